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

    // where a piece of the text begins that has its place in the original by one difference
    private readonly Piece[] pieces;

    // where the text may change
    private static readonly SearchValues<char> Stops = SearchValues.Create(
    [
        .. Forms.Keys, .. Range('Ａ', 'Ｚ'), .. Range('ａ', 'ｚ'), '〔', '〕', '＆', '．', .. Range('\u200B', '\u200F'),
        .. Range('\uFE00', '\uFE0F'), '\u00AD', '\u2060', '\uFEFF', '○', '<', '>', '-', '*', '&', '~',
    ]);

    // no title in <> is longer; in UTF-16 code units
    private const int LongestTitle = 60;

    private FoldedText(string text, Piece[] pieces) => (Text, this.pieces) = (text, pieces);

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Folds a text; null where there is nothing to fold, as in nearly every text.</summary>
    public static FoldedText? Of(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAny(Foldable);
        return first < 0 && !ContainsBrokenWord(text) && !text.ContainsAny(Marks) && !ContainsTitleInAngles(text) ? null : Fold(text);
    }

    /// <summary>Returns the position in the original text of a position in this one.</summary>
    public int ToOriginal(int position)
    {
        var (low, high) = (0, pieces.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = pieces[middle].Folded <= position ? (middle, high) : (low, middle - 1);
        }

        return pieces[low].Original + position - pieces[low].Folded;
    }

    /// <summary>Returns the span in the original text of a span in this one.</summary>
    public TextSpan ToOriginal(TextSpan span) => new(ToOriginal(span.Start), ToOriginal(span.End));

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
        var folded = new StringBuilder(text.Length + 1);
        var pieces = new List<Piece> { default };
        var closing = -1;
        for (var at = 0; at < text.Length;)
        {
            var plain = text[at..].IndexOfAny(Stops);
            plain = plain < 0 ? text.Length - at : plain;
            folded.Append(text.Slice(at, plain));
            at += plain;
            if (at >= text.Length)
            {
                break;
            }

            var (start, length) = (folded.Length, LengthOfHidden(text, at));
            if (length == 0)
            {
                length = 1;
                closing = text[at] == '<' && CloseOfTitle(text, at) is > 0 and var close ? close : closing;
                AppendPlain(text, at, closing, folded);
            }
            else if (text[at] == '&')
            {
                folded.Append(' ');
            }

            // each character of a longer form has the place of the one that it replaces
            for (var i = 1; folded.Length - start != length && i < folded.Length - start; i++)
            {
                pieces.Add(new Piece(start + i, at));
            }

            if (folded.Length - start != length)
            {
                pieces.Add(new Piece(folded.Length, at + length));
            }

            at += length;
        }

        return new FoldedText(folded.ToString(), [.. pieces]);
    }

    // the characters here that a reader does not see, or that stand for a space; 0 if there are none
    private static int LengthOfHidden(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (c is '-' or '\u00AD' && EndOfBrokenWord(text, at) is var end && end > at)
        {
            return end - at; // Cyber-⏎security is one word; a soft hyphen is invisible, with the line end behind it
        }

        return IsInvisible(c) ? 1 : c is '*' or '&' ? LengthOfMark(text[at..]) : 0;
    }

    private static void AppendPlain(ReadOnlySpan<char> text, int at, int closing, StringBuilder folded)
    {
        var c = text[at];
        if (Forms.TryGetValue(c, out var form))
        {
            folded.Append(form);
            return;
        }

        folded.Append(c switch
        {
            >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' or '＆' => (char)(c - '！' + '!'),
            '~' => IsTie(text, at) ? ' ' : '~',
            '．' => at > 0 && IsLatin(text[at - 1]) ? '.' : '．',
            '<' => CloseOfTitle(text, at) > 0 ? '《' : '<',
            '>' => at == closing ? '》' : '>',
            '〔' => IsDigit(text, at + 1) ? '〔' : '（',
            '〕' => IsDigit(text, at - 1) ? '〕' : '）',
            '○' => IsDigit(text, at - 1) || IsDigit(text, at + 1) ? '〇' : '○',
            _ => c,
        });
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

    // the text from one position on has the places of the original from another one on
    private readonly record struct Piece(int Folded, int Original);
}
