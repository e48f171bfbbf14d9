using System.Collections.Immutable;

namespace Statutes.Reading.Lines;

/// <summary>
/// Makes one line of a row of a table whose cells are a line each: 第一条 | 为了… is an article, and a row of figures a paragraph. Cells in different
/// languages stay apart, and so does a row with a cell of several lines, which is the layout of a page.
/// </summary>
internal static class TableRows
{
    /// <summary>What stands between two cells.</summary>
    private const string Between = "\u3000";

    /// <summary>Joins the rows among lines.</summary>
    public static ImmutableArray<SourceLine> Join(ImmutableArray<SourceLine> lines)
    {
        var joined = ImmutableArray.CreateBuilder<SourceLine>(lines.Length);
        for (var at = 0; at < lines.Length;)
        {
            var end = at + 1;
            while (end < lines.Length && lines[at].Cell is { } cell && lines[end].Cell is { } next && next.Table == cell.Table && next.Row == cell.Row)
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

    // once for all cells, for a row may have very many
    private static SourceLine Concatenate(ReadOnlySpan<SourceLine> cells)
    {
        var text = new System.Text.StringBuilder();
        var pieces = ImmutableArray.CreateBuilder<LinePiece>();
        foreach (var cell in cells)
        {
            text.Append(text.Length == 0 ? "" : Between);
            foreach (var piece in cell.Pieces)
            {
                pieces.Add(piece with { Start = piece.Start + text.Length });
            }

            text.Append(cell.Text);
        }

        return new SourceLine(text.ToString(), pieces.ToImmutable(), cells[0].Cell, cells[0].Declared);
    }
}
