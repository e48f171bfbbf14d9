using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Statutes.Export.Word;

/// <summary>Writes footnotes while the text is written. Dispose ends the part.</summary>
internal sealed class WordFootnotes : IDisposable
{
    private readonly OpenXmlWriter notes;
    private int last;

    /// <summary>Begins the part, with the two separators that Word draws between text and notes.</summary>
    public WordFootnotes(FootnotesPart part)
    {
        notes = OpenXmlWriter.Create(part);
        notes.WriteStartDocument();
        notes.WriteStartElement(new Footnotes());
        Separator(new SeparatorMark(), FootnoteEndnoteValues.Separator, -1);
        Separator(new ContinuationSeparatorMark(), FootnoteEndnoteValues.ContinuationSeparator, 0);

        void Separator(OpenXmlElement mark, FootnoteEndnoteValues type, int id) =>
            notes.WriteElement(new Footnote(new Paragraph(new Run(mark))) { Type = type, Id = id });
    }

    /// <summary>Adds a note.</summary>
    /// <param name="paragraphs">Its paragraphs; at least one.</param>
    /// <returns>The mark of the note, for the text.</returns>
    public Run Add(params ReadOnlySpan<string> paragraphs)
    {
        var note = new Footnote { Id = ++last };
        foreach (var words in paragraphs)
        {
            var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.FootnoteText }));
            if (!note.HasChildren)
            {
                var style = new RunProperties(new RunStyle { Val = WordStyles.FootnoteMark });
                paragraph.Append(new Run(style, new FootnoteReferenceMark()), WordBody.RunOf(" "));
            }

            paragraph.Append(WordBody.RunOf(words));
            note.Append(paragraph);
        }

        notes.WriteElement(note);
        return new Run(new RunProperties(new RunStyle { Val = WordStyles.FootnoteMark }), new FootnoteReference { Id = last });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        notes.WriteEndElement();
        notes.Dispose();
    }
}
