using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Statutes.Contract.Responses;

namespace Statutes.Web.Ready;

/// <summary>
/// Builds JSON from fragments and strings; the bytes are the same as those of the serializer. Not thread-safe.
/// </summary>
internal sealed class JsonBuffer
{
    private const int MaxNumber = 32;

    // one bit for each UTF-16 code unit: set if the encoder does not escape it
    private static readonly ulong[] Plain = PlainCharacters();

    private readonly ArrayBufferWriter<byte> buffer = new(32 * 1024);

    /// <summary>Returns a copy of everything added.</summary>
    public byte[] ToArray() => buffer.WrittenSpan.ToArray();

    /// <summary>Empties the buffer.</summary>
    public void Clear() => buffer.ResetWrittenCount();

    /// <summary>Adds bytes without escaping.</summary>
    public void Add(ReadOnlySpan<byte> bytes) => buffer.Write(bytes);

    /// <summary>Adds a number.</summary>
    public void Add(int number)
    {
        Utf8Formatter.TryFormat(number, buffer.GetSpan(MaxNumber), out var written);
        buffer.Advance(written);
    }

    /// <summary>Adds a number.</summary>
    public void Add(double number)
    {
        Utf8Formatter.TryFormat(number, buffer.GetSpan(MaxNumber), out var written);
        buffer.Advance(written);
    }

    /// <summary>Adds a string in quotation marks, escaped.</summary>
    public void Add(string text)
    {
        if (!IsPlain(text))
        {
            buffer.Write("\""u8);
            buffer.Write(JsonEncodedText.Encode(text, ApiJson.Answers.Options.Encoder).EncodedUtf8Bytes);
            buffer.Write("\""u8);
            return;
        }

        var span = buffer.GetSpan((text.Length * 3) + 2);
        span[0] = (byte)'"';
        var length = Encoding.UTF8.GetBytes(text, span[1..]);
        span[length + 1] = (byte)'"';
        buffer.Advance(length + 2);
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if ((Plain[c >> 6] & (1UL << (c & 63))) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static ulong[] PlainCharacters()
    {
        var plain = new ulong[(char.MaxValue + 1) / 64];
        var encoder = ApiJson.Answers.Options.Encoder!;
        for (var c = 0; c <= char.MaxValue; c++)
        {
            if (!char.IsSurrogate((char)c) && !encoder.WillEncode(c))
            {
                plain[c >> 6] |= 1UL << (c & 63);
            }
        }

        return plain;
    }
}
