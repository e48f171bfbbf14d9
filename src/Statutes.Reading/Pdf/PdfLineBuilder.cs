using System.Text;
using Statutes.Model.Text;
using Statutes.Reading.Sources;
using UglyToad.PdfPig.Content;

namespace Statutes.Reading.Pdf;

/// <summary>
/// Builds the lines of a page from its letters: by their baselines, from left to right, the left column before the right one.
/// </summary>
internal static class PdfLineBuilder
{
    /// <summary>Letters are on the same line if the distance of their baselines is less than this share of their size.</summary>
    private const double MaxBaselineDistance = 0.45;

    /// <summary>
    /// A gap wider than this share of the letter size is a blank. It does not apply to Chinese characters, which always have gaps.
    /// </summary>
    private const double BlankGap = 0.2;

    /// <summary>A gap wider than this share of the letter size is a blank as wide as a character.</summary>
    private const double WideGap = 0.8;

    /// <summary>The smallest number of lines side by side on a page with two columns.</summary>
    private const int MinLinesSideBySide = 6;

    /// <summary>The smallest space between two columns, as a share of the letter size.</summary>
    private const double MinGutterWidth = 1.2;

    /// <summary>A page with two columns has at least this number of lines side by side for each line across both.</summary>
    private const int MinShareSideBySide = 5;

    /// <summary>The largest number of lines across both columns: header, footer, a title.</summary>
    private const int MaxLinesAcross = 3;

    /// <summary>Equal letters nearer than this share of their size are one letter, drawn twice.</summary>
    private const double MaxDuplicateDistance = 0.15;

    /// <summary>Builds the lines of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="log">Receives the diagnostics about what was left out.</param>
    /// <param name="gutter">
    /// The horizontal position between the columns of the last page with two columns. It also applies to this page if hardly any
    /// line crosses it.
    /// </param>
    public static IReadOnlyList<PdfLine> Build(Page page, FileLog log, ref double? gutter)
    {
        var rows = Rows(Glyphs(page, log));
        var previous = gutter;
        var divider = FindGutter(rows, page.Width);
        if (divider is null && previous is { } last && rows.Count(r => Crosses(r, last)) <= MaxLinesAcross)
        {
            divider = previous;
        }

        gutter = divider ?? gutter;
        var lines = new List<PdfLine>();
        for (var column = 0; column < (divider is null ? 1 : 2); column++)
        {
            foreach (var row in rows)
            {
                var glyphs = divider is { } at ? InColumn(row, column, at) : row;
                if (Write(glyphs) is { Length: > 0 } text)
                {
                    var shown = glyphs.FindAll(g => !string.IsNullOrWhiteSpace(g.Text));
                    lines.Add(new PdfLine(
                        page.Number, lines.Count + 1, text, shown[0].Left, shown[^1].Right, shown[0].Baseline, shown.Max(g => g.Size),
                        column, FirstWordWidth(glyphs)));
                }
            }
        }

        return lines;
    }

    private static List<Glyph> Glyphs(Page page, FileLog log)
    {
        var glyphs = new List<Glyph>();
        var place = new SourcePlace.OnPage(page.Number, 1);
        foreach (var letter in page.Letters)
        {
            var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
            if (string.IsNullOrEmpty(letter.Value) || !double.IsFinite(start.X + start.Y + end.X + end.Y + letter.PointSize))
            {
                continue;
            }

            if (letter.TextOrientation is not (TextOrientation.Horizontal or TextOrientation.Other)
                || Math.Abs(end.Y - start.Y) > Math.Abs(end.X - start.X))
            {
                log.AddRepeated(
                    DiagnosticCodes.FurnitureLeftOut, Severity.Info, "Text that does not run from left to right was left out",
                    place, letter.Value);
                continue;
            }

            if (letter.Value is [>= '\uE000' and <= '\uF8FF' or '\uFFFD' or < ' ', ..])
            {
                log.AddRepeated(
                    DiagnosticCodes.BytesNotDecoded, Severity.Error, "Characters are unknown because their font has no character map",
                    place, "");
            }

            var size = Math.Clamp(Math.Abs(letter.PointSize), 1, 1_000);
            glyphs.Add(new Glyph(letter.Value, start.X, Math.Max(end.X, start.X), start.Y, size));
        }

        return glyphs;
    }

    // a line across both columns belongs to the left one
    private static List<Glyph> InColumn(List<Glyph> row, int column, double gutter)
    {
        if (row.Exists(g => g.Left < gutter && g.Right > gutter))
        {
            return column == 0 ? row : [];
        }

        return row.FindAll(g => (g.Left >= gutter) == (column == 1));
    }

    private static List<List<Glyph>> Rows(List<Glyph> letters)
    {
        var rows = new List<List<Glyph>>();
        foreach (var glyph in letters.OrderByDescending(g => g.Baseline))
        {
            if (rows.Count == 0 || rows[^1][0].Baseline - glyph.Baseline > MaxBaselineDistance * Math.Min(rows[^1][0].Size, glyph.Size))
            {
                rows.Add([]);
            }

            rows[^1].Add(glyph);
        }

        for (var i = 0; i < rows.Count; i++)
        {
            rows[i] = WithoutDuplicates(rows[i].OrderBy(g => g.Left).ToList());
        }

        return rows;
    }

    // some programs make bold text by drawing a letter twice, with a very small distance
    private static List<Glyph> WithoutDuplicates(List<Glyph> row)
    {
        var once = new List<Glyph>(row.Count);
        foreach (var glyph in row)
        {
            if (once.Count == 0 || once[^1].Text != glyph.Text || glyph.Left - once[^1].Left > MaxDuplicateDistance * glyph.Size)
            {
                once.Add(glyph);
            }
        }

        return once;
    }

    // finds a strip near the middle of the page that hardly any line crosses, with lines on both sides
    private static double? FindGutter(List<List<Glyph>> rows, double width)
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
                    var isApart = before.Right <= at && after.Left - before.Right > MinGutterWidth * before.Size;
                    both += isApart ? 1 : 0;
                    across += isApart ? 0 : 1;
                }
            }

            if (both >= MinLinesSideBySide && across * MinShareSideBySide <= both)
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

    private static double FirstWordWidth(List<Glyph> row)
    {
        var start = row.FindIndex(g => !string.IsNullOrWhiteSpace(g.Text));
        var end = start;
        while (!HanCharacters.Is(row[start].Text[0])
            && end + 1 < row.Count && !string.IsNullOrWhiteSpace(row[end + 1].Text) && !HanCharacters.Is(row[end + 1].Text[0])
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
                text.Append(BlankFor(gap, text[^1], glyph.Text[0]));
            }

            text.Append(glyph.Text);
            before = glyph;
        }

        // a line cannot contain control characters or line ends
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = char.IsControl(text[i]) || text[i] is '\u2028' or '\u2029' ? ' ' : text[i];
        }

        return text.ToString().Trim();
    }

    private static string BlankFor(double gap, char left, char right)
    {
        var (isLeftWide, isRightWide) = (WideCharacters.Is(left), WideCharacters.Is(right));
        if (isLeftWide)
        {
            return gap > WideGap ? "\u3000" : "";
        }

        return gap > BlankGap && !isRightWide ? " " : "";
    }

    private sealed record Glyph(string Text, double Left, double Right, double Baseline, double Size);
}
