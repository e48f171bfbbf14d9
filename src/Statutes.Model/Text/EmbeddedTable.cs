namespace Statutes.Model.Text;

/// <summary>Reads the tables that are embedded in this assembly: UTF-8, one entry a line, comment lines beginning with <c>#</c>.</summary>
internal static class EmbeddedTable
{
    /// <summary>Reads the lines of a table; skips comments and empty lines.</summary>
    /// <param name="name">The resource name, such as <c>pinyin.txt</c>.</param>
    /// <exception cref="InvalidOperationException">The assembly has no such resource.</exception>
    public static IEnumerable<string> Lines(string name)
    {
        var assembly = typeof(EmbeddedTable).Assembly;
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table \"{name}\" is not embedded in {assembly.GetName().Name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line is not ([] or ['#', ..]))
            {
                yield return line;
            }
        }
    }
}
