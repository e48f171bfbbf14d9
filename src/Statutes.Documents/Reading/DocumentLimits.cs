namespace Statutes.Documents.Reading;

/// <summary>The limits of one document. A document over a limit is refused, never cut.</summary>
/// <param name="MaxFileBytes">Bytes as sent: 32 MB.</param>
/// <param name="MaxUnpackedBytes">Bytes to which a DOCX or a PDF may unpack: 256 MB.</param>
/// <param name="MaxTextBytes">Bytes of the text in UTF-8, all parts together: 10 MB.</param>
/// <param name="MaxParagraphs">Paragraphs, all parts together: 50,000.</param>
/// <param name="MaxElements">Elements of the XML of a DOCX, all parts with text together: 4 million.</param>
public sealed record DocumentLimits(
    int MaxFileBytes = 32 * 1024 * 1024,
    long MaxUnpackedBytes = 256L * 1024 * 1024,
    int MaxTextBytes = 10 * 1024 * 1024,
    int MaxParagraphs = 50_000,
    int MaxElements = 4_000_000)
{
    /// <summary>The default limits.</summary>
    public static DocumentLimits Default { get; } = new();
}
