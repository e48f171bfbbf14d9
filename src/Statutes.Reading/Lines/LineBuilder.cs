using System.Collections.Immutable;
using System.Text;
using Statutes.Model.Text;
using Statutes.Reading.Classification;
using Statutes.Reading.Sources;

namespace Statutes.Reading.Lines;

/// <summary>Gathers a line piece by piece.</summary>
internal sealed class LineBuilder
{
    private readonly StringBuilder text = new();
    private readonly List<LinePiece> pieces = [];

    public int Length => text.Length;

    public char Last => text[^1];

    /// <summary>Characters that stand in the file as they are here.</summary>
    public void Keep(ReadOnlySpan<char> characters, int origin)
    {
        if (pieces.Count > 0 && pieces[^1] is var last && last.Start + last.Length == text.Length && last.Origin + last.Length == origin)
        {
            pieces[^1] = last with { Length = last.Length + characters.Length };
        }
        else
        {
            pieces.Add(new LinePiece(text.Length, characters.Length, origin));
        }

        text.Append(characters);
    }

    /// <summary>Characters that come from a numbered place, as they are or otherwise written.</summary>
    public void From(int place, ReadOnlySpan<char> characters)
    {
        if (pieces.Count == 0 || pieces[^1].Origin != place)
        {
            pieces.Add(new LinePiece(text.Length, 0, place));
        }

        text.Append(characters);
    }

    /// <summary>Characters that stand nowhere in the file.</summary>
    public void PutIn(ReadOnlySpan<char> characters) => text.Append(characters);

    /// <summary>Takes the last character back.</summary>
    public void DropLast() => text.Length--;

    /// <summary>Takes the line, without the blanks at its ends, and begins another.</summary>
    /// <returns>Null where it holds nothing but blanks.</returns>
    public SourceLine? Take(TableCell? cell, Language? declared)
    {
        var line = text.ToString();
        var (start, end) = (0, line.Length);
        while (start < end && LineClassifier.IsBlank(line[start]))
        {
            start++;
        }

        while (end > start && LineClassifier.IsBlank(line[end - 1]))
        {
            end--;
        }

        SourceLine? taken = start == end ? null : new SourceLine(line[start..end], Cut(start, end), cell, declared);
        text.Clear();
        pieces.Clear();
        return taken;
    }

    private ImmutableArray<LinePiece> Cut(int start, int end)
    {
        var cut = ImmutableArray.CreateBuilder<LinePiece>(pieces.Count);
        foreach (var piece in pieces)
        {
            var (from, to) = (Math.Max(start, piece.Start), Math.Min(end, piece.Start + piece.Length));
            if (piece.Length == 0 && piece.Start < end)
            {
                cut.Add(piece with { Start = from - start });
            }
            else if (from < to)
            {
                cut.Add(new LinePiece(from - start, to - from, piece.Origin + from - piece.Start));
            }
        }

        return cut.ToImmutable();
    }
}
