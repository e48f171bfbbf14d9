using System.Runtime.CompilerServices;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Tokens;

/// <summary>
/// The smallest steps of the grammar: skipping white space and matching words. A scan or a line end of a PDF leaves white space
/// between the characters of 第三十\n五条 or "Article\n\n59". No gap is longer than <see cref="MaxGap"/>, so every attempt reads a
/// bounded stretch of text.
/// </summary>
internal static class Lexer
{
    /// <summary>White space that is longer ends a citation; in UTF-16 code units.</summary>
    public const int MaxGap = 40;

    /// <summary>
    /// Returns the first position at or after <paramref name="at"/> that is not white space; <paramref name="at"/> itself if
    /// the gap is too long.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipBlank(ReadOnlySpan<char> text, int at) => at < text.Length && IsBlank(text[at]) ? SkipGap(text, at) : at;

    /// <summary>
    /// Returns the position right behind the last character before <paramref name="at"/> that is not white space;
    /// <paramref name="at"/> itself if the gap is too long.
    /// </summary>
    public static int SkipBlankBack(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start > 0 && at - start < MaxGap && IsBlank(text[start - 1]))
        {
            start--;
        }

        return start > 0 && IsBlank(text[start - 1]) ? at : start;
    }

    /// <summary>Whether a line begins at a position. White space and the marks of Markdown before it do not count.</summary>
    public static bool IsLineStart(ReadOnlySpan<char> text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t' or '\u3000' or '#' or '*')
        {
            at--;
        }

        return at == 0 || text[at - 1] == '\n';
    }

    /// <summary>Skips words. A space in <paramref name="words"/> matches any gap, and needs one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the words must begin; on success, their end.</param>
    /// <param name="words">The words.</param>
    /// <param name="exactCase">Whether upper and lower case differ.</param>
    public static bool TrySkipWords(ReadOnlySpan<char> text, ref int at, ReadOnlySpan<char> words, bool exactCase = false)
    {
        var next = at;
        foreach (var c in words)
        {
            if (c == ' ')
            {
                var end = SkipBlank(text, next);
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

    /// <summary>Skips words as <see cref="TrySkipWords"/> does, if no letter or digit follows.</summary>
    public static bool TrySkipWholeWords(ReadOnlySpan<char> text, ref int at, ReadOnlySpan<char> words, bool exactCase = false)
    {
        var end = at;
        if (!TrySkipWords(text, ref end, words, exactCase) || (end < text.Length && char.IsAsciiLetterOrDigit(text[end])))
        {
            return false;
        }

        at = end;
        return true;
    }

    /// <summary>Whether a character is white space. Control characters and the invisible characters of page layouts count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBlank(char c) => c > '\u3000' ? c == '\uFEFF' : c <= ' ' || (c > '\u007F' && IsRareBlank(c));

    /// <summary>Whether a character is Chinese. Letters and marks of other scripts from U+2E80 on count too.</summary>
    public static bool IsWide(char c) => HanCharacters.IsWide(c) && !char.IsSurrogate(c) && !IsBlank(c);

    private static int SkipGap(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        while (end < text.Length && end - at <= MaxGap && IsBlank(text[end]))
        {
            end++;
        }

        return end - at > MaxGap ? at : end;
    }

    private static bool IsRareBlank(char c) => c is '\u200B' or '\u00AD' || char.IsWhiteSpace(c);

    private static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
}
