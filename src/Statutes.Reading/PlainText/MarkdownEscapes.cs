using System.Text;
using Statutes.Model.Text;
using Statutes.Reading.Sources;

namespace Statutes.Reading.PlainText;

/// <summary>
/// Removes the backslash escapes of Markdown. A backslash before an ASCII punctuation mark means that the mark is not markup; the
/// backslash is not part of the text (CommonMark 0.31, section 2.4).
/// </summary>
internal static class MarkdownEscapes
{
    /// <summary>Whether a text contains an escape.</summary>
    public static bool Contains(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('\\'); at >= 0 && at + 1 < text.Length;)
        {
            if (IsEscape(text, at))
            {
                return true;
            }

            var next = text[(at + 1)..].IndexOf('\\');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>Returns the pieces of a part of a text that are left without its escapes, in order. No piece is empty.</summary>
    /// <param name="text">The text.</param>
    /// <param name="part">The part.</param>
    public static IEnumerable<TextSpan> Unescape(SourceText text, TextSpan part)
    {
        var start = part.Start;
        for (var i = part.Start; i + 1 < part.End; i++)
        {
            if (!IsEscape(text.Content, i))
            {
                continue;
            }

            if (i > start)
            {
                yield return new TextSpan(start, i);
            }

            start = ++i; // the escaped character stays, even if it is a backslash
        }

        if (part.End > start)
        {
            yield return new TextSpan(start, part.End);
        }
    }

    /// <summary>Returns the text without its escapes, with the way back to the file.</summary>
    public static ExtractedText Remove(SourceText text)
    {
        var (unescaped, map) = (new StringBuilder(text.Content.Length), new OffsetMap.Builder());
        foreach (var piece in Unescape(text, new TextSpan(0, text.Content.Length)))
        {
            unescaped.Append(text.Content, piece.Start, piece.Length);
            map.Keep(piece.Start, piece.Length);
        }

        return new ExtractedText(new SourceText(text.Name, unescaped.ToString()), null, SourcePlaces.Mapped(text, map.Build()));
    }

    private static bool IsEscape(ReadOnlySpan<char> text, int at) =>
        text[at] == '\\' && text[at + 1] is > ' ' and < '\u007F' && !char.IsAsciiLetterOrDigit(text[at + 1]);
}
