using System.Collections.Immutable;
using Statutes.Model.Text;

namespace Statutes.Documents.Reading;

/// <summary>What a document says, paragraph by paragraph, as a reader sees it after all tracked changes are accepted.</summary>
/// <param name="Format">The format, detected from the content.</param>
/// <param name="Paragraphs">
/// The paragraphs, part by part in the order of <see cref="PartNames.Order"/>, and in each part in the order of the file.
/// </param>
/// <param name="LeftOut">What was not read, a sentence each: pictures, hidden text. It goes into the coverage sentence of the report.</param>
public sealed record DocumentContent(
    CheckedFormat Format, ImmutableArray<DocumentParagraph> Paragraphs, ImmutableArray<Bilingual> LeftOut);

/// <summary>A paragraph of a document.</summary>
/// <param name="Part">The part, one of <see cref="PartNames"/>.</param>
/// <param name="Number">
/// Its number in the part, from 0, in the order of the file. In Word, paragraphs of tables and text boxes are counted, empty ones too.
/// </param>
/// <param name="Text">The text, without a line end. Offsets in it are UTF-16 code units.</param>
/// <param name="Note">The number of the footnote or endnote that the paragraph begins, as the reader sees it; null elsewhere.</param>
public sealed record DocumentParagraph(string Part, int Number, string Text, string? Note = null);
