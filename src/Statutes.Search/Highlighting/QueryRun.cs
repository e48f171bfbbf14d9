using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Search.Schema;

namespace Statutes.Search.Highlighting;

/// <summary>
/// Words that were typed together, prepared for matching in sentences: Chinese by its characters, other words by their stems. Immutable.
/// </summary>
internal sealed class QueryRun
{
    private readonly ImmutableArray<Piece> pieces;

    private QueryRun(ImmutableArray<Piece> pieces) => this.pieces = pieces;

    /// <summary>Parses a run; null if it contains no word.</summary>
    public static QueryRun? Of(string run)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        for (var at = 0; at < run.Length;)
        {
            var end = at;
            var isHan = Han.Is(run[at]);
            while (end < run.Length && Han.Is(run[end]) == isHan)
            {
                end++;
            }

            if (isHan)
            {
                pieces.Add(new Piece(Han.Fold(run.AsSpan(at..end)), IsHan: true));
            }
            else
            {
                foreach (var word in LatinWord.In(run.AsSpan(at..end)))
                {
                    pieces.Add(new Piece(word.Stem, IsHan: false));
                }
            }

            at = end;
        }

        return pieces.Count == 0 ? null : new QueryRun(pieces.ToImmutable());
    }

    /// <summary>Marks every place where the whole run appears.</summary>
    /// <returns>Whether there is such a place.</returns>
    public bool MarkWhole(ReadOnlySpan<char> text, LatinWord[] words, List<TextSpan> marks)
    {
        var before = marks.Count;
        var first = pieces[0];
        if (first.IsHan)
        {
            for (var at = text.IndexOf(first.Text, StringComparison.Ordinal); at >= 0; at = Next(text, first.Text, at + 1))
            {
                if (EndOfRest(text, words, at + first.Text.Length) is var end and >= 0)
                {
                    marks.Add(new TextSpan(at, end));
                }
            }
        }
        else
        {
            foreach (var word in words)
            {
                if (word.Stem == first.Text && EndOfRest(text, words, word.End) is var end and >= 0)
                {
                    marks.Add(new TextSpan(word.Start, end));
                }
            }
        }

        return marks.Count > before;
    }

    /// <summary>Marks the parts of the run: pairs of Chinese characters and single words.</summary>
    public void MarkParts(ReadOnlySpan<char> text, LatinWord[] words, List<TextSpan> marks)
    {
        foreach (var piece in pieces)
        {
            if (!piece.IsHan)
            {
                foreach (var word in words)
                {
                    if (word.Stem == piece.Text)
                    {
                        marks.Add(new TextSpan(word.Start, word.End));
                    }
                }

                continue;
            }

            for (var i = 0; i + 2 <= piece.Text.Length; i++)
            {
                var pair = piece.Text.AsSpan(i, 2);
                for (var at = text.IndexOf(pair, StringComparison.Ordinal); at >= 0; at = Next(text, pair, at + 1))
                {
                    marks.Add(new TextSpan(at, at + 2));
                }
            }
        }
    }

    private static int Next(ReadOnlySpan<char> text, ReadOnlySpan<char> piece, int from) =>
        text[from..].IndexOf(piece, StringComparison.Ordinal) is var at and >= 0 ? from + at : -1;

    // The end of the last piece, if the pieces behind the first follow each other with only signs and spaces between them; otherwise -1.
    private int EndOfRest(ReadOnlySpan<char> text, LatinWord[] words, int at)
    {
        for (var i = 1; i < pieces.Length; i++)
        {
            while (at < text.Length && !char.IsLetterOrDigit(text[at]) && !Han.Is(text[at]))
            {
                at++;
            }

            var piece = pieces[i];
            if (piece.IsHan)
            {
                at = text[at..].StartsWith(piece.Text, StringComparison.Ordinal) ? at + piece.Text.Length : -1;
            }
            else
            {
                at = Array.FindIndex(words, w => w.Start == at && w.Stem == piece.Text) is var index and >= 0 ? words[index].End : -1;
            }

            if (at < 0)
            {
                return -1;
            }
        }

        return at;
    }

    private readonly record struct Piece(string Text, bool IsHan);
}
