using System.Runtime.CompilerServices;

namespace Statutes.Citations.Parsing.Tokens;

/// <summary>
/// White space inside a citation: what a scan or a line end of a PDF leaves between the characters of 第三十\n五条 or "Article\n\n59".
/// No gap is longer than <see cref="MaxLength"/>, so every attempt looks at a bounded stretch.
/// </summary>
internal static class Lexer
{
    /// <summary>A longer stretch of white space ends a citation; in UTF-16 code units.</summary>
    public const int MaxLength = 40;

    /// <summary>The first position at or after <paramref name="at"/> that holds no white space; <paramref name="at"/> itself where the gap is too long.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Skip(ReadOnlySpan<char> text, int at) => at < text.Length && IsBlank(text[at]) ? SkipBlank(text, at) : at;

    /// <summary>The position behind the last character before <paramref name="at"/> that is no white space.</summary>
    public static int SkipBack(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start > 0 && at - start < MaxLength && IsBlank(text[start - 1]))
        {
            start--;
        }

        return start > 0 && IsBlank(text[start - 1]) ? at : start;
    }

    /// <summary>Whether a line begins at a place, white space and marks of Markdown aside.</summary>
    public static bool IsLineStart(ReadOnlySpan<char> text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t' or '\u3000' or '#' or '*')
        {
            at--;
        }

        return at == 0 || text[at - 1] == '\n';
    }

    /// <summary>Skips words, whatever their case; a space among them stands for any gap.</summary>
    public static bool TrySkip(ReadOnlySpan<char> text, ref int at, ReadOnlySpan<char> words, bool exactCase = false)
    {
        var next = at;
        foreach (var c in words)
        {
            if (c == ' ')
            {
                var end = Skip(text, next);
                if (end == next)
                {
                    return false;
                }

                next = end;
            }
            else if (next < text.Length && (text[next] == c || (!exactCase && Lower(text[next]) == Lower(c))))
            {
                next++;
            }
            else
            {
                return false;
            }
        }

        at = next;
        return true;
    }

    /// <summary>As <see cref="TrySkip"/>, and no letter or digit follows.</summary>
    public static bool TrySkipWhole(ReadOnlySpan<char> text, ref int at, ReadOnlySpan<char> words, bool exactCase = false)
    {
        var end = at;
        if (!TrySkip(text, ref end, words, exactCase) || (end < text.Length && char.IsAsciiLetterOrDigit(text[end])))
        {
            return false;
        }

        at = end;
        return true;
    }

    /// <summary>Whether a character is white space, the invisible ones of page layouts included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBlank(char c) => c > '\u3000' ? c == '\uFEFF' : c <= ' ' || (c > '\u007F' && IsRareBlank(c));

    /// <summary>Whether a Chinese character, a letter of other than Latin script included.</summary>
    public static bool IsWide(char c) => c >= '\u2E80' && !char.IsSurrogate(c) && !IsBlank(c);

    private static int SkipBlank(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        while (end < text.Length && end - at <= MaxLength && IsBlank(text[end]))
        {
            end++;
        }

        return end - at > MaxLength ? at : end;
    }

    private static bool IsRareBlank(char c) => c is '\u200B' or '\u00AD' || char.IsWhiteSpace(c);

    private static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
}
