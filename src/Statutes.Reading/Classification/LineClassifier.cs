using Statutes.Model.Text;

namespace Statutes.Reading.Classification;

/// <summary>
/// Classifies a line of a law from the line alone, in one pass over its beginning. The marks of a Markdown heading are skipped: the number
/// decides what a heading is, not the count of its marks.
/// </summary>
public static class LineClassifier
{
    // the mark of a Markdown heading; no line of a law begins with it
    private const char HeadingMark = '#';

    /// <summary>Classifies a line.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="line">The line in it, without its line end.</param>
    /// <param name="language">The language of the text, which decides the form of the numbers.</param>
    public static Line Classify(ReadOnlySpan<char> text, TextSpan line, Language language)
    {
        var (start, end) = (line.Start, line.End);
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        var isMarked = start < end && text[start] == HeadingMark;
        while (start < end && (text[start] == HeadingMark || IsBlank(text[start])))
        {
            start++;
        }

        var span = new TextSpan(start, end);
        if (span.Length == 0)
        {
            return Plain(LineKind.Blank, span);
        }

        var inside = span.In(text);
        var isNumbered = language == Language.Chinese
            ? ChineseLineStart.TryRead(inside, out var found)
            : EnglishLineStart.TryRead(inside, out found);
        if (isNumbered
            && (!isMarked || found.Kind is LineKind.Heading or LineKind.ArticleStart or LineKind.ContentsHeading or LineKind.Annex))
        {
            var wording = found.Length;
            while (wording < inside.Length && IsBlank(inside[wording]))
            {
                wording++;
            }

            return new Line(
                found.Kind, found.Unit, found.Number, span, new TextSpan(start, start + found.Length), new TextSpan(start + wording, end));
        }

        if (isMarked)
        {
            return Plain(LineKind.UnknownHeading, span);
        }

        var isNote = inside[0] is '（' or '(' && inside[^1] is '）' or ')';
        return Plain(isNote ? LineKind.Note : LineKind.Text, span);
    }

    /// <summary>Whether a character is white space, or has no width.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF';

    private static Line Plain(LineKind kind, TextSpan span) =>
        new(kind, null, default, span, new TextSpan(span.Start, span.Start), span);
}
