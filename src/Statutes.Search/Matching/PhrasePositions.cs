namespace Statutes.Search.Matching;

/// <summary>Counts how often terms stand in a document one behind the other, each at its distance from the first.</summary>
internal static class PhrasePositions
{
    /// <summary>Counts.</summary>
    /// <param name="terms">The postings of each term.</param>
    /// <param name="distances">The distance of each from the beginning of the phrase.</param>
    /// <param name="indexes">Where the document stands in each of the postings.</param>
    /// <param name="rarest">Which term is looked at first: one that stands in few places.</param>
    public static int Count(ReadOnlySpan<TermPostings> terms, ReadOnlySpan<int> distances, ReadOnlySpan<int> indexes, int rarest)
    {
        var count = 0;
        foreach (var place in terms[rarest].PlacesIn(indexes[rarest]))
        {
            var begins = place - distances[rarest];
            var stands = true;
            for (var i = 0; stands && i < terms.Length; i++)
            {
                stands = i == rarest || Has(terms[i].PlacesIn(indexes[i]), begins + distances[i]);
            }

            count += stands ? 1 : 0;
        }

        return count;
    }

    private static bool Has(ReadOnlySpan<int> ascending, int place)
    {
        if (ascending.Length > 16)
        {
            return ascending.BinarySearch(place) >= 0;
        }

        foreach (var one in ascending)
        {
            if (one >= place)
            {
                return one == place;
            }
        }

        return false;
    }
}
