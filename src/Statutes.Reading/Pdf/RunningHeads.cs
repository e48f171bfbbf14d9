using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Reading.Sources;

namespace Statutes.Reading.Pdf;

/// <summary>Leaves out the heads and feet of pages: lines at the top or the bottom that repeat, whatever numbers are in them, and numbers of pages.</summary>
internal static class RunningHeads
{
    /// <summary>So many lines at each end of a page are looked at.</summary>
    private const int Looked = 2;

    /// <summary>A line that repeats does so on so many pages, and on half of those that have text; of two pages, as the outermost line of both.</summary>
    private const int MinPages = 3;

    /// <summary>Leaves them out.</summary>
    public static ImmutableArray<PageText> Without(IReadOnlyList<IReadOnlyList<PageText>> pages, FileLog log)
    {
        var seen = new Dictionary<(bool IsTop, string Form), int>();
        foreach (var page in pages)
        {
            foreach (var key in Ends(page).Select(e => (e.IsTop, Form(e.Line.Text))).Distinct())
            {
                seen[key] = seen.GetValueOrDefault(key) + 1;
            }
        }

        var withText = pages.Count(p => p.Count > 0);
        var kept = ImmutableArray.CreateBuilder<PageText>();
        foreach (var page in pages)
        {
            var heads = new HashSet<PageText>(ReferenceEqualityComparer.Instance);
            foreach (var (line, isTop, isOutermost) in Ends(page))
            {
                var repeats = seen[(isTop, Form(line.Text))] is var times && (times >= MinPages || (times == 2 && withText == 2 && isOutermost)) && times * 2 >= withText && !IsArticle(line.Text);
                if (repeats || (isOutermost && IsPageNumber(line.Text)))
                {
                    heads.Add(line);
                    log.Gather(
                        DiagnosticCodes.FurnitureLeftOut, Severity.Info, repeats && !IsPageNumber(line.Text) ? "Heads and feet of pages that repeat were left out" : "Numbers of pages were left out",
                        new SourcePlace.OnPage(line.Page, line.Number), line.Text);
                }
            }

            kept.AddRange(page.Where(l => !heads.Contains(l)));
        }

        return kept.ToImmutable();
    }

    private static IEnumerable<(PageText Line, bool IsTop, bool IsOutermost)> Ends(IReadOnlyList<PageText> page)
    {
        var byHeight = page.OrderByDescending(l => l.Baseline).ToList();
        for (var i = 0; i < byHeight.Count; i++)
        {
            var fromBottom = byHeight.Count - 1 - i;
            if (i < Looked || fromBottom < Looked)
            {
                yield return (byHeight[i], i < Looked && i <= fromBottom, i == 0 || fromBottom == 0);
            }
        }
    }

    private static bool IsArticle(string text) => text[0] is '第' or '（' || text.StartsWith("Article", StringComparison.Ordinal);

    // the line with # for its numbers
    private static string Form(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(c => char.IsDigit(c) ? '#' : c)).Replace("##", "#", StringComparison.Ordinal).Replace("##", "#", StringComparison.Ordinal);

    /// <summary>12, — 12 —, 第 12 页, 第12页 共30页, Page 3 of 12, 3/12.</summary>
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
            else if (!char.IsDigit(c) && !char.IsWhiteSpace(c) && c is not ('-' or '—' or '–' or '－' or '·' or '/' or '／' or '|' or '，' or ',' or '~'))
            {
                return false;
            }
        }

        return digits is > 0 and <= 8 && words.ToString() is "" or "第页" or "第页共页" or "page" or "pageof" or "of" or "p";
    }
}
