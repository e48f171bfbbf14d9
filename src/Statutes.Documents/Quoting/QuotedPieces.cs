using System.Collections.Immutable;

namespace Statutes.Documents.Quoting;

/// <summary>
/// A quotation as it is compared: cut at omission marks (……, […], （略）) and at words in square brackets, which are the author's.
/// </summary>
/// <param name="Pieces">The pieces, folded, in order; at least one.</param>
/// <param name="Omissions">How many omission marks it has.</param>
/// <param name="LeftOut">The words in square brackets.</param>
internal sealed record QuotedPieces(ImmutableArray<string> Pieces, int Omissions, ImmutableArray<string> LeftOut)
{
    private static readonly string[] OmissionMarks =
        ["[……]", "[…]", "[......]", "[...]", "(……)", "(…)", "(...)", "（……）", "（…）", "（略）", "(略)", "……", "…", "......", "...", ". . ."];

    /// <summary>The length of all pieces together, in folded characters.</summary>
    public int Length => Pieces.Sum(p => p.Length);

    /// <summary>The pieces joined, for a comparison that allows differences.</summary>
    public string Joined => string.Concat(Pieces);

    /// <summary>Cuts a quotation.</summary>
    /// <param name="words">The words between the quotation marks.</param>
    public static QuotedPieces Of(string words)
    {
        var pieces = ImmutableArray.CreateBuilder<string>();
        var leftOut = ImmutableArray.CreateBuilder<string>();
        var (omissions, start, at) = (0, 0, 0);
        while (at < words.Length)
        {
            if (OmissionAt(words, at) is var length and > 0)
            {
                Cut();
                omissions++;
                at += length;
                start = at;
            }
            else if (words[at] is '[' or '［' && words.IndexOfAny([']', '］'], at) is var close and > 0)
            {
                Cut();
                leftOut.Add(words[(at + 1)..close]);
                at = close + 1;
                start = at;
            }
            else
            {
                at++;
            }
        }

        Cut();
        return new QuotedPieces(pieces.Count > 0 ? pieces.ToImmutable() : [""], omissions, leftOut.ToImmutable());

        void Cut()
        {
            if (FoldedWords.Of(words.AsSpan(start, at - start)).Text is { Length: > 0 } piece)
            {
                pieces.Add(piece);
            }
        }
    }

    /// <summary>Finds the pieces in folded words, in this order.</summary>
    /// <param name="folded">The folded words.</param>
    /// <param name="from">Where to begin.</param>
    /// <returns>Where the first begins and the last ends; null if they are not all there.</returns>
    public (int Start, int End)? FindIn(string folded, int from = 0)
    {
        var first = folded.IndexOf(Pieces[0], from, StringComparison.Ordinal);
        if (first < 0)
        {
            return null;
        }

        var end = first + Pieces[0].Length;
        foreach (var piece in Pieces.AsSpan()[1..])
        {
            var next = folded.IndexOf(piece, end, StringComparison.Ordinal);
            if (next < 0)
            {
                return null; // to begin at a later place would not help: less would follow it
            }

            end = next + piece.Length;
        }

        return (first, end);
    }

    private static int OmissionAt(string words, int at)
    {
        if (words[at] is not ('[' or '(' or '（' or '…' or '.'))
        {
            return 0;
        }

        foreach (var mark in OmissionMarks)
        {
            if (string.CompareOrdinal(words, at, mark, 0, mark.Length) == 0)
            {
                return mark.Length;
            }
        }

        return 0;
    }
}
