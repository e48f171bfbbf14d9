using System.Buffers.Text;
using System.Globalization;

namespace Statutes.Reading.Pdf;

/// <summary>
/// Looks through a file, and through what its streams unpack to, for ranges of characters that the library would write out one by one: in the maps of
/// fonts and in the widths of their characters. A range that does not end, or has more than a font can have, is no range.
/// </summary>
internal static class RangeBounds
{
    /// <summary>No font has more characters.</summary>
    private const uint MaxRange = 0xFFFF;

    /// <summary>So many characters may the ranges of one stream have, together.</summary>
    private const long MaxTotal = 4_000_000;

    /// <summary>A number among widths is no larger.</summary>
    private const int MaxWidthNumber = 100_000;

    private static readonly byte[][] Beginnings = ["beginbfrange"u8.ToArray(), "begincidrange"u8.ToArray(), "beginnotdefrange"u8.ToArray()];

    /// <summary>Looks through bytes.</summary>
    /// <exception cref="InvalidDataException">A range is none.</exception>
    public static void Check(ReadOnlySpan<byte> bytes)
    {
        var total = 0L;
        foreach (var beginning in Beginnings)
        {
            for (var rest = bytes; rest.IndexOf(beginning) is var at && at >= 0;)
            {
                rest = rest[(at + beginning.Length)..];
                var end = rest.IndexOf("end"u8);
                total += Total(end < 0 ? rest : rest[..end]);
                if (total > MaxTotal)
                {
                    throw new InvalidDataException("The characters of a font have too many numbers.");
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

    // <0000> <00FF> <0000>, or in brackets what each becomes
    private static long Total(ReadOnlySpan<byte> ranges)
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
                first = Code(ranges.Slice(at + 1, length - 1));
            }
            else if (count % 3 == 1)
            {
                var last = Code(ranges.Slice(at + 1, length - 1));
                if (last < first || last - first > MaxRange)
                {
                    throw new InvalidDataException("A range of the characters of a font does not end.");
                }

                total += last - first + 1;
            }

            count++;
            at += length + 1;
        }

        return total;
    }

    private static uint Code(ReadOnlySpan<byte> hex)
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
                throw new InvalidDataException("A character of a font has too long a number.");
            }

            digits[count++] = (char)b;
        }

        return count == 0 ? 0 : uint.Parse(digits[..count], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    // 0 255 500 and 300 [500 600]; ends with the bracket that closes it, or where something else stands
    private static void CheckWidths(ReadOnlySpan<byte> widths)
    {
        var depth = 1;
        for (var at = 0; at < widths.Length && depth > 0;)
        {
            if (Utf8Parser.TryParse(widths[at..], out double number, out var length) && length > 0)
            {
                if (!(Math.Abs(number) <= MaxWidthNumber))
                {
                    throw new InvalidDataException("The characters of a font have widths without an end.");
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
