namespace Statutes.Search.Matching;

/// <summary>
/// The documents that can still match, as a list and as a bit set. Later parts of a query look only at these. It is valid from
/// <see cref="Open"/> to <see cref="Close"/>.
/// </summary>
internal sealed class CandidateSet
{
    /// <summary>A seek in postings takes as long as so many bit tests.</summary>
    private const int TestsPerSeek = 8;

    private ScoredDocuments list;
    private ulong[] bits = [];

    /// <summary>The documents, ascending.</summary>
    public ReadOnlySpan<int> Documents => list.Documents;

    /// <summary>Fills the set with a list, which must stay valid until <see cref="Close"/>.</summary>
    public void Open(in ScoredDocuments candidates, int documentCount)
    {
        if (bits.Length == 0)
        {
            bits = new ulong[(documentCount + 63) / 64];
        }

        list = candidates;
        foreach (var document in list.Documents)
        {
            bits[document / 64] |= 1UL << (document % 64);
        }
    }

    /// <summary>Clears the set, so that it can be reused. The list must still be valid.</summary>
    public void Close()
    {
        foreach (var document in list.Documents)
        {
            bits[document / 64] = 0;
        }
    }

    /// <summary>Whether the set contains a document.</summary>
    public bool Contains(int document) => (bits[document / 64] & (1UL << (document % 64))) != 0;

    /// <summary>Whether to seek each candidate in the postings, rather than to test each posting against the set.</summary>
    /// <param name="postings">The number of postings.</param>
    public bool IsSeekFaster(int postings) => (long)list.Count * TestsPerSeek < postings;
}
