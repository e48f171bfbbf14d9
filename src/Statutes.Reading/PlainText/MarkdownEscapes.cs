using System.Text;
using Statutes.Model.Text;
using Statutes.Reading.Classification;
using Statutes.Reading.Sources;

namespace Statutes.Reading.PlainText;

/// <summary>
/// Removes the marks of Markdown that are not part of the text: the backslash before an ASCII punctuation mark (CommonMark 0.31, section
/// 2.4), the marks of emphasis (**第一条**), and the bullet or the &gt; before the number of a provision.
/// </summary>
internal static class MarkdownEscapes
{
    private static readonly string[] Emphasis = ["***", "**", "__", "*", "_"];

    /// <summary>Whether a text contains such marks.</summary>
    public static bool Contains(string text) => FindMarks(text, new TextSpan(0, text.Length)).Any();

    /// <summary>Returns the pieces of a part of a text that are left without its marks, in order. No piece is empty.</summary>
    /// <param name="text">The text.</param>
    /// <param name="part">The part: whole lines.</param>
    public static IEnumerable<TextSpan> Unescape(SourceText text, TextSpan part)
    {
        var start = part.Start;
        foreach (var mark in FindMarks(text.Content, part))
        {
            if (mark.Start > start)
            {
                yield return new TextSpan(start, mark.Start);
            }

            start = mark.End;
        }

        if (part.End > start)
        {
            yield return new TextSpan(start, part.End);
        }
    }

    /// <summary>Returns the text without its marks, with the way back to the file.</summary>
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

    private static IEnumerable<TextSpan> FindMarks(string text, TextSpan part)
    {
        for (var start = part.Start; start < part.End;)
        {
            var end = text.IndexOf('\n', start, part.End - start);
            end = end < 0 ? part.End : end;
            foreach (var mark in FindMarksOfLine(text, start, end))
            {
                yield return mark;
            }

            start = end + 1;
        }
    }

    private static IEnumerable<TextSpan> FindMarksOfLine(string text, int start, int end)
    {
        var at = start;
        while (at < end && (text[at] == '#' || LineClassifier.IsBlank(text[at])))
        {
            at++;
        }

        if (IsBullet(text.AsSpan(at, end - at)))
        {
            yield return new TextSpan(at, at + 2);
            at += 2;
        }

        // the line begins with emphasis that ends on it
        var opening = Array.Find(Emphasis, e => string.CompareOrdinal(text, at, e, 0, e.Length) == 0) ?? "";
        var from = at + opening.Length;
        var close = opening.Length == 0 || from >= end || LineClassifier.IsBlank(text[from])
            ? -1
            : text.IndexOf(opening, from, end - from, StringComparison.Ordinal);
        if (close > from)
        {
            yield return new TextSpan(at, from);
            at = from;
        }
        else
        {
            close = -1;
        }

        for (; at < end; at++)
        {
            var length = at == close ? opening.Length : IsEscape(text, at) ? 1 : IsBold(text, at, start, end) ? 2 : 0;
            if (length > 0)
            {
                yield return new TextSpan(at, at + length);
                at += at != close && length == 1 ? 1 : length - 1; // the escaped character stays, even if it is a backslash
            }
        }
    }

    // - 第一条 · > 第一条 · * **第一条**
    private static bool IsBullet(ReadOnlySpan<char> line) =>
        line is ['-' or '*' or '+' or '>', ' ', '第' or '（' or '*' or '_', ..];

    // two asterisks, not three or more
    private static bool IsBold(string text, int at, int start, int end) =>
        text[at] == '*' && at + 1 < end && text[at + 1] == '*'
        && !(at > start && text[at - 1] == '*') && !(at + 2 < end && text[at + 2] == '*');

    private static bool IsEscape(string text, int at) =>
        text[at] == '\\' && at + 1 < text.Length && text[at + 1] is > ' ' and < '\u007F' && !char.IsAsciiLetterOrDigit(text[at + 1]);
}
