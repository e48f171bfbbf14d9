using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Tokens;

/// <summary>
/// One of the tables of words in <c>words/*.tsv</c>, which the library contains as resources. A row has the name of a list, a
/// word, and the values of the word. The rows of a list stay in the order of the file.
/// </summary>
internal sealed class WordTable
{
    private readonly Dictionary<string, List<string[]>> lists = new(StringComparer.Ordinal);
    private readonly string name;

    private WordTable(string name) => this.name = name;

    /// <summary>Loads a table.</summary>
    /// <param name="name">The name of its file, without folder and extension.</param>
    /// <exception cref="InvalidOperationException">The assembly was built without the table.</exception>
    public static WordTable Load(string name)
    {
        var table = new WordTable(name);
        foreach (var row in EmbeddedTable.Rows(typeof(WordTable), $"words/{name}.tsv"))
        {
            table.Add(row);
        }

        return table;
    }

    /// <summary>The rows of a list: the name of the list, the word, its values.</summary>
    /// <exception cref="InvalidOperationException">The table has no such list.</exception>
    public IReadOnlyList<string[]> Rows(string list) => lists.TryGetValue(list, out var rows)
        ? rows
        : throw new InvalidOperationException($"The table of words {name}.tsv has no list \"{list}\".");

    /// <summary>The words of a list.</summary>
    /// <exception cref="InvalidOperationException">The table has no such list.</exception>
    public string[] Words(string list) => [.. Rows(list).Select(row => row[1])];

    private void Add(string[] row)
    {
        if (!lists.TryGetValue(row[0], out var rows))
        {
            lists[row[0]] = rows = [];
        }

        rows.Add(row);
    }
}
