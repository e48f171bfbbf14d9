using System.Collections.Immutable;

namespace Statutes.Documents.Reading;

/// <summary>A paragraph of a part of a Word document.</summary>
/// <param name="Number">The index of its <c>w:p</c> in the part. Where ends were deleted, that of the last one, whose end is left.</param>
/// <param name="Text">Its text.</param>
/// <param name="Pieces">Where the text comes from, in order, without gaps; empty unless they were asked for.</param>
/// <param name="Container">The footnote, endnote or comment around it; null elsewhere.</param>
/// <param name="IsBlockQuotation">Whether its style is that of a quotation.</param>
internal sealed record WordParagraph(
    int Number, string Text, ImmutableArray<WordPiece> Pieces, WordContainer? Container, bool IsBlockQuotation);

/// <summary>A piece of the text of a paragraph that comes from one element.</summary>
/// <param name="Start">Its start in the text of the paragraph.</param>
/// <param name="Length">Its length in UTF-16 code units. Where the element is not a <c>w:t</c>, this is 1.</param>
/// <param name="Element">The index of the element in its part, in the order of starts; the root is 0.</param>
/// <param name="Skipped">Code units at the start of the element's text that are no part of the paragraph: blanks that Word drops.</param>
internal readonly record struct WordPiece(int Start, int Length, int Element, int Skipped);

/// <summary>A footnote, an endnote or a comment.</summary>
/// <param name="Id">Its id in the part.</param>
/// <param name="IsFurniture">Whether it is the line between the text and the notes, and not a note.</param>
/// <param name="IsOwn">Whether it is a comment by this program.</param>
internal sealed record WordContainer(string Id, bool IsFurniture, bool IsOwn);

/// <summary>A mark of a note in the body.</summary>
/// <param name="IsFootnote">Whether the note is a footnote; otherwise it is an endnote.</param>
/// <param name="Id">The id of the note.</param>
/// <param name="Section">The index of the section in which the mark is.</param>
/// <param name="Element">The index of the mark in the part.</param>
internal sealed record NoteMark(bool IsFootnote, string Id, int Section, int Element)
{
    /// <summary>The mark that the author chose, such as *; null where notes are numbered.</summary>
    public string? Custom { get; set; }
}

/// <summary>What the properties of a section say about notes, headers and footers.</summary>
internal sealed class WordSection
{
    /// <summary>How its footnotes are numbered.</summary>
    public NoteFormat Footnotes { get; set; } = new();

    /// <summary>How its endnotes are numbered.</summary>
    public NoteFormat Endnotes { get; set; } = new();

    /// <summary>The ids of the relationships to its headers and footers, in order.</summary>
    public List<(bool IsHeader, string Id)> Heads { get; } = [];
}
