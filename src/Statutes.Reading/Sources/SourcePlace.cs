using Statutes.Model.Text;

namespace Statutes.Reading.Sources;

/// <summary>A place in an original file. <see cref="object.ToString"/> describes it for a person.</summary>
public abstract record SourcePlace
{
    private SourcePlace()
    {
    }

    /// <summary>A place in a text file: plain text, Markdown or HTML.</summary>
    /// <param name="Span">The place in the decoded file without its byte order mark; half-open, in UTF-16 code units.</param>
    /// <param name="Line">The line in which the place begins, counted from 1.</param>
    public sealed record InText(TextSpan Span, int Line) : SourcePlace
    {
        /// <inheritdoc/>
        public override string ToString() => $"line {Line}";
    }

    /// <summary>A place in a Word document.</summary>
    /// <param name="Part">The part of the document.</param>
    /// <param name="Paragraph">The paragraph, counted from 1 in its part, with those in tables and text boxes.</param>
    /// <param name="Cell">The cell of a table that contains the paragraph; null if it is not in a table.</param>
    public sealed record InDocument(DocumentPart Part, int Paragraph, TableCell? Cell = null) : SourcePlace
    {
        /// <inheritdoc/>
        public override string ToString() =>
            $"{PartPrefix}paragraph {Paragraph}{(Cell is { } cell ? $", {cell}" : "")}";

        private string PartPrefix => Part switch
        {
            DocumentPart.Footnotes => "footnotes, ",
            DocumentPart.Endnotes => "endnotes, ",
            _ => "",
        };
    }

    /// <summary>A place on a page of a PDF.</summary>
    /// <param name="Page">The page, counted from 1.</param>
    /// <param name="Line">The line on the page, counted from 1 at the top, with the lines that were left out.</param>
    public sealed record OnPage(int Page, int Line) : SourcePlace
    {
        /// <inheritdoc/>
        public override string ToString() => $"page {Page}, line {Line}";
    }
}

/// <summary>The parts of a Word document that contain text.</summary>
public enum DocumentPart
{
    /// <summary>The main text.</summary>
    Body,

    /// <summary>The footnotes.</summary>
    Footnotes,

    /// <summary>The endnotes.</summary>
    Endnotes,
}

/// <summary>A cell of a table. All numbers are counted from 1.</summary>
/// <param name="Table">The table in the document.</param>
/// <param name="Row">The row in the table.</param>
/// <param name="Column">The cell in the row.</param>
public readonly record struct TableCell(int Table, int Row, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => $"table {Table}, row {Row}, cell {Column}";
}
