using System.Xml.Linq;
using Statutes.Documents.Reading;

namespace Statutes.Documents.Word;

/// <summary>The pieces of a paragraph's text in the tree of its part. Pieces are cut where a remark begins or ends.</summary>
internal sealed class ParagraphPieces
{
    private readonly List<Piece> pieces;

    /// <summary>Finds the pieces.</summary>
    /// <param name="part">The tree, not yet changed in this paragraph.</param>
    /// <param name="paragraph">The paragraph.</param>
    public ParagraphPieces(XmlPart part, WordParagraph paragraph) => pieces =
    [
        .. paragraph.Pieces.Select(p => new Piece(p.Start, paragraph.Text.Substring(p.Start, p.Length), part.Elements[p.Element])),
    ];

    /// <summary>Cuts the piece around a position in two, if it is a text that can be cut.</summary>
    public void Cut(int position)
    {
        var index = IndexAt(position);
        if (index < 0 || pieces[index].Start == position || pieces[index].End <= position || !pieces[index].CanBeCut)
        {
            return;
        }

        var (piece, length) = (pieces[index], position - pieces[index].Start);
        var second = XmlText.Element(piece.Element.Name, piece.Text[length..]);
        XmlText.Set(piece.Element, piece.Text[..length]);
        piece.Element.AddAfterSelf(second);
        pieces[index] = piece with { Text = piece.Text[..length] };
        pieces.Insert(index + 1, new Piece(position, piece.Text[length..], second));
    }

    /// <summary>Returns the pieces of which a span has a part.</summary>
    public IReadOnlyList<Piece> In(int start, int end)
    {
        var first = Math.Max(0, IndexAt(start));
        return [.. pieces.Skip(first).TakeWhile(p => p.Start < end)];
    }

    private int IndexAt(int position)
    {
        var (low, high) = (0, pieces.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = pieces[middle].Start <= position ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    /// <summary>A piece.</summary>
    /// <param name="Start">Its start in the text of the paragraph.</param>
    /// <param name="Text">Its text.</param>
    /// <param name="Element">The element from which it comes.</param>
    public sealed record Piece(int Start, string Text, XElement Element)
    {
        /// <summary>One past its end.</summary>
        public int End => Start + Text.Length;

        /// <summary>Whether it is a text in a run that can be split.</summary>
        public bool CanBeCut => RunUnits.IsWord(Element, "t") && RunUnits.IsSplittable(Element);

        /// <summary>Whether it can be deleted as a tracked change.</summary>
        public bool CanBeDeleted => RunUnits.IsSplittable(Element);
    }
}
