using System.Collections.Immutable;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Reading.Classification;

namespace Statutes.Ingest.Parsing;

/// <summary>
/// Splits a line with several articles of a Chinese law: 第一条 ……。 第二条 ……。 An article begins where there is white space
/// before and behind its number, the text before it has ended, and the number is the next one. On such a line, white space
/// is all that is left of the end of a line: behind 。 a 款 begins, and before （一） an item. A line with one article is not
/// split. Linear in the line.
/// </summary>
internal static class RunTogetherArticles
{
    /// <summary>The characters that end a sentence before white space.</summary>
    private const string Ends = "。；”）";

    /// <summary>Creates the diagnostic about a line that was split.</summary>
    /// <param name="file">The file.</param>
    /// <param name="line">The line in it, counted from 1.</param>
    /// <param name="span">Its place; empty if only its number is known.</param>
    /// <param name="articles">The number of articles that begin on it.</param>
    public static Diagnostic ToDiagnostic(string file, int line, TextSpan span, int articles) => new(
        DiagnosticCodes.ArticlesRunTogether,
        Severity.Info,
        file,
        line,
        span,
        $"{articles} articles with consecutive numbers begin on this line. Each was read as a line of its own.");

    /// <summary>Splits a line.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="line">The line, which begins an article.</param>
    /// <returns>
    /// The places of its pieces in the text, without the white space between them; the line alone if no second article begins on it.
    /// </returns>
    public static ImmutableArray<TextSpan> Split(ReadOnlySpan<char> text, Line line)
    {
        var pieces = ImmutableArray.CreateBuilder<TextSpan>();
        var (start, number, articles) = (line.Span.Start, line.Number, 1);
        for (var at = line.WordingSpan.Start; at < line.Span.End; at++)
        {
            if (!LineClassifier.IsBlank(text[at]))
            {
                continue;
            }

            var (before, end) = (text[at - 1], at);
            while (at + 1 < line.Span.End && LineClassifier.IsBlank(text[at + 1]))
            {
                at++;
            }

            var rest = text[(at + 1)..line.Span.End];
            var lineStart = !rest.IsEmpty && ChineseLineStart.TryRead(rest, out var found) ? found : default(LineStart?);
            if (Ends.Contains(before) && lineStart is { Kind: LineKind.ArticleStart } next && next.Number.Follows(number))
            {
                (number, articles) = (next.Number, articles + 1);
            }
            else if (before != '。' && !(before is '；' or '：' && lineStart is { Unit: ProvisionKind.Item }))
            {
                continue;
            }

            pieces.Add(new TextSpan(start, end));
            start = at + 1;
        }

        pieces.Add(new TextSpan(start, line.Span.End));
        return articles == 1 ? [line.Span] : pieces.ToImmutable();
    }
}
