namespace Statutes.Reading.Sources;

/// <summary>
/// The limits of one file. A file that exceeds a limit gives a diagnostic. The caller limits the time with a cancellation token.
/// </summary>
/// <param name="MaxFileBytes">Bytes of the file: 64 MB. The longest code of the country has half a megabyte of text.</param>
/// <param name="MaxUnpackedBytes">Bytes to which a DOCX or a PDF may unpack, all parts together: 256 MB.</param>
/// <param name="MaxDepth">Depth of nested elements in HTML or in a DOCX: 500.</param>
/// <param name="MaxTextLength">UTF-16 code units of a text: 20 million.</param>
/// <param name="MaxPages">Pages of a PDF: 5,000.</param>
public sealed record ReadingLimits(
    int MaxFileBytes = 64 * 1024 * 1024,
    long MaxUnpackedBytes = 256L * 1024 * 1024,
    int MaxDepth = 500,
    int MaxTextLength = 20_000_000,
    int MaxPages = 5_000)
{
    /// <summary>The default limits.</summary>
    public static ReadingLimits Default { get; } = new();
}
