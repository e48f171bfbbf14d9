namespace Statutes.Reading;

/// <summary>The first bytes of a file that is not a text.</summary>
/// <param name="Format">The format; <see cref="SourceFormat.Unknown"/> for a format that is recognised but not supported.</param>
/// <param name="Message">For a format that is not supported: what the file is, and what to do. Otherwise empty.</param>
internal sealed record FileSignature(SourceFormat Format, string Message)
{
    /// <summary>A PDF begins within this number of bytes.</summary>
    private const int MaxBytesBeforePdf = 1024;

    /// <summary>Finds the signature of a file.</summary>
    /// <returns>Null if the file has no known signature, and may be a text.</returns>
    public static FileSignature? Find(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] => new(SourceFormat.Docx, ""),
        [(byte)'P', (byte)'K', 5, 6, ..] => NotSupported("an empty archive"),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => NotSupported("a Word 97 to 2003 document or has a password. Save it as .docx without a password"),
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => NotSupported("an RTF document. Save it as .docx"),
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] =>
            NotSupported("a picture. Run OCR on it first"),
        [(byte)'I', (byte)'I', 0x2A, 0, ..] or [(byte)'M', (byte)'M', 0, 0x2A, ..] => NotSupported("a picture. Run OCR on it first"),
        [0x1F, 0x8B, ..] or [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] or [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] =>
            NotSupported("an archive. Unpack it first"),
        _ when bytes[..Math.Min(bytes.Length, MaxBytesBeforePdf)].IndexOf("%PDF-"u8) >= 0 => new(SourceFormat.Pdf, ""),
        _ => null,
    };

    private static FileSignature NotSupported(string what) => new(SourceFormat.Unknown, $"The file is {what}.");
}
