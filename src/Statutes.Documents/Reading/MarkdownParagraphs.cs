using System.Collections.Immutable;

namespace Statutes.Documents.Reading;

/// <summary>
/// Reads the paragraphs of a Markdown text: headings, quotations and notes without the marks of their lines, and rows of tables. A line is
/// a paragraph, unless the text is wrapped at a width. Linear in the text.
/// </summary>
internal static class MarkdownParagraphs
{
    /// <summary>The longest name of a note.</summary>
    private const int MaxNoteLength = 20;

    /// <summary>Reads the paragraphs.</summary>
    /// <param name="lines">The lines of the text.</param>
    public static IEnumerable<TextParagraph> Read(ImmutableArray<string> lines)
    {
        var width = WrappedLines.FindWidth(lines);
        var group = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < lines.Length;)
        {
            var isQuotation = IsQuotation(lines[i]);
            group.Clear();
            for (; i < lines.Length && IsQuotation(lines[i]) == isQuotation; i++)
            {
                group.Add(isQuotation ? lines[i].TrimStart()[1..].TrimStart() : lines[i]);
            }

            // the mark of a quotation takes two columns
            foreach (var paragraph in WrappedLines.Join(group.ToImmutable(), isQuotation ? Math.Max(0, width - 2) : width))
            {
                if (HasWords(paragraph))
                {
                    yield return ToParagraph(paragraph, isQuotation);
                }
            }
        }
    }

    private static bool IsQuotation(string line) => line.AsSpan().TrimStart() is ['>', ..];

    // a line such as ---, ===, ``` or |---|---| has no words
    private static bool HasWords(string paragraph) =>
        paragraph.AsSpan().IndexOfAnyExcept("-=*_`~|: \t>") >= 0 && !paragraph.AsSpan().TrimStart().StartsWith("```");

    private static TextParagraph ToParagraph(string paragraph, bool isQuotation)
    {
        var marks = paragraph.AsSpan().IndexOfAnyExcept('#');
        if (marks is > 0 and <= 6 && paragraph[marks] is ' ' or '\t')
        {
            return new TextParagraph(MarkdownMarks.Remove(paragraph[marks..].Trim()));
        }

        // [^1]: a note
        var end = paragraph.StartsWith("[^", StringComparison.Ordinal) ? paragraph.IndexOf("]:", StringComparison.Ordinal) : -1;
        return end is > 2 and <= MaxNoteLength
            ? new TextParagraph(MarkdownMarks.Remove(paragraph[(end + 2)..].TrimStart()), paragraph[2..end], isQuotation)
            : new TextParagraph(MarkdownMarks.Remove(paragraph), null, isQuotation);
    }
}
