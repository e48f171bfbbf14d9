namespace Statutes.Search.Matching;

/// <summary>The documents to which the rest of a query is narrowed, to be walked or asked for one. Holds for as long as the list it was made of; then it is closed.</summary>
internal sealed class CandidateSet
{
    /// <summary>Asking for each of so many takes as long as seeking for one.</summary>
    private const int AsksASeek = 8;

    private ScoredDocuments list;
    private ulong[] bits = [];

    /// <summary>The documents, ascending.</summary>
    public ReadOnlySpan<int> Documents => list.Documents;

    /// <summary>Narrows to a list.</summary>
    public void Open(in ScoredDocuments to, int documentCount)
    {
        if (bits.Length == 0)
        {
            bits = new ulong[(documentCount + 63) / 64];
        }

        list = to;
        foreach (var document in list.Documents)
        {
            bits[document / 64] |= 1UL << (document % 64);
        }
    }

    /// <summary>Makes it ready for another list; called while the list is still there.</summary>
    public void Close()
    {
        foreach (var document in list.Documents)
        {
            bits[document / 64] = 0;
        }
    }

    /// <summary>Whether a document is among them.</summary>
    public bool Has(int document) => (bits[document / 64] & (1UL << (document % 64))) != 0;

    /// <summary>Whether it is quicker to walk these and seek each among so many others than to ask for each of the others.</summary>
    public bool IsQuickerWalked(int others) => (long)list.Count * AsksASeek < others;
}
