using System.Text;

namespace Statutes.Contract.Responses;

/// <summary>
/// Writes a table as CSV (RFC 4180, UTF-8 with a byte order mark, so that Excel reads the Chinese). A cell that begins with =, +, -
/// or @ gets an apostrophe, so that no program takes it for a formula.
/// </summary>
internal static class CsvTable
{
    /// <summary>Writes rows, the headings first.</summary>
    public static string Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        var csv = new StringBuilder("\uFEFF");
        foreach (var row in rows)
        {
            csv.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return csv.ToString();
    }

    private static string Cell(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
