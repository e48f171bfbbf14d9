using System.Text;

namespace Statutes.Documents.Reading;

/// <summary>What is left of the limits of a document, all its parts together. Not safe to call from several threads.</summary>
internal sealed class DocumentBudget(DocumentLimits limits)
{
    private long textBytes;
    private int paragraphs;
    private int elements;

    /// <summary>What was used so far. Set it back to read a part again.</summary>
    public (long TextBytes, int Paragraphs, int Elements) Used
    {
        get => (textBytes, paragraphs, elements);
        set => (textBytes, paragraphs, elements) = value;
    }

    /// <summary>Counts a text.</summary>
    /// <exception cref="RefusalException">The text is too large.</exception>
    public void AddText(ReadOnlySpan<char> text)
    {
        textBytes += Encoding.UTF8.GetByteCount(text);
        if (textBytes > limits.MaxTextBytes)
        {
            throw new RefusalException(Refusals.TextTooLarge(limits));
        }
    }

    /// <summary>Counts a paragraph.</summary>
    /// <exception cref="RefusalException">There are too many.</exception>
    public void AddParagraph()
    {
        if (++paragraphs > limits.MaxParagraphs)
        {
            throw new RefusalException(Refusals.TooManyParagraphs(limits));
        }
    }

    /// <summary>Counts an element of XML.</summary>
    /// <exception cref="RefusalException">There are too many.</exception>
    public void AddElement()
    {
        if (++elements > limits.MaxElements)
        {
            throw new RefusalException(Refusals.TooManyElements(limits));
        }
    }
}
