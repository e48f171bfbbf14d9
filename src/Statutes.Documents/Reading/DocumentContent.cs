using System.Collections.Immutable;
using Statutes.Model.Text;

namespace Statutes.Documents.Reading;

/// <summary>What a document says, paragraph by paragraph, as a reader sees it after all tracked changes are accepted.</summary>
/// <param name="Format">The format, detected from the content.</param>
/// <param name="Paragraphs">
/// The paragraphs, part by part in the order of <see cref="PartNames.Order"/>, and in each part in the order in which they are read:
/// by number, but notes in the order of their marks in the body.
/// </param>
/// <param name="LeftOut">
/// What was not read, a sentence each: pictures, hidden text. It goes into the coverage sentence of the report.
/// </param>
public sealed record DocumentContent(
    CheckedFormat Format, ImmutableArray<DocumentParagraph> Paragraphs, ImmutableArray<Bilingual> LeftOut);

/// <summary>A paragraph of a document.</summary>
/// <param name="Part">The part, one of <see cref="PartNames"/>.</param>
/// <param name="Number">
/// Its number in the part, from 0, in the order of the file. In Word, this is the index of its <c>w:p</c> in the part, in the order of
/// starts: those of tables, of text boxes and of deleted text are counted, empty ones too. Headers and footers are counted on through
/// their files. Where a tracked change deletes the end of a paragraph, its text is part of the next paragraph, under the number of that.
/// </param>
/// <param name="Text">
/// The text, without a line end. Offsets in it are UTF-16 code units. A line break inside a paragraph is <see cref="SoftBreak"/>.
/// </param>
/// <param name="Note">
/// The number of the footnote or endnote that the paragraph begins, as the reader sees it; null elsewhere, and where it depends on the
/// pages.
/// </param>
/// <param name="IsBlockQuotation">
/// Whether the document sets the paragraph off as a quotation: by the style Quote, or by &gt; in Markdown.
/// </param>
public sealed record DocumentParagraph(string Part, int Number, string Text, string? Note = null, bool IsBlockQuotation = false)
{
    /// <summary>
    /// A line break inside a paragraph, or the end of a hard-wrapped line: the line tabulation U+000B. The finder of citations reads it as
    /// a blank, so a citation that continues on the next line is found.
    /// </summary>
    public const char SoftBreak = '\v';
}
