using System.Text;

namespace Statutes.Model.Text;

/// <summary>
/// Reads the tables of words that the projects embed as data: UTF-8, one row a line, columns separated by tabs. Lines that begin with
/// <c>#</c> are comments. Any number of threads may use it.
/// </summary>
public static class EmbeddedTable
{
    /// <summary>Returns the lines of a table, without comments and empty lines.</summary>
    /// <param name="owner">A type of the assembly that contains the table.</param>
    /// <param name="name">The resource name, such as <c>pinyin.txt</c>.</param>
    /// <exception cref="InvalidOperationException">The assembly was built without the table.</exception>
    public static IEnumerable<string> Lines(Type owner, string name)
    {
        var assembly = owner.Assembly;
        using var resource = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{assembly.GetName().Name} was built without its table \"{name}\". Build it again.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd('\r'))
            .Where(line => line is not ([] or ['#', ..]));
    }

    /// <summary>Returns the rows of a table, each as its columns.</summary>
    /// <param name="owner">A type of the assembly that contains the table.</param>
    /// <param name="name">The resource name, such as <c>words/anaphora.tsv</c>.</param>
    /// <exception cref="InvalidOperationException">The assembly was built without the table.</exception>
    public static IEnumerable<string[]> Rows(Type owner, string name) => Lines(owner, name).Select(line => line.Split('\t'));
}
