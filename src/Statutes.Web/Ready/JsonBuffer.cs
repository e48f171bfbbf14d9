using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Statutes.Contract.Responses;

namespace Statutes.Web.Ready;

/// <summary>Puts JSON together out of ready pieces and of texts, byte for byte as the serializer would. Not for several threads.</summary>
internal sealed class JsonBuffer
{
    private const int MaxNumber = 32;

    // for each UTF-16 code unit whether the encoder of the answers leaves it as it is
    private static readonly ulong[] Plain = PlainCharacters();

    private readonly ArrayBufferWriter<byte> buffer = new(32 * 1024);

    /// <summary>Everything that was put in, as an array of its own.</summary>
    public byte[] ToArray() => buffer.WrittenSpan.ToArray();

    /// <summary>Forgets everything that was put in.</summary>
    public void Clear() => buffer.ResetWrittenCount();

    /// <summary>Adds bytes as they are.</summary>
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

    /// <summary>Adds a text in quotes.</summary>
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
