using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Reading.Sources;

namespace Statutes.Reading.Pdf;

/// <summary>
/// Removes page headers and footers: lines at the top or the bottom that repeat with any numbers in them, and page numbers.
/// </summary>
internal static class RunningHeads
{
    /// <summary>The number of lines to examine at each end of a page.</summary>
    private const int LinesAtEachEnd = 2;

    /// <summary>
    /// A header repeats on at least this number of pages, and on half of the pages with text. With two pages, it is the outermost
    /// line of both.
    /// </summary>
    private const int MinPages = 3;

    /// <summary>Characters around and between page numbers.</summary>
    private const string Separators = "-—–－·/／|，,~";

    /// <summary>Removes them.</summary>
    public static ImmutableArray<PdfLine> Remove(IReadOnlyList<IReadOnlyList<PdfLine>> pages, FileLog log)
    {
        var counts = new Dictionary<(bool IsTop, string Form), int>();
        foreach (var page in pages)
        {
            foreach (var key in Ends(page).Select(e => (e.IsTop, Form(e.Line.Text))).Distinct())
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        var withText = pages.Count(p => p.Count > 0);
        var rest = ImmutableArray.CreateBuilder<PdfLine>();
        foreach (var page in pages)
        {
            var heads = new HashSet<PdfLine>(ReferenceEqualityComparer.Instance);
            foreach (var (line, isTop, isOutermost) in Ends(page))
            {
                var times = counts[(isTop, Form(line.Text))];
                var isFrequent = times >= MinPages || (times == 2 && withText == 2 && isOutermost);
                var repeats = isFrequent && times * 2 >= withText && !IsArticle(line.Text);
                if (repeats || (isOutermost && IsPageNumber(line.Text)))
                {
                    heads.Add(line);
                    log.AddRepeated(
                        DiagnosticCodes.FurnitureLeftOut, Severity.Info,
                        IsPageNumber(line.Text) ? "Page numbers were left out" : "Page headers and footers that repeat were left out",
                        new SourcePlace.OnPage(line.Page, line.Number), line.Text);
                }
            }

            rest.AddRange(page.Where(l => !heads.Contains(l)));
        }

        return rest.ToImmutable();
    }

    private static IEnumerable<(PdfLine Line, bool IsTop, bool IsOutermost)> Ends(IReadOnlyList<PdfLine> page)
    {
        var byHeight = page.OrderByDescending(l => l.Baseline).ToList();
        for (var i = 0; i < byHeight.Count; i++)
        {
            var fromBottom = byHeight.Count - 1 - i;
            if (i < LinesAtEachEnd || fromBottom < LinesAtEachEnd)
            {
                yield return (byHeight[i], i < LinesAtEachEnd && i <= fromBottom, i == 0 || fromBottom == 0);
            }
        }
    }

    private static bool IsArticle(string text) => text[0] is '第' or '（' || text.StartsWith("Article", StringComparison.Ordinal);

    // the line with # instead of each number
    private static string Form(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(c => char.IsDigit(c) ? '#' : c))
            .Replace("##", "#", StringComparison.Ordinal)
            .Replace("##", "#", StringComparison.Ordinal);

    /// <summary>Whether a line is a page number: 12, — 12 —, 第 12 页, 第12页 共30页, Page 3 of 12, 3/12.</summary>
    public static bool IsPageNumber(string text)
    {
        var (digits, words) = (0, new System.Text.StringBuilder());
        foreach (var c in text)
        {
            digits += char.IsDigit(c) ? 1 : 0;
            if (char.IsLetter(c))
            {
                words.Append(char.ToLowerInvariant(c));
            }
            else if (!char.IsDigit(c) && !char.IsWhiteSpace(c) && !Separators.Contains(c))
            {
                return false;
            }
        }

        return digits is > 0 and <= 8 && words.ToString() is "" or "第页" or "第页共页" or "page" or "pageof" or "of" or "p";
    }
}
