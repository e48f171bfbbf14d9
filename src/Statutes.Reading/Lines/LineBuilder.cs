using System.Collections.Immutable;
using System.Text;
using Statutes.Model.Text;
using Statutes.Reading.Classification;
using Statutes.Reading.Sources;

namespace Statutes.Reading.Lines;

/// <summary>Builds a line piece by piece, and records where each piece comes from.</summary>
internal sealed class LineBuilder
{
    private readonly StringBuilder text = new();
    private readonly List<LinePiece> pieces = [];

    public int Length => text.Length;

    public char Last => text[^1];

    /// <summary>Appends characters that are in the file in this form.</summary>
    public void Append(ReadOnlySpan<char> characters, int origin)
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

    /// <summary>Appends characters that come from a numbered place, in the same or another form.</summary>
    public void AppendFrom(int place, ReadOnlySpan<char> characters)
    {
        if (pieces.Count == 0 || pieces[^1].Origin != place)
        {
            pieces.Add(new LinePiece(text.Length, 0, place));
        }

        text.Append(characters);
    }

    /// <summary>Appends characters that are not in the file.</summary>
    public void Insert(ReadOnlySpan<char> characters) => text.Append(characters);

    /// <summary>Removes the last character.</summary>
    public void RemoveLast() => text.Length--;

    /// <summary>Returns the line without the blanks at its ends, and begins another.</summary>
    /// <returns>Null if the line is blank.</returns>
    public SourceLine? Finish(TableCell? cell, Language? declared)
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

        SourceLine? finished = start == end ? null : new SourceLine(line[start..end], Cut(start, end), cell, declared);
        text.Clear();
        pieces.Clear();
        return finished;
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
