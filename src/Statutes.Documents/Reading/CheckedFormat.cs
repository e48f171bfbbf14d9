namespace Statutes.Documents.Reading;

/// <summary>The format of a checked document.</summary>
public enum CheckedFormat
{
    /// <summary>Word 2007 and later.</summary>
    Docx,

    /// <summary>PDF with text.</summary>
    Pdf,

    /// <summary>An HTML page or fragment.</summary>
    Html,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>Plain text.</summary>
    Text,
}
