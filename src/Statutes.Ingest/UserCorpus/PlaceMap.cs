using System.Collections.Immutable;

namespace Statutes.Ingest.UserCorpus;

/// <summary>Lines of a text that came from one file.</summary>
/// <param name="Source">The file.</param>
/// <param name="Lines">For each line, in their order, the line in the file, counted from 1; 0 for a line that stands in no file.</param>
/// <param name="Places">For each line its place in a file that has no lines, in words: page 3, line 7. None where it has lines.</param>
public sealed record PlacedLines(string Source, ImmutableArray<int> Lines, ImmutableArray<string> Places);

/// <summary>Where every line of a text of the user's corpus came from.</summary>
/// <param name="Parts">The lines, file by file, in the order of the text.</param>
public sealed record PlaceMap(ImmutableArray<PlacedLines> Parts)
{
    /// <summary>The file and the line from which a line came.</summary>
    /// <param name="line">The line of the text, counted from 1.</param>
    /// <returns>
    /// The number of the part among <see cref="Parts"/>, the line in its file, and the place in words where the file has no lines; line 1 of the first file
    /// where the text has no such line.
    /// </returns>
    public (int Part, int Line, string? Place) At(int line)
    {
        var left = line - 1;
        for (var part = 0; part < Parts.Length; part++)
        {
            if (left < Parts[part].Lines.Length)
            {
                var place = left < Parts[part].Places.Length ? Parts[part].Places[left] : null;
                return (part, Math.Max(1, Parts[part].Lines[left]), place is { Length: > 0 } ? place : null);
            }

            left -= Parts[part].Lines.Length;
        }

        return (0, 1, null);
    }
}
