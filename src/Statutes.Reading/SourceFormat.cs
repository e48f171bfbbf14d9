namespace Statutes.Reading;

/// <summary>What a file is, by its content.</summary>
public enum SourceFormat
{
    /// <summary>Lines of text, in the form of <c>corpus/README.md</c> or near it.</summary>
    PlainText,

    /// <summary>A law in Markdown, for the law parser.</summary>
    Markdown,

    /// <summary>A page of HTML, or a piece of one.</summary>
    Html,

    /// <summary>A document of Word, as it is saved since 2007.</summary>
    Docx,

    /// <summary>A PDF.</summary>
    Pdf,

    /// <summary>None of these.</summary>
    Unknown,
}
