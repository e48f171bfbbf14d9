using System.Collections.Immutable;

namespace Statutes.Reading.Sources;

/// <summary>Reads the tables of words in the folder <c>words</c>, which are embedded in the assembly.</summary>
internal static class WordTable
{
    /// <summary>Reads a table: a row for each line, its columns separated by tabs. Lines that begin with # are comments.</summary>
    /// <param name="name">The name of the file, such as <c>page-furniture.tsv</c>.</param>
    public static ImmutableArray<string[]> Read(string name)
    {
        using var stream = typeof(WordTable).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        var rows = ImmutableArray.CreateBuilder<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line is not ['#', ..])
            {
                rows.Add(line.Split('\t'));
            }
        }

        return rows.ToImmutable();
    }
}
