namespace Statutes.Ingest.Identifying;

/// <summary>
/// Reads when an English text says that it enters into force: This Law shall come into force as of November 1, 2021.
/// </summary>
internal static class EnglishBeginning
{
    private static readonly string[] Verbs =
        ["into force", "into effect", "take effect", "takes effect", "be effective", "is effective", "become effective", "be implemented"];

    private static readonly string[] Subjects = ["This ", "These ", "The present "];

    private static readonly string[] Publications = ["promulgation", "publication", "issuance", "adoption"];

    /// <summary>Reads the date in a line.</summary>
    /// <param name="words">The line.</param>
    /// <param name="day">The date; null if the text enters into force with its publication.</param>
    /// <param name="withPublication">Whether it does.</param>
    /// <returns>False if the line gives neither.</returns>
    public static bool TryRead(ReadOnlySpan<char> words, out DateOnly? day, out bool withPublication)
    {
        (day, withPublication) = (null, false);
        foreach (var verb in Verbs)
        {
            var at = words.IndexOf(verb, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || !Array.Exists(Subjects, words[..at].ToString().Contains))
            {
                continue;
            }

            var rest = words[(at + verb.Length)..];
            var stop = rest.IndexOf(". ");
            rest = stop < 0 ? rest : rest[..stop];
            withPublication = Array.Exists(Publications, rest.ToString().Contains);
            day = withPublication ? null : LifeLine.DatesOf(rest) is [var first, ..] ? first.Day : null;
            return withPublication || day is not null;
        }

        return false;
    }
}
