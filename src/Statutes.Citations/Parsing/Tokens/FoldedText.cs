using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Tokens;

/// <summary>
/// A text without the traces of its layout: the look-alikes that a PDF has for common characters (⽹ for 网, ﬁ for fi), soft hyphens,
/// invisible characters, and hyphens at a line end. Positions in it can be mapped to the original text. It has its own map, because
/// OffsetMap keeps pieces that are unchanged, and here single characters are replaced.
/// </summary>
internal sealed class FoldedText
{
    private static readonly WordTable Table = WordTable.Load("character-forms");
    private static readonly FrozenDictionary<char, string> Forms =
        Table.Rows("form").Concat(Table.Rows("look-alike")).ToFrozenDictionary(row => row[1][0], row => row[2]);

    private static readonly SearchValues<char> Foldable = SearchValues.Create(
    [
        .. Forms.Keys, .. Range('Ａ', 'Ｚ'), .. Range('ａ', 'ｚ'), '〔', '〕', '＆', '．', .. Range('\u200B', '\u200F'),
        .. Range('\uFE00', '\uFE0F'), '\u00AD', '\u2060', '\uFEFF', '○',
    ]);

    // the marks of Markdown, HTML and LaTeX inside words that belong together: Article **35**, Article&nbsp;35, Art.~35
    private static readonly SearchValues<string> Marks = SearchValues.Create(
        ["**", "&nbsp;", "&#160;", ".~", "e~", "s~", "§~"], StringComparison.Ordinal);

    // the position in the original of each character of the text, and of its end
    private readonly int[] origins;

    // no title in <> is longer; in UTF-16 code units
    private const int LongestTitle = 60;

    private FoldedText(string text, int[] origins) => (Text, this.origins) = (text, origins);

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Folds a text; null where there is nothing to fold, as in nearly every text.</summary>
    public static FoldedText? Of(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAny(Foldable);
        return first < 0 && !ContainsBrokenWord(text) && !text.ContainsAny(Marks) && !ContainsTitleInAngles(text) ? null : Fold(text);
    }

    /// <summary>Returns the position in the original text of a position in this one.</summary>
    public int ToOriginal(int position) => origins[position];

    /// <summary>Returns the span in the original text of a span in this one.</summary>
    public TextSpan ToOriginal(TextSpan span) => new(origins[span.Start], origins[span.End]);

    private static bool ContainsBrokenWord(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOf('-') is var skip and >= 0; at++)
        {
            at += skip;
            if (EndOfBrokenWord(text, at) > at)
            {
                return true;
            }
        }

        return false;
    }

    private static FoldedText Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        var origins = new List<int>(text.Length + 1);
        var closing = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '<' && CloseOfTitle(text, i) is > 0 and var close)
            {
                closing = close;
            }
            else if (c is '<' || (c == '>' && i != closing))
            {
                folded.Append(c);
                origins.Add(i);
                continue;
            }

            if (c is '-' or '\u00AD')
            {
                // Cyber-⏎security is one word; a soft hyphen is invisible, with the line end behind it
                var end = EndOfBrokenWord(text, i);
                if (end > i)
                {
                    i = end - 1;
                    continue;
                }
            }

            if (IsInvisible(c))
            {
                continue;
            }

            if (c is '*' or '&' && LengthOfMark(text[i..]) is > 0 and var length)
            {
                if (c == '&')
                {
                    folded.Append(' ');
                    origins.Add(i);
                }

                i += length - 1;
                continue;
            }

            foreach (var plain in PlainOf(text, i))
            {
                folded.Append(plain);
                origins.Add(i);
            }
        }

        origins.Add(text.Length);
        return new FoldedText(folded.ToString(), [.. origins]);
    }

    // the first letter of the rest of a word that a hyphen and a line end divide; the position itself where none is divided
    private static int EndOfBrokenWord(ReadOnlySpan<char> text, int hyphen)
    {
        var next = hyphen + 1;
        next = next < text.Length && text[next] == '\r' ? next + 1 : next;
        if (hyphen == 0 || next >= text.Length || text[next] != '\n' || !char.IsAsciiLetter(text[hyphen - 1]))
        {
            return hyphen;
        }

        next++;
        return next < text.Length && char.IsAsciiLetterLower(text[next]) ? next : hyphen;
    }

    private static int LengthOfMark(ReadOnlySpan<char> text) =>
        text.StartsWith("**") ? 2 : text.StartsWith("&nbsp;") || text.StartsWith("&#160;") ? 6 : 0;

    private static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u2060' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\uFE00' and <= '\uFE0F');

    private static string PlainOf(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        return c switch
        {
            >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' or '＆' => ((char)(c - '！' + '!')).ToString(),
            '~' => IsTie(text, at) ? " " : "~",
            '．' => at > 0 && IsLatin(text[at - 1]) ? "." : "．",
            '<' => "《",
            '>' => "》",
            '〔' => IsDigit(text, at + 1) ? "〔" : "（",
            '〕' => IsDigit(text, at - 1) ? "〕" : "）",
            '○' => IsDigit(text, at - 1) || IsDigit(text, at + 1) ? "〇" : "○",
            _ => Forms.TryGetValue(c, out var plain) ? plain : c.ToString(),
        };
    }

    // Art.~35, Article~35
    private static bool IsTie(ReadOnlySpan<char> text, int at) => at > 0 && at + 1 < text.Length
        && (text[at - 1] is '.' or '§' || char.IsAsciiLetter(text[at - 1])) && char.IsAsciiLetterOrDigit(text[at + 1]);

    private static bool IsLatin(char c) => char.IsAsciiLetter(c) || c is (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ');

    // <网络安全法> for 《网络安全法》: the position of the mark that closes a title, -1 where none does
    private static int CloseOfTitle(ReadOnlySpan<char> text, int open)
    {
        if (open + 1 >= text.Length || !Lexer.IsWide(text[open + 1]))
        {
            return -1;
        }

        var length = text.Slice(open, Math.Min(text.Length - open, LongestTitle)).IndexOf('>');
        return length < 0 || text.Slice(open, length).Contains('\n') ? -1 : open + length;
    }

    private static bool ContainsTitleInAngles(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOf('<') is var skip and >= 0; at++)
        {
            at += skip;
            if (CloseOfTitle(text, at) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDigit(ReadOnlySpan<char> text, int at) =>
        at >= 0 && at < text.Length && ChineseNumeral.IsNumeralCharacter(text[at]);

    private static IEnumerable<char> Range(char first, char last) =>
        Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}
