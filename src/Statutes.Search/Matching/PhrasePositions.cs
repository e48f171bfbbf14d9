namespace Statutes.Search.Matching;

/// <summary>Counts how often the terms of a phrase appear in a document at their distances from each other.</summary>
internal static class PhrasePositions
{
    private const int BinarySearchLength = 16; // in a shorter list a linear search is faster

    /// <summary>Counts the matches of a phrase in one document.</summary>
    /// <param name="terms">The postings of each term.</param>
    /// <param name="distances">The distance of each term from the beginning of the phrase.</param>
    /// <param name="indexes">The index of the document in the postings of each term.</param>
    /// <param name="rarest">The term with which to begin; the fewer positions it has, the faster the count.</param>
    public static int Count(ReadOnlySpan<TermPostings> terms, ReadOnlySpan<int> distances, ReadOnlySpan<int> indexes, int rarest)
    {
        var count = 0;
        foreach (var position in terms[rarest].Positions(indexes[rarest]))
        {
            var start = position - distances[rarest];
            var isMatch = true;
            for (var i = 0; isMatch && i < terms.Length; i++)
            {
                isMatch = i == rarest || Contains(terms[i].Positions(indexes[i]), start + distances[i]);
            }

            count += isMatch ? 1 : 0;
        }

        return count;
    }

    private static bool Contains(ReadOnlySpan<int> ascending, int position)
    {
        if (ascending.Length > BinarySearchLength)
        {
            return ascending.BinarySearch(position) >= 0;
        }

        foreach (var candidate in ascending)
        {
            if (candidate >= position)
            {
                return candidate == position;
            }
        }

        return false;
    }
}
