namespace Statutes.Reading.Sources;

/// <summary>
/// How much of one file is read. What goes beyond is a diagnostic for that file. Time is limited by whoever reads, with a cancellation token.
/// </summary>
/// <param name="MaxFileBytes">Bytes of the file: 64 MB. The longest code of the country is half a megabyte of text.</param>
/// <param name="MaxUnpackedBytes">Bytes that a packed file, a DOCX or a PDF, may unpack to, all its parts together: 256 MB.</param>
/// <param name="MaxDepth">Elements of HTML or of a DOCX within one another: 500.</param>
/// <param name="MaxTextLength">UTF-16 code units of a text: 20 million.</param>
/// <param name="MaxPages">Pages of a PDF: 5,000.</param>
public sealed record ReadingLimits(
    int MaxFileBytes = 64 * 1024 * 1024,
    long MaxUnpackedBytes = 256L * 1024 * 1024,
    int MaxDepth = 500,
    int MaxTextLength = 20_000_000,
    int MaxPages = 5_000)
{
    /// <summary>The limits that hold where nothing else is said.</summary>
    public static ReadingLimits Default { get; } = new();
}
