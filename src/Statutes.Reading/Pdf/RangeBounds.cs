using System.Buffers.Text;
using System.Globalization;

namespace Statutes.Reading.Pdf;

/// <summary>
/// Checks the ranges of characters in a file and in its unpacked streams: in the character maps of fonts, and in the widths of
/// characters. The library expands a range one by one, so a range without an end, or with more characters than a font can have, is an
/// error.
/// </summary>
internal static class RangeBounds
{
    /// <summary>The largest number of characters in a font.</summary>
    private const uint MaxRange = 0xFFFF;

    /// <summary>The largest number of characters in all ranges of one stream.</summary>
    private const long MaxTotal = 4_000_000;

    /// <summary>The largest number in a list of widths.</summary>
    private const int MaxWidthNumber = 100_000;

    private static readonly byte[][] Beginnings = ["beginbfrange"u8.ToArray(), "begincidrange"u8.ToArray(), "beginnotdefrange"u8.ToArray()];

    /// <summary>Checks the ranges in some bytes.</summary>
    /// <exception cref="InvalidDataException">A range is invalid.</exception>
    public static void Check(ReadOnlySpan<byte> bytes)
    {
        var total = 0L;
        foreach (var beginning in Beginnings)
        {
            for (var rest = bytes; rest.IndexOf(beginning) is var at && at >= 0;)
            {
                rest = rest[(at + beginning.Length)..];
                var end = rest.IndexOf("end"u8);
                total += CountCharacters(end < 0 ? rest : rest[..end]);
                if (total > MaxTotal)
                {
                    throw new InvalidDataException("The ranges of a font have too many characters.");
                }
            }
        }

        for (var rest = bytes; rest.IndexOf("/W"u8) is var at && at >= 0;)
        {
            rest = rest[(at + 2)..];
            var begins = rest.IndexOfAnyExcept(" \r\n\t"u8);
            if (begins >= 0 && rest[begins] == '[')
            {
                CheckWidths(rest[(begins + 1)..]);
            }
        }
    }

    // <0000> <00FF> <0000>: first, last, and what they map to, which may be a list in brackets
    private static long CountCharacters(ReadOnlySpan<byte> ranges)
    {
        var total = 0L;
        var (first, count) = (0u, 0);
        for (var at = 0; at < ranges.Length;)
        {
            var open = ranges[at];
            if (open is not ((byte)'<' or (byte)'['))
            {
                at++;
                continue;
            }

            var length = ranges[at..].IndexOf(open == '<' ? (byte)'>' : (byte)']');
            if (length < 0)
            {
                break;
            }

            if (count % 3 == 0)
            {
                first = ParseCode(ranges.Slice(at + 1, length - 1));
            }
            else if (count % 3 == 1)
            {
                var last = ParseCode(ranges.Slice(at + 1, length - 1));
                if (last < first || last - first > MaxRange)
                {
                    throw new InvalidDataException("A character range of a font has no end.");
                }

                total += last - first + 1;
            }

            count++;
            at += length + 1;
        }

        return total;
    }

    private static uint ParseCode(ReadOnlySpan<byte> hex)
    {
        Span<char> digits = stackalloc char[8];
        var count = 0;
        foreach (var b in hex)
        {
            if (!char.IsAsciiHexDigit((char)b))
            {
                continue;
            }

            if (count == digits.Length)
            {
                throw new InvalidDataException("A character code of a font is too long.");
            }

            digits[count++] = (char)b;
        }

        return count == 0 ? 0 : uint.Parse(digits[..count], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    // 0 255 500 and 300 [500 600]; the list ends with its closing bracket, or at any other token
    private static void CheckWidths(ReadOnlySpan<byte> widths)
    {
        var depth = 1;
        for (var at = 0; at < widths.Length && depth > 0;)
        {
            if (Utf8Parser.TryParse(widths[at..], out double number, out var length) && length > 0)
            {
                if (!(Math.Abs(number) <= MaxWidthNumber))
                {
                    throw new InvalidDataException("The character widths of a font are too large.");
                }

                at += length;
                continue;
            }

            depth += widths[at] switch
            {
                (byte)'[' => 1,
                (byte)']' => -1,
                (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t' or (byte)'R' or (byte)'.' or (byte)'-' => 0,
                _ => -depth,
            };
            at++;
        }
    }
}
