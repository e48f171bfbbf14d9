using Statutes.Search.Building;

namespace Statutes.Search;

/// <summary>
/// Provides the knowledge base in use, and replaces it when a new generation is built. A request uses the one that it got first until
/// its end. <see cref="Current"/> and <see cref="FirstAsync"/> are thread-safe.
/// </summary>
/// <param name="store">The folder of the generations.</param>
public sealed class CurrentKnowledge(GenerationStore store)
{
    private volatile KnowledgeBase? current;
    private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? lastName;
    private (string Name, Task<KnowledgeBase> Opening)? begun;

    /// <summary>The knowledge base in use; null until the first one is open.</summary>
    public KnowledgeBase? Current => current;

    /// <summary>
    /// Begins to open the current generation in the background, before it is known whether it is up to date; it usually is. The next
    /// <see cref="Refresh"/> puts it into use, unless another generation is current by then.
    /// </summary>
    /// <exception cref="IndexException">The folder cannot be read.</exception>
    public void BeginOpening()
    {
        if (store.CurrentName is { } name)
        {
            begun = (name, Task.Run(() => Open(name)));
        }
    }

    /// <summary>The number of generations that were opened.</summary>
    public int Opened { get; private set; }

    /// <summary>Gets the knowledge base in use. Waits for the first one if none is open yet.</summary>
    /// <param name="cancellation">Cancels the wait.</param>
    public async ValueTask<KnowledgeBase> FirstAsync(CancellationToken cancellation)
    {
        if (current is null)
        {
            await first.Task.WaitAsync(cancellation);
        }

        return current!;
    }

    /// <summary>Opens the current generation and puts it into use, unless it is already.</summary>
    /// <returns>Whether another generation is in use now.</returns>
    /// <exception cref="IndexException">The generation is damaged or has another format; it is not tried again.</exception>
    public bool Refresh()
    {
        var name = store.CurrentName;
        if (name is null || name == lastName)
        {
            return false;
        }

        lastName = name; // a generation that cannot be opened is not tried again
        var opening = begun is { } b && b.Name == name ? b.Opening : null;
        begun = null;
        current = opening is null ? Open(name) : opening.GetAwaiter().GetResult();
        Opened++;
        first.TrySetResult();
        return true;
    }

    private KnowledgeBase Open(string name) => KnowledgeBase.Open(Path.Combine(store.Root, name), before: current);
}
