using System.Text;
using Statutes.Model.Text;
using Statutes.Reading.Sources;
using UglyToad.PdfPig.Content;

namespace Statutes.Reading.Pdf;

/// <summary>Makes lines of the letters of a page: by their baselines, from left to right, the left column before the right.</summary>
internal static class PageLetters
{
    /// <summary>Letters whose baselines are nearer than this share of their size stand on one line.</summary>
    private const double SameLine = 0.45;

    /// <summary>Letters further apart than this share of their size have a blank between them; Chinese ones stand apart by nature.</summary>
    private const double BlankGap = 0.2;

    /// <summary>The same for a blank as wide as a character.</summary>
    private const double WideGap = 0.8;

    /// <summary>Two columns have so many lines side by side.</summary>
    private const int MinSideBySide = 6;

    /// <summary>So many lines of a page with two columns run across both: its head, its foot, a title.</summary>
    private const int MaxAcross = 3;

    /// <summary>The lines of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="log">Where what is left out is said.</param>
    /// <param name="gutter">Where the last page with two columns parts; this page does too, where hardly a line of it crosses that.</param>
    public static IReadOnlyList<PageText> Lines(Page page, FileLog log, ref double? gutter)
    {
        var letters = new List<Glyph>();
        foreach (var letter in page.Letters)
        {
            var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
            if (string.IsNullOrEmpty(letter.Value) || !double.IsFinite(start.X + start.Y + end.X + end.Y + letter.PointSize))
            {
                continue;
            }

            if (letter.TextOrientation is not (TextOrientation.Horizontal or TextOrientation.Other) || Math.Abs(end.Y - start.Y) > Math.Abs(end.X - start.X))
            {
                log.Gather(DiagnosticCodes.FurnitureLeftOut, Severity.Info, "Text that does not run from left to right was left out", new SourcePlace.OnPage(page.Number, 1), letter.Value);
                continue;
            }

            if (letter.Value is [>= '\uE000' and <= '\uF8FF' or '\uFFFD' or < ' ', ..])
            {
                log.Gather(DiagnosticCodes.BytesNotDecoded, Severity.Error, "Characters whose font does not say which they are", new SourcePlace.OnPage(page.Number, 1), "");
            }

            letters.Add(new Glyph(letter.Value, start.X, Math.Max(end.X, start.X), start.Y, Math.Clamp(Math.Abs(letter.PointSize), 1, 1_000)));
        }

        var rows = Rows(letters);
        var known = gutter;
        var parted = Gutter(rows, page.Width) ?? (known is { } before && rows.Count(r => Crosses(r, before)) <= MaxAcross ? known : null);
        gutter = parted ?? gutter;
        var lines = new List<PageText>();
        for (var column = 0; column < (parted is null ? 1 : 2); column++)
        {
            foreach (var row in rows)
            {
                // a line that runs across both columns goes with the left one
                var isAcross = parted is { } middle && row.Exists(g => g.Left < middle && g.Right > middle);
                var ofColumn = parted is not { } at ? row : isAcross ? (column == 0 ? row : []) : row.FindAll(g => (g.Left >= at) == (column == 1));
                if (Write(ofColumn) is { Length: > 0 } text)
                {
                    var shown = ofColumn.FindAll(g => !string.IsNullOrWhiteSpace(g.Text));
                    lines.Add(new PageText(page.Number, lines.Count + 1, text, shown[0].Left, shown[^1].Right, shown[0].Baseline, shown.Max(g => g.Size), column, FirstWord(ofColumn)));
                }
            }
        }

        return lines;
    }

    private static List<List<Glyph>> Rows(List<Glyph> letters)
    {
        var rows = new List<List<Glyph>>();
        foreach (var glyph in letters.OrderByDescending(g => g.Baseline))
        {
            if (rows.Count == 0 || rows[^1][0].Baseline - glyph.Baseline > SameLine * Math.Min(rows[^1][0].Size, glyph.Size))
            {
                rows.Add([]);
            }

            rows[^1].Add(glyph);
        }

        for (var i = 0; i < rows.Count; i++)
        {
            rows[i] = WithoutDoubles(rows[i].OrderBy(g => g.Left).ToList());
        }

        return rows;
    }

    // bold is made by drawing a letter twice, a hair apart
    private static List<Glyph> WithoutDoubles(List<Glyph> row)
    {
        var once = new List<Glyph>(row.Count);
        foreach (var glyph in row)
        {
            if (once.Count == 0 || once[^1].Text != glyph.Text || glyph.Left - once[^1].Left > 0.15 * glyph.Size)
            {
                once.Add(glyph);
            }
        }

        return once;
    }

    // a strip in the middle of the page that no line crosses, with lines on both sides of it
    private static double? Gutter(List<List<Glyph>> rows, double width)
    {
        for (var share = 50; share is >= 35 and <= 65; share = share >= 50 ? 99 - share : 100 - share)
        {
            var at = width * share / 100;
            var (both, across) = (0, 0);
            foreach (var row in rows)
            {
                var before = row.FindLast(g => g.Left < at && !string.IsNullOrWhiteSpace(g.Text));
                var after = row.Find(g => g.Left >= at && !string.IsNullOrWhiteSpace(g.Text));
                if (before is not null && after is not null)
                {
                    var isApart = before.Right <= at && after.Left - before.Right > 1.2 * before.Size;
                    both += isApart ? 1 : 0;
                    across += isApart ? 0 : 1;
                }
            }

            if (both >= MinSideBySide && across * 5 <= both)
            {
                return at;
            }
        }

        return null;
    }

    private static bool Crosses(List<Glyph> row, double at)
    {
        var before = row.FindLast(g => g.Left < at && !string.IsNullOrWhiteSpace(g.Text));
        var after = row.Find(g => g.Left >= at && !string.IsNullOrWhiteSpace(g.Text));
        return before is not null && (before.Right > at || (after is not null && after.Left - before.Right < before.Size));
    }

    private static double FirstWord(List<Glyph> row)
    {
        var start = row.FindIndex(g => !string.IsNullOrWhiteSpace(g.Text));
        var end = start;
        while (!HanCharacters.Is(row[start].Text[0]) && end + 1 < row.Count && !string.IsNullOrWhiteSpace(row[end + 1].Text) && !HanCharacters.Is(row[end + 1].Text[0])
            && row[end + 1].Left - row[end].Right <= BlankGap * row[end].Size)
        {
            end++;
        }

        return row[end].Right - row[start].Left;
    }

    private static string Write(List<Glyph> row)
    {
        var text = new StringBuilder();
        Glyph? before = null;
        foreach (var glyph in row)
        {
            if (before is not null && !char.IsWhiteSpace(text[^1]) && !char.IsWhiteSpace(glyph.Text[0]))
            {
                var gap = (glyph.Left - before.Right) / Math.Max(before.Size, glyph.Size);
                var isWide = WideCharacters.Is(text[^1]) && WideCharacters.Is(glyph.Text[0]);
                text.Append(isWide ? (gap > WideGap ? "\u3000" : "") : gap > WideGap && WideCharacters.Is(text[^1]) ? "\u3000" : gap > BlankGap && !(WideCharacters.Is(text[^1]) || WideCharacters.Is(glyph.Text[0])) ? " " : "");
            }

            text.Append(glyph.Text);
            before = glyph;
        }

        // characters that would end a line, or are none, cannot stand in one
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = char.IsControl(text[i]) || text[i] is '\u2028' or '\u2029' ? ' ' : text[i];
        }

        return text.ToString().Trim();
    }

    private sealed record Glyph(string Text, double Left, double Right, double Baseline, double Size);
}
