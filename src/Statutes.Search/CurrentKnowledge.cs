using Statutes.Search.Building;

namespace Statutes.Search;

/// <summary>
/// The knowledge base that is being served. It is swapped whole: whoever has taken one keeps it to the end of the request.
/// </summary>
/// <param name="store">Where the generations are.</param>
public sealed class CurrentKnowledge(GenerationStore store)
{
    private volatile KnowledgeBase? current;
    private string? lastName;

    /// <summary>The one to use now; null until the first is open.</summary>
    public KnowledgeBase? Current => current;

    /// <summary>How many generations were opened.</summary>
    public int Opened { get; private set; }

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
        current = KnowledgeBase.Open(Path.Combine(store.Root, name), before: current);
        Opened++;
        return true;
    }
}
