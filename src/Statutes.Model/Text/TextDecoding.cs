using System.Text;

namespace Statutes.Model.Text;

/// <summary>From bytes to text. Nothing is replaced in silence: bytes that are not text of their encoding are no text.</summary>
public static class TextDecoding
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Finds an encoding by the name that a <c>charset</c> gives it, of those that .NET knows.</summary>
    /// <param name="charset">The name, in any case; <c>gb2312</c> and <c>gbk</c> mean GB18030, which holds them both.</param>
    /// <returns>An encoding that throws where bytes are not its own; null where the name is not known.</returns>
    public static Encoding? Find(string charset)
    {
        if (charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || charset.Equals("utf8", StringComparison.OrdinalIgnoreCase))
        {
            return Utf8;
        }

        var name = charset.ToLowerInvariant() is "gb2312" or "gbk" or "x-gbk" or "gb_2312-80" ? "gb18030" : charset;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Decodes bytes of a known encoding; a byte order mark at the beginning is no part of the text.</summary>
    /// <returns>Null where the bytes are not text of that encoding.</returns>
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

    /// <summary>As <see cref="Decode(ReadOnlySpan{byte}, Encoding)"/>, for who says where something was lost: U+FFFD stands for what is not text of that encoding.</summary>
    public static string DecodeWithLosses(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        var text = lenient.GetString(bytes);
        return text is ['\uFEFF', ..] ? text[1..] : text;
    }

    /// <summary>Decodes bytes of which nothing says what they are: by their byte order mark, else as UTF-8.</summary>
    /// <returns>The text and the name of the encoding; null where the bytes are neither.</returns>
    public static (string Text, string Encoding)? Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => With("utf-16", bytes),
        [0xFE, 0xFF, ..] => With("utf-16BE", bytes),
        _ => With("utf-8", bytes),
    };

    /// <summary>As <see cref="Decode(ReadOnlySpan{byte})"/>, and where the bytes are not UTF-8, as GB18030, in which many Chinese texts are kept.</summary>
    /// <returns>The text and the name of the encoding; null where the bytes are none of them.</returns>
    public static (string Text, string Encoding)? DecodeChinese(ReadOnlySpan<byte> bytes) => Decode(bytes) ?? With("gb18030", bytes);

    private static (string Text, string Encoding)? With(string name, ReadOnlySpan<byte> bytes) =>
        Decode(bytes, Find(name)!) is { } text ? (text, name) : null;
}
