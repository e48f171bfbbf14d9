using System.Collections.Immutable;
using System.Text;

namespace Statutes.Documents.Reading;

/// <summary>
/// Collects the paragraphs of a part while it is read. A paragraph may contain others, in a text box. Where the end of a paragraph was
/// deleted, its text continues in the next one, inside the same cell, text box or note.
/// </summary>
internal sealed class OpenParagraphs(WordStyles styles, DocumentBudget budget, bool withPieces)
{
    private readonly Stack<OpenParagraph> open = new();
    private readonly List<WordParagraph> finished = [];
    private OpenParagraph? unfinished;

    /// <summary>The style of the innermost paragraph; null without one.</summary>
    public string? Style
    {
        get => open.TryPeek(out var paragraph) ? paragraph.Style : null;
        set
        {
            if (open.TryPeek(out var paragraph))
            {
                paragraph.Style = value;
            }
        }
    }

    /// <summary>Whether the end of the innermost paragraph was deleted.</summary>
    public bool IsEndDeleted
    {
        set
        {
            if (open.TryPeek(out var paragraph))
            {
                paragraph.IsEndDeleted = value;
            }
        }
    }

    /// <summary>Begins a paragraph.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="container">The note or comment around it.</param>
    public void Begin(int number, WordContainer? container)
    {
        open.Push(new OpenParagraph(number, container, unfinished));
        unfinished = null;
    }

    /// <summary>Ends the innermost paragraph.</summary>
    public void End()
    {
        var paragraph = open.Pop();
        if (paragraph.IsEndDeleted)
        {
            unfinished = paragraph;
        }
        else
        {
            Finish(paragraph);
        }
    }

    /// <summary>
    /// A table, a cell, a text box or a note begins or ends here: a paragraph whose end was deleted cannot continue behind it.
    /// </summary>
    public void Break()
    {
        if (unfinished is { } last)
        {
            unfinished = null;
            Finish(last);
        }
    }

    /// <summary>Writes a text into the innermost paragraph. Text outside paragraphs is not shown by Word, and is ignored.</summary>
    /// <param name="text">The text.</param>
    /// <param name="element">The index of its element.</param>
    /// <param name="skipped">Code units at the start of the element that are not in the text.</param>
    public void Write(string text, int element, int skipped)
    {
        if (!open.TryPeek(out var paragraph))
        {
            return;
        }

        budget.AddText(text);
        if (withPieces)
        {
            paragraph.Pieces.Add(new WordPiece(paragraph.Text.Length, text.Length, element, skipped));
        }

        paragraph.Text.Append(text);
    }

    /// <summary>Returns the paragraphs by number.</summary>
    public ImmutableArray<WordParagraph> Build()
    {
        Break();
        return [.. finished.OrderBy(p => p.Number)];
    }

    private void Finish(OpenParagraph paragraph) => finished.Add(new WordParagraph(
        paragraph.Number, paragraph.Text.ToString(), [.. paragraph.Pieces], paragraph.Container, styles.IsQuotation(paragraph.Style)));

    private sealed class OpenParagraph(int number, WordContainer? container, OpenParagraph? before)
    {
        public int Number => number;

        public WordContainer? Container => container;

        public StringBuilder Text { get; } = before?.Text ?? new StringBuilder();

        public List<WordPiece> Pieces { get; } = before?.Pieces ?? [];

        public string? Style { get; set; }

        public bool IsEndDeleted { get; set; }
    }
}
