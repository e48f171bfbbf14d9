using System.Text;
using Statutes.Model.Text;
using Statutes.Reading.Sources;

namespace Statutes.Reading;

/// <summary>
/// Undoes the backslashes of Markdown: one before a punctuation mark of ASCII says that the mark is no markup, and is not of the text (CommonMark 0.31, 2.4).
/// </summary>
internal static class MarkdownEscapes
{
    /// <summary>Whether a text has any.</summary>
    public static bool AreIn(ReadOnlySpan<char> text)
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

    /// <summary>The pieces of a part of a text that stay, in order; none is empty.</summary>
    /// <param name="text">The text.</param>
    /// <param name="part">The part.</param>
    public static IEnumerable<TextSpan> Kept(SourceText text, TextSpan part)
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

            start = ++i; // what is escaped stays, though it be a backslash
        }

        if (part.End > start)
        {
            yield return new TextSpan(start, part.End);
        }
    }

    /// <summary>The text without them, with the way back.</summary>
    public static ExtractedText Undo(SourceText text)
    {
        var (words, map) = (new StringBuilder(text.Content.Length), new OffsetMap.Builder());
        foreach (var piece in Kept(text, new TextSpan(0, text.Content.Length)))
        {
            words.Append(text.Content, piece.Start, piece.Length);
            map.Keep(piece.Start, piece.Length);
        }

        return new ExtractedText(new SourceText(text.Name, words.ToString()), null, SourcePlaces.Gathered(text, map.Build()));
    }

    private static bool IsEscape(ReadOnlySpan<char> text, int at) => text[at] == '\\' && text[at + 1] is > ' ' and < '\u007F' && !char.IsAsciiLetterOrDigit(text[at + 1]);
}
