using System.Buffers;
using System.Collections.Frozen;
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
        Table.Rows("form").Concat(Table.Rows("look-alike")).Select(row => (Wide: row[1][0], Form: row[2]))
            .Concat(WideLetters.Select(c => (Wide: c, Form: ((char)(c - '！' + '!')).ToString())))
            .ToFrozenDictionary(f => f.Wide, f => f.Form);

    private static readonly int LongestForm = Forms.Values.Max(f => f.Length);

    private static IEnumerable<char> WideLetters => [.. Range('Ａ', 'Ｚ'), .. Range('ａ', 'ｚ'), '＆'];

    // where the text may change; nearly always it does at the rare characters, and at the marks of markup only where they are in use:
    // Article **35**, Article&nbsp;35, Art.~35, <网络安全法>, Cyber-⏎security
    private static readonly RareCharacters Stops = new(
    [
        .. Forms.Keys, '〔', '〕', '．', .. Range('\u200B', '\u200F'),
        .. Range('\uFE00', '\uFE0F'), '\u00AD', '\u2060', '\uFEFF', '○', '<', '>', '-', '*', '&', '~',
    ]);

    // where a piece of the text begins that has its place in the original by one difference
    private readonly Piece[] pieces;

    // no title in <> is longer; in UTF-16 code units
    private const int LongestTitle = 60;

    private FoldedText(string text, Piece[] pieces) => (Text, this.pieces) = (text, pieces);

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Folds a text; null where there is nothing to fold, as in most texts.</summary>
    public static FoldedText? Of(ReadOnlySpan<char> text)
    {
        var (closing, form) = (-1, "");
        for (var at = Stops.NextRare(text, 0); at < text.Length; at = Stops.NextRare(text, at + 1))
        {
            if (Replaced(text, at, ref closing, ref form) > 0)
            {
                return Fold(text);
            }
        }

        return null;
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

    // the builder's memory is borrowed, because a second copy of a long text would take longer to clear than to write
    private static FoldedText Fold(ReadOnlySpan<char> text)
    {
        var folded = ArrayPool<char>.Shared.Rent(text.Length + LongestForm);
        var pieces = new List<Piece> { default };
        var (closing, form, written, plain) = (-1, "", 0, 0);
        for (var at = Stops.NextRare(text, 0); at < text.Length; at = Stops.NextRare(text, at))
        {
            var replaced = Replaced(text, at, ref closing, ref form);
            if (replaced == 0)
            {
                at++;
                continue;
            }

            text[plain..at].CopyTo(folded.AsSpan(written));
            written += at - plain;
            at += replaced;
            plain = at;
            Grow(ref folded, written, written + text.Length - plain + (2 * LongestForm));
            form.CopyTo(folded.AsSpan(written));

            // each character of a longer form has the place of the one that it replaces
            for (var i = 1; form.Length != replaced && i < form.Length; i++)
            {
                pieces.Add(new Piece(written + i, at - replaced));
            }

            written += form.Length;
            if (form.Length != replaced)
            {
                pieces.Add(new Piece(written, at));
            }
        }

        text[plain..].CopyTo(folded.AsSpan(written));
        var result = new string(folded.AsSpan(0, written + text.Length - plain));
        ArrayPool<char>.Shared.Return(folded);
        return new FoldedText(result, [.. pieces]);
    }

    private static void Grow(ref char[] array, int used, int needed)
    {
        if (array.Length < needed)
        {
            var larger = ArrayPool<char>.Shared.Rent(needed * 2);
            array.AsSpan(0, used).CopyTo(larger);
            ArrayPool<char>.Shared.Return(array);
            array = larger;
        }
    }

    // how many characters are replaced here, and by what; 0 if the text stays as it is
    private static int Replaced(ReadOnlySpan<char> text, int at, ref int closing, ref string form)
    {
        var hidden = LengthOfHidden(text, at);
        if (hidden > 0)
        {
            form = text[at] == '&' ? " " : "";
            return hidden;
        }

        if (Forms.TryGetValue(text[at], out var other))
        {
            form = other;
            return 1;
        }

        closing = text[at] == '<' && CloseOfTitle(text, at) is > 0 and var close ? close : closing;
        var plain = PlainForm(text, at, closing);
        form = plain ?? form;
        return plain is null ? 0 : 1;
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

    // null where the character stays as it is
    private static string? PlainForm(ReadOnlySpan<char> text, int at, int closing) => text[at] switch
    {
        '~' when IsTie(text, at) => " ",
        '．' when at > 0 && IsLatin(text[at - 1]) => ".",
        '<' when CloseOfTitle(text, at) > 0 => "《",
        '>' when at == closing => "》",
        '〔' when !IsDigit(text, at + 1) => "（",
        '〕' when !IsDigit(text, at - 1) => "）",
        '○' when IsDigit(text, at - 1) || IsDigit(text, at + 1) => "〇",
        _ => null,
    };

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

    private static bool IsDigit(ReadOnlySpan<char> text, int at) =>
        at >= 0 && at < text.Length && ChineseNumeral.IsNumeralCharacter(text[at]);

    private static IEnumerable<char> Range(char first, char last) =>
        Enumerable.Range(first, last - first + 1).Select(c => (char)c);

    // the text from one position on has the places of the original from another one on
    private readonly record struct Piece(int Folded, int Original);
}
