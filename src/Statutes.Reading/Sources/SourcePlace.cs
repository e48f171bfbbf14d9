using Statutes.Model.Text;

namespace Statutes.Reading.Sources;

/// <summary>A place in a file as it came. <see cref="object.ToString"/> says it for a person.</summary>
public abstract record SourcePlace
{
    private SourcePlace()
    {
    }

    /// <summary>A place in a file of text: plain, Markdown, HTML.</summary>
    /// <param name="Span">The place in the decoded file, without a byte order mark; half-open, in UTF-16 code units.</param>
    /// <param name="Line">The line in which it begins, counted from 1.</param>
    public sealed record InText(TextSpan Span, int Line) : SourcePlace
    {
        /// <inheritdoc/>
        public override string ToString() => $"line {Line}";
    }

    /// <summary>A place in a document of Word.</summary>
    /// <param name="Part">The part of the document.</param>
    /// <param name="Paragraph">The paragraph, counted from 1 through that part; those in tables and text boxes count too.</param>
    /// <param name="Cell">Where it stands in a table; null where it stands in none.</param>
    public sealed record InDocument(DocumentPart Part, int Paragraph, TableCell? Cell = null) : SourcePlace
    {
        /// <inheritdoc/>
        public override string ToString() =>
            $"{(Part == DocumentPart.Body ? "" : Part == DocumentPart.Footnotes ? "footnotes, " : "endnotes, ")}paragraph {Paragraph}{(Cell is { } cell ? $", {cell}" : "")}";
    }

    /// <summary>A place on a page of a PDF.</summary>
    /// <param name="Page">The page, counted from 1.</param>
    /// <param name="Line">The line on it, counted from 1 at the top; those that were left out count too.</param>
    public sealed record OnPage(int Page, int Line) : SourcePlace
    {
        /// <inheritdoc/>
        public override string ToString() => $"page {Page}, line {Line}";
    }
}

/// <summary>The parts of a document of Word from which text is read.</summary>
public enum DocumentPart
{
    /// <summary>The running text.</summary>
    Body,

    /// <summary>The notes at the foot of pages.</summary>
    Footnotes,

    /// <summary>The notes at the end.</summary>
    Endnotes,
}

/// <summary>A cell of a table, all counted from 1.</summary>
/// <param name="Table">The table, counted through the document.</param>
/// <param name="Row">The row of the table.</param>
/// <param name="Column">The cell of the row.</param>
public readonly record struct TableCell(int Table, int Row, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => $"table {Table}, row {Row}, cell {Column}";
}
