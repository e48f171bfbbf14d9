using System.Text;

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
        using var resource = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table \"{name}\" is not embedded in {assembly.GetName().Name}.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd('\r'))
            .Where(line => line is not ([] or ['#', ..]));
    }
}
