using System.Collections.Immutable;
using System.Text;
using Statutes.Model.Text;

namespace Statutes.Documents.Reading;

/// <summary>
/// The paragraphs of a document as one text, a line each, so that what one note defines or cites is known to the next. The number of a
/// note stands before it (<c>[3] </c>), as "supra note 3" needs it.
/// </summary>
internal sealed class JoinedText
{
    private readonly ImmutableArray<DocumentParagraph> paragraphs;
    private readonly int[] starts; // of the words of each paragraph in the text

    private JoinedText(ImmutableArray<DocumentParagraph> paragraphs, string text, int[] starts) =>
        (this.paragraphs, Text, this.starts) = (paragraphs, text, starts);

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Joins paragraphs.</summary>
    /// <param name="paragraphs">The paragraphs, in the order in which a reader reads them.</param>
    public static JoinedText Of(ImmutableArray<DocumentParagraph> paragraphs)
    {
        var text = new StringBuilder();
        var starts = new int[paragraphs.Length];
        for (var i = 0; i < paragraphs.Length; i++)
        {
            if (paragraphs[i].Note is { } note)
            {
                text.Append('[').Append(note).Append("] ");
            }

            starts[i] = text.Length;
            text.Append(paragraphs[i].Text).Append('\n');
        }

        return new JoinedText(paragraphs, text.ToString(), starts);
    }

    /// <summary>Returns the index of the paragraph that contains a position.</summary>
    public int ParagraphAt(int position)
    {
        var found = Array.BinarySearch(starts, position);
        return Math.Max(0, found >= 0 ? found : ~found - 1);
    }

    /// <summary>Returns where a paragraph's words begin in the text.</summary>
    /// <param name="paragraph">The index of the paragraph.</param>
    public int StartOf(int paragraph) => starts[paragraph];

    /// <summary>Returns the place of a span. Of a span over several paragraphs, it is the part in the first.</summary>
    public DocumentPlace PlaceOf(TextSpan span)
    {
        var index = ParagraphAt(span.Start);
        var paragraph = paragraphs[index];
        var start = Math.Min(span.Start - starts[index], paragraph.Text.Length);
        var end = Math.Min(span.End - starts[index], paragraph.Text.Length);
        return new DocumentPlace(paragraph.Part, paragraph.Number, Math.Max(0, start), Math.Max(0, end));
    }
}
