using System.Collections.Immutable;

namespace Statutes.Reading.Lines;

/// <summary>
/// Joins the cells of a table row to one line, if each cell is a line: 第一条 | 为了… is an article, and a row of figures is a paragraph.
/// Cells in different languages stay separate. A row with a cell of several lines also stays as it is, because such a table is only the
/// layout of a page.
/// </summary>
internal static class TableRows
{
    /// <summary>The characters between two cells.</summary>
    private const string Separator = "\u3000";

    /// <summary>Joins the rows of tables among lines.</summary>
    public static ImmutableArray<SourceLine> Join(ImmutableArray<SourceLine> lines)
    {
        var joined = ImmutableArray.CreateBuilder<SourceLine>(lines.Length);
        for (var at = 0; at < lines.Length;)
        {
            var end = at + 1;
            while (end < lines.Length
                && lines[at].Cell is { } cell && lines[end].Cell is { } next
                && next.Table == cell.Table && next.Row == cell.Row)
            {
                end++;
            }

            JoinRow(lines.AsSpan()[at..end], joined);
            at = end;
        }

        return joined.ToImmutable();
    }

    private static void JoinRow(ReadOnlySpan<SourceLine> row, ImmutableArray<SourceLine>.Builder joined)
    {
        var isLayout = false;
        for (var i = 1; i < row.Length; i++)
        {
            isLayout |= row[i].Cell == row[i - 1].Cell;
        }

        for (var at = 0; at < row.Length;)
        {
            var end = at + 1;
            while (!isLayout && end < row.Length && (row[end].Language ?? row[at].Language) == (row[at].Language ?? row[end].Language))
            {
                end++;
            }

            var line = end - at == 1 ? row[at] : Concatenate(row[at..end]);
            joined.Add(line);
            at = end;
        }
    }

    // all cells in one pass, because a row may have very many
    private static SourceLine Concatenate(ReadOnlySpan<SourceLine> cells)
    {
        var text = new System.Text.StringBuilder();
        var pieces = ImmutableArray.CreateBuilder<LinePiece>();
        foreach (var cell in cells)
        {
            text.Append(text.Length == 0 ? "" : Separator);
            foreach (var piece in cell.Pieces)
            {
                pieces.Add(piece with { Start = piece.Start + text.Length });
            }

            text.Append(cell.Text);
        }

        return new SourceLine(text.ToString(), pieces.ToImmutable(), cells[0].Cell, cells[0].Declared);
    }
}
