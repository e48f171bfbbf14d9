using Statutes.Model.Text;
using Statutes.Reading.Classification;

namespace Statutes.Ingest.Parsing;

/// <summary>
/// Recognizes the lines of a table of contents: it lists headings, and the law begins where the first of them is repeated.
/// </summary>
internal sealed class TableOfContents(SourceText source)
{
    private bool isOpen;
    private string? firstListed;

    /// <summary>Checks whether a line belongs to the table of contents. The lines are passed in the order of the text.</summary>
    public bool Contains(Line line)
    {
        if (line.Kind == LineKind.ContentsHeading)
        {
            return isOpen = true;
        }

        if (!isOpen)
        {
            return false;
        }

        var words = string.Concat(source.Slice(line.Span).Where(c => !LineClassifier.IsBlank(c)));
        if (line.Kind == LineKind.Heading && words != firstListed)
        {
            firstListed ??= words;
            return true;
        }

        return isOpen = false;
    }
}
