using Statutes.Citations.Parsing.Tokens;

namespace Statutes.Citations.Finding;

/// <summary>
/// Finds a clause whose subject is another paper than the law named before: The CSL says so in Article 33, while the Regulations do so in
/// Article 2; 网络安全法写在第三十三条，条例写在第二条. The words are in <c>words/context.tsv</c>.
/// </summary>
internal static class OtherPapers
{
    // words further away are not of the same thought; in UTF-16 code units
    private const int Reach = 120;

    private static readonly WordTable Table = WordTable.Load("context");
    private static readonly string[] Leads = [.. Table.Words("clause-lead").Select(w => Lexer.IsWide(w[0]) ? w : w + " ")];
    private static readonly WordsByFirst Papers = new(Table.Words("other-paper"));

    /// <summary>Whether a clause between the citation before and a number begins with the name of another kind of paper.</summary>
    /// <param name="text">The text.</param>
    /// <param name="last">Where the citation before the number ends.</param>
    /// <param name="start">Where the number begins.</param>
    public static bool BeginAClause(ReadOnlySpan<char> text, int last, int start)
    {
        for (var at = Math.Max(Math.Min(last, start), start - Reach); at < start; at++)
        {
            var skip = text[at..start].IndexOfAny(",;.，；。、");
            if (skip < 0)
            {
                return false;
            }

            at += skip;
            if (IsPaper(text[..start], Lexer.SkipBlank(text, at + 1)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPaper(ReadOnlySpan<char> text, int at)
    {
        for (var again = true; again;)
        {
            again = false;
            foreach (var lead in Leads)
            {
                if (Lexer.TrySkipWords(text, ref at, lead))
                {
                    again = true;
                    break;
                }
            }
        }

        foreach (var paper in Papers.At(text, at))
        {
            var end = at;
            if (Lexer.TrySkipWholeWords(text, ref end, paper))
            {
                return true;
            }
        }

        return false;
    }
}
