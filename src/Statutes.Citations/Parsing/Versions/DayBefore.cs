using Statutes.Citations.Parsing.English;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Syntax;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Versions;

/// <summary>
/// Reads a day that a text names right before a citation: as at 30 June 2025, Article 35 of the CSL; 截至2025年6月30日，《网络安全法》第三十五条. The
/// version in force on that day is meant. The words are in <c>words/version-clauses.tsv</c>.
/// </summary>
internal static class DayBefore
{
    // no such words are longer; in UTF-16 code units
    private const int Reach = 40;

    private static readonly string[] Words = WordTable.Load("version-clauses").Words("day-before");

    /// <summary>Reads the day.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the citation begins.</param>
    /// <returns>The version; its span is empty, because the words are no part of the citation. Null if no such words are there.</returns>
    public static VersionWord? Read(ReadOnlySpan<char> text, int at)
    {
        var before = text[Math.Max(0, at - Reach)..at].TrimEnd();
        before = before.EndsWith(" the", StringComparison.Ordinal) ? before[..^4].TrimEnd() : before;
        if (before.Length == 0 || before[^1] is not (',' or '，'))
        {
            return null;
        }

        before = before[..^1];
        foreach (var words in Words)
        {
            var found = before.LastIndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (found < 0 || (!Lexer.IsWide(words[0]) && !EnglishWords.IsWordStart(before, found)))
            {
                continue;
            }

            var end = Lexer.SkipBlank(before, found + words.Length);
            if (DateForms.TryRead(before, ref end, out var year, out var day) && before[end..].Trim().Length == 0)
            {
                var kind = day is null ? VersionWordKind.InForceIn : VersionWordKind.InForceOn;
                return new VersionWord(kind, year, new TextSpan(at, at), day);
            }
        }

        return null;
    }
}
