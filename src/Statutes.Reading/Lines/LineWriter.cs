using System.Collections.Immutable;
using System.Text;
using Statutes.Model.Text;
using Statutes.Reading.Sources;

namespace Statutes.Reading.Lines;

/// <summary>Writes lines as a text, and records where each comes from.</summary>
internal static class LineWriter
{
    /// <summary>Writes lines that come from a decoded file.</summary>
    /// <param name="name">The name of the text.</param>
    /// <param name="language">Its language; null if unknown.</param>
    /// <param name="lines">The lines, in the order of the file.</param>
    /// <param name="file">The decoded file.</param>
    public static ExtractedText WriteFromText(string name, Language? language, ImmutableArray<SourceLine> lines, SourceText file)
    {
        var map = new OffsetMap.Builder();
        foreach (var line in lines)
        {
            var written = 0;
            foreach (var piece in line.Pieces)
            {
                map.PutIn(piece.Start - written);
                map.Keep(piece.Origin, piece.Length);
                written = piece.Start + piece.Length;
            }

            map.PutIn(line.Text.Length - written + 1);
        }

        return new ExtractedText(Write(name, lines), language, SourcePlaces.Mapped(file, map.Build()));
    }

    /// <summary>Writes lines whose pieces come from numbered places.</summary>
    /// <param name="name">The name of the text.</param>
    /// <param name="language">Its language; null if unknown.</param>
    /// <param name="lines">At least one line.</param>
    /// <param name="places">The places, by number.</param>
    public static ExtractedText WriteFromPlaces(
        string name, Language? language, ImmutableArray<SourceLine> lines, IReadOnlyList<SourcePlace> places)
    {
        var pieces = ImmutableArray.CreateBuilder<(int, SourcePlace)>();
        var at = 0;
        foreach (var line in lines)
        {
            foreach (var piece in line.Pieces)
            {
                pieces.Add((at + piece.Start, places[piece.Origin]));
            }

            at += line.Text.Length + 1;
        }

        return new ExtractedText(Write(name, lines), language, SourcePlaces.Pieces(pieces.ToImmutable()));
    }

    /// <summary>Returns the name of a text of a file. If the file has two texts, the language follows the name of the file.</summary>
    public static string NameOf(string file, Language? language, int texts) => texts == 1 ? file : $"{file}#{language!.Value.TwoLetters}";

    private static SourceText Write(string name, ImmutableArray<SourceLine> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(line.Text).Append('\n');
        }

        return new SourceText(name, text.ToString());
    }
}
