namespace Statutes.Search.Comparing;

/// <summary>
/// Pairs the lines of two texts in their order, so that the sum of the similarities is the greatest. Lines that share less than
/// <see cref="Least"/> of their words stay alone.
/// </summary>
internal static class LineAlignment
{
    // Dice's coefficient of the words. In the built-in laws, amended paragraphs share more than half of their words; paragraphs of
    // unrelated rules share function words and signs, about a quarter.
    private const double Least = 0.4;

    /// <summary>Pairs the lines.</summary>
    /// <param name="before">The words of each earlier line.</param>
    /// <param name="after">The words of each later line.</param>
    /// <returns>
    /// The indexes of each pair, in order; null where a line has no partner. Earlier lines come before later ones in a gap.
    /// </returns>
    public static List<(int? Before, int? After)> Of(IReadOnlyList<string[]> before, IReadOnlyList<string[]> after)
    {
        var (earlier, later) = (before.Select(Sorted).ToArray(), after.Select(Sorted).ToArray());
        var similar = new double[before.Count, after.Count];
        var best = new double[before.Count + 1, after.Count + 1]; // of the lines from here on
        for (var i = before.Count - 1; i >= 0; i--)
        {
            for (var j = after.Count - 1; j >= 0; j--)
            {
                similar[i, j] = Similarity(earlier[i], later[j]);
                best[i, j] = Math.Max(Math.Max(best[i + 1, j], best[i, j + 1]), Paired(i, j));
            }
        }

        var pairs = new List<(int?, int?)>();
        for (var (i, j) = (0, 0); i < before.Count || j < after.Count;)
        {
            if (i < before.Count && j < after.Count && similar[i, j] >= Least && best[i, j] <= Paired(i, j))
            {
                pairs.Add((i++, j++));
            }
            else if (j == after.Count || (i < before.Count && best[i + 1, j] >= best[i, j]))
            {
                pairs.Add((i++, null));
            }
            else
            {
                pairs.Add((null, j++));
            }
        }

        return pairs;

        double Paired(int i, int j) => similar[i, j] < Least ? 0 : similar[i, j] + best[i + 1, j + 1];
    }

    // signs do not count
    private static string[] Sorted(string[] line) => [.. line.Where(IsWord).Order(StringComparer.Ordinal)];

    private static double Similarity(string[] before, string[] after)
    {
        var shared = 0;
        for (var (i, j) = (0, 0); i < before.Length && j < after.Length;)
        {
            var order = string.CompareOrdinal(before[i], after[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        var all = before.Length + after.Length;
        return all == 0 ? 1 : 2.0 * shared / all;
    }

    private static bool IsWord(string word) => char.IsLetterOrDigit(word[0]) || char.IsSurrogate(word[0]);
}
