using System.Text;

namespace Statutes.Model.Text;

/// <summary>Decodes bytes to text. Invalid bytes are never replaced silently: the methods return null.</summary>
public static class TextDecoding
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Returns the encoding with a <c>charset</c> name that .NET supports.</summary>
    /// <param name="charset">The name, in any case; <c>gb2312</c> and <c>gbk</c> are read as GB18030, which includes both.</param>
    /// <returns>An encoding that throws for invalid bytes; null where the name is unknown.</returns>
    public static Encoding? Find(string charset)
    {
        if (charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            || charset.Equals("utf8", StringComparison.OrdinalIgnoreCase))
        {
            return Utf8;
        }

        var name = charset.ToLowerInvariant() is "gb2312" or "gbk" or "x-gbk" or "gb_2312-80" ? "gb18030" : charset;
        try
        {
            var (onEncoding, onDecoding) = (EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            return CodePagesEncodingProvider.Instance.GetEncoding(name, onEncoding, onDecoding)
                ?? Encoding.GetEncoding(name, onEncoding, onDecoding);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Decodes bytes of a known encoding; removes a byte order mark at the beginning.</summary>
    /// <returns>Null where bytes are invalid in that encoding.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return text is ['\uFEFF', ..] ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>
    /// Decodes like <see cref="Decode(ReadOnlySpan{byte}, Encoding)"/>, with U+FFFD for invalid bytes. The caller must
    /// report the loss.
    /// </summary>
    public static string DecodeWithLosses(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        var text = lenient.GetString(bytes);
        return text is ['\uFEFF', ..] ? text[1..] : text;
    }

    /// <summary>Decodes bytes of an unknown encoding by their byte order mark, or as UTF-8 without one.</summary>
    /// <returns>The text and the name of the encoding; null where bytes are invalid.</returns>
    public static (string Text, string Encoding)? Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => With("utf-16", bytes),
        [0xFE, 0xFF, ..] => With("utf-16BE", bytes),
        _ => With("utf-8", bytes),
    };

    /// <summary>
    /// Decodes like <see cref="Decode(ReadOnlySpan{byte})"/>, and as GB18030, common in Chinese files, where bytes are
    /// invalid in UTF-8.
    /// </summary>
    /// <returns>The text and the name of the encoding; null where bytes are invalid in all of them.</returns>
    public static (string Text, string Encoding)? DecodeChinese(ReadOnlySpan<byte> bytes) => Decode(bytes) ?? With("gb18030", bytes);

    private static (string Text, string Encoding)? With(string name, ReadOnlySpan<byte> bytes) =>
        Decode(bytes, Find(name)!) is { } text ? (text, name) : null;
}
