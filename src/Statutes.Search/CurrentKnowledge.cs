using Statutes.Search.Building;

namespace Statutes.Search;

/// <summary>
/// The knowledge base that is being served. It is swapped whole: whoever has taken one keeps it to the end of the request.
/// </summary>
/// <param name="store">Where the generations are.</param>
public sealed class CurrentKnowledge(GenerationStore store)
{
    private volatile KnowledgeBase? current;
    private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? lastName;
    private (string Name, Task<KnowledgeBase> Opening)? ahead;

    /// <summary>The one to use now; null until the first is open.</summary>
    public KnowledgeBase? Current => current;

    /// <summary>
    /// Begins to open the generation that the store names now, aside: as a rule it is the one that is wanted, and whoever finds out whether it is need not wait
    /// before it is opened. It is served by <see cref="Refresh"/>, and if another is named by then, never.
    /// </summary>
    /// <exception cref="IndexException">The folder cannot be read.</exception>
    public void BeginOpening()
    {
        if (store.CurrentName is { } name)
        {
            ahead = (name, Task.Run(() => Open(name)));
        }
    }

    /// <summary>How many generations were opened.</summary>
    public int Opened { get; private set; }

    /// <summary>The one to use now; while none is open, the first that will be.</summary>
    /// <param name="cancellation">Ends the waiting.</param>
    public async ValueTask<KnowledgeBase> FirstAsync(CancellationToken cancellation)
    {
        if (current is null)
        {
            await first.Task.WaitAsync(cancellation);
        }

        return current!;
    }

    /// <summary>Opens the generation that the store names, unless it is being served already.</summary>
    /// <returns>Whether another one is served now.</returns>
    /// <exception cref="IndexException">The generation is damaged or of another format; it is not tried again.</exception>
    public bool Refresh()
    {
        var name = store.CurrentName;
        if (name is null || name == lastName)
        {
            return false;
        }

        lastName = name; // one that cannot be opened is not tried again
        var begun = ahead;
        ahead = null;
        current = begun is { } b && b.Name == name ? b.Opening.GetAwaiter().GetResult() : Open(name);
        Opened++;
        first.TrySetResult();
        return true;
    }

    private KnowledgeBase Open(string name) => KnowledgeBase.Open(Path.Combine(store.Root, name), before: current);
}
