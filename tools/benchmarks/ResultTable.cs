using System.Globalization;
using System.Text;

namespace Statutes.Tools.Benchmarks;

/// <summary>A table of figures.</summary>
/// <param name="Title">What is measured, with its unit.</param>
/// <param name="Columns">The headings; the first column names the row.</param>
public sealed record ResultTable(string Title, IReadOnlyList<string> Columns)
{
    private readonly List<IReadOnlyList<string>> rows = [];

    /// <summary>Adds a row.</summary>
    /// <param name="cells">The cells, as many as there are columns.</param>
    /// <exception cref="ArgumentException">There are more or fewer cells.</exception>
    public void Add(params IReadOnlyList<string> cells)
    {
        if (cells.Count != Columns.Count)
        {
            throw new ArgumentException($"The table \"{Title}\" has {Columns.Count} columns, the row {cells.Count} cells.", nameof(cells));
        }

        rows.Add(cells);
    }

    /// <summary>Whether the table has no row.</summary>
    public bool IsEmpty => rows.Count == 0;

    internal void WriteTo(StringBuilder markdown)
    {
        markdown.Append(CultureInfo.InvariantCulture, $"**{Title}**\n\n");
        WriteRow(markdown, Columns);
        WriteRow(markdown, [.. Columns.Select((_, i) => i == 0 ? "---" : "--:")]);
        foreach (var row in rows)
        {
            WriteRow(markdown, row);
        }

        markdown.Append('\n');
    }

    private static void WriteRow(StringBuilder markdown, IReadOnlyList<string> cells) =>
        markdown.Append("| ").AppendJoin(" | ", cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
}
