namespace Statutes.Tests.Specs;

/// <summary>
/// Rows of the tables in a Markdown document under tests/Statutes.Specs: what a reader of the document sees is what runs. A
/// row is known by the document and its line; cells are trimmed, <c>\|</c> is a bar, and backticks around a whole cell are
/// taken off.
/// </summary>
internal static class SpecTable
{
    /// <summary>The rows of every table whose first column has a heading.</summary>
    public static IEnumerable<SpecRow> Rows(string folder, string firstColumn)
    {
        foreach (var file in Documents(folder))
        {
            var lines = File.ReadAllLines(file);
            var columns = Array.Empty<string>();
            for (var i = 0; i < lines.Length; i++)
            {
                if (!lines[i].StartsWith('|'))
                {
                    columns = [];
                }
                else if (columns.Length == 0)
                {
                    columns = Cells(lines[i++]); // the line of dashes under it is skipped
                }
                else if (columns[0] == firstColumn)
                {
                    yield return new SpecRow(
                        $"{folder}/{Path.GetFileName(file)}:{i + 1}",
                        columns.Zip(Cells(lines[i])).ToDictionary(p => p.First, p => p.Second));
                }
            }
        }
    }

    /// <summary>The Markdown documents of a folder of tests/Statutes.Specs, in order of their names.</summary>
    public static IEnumerable<string> Documents(string folder) =>
        Directory.GetFiles(Path.Combine(TestCorpus.Root, "tests", "Statutes.Specs", folder), "*.md").Order(StringComparer.Ordinal);

    private static string[] Cells(string line) =>
    [
        .. line.Trim().Trim('|').Replace("\\|", "\u0001", StringComparison.Ordinal).Split('|')
            .Select(c => c.Trim().Replace('\u0001', '|'))
            .Select(c => c is ['`', .. var inside, '`'] ? inside : c),
    ];
}

/// <summary>A row of a table.</summary>
/// <param name="Place">Document and line.</param>
/// <param name="Cells">Cells by the heading of their column.</param>
public sealed record SpecRow(string Place, IReadOnlyDictionary<string, string> Cells)
{
    public string this[string column] => Cells[column];

    public override string ToString() => Place;
}
