namespace Statutes.Documents.Quoting;

/// <summary>The window of a text that is nearest to some words, by the fewest characters to insert, delete or replace.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">One past its end.</param>
/// <param name="Distance">How many characters differ.</param>
internal readonly record struct Alignment(int Start, int End, int Distance)
{
    /// <summary>No more cells are computed for a pair; longer ones are not aligned.</summary>
    public const long MaxCells = 24_000_000;

    /// <summary>Finds the nearest window.</summary>
    /// <param name="words">The words.</param>
    /// <param name="text">The text.</param>
    /// <param name="most">No distance above this is of interest.</param>
    /// <returns>Null if every window differs in more characters, or if the pair is too long to compare.</returns>
    public static Alignment? Nearest(string words, string text, int most)
    {
        if ((long)words.Length * text.Length > MaxCells || words.Length == 0)
        {
            return null;
        }

        // Sellers: a window may begin anywhere for nothing; each cell remembers where its window begins
        var distances = new int[text.Length + 1];
        var starts = new int[text.Length + 1];
        for (var j = 0; j <= text.Length; j++)
        {
            starts[j] = j;
        }

        for (var i = 1; i <= words.Length; i++)
        {
            var (diagonal, diagonalStart) = (distances[0], starts[0]);
            (distances[0], starts[0]) = (i, 0);
            for (var j = 1; j <= text.Length; j++)
            {
                var (above, aboveStart) = (distances[j], starts[j]);
                var (best, start) = (diagonal + (words[i - 1] == text[j - 1] ? 0 : 1), diagonalStart);
                if (above + 1 < best)
                {
                    (best, start) = (above + 1, aboveStart);
                }

                if (distances[j - 1] + 1 < best)
                {
                    (best, start) = (distances[j - 1] + 1, starts[j - 1]);
                }

                (distances[j], starts[j]) = (best, start);
                (diagonal, diagonalStart) = (above, aboveStart);
            }
        }

        var end = Array.IndexOf(distances, distances.Min());
        return distances[end] <= most ? new Alignment(starts[end], end, distances[end]) : null;
    }
}
