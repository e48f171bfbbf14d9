using Statutes.Reading.Docx;

namespace Statutes.Documents.Reading;

/// <summary>Moves through the elements of a part, and counts elements and paragraphs, also those that are skipped.</summary>
internal sealed class WordCursor(PartReader reader, DocumentBudget budget)
{
    /// <summary>The part.</summary>
    public PartReader Part => reader;

    /// <summary>The index of the last element that began.</summary>
    public int Element { get; private set; } = -1;

    /// <summary>The index of the last paragraph that began.</summary>
    public int Paragraph { get; private set; } = -1;

    /// <summary>Whether the current element is one of the text, and not of a drawing or a formula.</summary>
    public bool IsWord => WordNamespaces.IsWord(reader.Namespace);

    /// <summary>Moves to the next start or end of an element.</summary>
    /// <returns>False at the end of the part.</returns>
    public bool Read()
    {
        if (!reader.Read())
        {
            return false;
        }

        if (reader.IsStart)
        {
            Element++;
            budget.AddElement();
            if (reader.LocalName == "p" && IsWord)
            {
                Paragraph++;
                budget.AddParagraph();
            }
        }

        return true;
    }

    /// <summary>Moves to the end of the current element.</summary>
    public void Skip()
    {
        var depth = reader.Depth;
        while (Read() && reader.Depth > depth)
        {
        }
    }

    /// <summary>Moves to the next start of an element inside an element.</summary>
    /// <param name="depth">The depth of the element around.</param>
    /// <returns>False at the end of the element around.</returns>
    public bool ReadInside(int depth)
    {
        while (Read() && reader.Depth > depth)
        {
            if (reader.IsStart)
            {
                return true;
            }
        }

        return false;
    }
}
