namespace Statutes.Prose;

/// <summary>Reads a table of <c>tools/prose</c>: columns separated by tabs. A line that begins with # is a comment.</summary>
internal static class TableReader
{
    /// <summary>Reads the rows of a table. A line end inside a column is written \n.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">How many columns each row must have.</param>
    /// <exception cref="FormatException">A row has another number of columns; the message gives its line.</exception>
    public static IEnumerable<string[]> Read(string path, int columns)
    {
        var line = 0;
        foreach (var text in File.ReadLines(path))
        {
            line++;
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            var row = text.Replace("\\n", "\n", StringComparison.Ordinal).Split('\t');
            if (row.Length != columns)
            {
                throw new FormatException(
                    $"Line {line} of {path} has {row.Length} columns instead of {columns}. Separate the columns by tabs.");
            }

            yield return row;
        }
    }
}
