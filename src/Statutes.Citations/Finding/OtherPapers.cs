using System.Buffers;
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

    // the words between "the" and its noun
    private const int MostModifiers = 2;

    private static readonly WordTable Table = WordTable.Load("context");
    private static readonly string[] Leads = [.. Table.Words("clause-lead").Select(w => Lexer.IsWide(w[0]) ? w : w + " ")];
    private static readonly SearchValues<string> Instruments = SearchValues.Create(Table.Words("instrument"), StringComparison.Ordinal);
    private static readonly WordsByFirst Papers = new(Table.Words("other-paper"));

    /// <summary>Whether a clause between the citation before and a number begins with the name of another kind of paper.</summary>
    /// <param name="text">The text.</param>
    /// <param name="last">Where the citation before the number ends.</param>
    /// <param name="start">Where the number begins.</param>
    public static bool BeginAClause(ReadOnlySpan<char> text, int last, int start)
    {
        for (var at = Math.Max(Math.Min(last, start), start - Reach); at < start; at++)
        {
            var skip = text[at..start].IndexOfAny(",;.?!，；。？！、\n");
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

    /// <summary>
    /// Whether an instrument that was not read as a citation stands between the citation before and a number, in the same sentence: the
    /// 1996 Interim Provisions on international networking, Articles 6 and 14; 出境评估办法还是草案，第二条….
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="last">Where the citation before the number ends.</param>
    /// <param name="start">Where the number begins.</param>
    public static bool StandBetween(ReadOnlySpan<char> text, int last, int start)
    {
        var first = Math.Max(Math.Max(Math.Min(last, start), start - Reach), SentenceEnds.Around(text, start, start, Reach).Start);
        for (var at = first; text[at..start].IndexOfAny(Instruments) is var found and >= 0; at++)
        {
            at += found;
            if (!Lexer.IsWide(text[at]) ? IsNamedHere(text, first, at) : !IsReferredTo(text, at))
            {
                return true;
            }
        }

        return false;
    }

    // a capital, or "the … measures of": a name; and not the known law under another noun (the Law, these Measures)
    private static bool IsNamedHere(ReadOnlySpan<char> text, int first, int at)
    {
        var before = text[first..at].TrimEnd();
        return at > 0 && text[at - 1] is ' ' && before.Length > 0 && char.IsAsciiLetterOrDigit(before[^1])
            && !before.EndsWith("the", StringComparison.OrdinalIgnoreCase) && !before.EndsWith("hese") && !before.EndsWith("hose");
    }

    // 该办法, 本条例, 上述规定, 有什么办法
    private static bool IsReferredTo(ReadOnlySpan<char> text, int at) =>
        at > 0 && text[at - 1] is '该' or '本' or '此' or '这' or '述' or '么' or '有' or '无' or '的' or '法' or '新' or '《' or '同' or '何';

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

        for (var words = 0; words <= MostModifiers && at < text.Length; words++)
        {
            foreach (var paper in Papers.At(text, at))
            {
                var end = at;
                if (Lexer.TrySkipWholeWords(text, ref end, paper))
                {
                    return true;
                }
            }

            // the office lease
            var gap = text[at..].IndexOf(' ');
            if (gap < 0 || Lexer.IsWide(text[at]) || text.Slice(at, gap).ContainsAny(",.;:()"))
            {
                return false;
            }

            at += gap + 1;
        }

        return false;
    }
}
