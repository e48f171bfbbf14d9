using System.Text;
using System.Text.Unicode;
using Statutes.Model.Text;

namespace Statutes.Reading.Decoding;

/// <summary>
/// Measures how plausible it is that bytes are text in an encoding, from the characters that they decode to. Characters that are common in
/// laws count for an encoding; rare, lost and control characters count against it. Deterministic: of two encodings that are equally
/// plausible, the earlier in the list of candidates wins.
/// </summary>
internal static class EncodingEvidence
{
    /// <summary>The number of bytes to examine, from the first that is not ASCII.</summary>
    private const int SampleBytes = 64 * 1024;

    // even, so that a sample of UTF-16 begins with a whole code unit
    private const int BytesBeforeSample = 64;

    private static readonly string[] Candidates = ["utf-8", "gb18030", "big5", "utf-16", "utf-16BE", "windows-1252"];

    // in simplified form; a traditional character counts as its simplified form
    private static readonly HashSet<char> CommonCharacters = 
        [.. string.Concat(EmbeddedTable.Rows(typeof(EncodingEvidence), "common-characters.tsv").Select(r => r[0]))];

    /// <summary>Whether the bytes are valid UTF-8, and text: without NUL, of which UTF-16 has many.</summary>
    public static bool IsUtf8(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) && !bytes.Contains((byte)0);

    /// <summary>Whether the bytes are ASCII, which is the same in all encodings here except UTF-16.</summary>
    public static bool IsAscii(ReadOnlySpan<byte> bytes) => Ascii.IsValid(bytes);

    /// <summary>Returns the most plausible encoding.</summary>
    public static (string Encoding, double Plausibility) Best(ReadOnlySpan<byte> bytes)
    {
        var best = (Encoding: Candidates[0], Plausibility: double.NegativeInfinity);
        foreach (var candidate in Candidates)
        {
            if (Plausibility(bytes, candidate) is var plausibility && plausibility > best.Plausibility)
            {
                best = (candidate, plausibility);
            }
        }

        return best;
    }

    /// <summary>
    /// Returns the mean weight of a character: about 1 for English, about 2 for Chinese, below 0 for bytes that are not text in the
    /// encoding.
    /// </summary>
    public static double Plausibility(ReadOnlySpan<byte> bytes, string encoding)
    {
        var text = TextDecoding.DecodeWithLosses(Sample(bytes), TextDecoding.Find(encoding)!);
        var weight = 0L;
        foreach (var c in text)
        {
            weight += Weight(c);
        }

        return text.Length == 0 ? 0 : (double)weight / text.Length;
    }

    /// <summary>Whether a character replaces bytes that could not be decoded, or is a control character that no text contains.</summary>
    public static bool IsLost(char c) =>
        c is '\uFFFD' or '\uFFFE' or '\uFFFF' || (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\v' or '\f' or '\u0085'));

    private static int Weight(char c) => c switch
    {
        _ when IsLost(c) => -10,
        >= '\uE000' and <= '\uF8FF' => -10,
        <= '\u007F' => 1,
        >= '\u4E00' and <= '\u9FFF' => CommonCharacters.Contains(TraditionalCharacters.Simplify(c)) ? 3 : -1,
        >= '\u3000' and <= '\u301F' or >= '\uFF01' and <= '\uFF5E' => 2,
        >= '\u2010' and <= '\u2027' or '\u00A0' or '\u00B7' => 1,
        _ => -2,
    };

    private static ReadOnlySpan<byte> Sample(ReadOnlySpan<byte> bytes)
    {
        var first = bytes.IndexOfAnyExceptInRange((byte)1, (byte)0x7F);
        var start = Math.Max(0, first - BytesBeforeSample) & ~1;
        return bytes[start..Math.Min(bytes.Length, start + SampleBytes)];
    }
}
