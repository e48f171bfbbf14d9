using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Reading.Classification;

/// <summary>
/// Says what a line of a law is, from the line alone. One pass over the beginning of the line. The marks of a Markdown heading are passed over:
/// the number says what a heading is, not how many marks it has.
/// </summary>
public static class LineClassifier
{
    // Markdown marks headings with it, and no line of a law begins with it
    private const char HeadingMark = '#';

    /// <summary>Classifies a line.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="line">The line in it, without its line end.</param>
    /// <param name="language">The language of the text, which decides how numbers are printed.</param>
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
        var read = language == Language.Chinese
            ? ChineseLineStart.TryRead(inside, out var found)
            : EnglishLineStart.TryRead(inside, out found);
        if (read && (!isMarked || found.Kind is LineKind.Heading or LineKind.ArticleStart or LineKind.ContentsHeading or LineKind.Annex))
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

    internal static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF';

    private static Line Plain(LineKind kind, TextSpan span) =>
        new(kind, null, default, span, new TextSpan(span.Start, span.Start), span);
}

/// <summary>The number with which a line begins.</summary>
/// <param name="Kind">What the line is.</param>
/// <param name="Unit">The kind of provision that it opens.</param>
/// <param name="Number">The number.</param>
/// <param name="Length">How many code units the number takes.</param>
internal readonly record struct LineStart(LineKind Kind, ProvisionKind? Unit, ProvisionNumber Number, int Length);
