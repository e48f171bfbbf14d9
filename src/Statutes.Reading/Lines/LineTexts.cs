using System.Collections.Immutable;
using System.Text;
using Statutes.Model.Text;
using Statutes.Reading.Sources;

namespace Statutes.Reading.Lines;

/// <summary>Writes lines as a text, each on a line of its own, and keeps where they come from.</summary>
internal static class LineTexts
{
    /// <summary>Writes lines that were gathered from a decoded file.</summary>
    /// <param name="name">The name of the text.</param>
    /// <param name="language">Its language, where that is known.</param>
    /// <param name="lines">The lines, in the order of the file.</param>
    /// <param name="file">The file.</param>
    public static ExtractedText OfText(string name, Language? language, ImmutableArray<SourceLine> lines, SourceText file)
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

        return new ExtractedText(Write(name, lines), language, SourcePlaces.Gathered(file, map.Build()));
    }

    /// <summary>Writes lines whose pieces come from numbered places.</summary>
    /// <param name="name">The name of the text.</param>
    /// <param name="language">Its language, where that is known.</param>
    /// <param name="lines">The lines; at least one.</param>
    /// <param name="places">The places, by number.</param>
    public static ExtractedText OfPlaces(string name, Language? language, ImmutableArray<SourceLine> lines, IReadOnlyList<SourcePlace> places)
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

    /// <summary>The name of a text of a file: of two, its language is behind it.</summary>
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
