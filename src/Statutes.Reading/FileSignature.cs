namespace Statutes.Reading;

/// <summary>The first bytes by which files are told that are not text.</summary>
/// <param name="Format">The format; <see cref="SourceFormat.Unknown"/> for one that is known and not read.</param>
/// <param name="Message">For one that is not read: what it is, and the mend. Else empty.</param>
internal sealed record FileSignature(SourceFormat Format, string Message)
{
    /// <summary>Within so many bytes a PDF may begin.</summary>
    private const int PdfBegins = 1024;

    /// <summary>Looks at a file.</summary>
    /// <returns>Null where nothing says that it is not text.</returns>
    public static FileSignature? Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] => new(SourceFormat.Docx, ""),
        [(byte)'P', (byte)'K', 5, 6, ..] => Unread("an empty archive"),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Unread("a document of Word 97 to 2003, or one with a password; save it as .docx without"),
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => Unread("a document in RTF; save it as .docx"),
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] =>
            Unread("a picture; run OCR on it first"),
        [(byte)'I', (byte)'I', 0x2A, 0, ..] or [(byte)'M', (byte)'M', 0, 0x2A, ..] => Unread("a picture; run OCR on it first"),
        [0x1F, 0x8B, ..] or [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] or [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] => Unread("an archive; unpack it first"),
        _ when bytes[..Math.Min(bytes.Length, PdfBegins)].IndexOf("%PDF-"u8) >= 0 => new(SourceFormat.Pdf, ""),
        _ => null,
    };

    private static FileSignature Unread(string what) => new(SourceFormat.Unknown, $"The file is {what}.");
}
