namespace Statutes.Reading;

/// <summary>The format of a file, detected from its content.</summary>
public enum SourceFormat
{
    /// <summary>Lines of text, in the form of <c>corpus/README.md</c> or close to it.</summary>
    PlainText,

    /// <summary>A law in Markdown.</summary>
    Markdown,

    /// <summary>An HTML page, or a fragment of one.</summary>
    Html,

    /// <summary>A Word document in the format of Word 2007 and later.</summary>
    Docx,

    /// <summary>A PDF.</summary>
    Pdf,

    /// <summary>A format that cannot be read.</summary>
    Unknown,
}
