namespace Statutes.Documents.Reading;

/// <summary>The codes of documents that are refused.</summary>
public static class RefusalCodes
{
    /// <summary>The file, its text or its unpacked parts are over a limit.</summary>
    public const string TooLarge = "too-large";

    /// <summary>More paragraphs than the limit.</summary>
    public const string TooManyParagraphs = "too-many-paragraphs";

    /// <summary>Encrypted, or managed by digital rights.</summary>
    public const string Encrypted = "document-encrypted";

    /// <summary>A Word document with macros (.docm).</summary>
    public const string Macros = "document-with-macros";

    /// <summary>A Word document of before 2007 (.doc), or another binary format.</summary>
    public const string OldFormat = "document-of-old-format";

    /// <summary>A signed document: a comment in it would break the signature.</summary>
    public const string Signed = "document-signed";

    /// <summary>A document protected against changes.</summary>
    public const string Protected = "document-protected";

    /// <summary>A PDF without text: pictures of pages.</summary>
    public const string PicturesOnly = "document-without-text";

    /// <summary>A file that is damaged.</summary>
    public const string Damaged = "document-damaged";

    /// <summary>A file of a format that cannot be read.</summary>
    public const string UnknownFormat = "unsupported-media-type";

    /// <summary>Reading took longer than the limit.</summary>
    public const string TimedOut = "timed-out";
}
