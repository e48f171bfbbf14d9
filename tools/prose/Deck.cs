namespace Statutes.Prose;

/// <summary>Deals the members of a list in a random order, each once before any comes again.</summary>
internal sealed class Deck<T>(IEnumerable<T> members, Random random)
{
    private readonly T[] cards = [.. members];
    private int dealt;

    /// <summary>Whether it has no members.</summary>
    public bool IsEmpty => cards.Length == 0;

    /// <summary>Returns the next member.</summary>
    public T Next()
    {
        if (dealt % cards.Length == 0)
        {
            random.Shuffle(cards);
        }

        return cards[dealt++ % cards.Length];
    }
}
