using System.Collections.Immutable;

namespace Statutes.Ingest.UserCorpus;

/// <summary>Lines of a text that came from one file.</summary>
/// <param name="Source">The file.</param>
/// <param name="Lines">For each line, in order, the line in the file, counted from 1; 0 for a line that ingest added.</param>
/// <param name="Places">For each line, its place in a file without lines, in words: page 3, line 7. Empty if the file has lines.</param>
internal sealed record PlacedLines(string Source, ImmutableArray<int> Lines, ImmutableArray<string> Places);

/// <summary>The origins of the lines of a text in the user's corpus.</summary>
/// <param name="Parts">The lines, file by file, in the order of the text.</param>
internal sealed record PlaceMap(ImmutableArray<PlacedLines> Parts)
{
    /// <summary>Returns the file and the line from which a line came.</summary>
    /// <param name="line">The line of the text, counted from 1.</param>
    /// <returns>
    /// The index of the part in <see cref="Parts"/>, the line in its file, and the place in words if the file has no lines.
    /// If the text has no such line, the result is line 1 of the first file.
    /// </returns>
    public (int Part, int Line, string? Place) OriginOf(int line)
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
