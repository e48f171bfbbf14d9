using Statutes.Citations.Parsing.Tokens;

namespace Statutes.Citations.Finding;

/// <summary>Tells a full stop that ends a sentence from one that ends an abbreviation: art. 35, No. 5, U.S.</summary>
internal static class SentenceEnds
{
    /// <summary>Whether the full stop at a position ends a sentence.</summary>
    public static bool IsEnd(ReadOnlySpan<char> text, int at)
    {
        var mark = at + 1; // the mark of a note: networks.⁴ networks.[12]
        while (mark < text.Length
            && text[mark] is '⁰' or '¹' or '²' or '³' or (>= '⁴' and <= '⁹') or '[' or ']' or '”' or '"' or '’' or ')')
        {
            mark++;
        }

        at = mark - 1;
        var next = Lexer.SkipBlank(text, at + 1);
        if (next >= text.Length)
        {
            return true;
        }

        return next > at + 1 && !IsAbbreviation(text, at)
            && (char.IsAsciiLetterUpper(text[next]) || Lexer.IsWide(text[next]) || text[next] is '(' or '“' or '"');
    }

    /// <summary>Returns the part of a text before or behind a citation that belongs to its sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the citation begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="reach">How far to look on either side, in UTF-16 code units.</param>
    public static (int Start, int End) Around(ReadOnlySpan<char> text, int start, int end, int reach)
    {
        var first = Math.Max(0, start - reach);
        for (var at = start - 1; at >= first; at--)
        {
            if (Ends(text, at))
            {
                first = at + 1;
                break;
            }
        }

        var last = Math.Min(text.Length, end + reach);
        for (var at = end; at < last; at++)
        {
            if (Ends(text, at))
            {
                last = at;
                break;
            }
        }

        return (first, last);
    }

    private static bool Ends(ReadOnlySpan<char> text, int at) =>
        text[at] is '。' or '！' or '？' or '!' or '?' or '\n' || (text[at] == '.' && IsEnd(text, at));

    private static bool IsAbbreviation(ReadOnlySpan<char> text, int at) => at > 1
        && ((char.IsAsciiLetterUpper(text[at - 1]) && !char.IsAsciiLetter(text[at - 2]))
            || (text[at - 1] is 'o' && text[at - 2] is 'N')
            || (text[at - 1] is 't' or 's' && text[at - 2] is 't' or 'r'));
}
