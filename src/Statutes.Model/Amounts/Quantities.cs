using System.Globalization;
using Statutes.Model.Provisions;

namespace Statutes.Model.Amounts;

/// <summary>Finds the amounts, multiples, periods and frequencies in a line of either language. Dates are not included.</summary>
public static class Quantities
{
    private static readonly (string Word, string Unit)[] ChineseUnits =
    [
        ("元", "yuan"), ("倍", "times"), ("个工作日", "working day"), ("日", "day"), ("天", "day"),
        ("个月", "month"), ("年", "year"), ("小时", "hour"), ("次", "occasion"),
    ];

    private static readonly (string Word, string Unit)[] EnglishUnits =
    [
        ("yuan", "yuan"), ("times", "times"),
        ("working days", "working day"), ("working day", "working day"), ("days", "day"), ("day", "day"),
        ("months", "month"), ("month", "month"), ("years", "year"), ("year", "year"), ("hours", "hour"), ("hour", "hour"),
    ];

    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>Finds the quantities in a Chinese line, in its order: 五万元, 10万元, 六个月.</summary>
    /// <param name="line">The line.</param>
    public static IReadOnlyList<Quantity> InChinese(string line)
    {
        var found = new List<Quantity>();
        for (var at = 0; at < line.Length; at++)
        {
            if (LineDates.TryReadChinese(line, at, out var dateEnd, out _))
            {
                at = dateEnd - 1;
                continue;
            }

            var end = EndOfNumber(line, at);
            if (end == at)
            {
                continue;
            }

            var isOrdinal = at > 0 && line[at - 1] == '第';
            var isAllAtOnce = line.AsSpan(end).StartsWith("次性", StringComparison.Ordinal); // 一次性告知
            if (!isOrdinal && !isAllAtOnce && TryParseChinese(line.AsSpan(at, end - at), out var number)
                && UnitAt(line, end, ChineseUnits) is { } unit)
            {
                found.Add(new Quantity(number, unit));
            }

            at = end - 1;
        }

        return found;
    }

    private static int EndOfNumber(string line, int at)
    {
        var end = at;
        while (end < line.Length && (ChineseNumeral.IsNumeralCharacter(line[end]) || IsInFigures(line, end, at)))
        {
            end++;
        }

        return end;
    }

    private static bool IsInFigures(string line, int position, int start) => char.IsAsciiDigit(line[position])
        || (line[position] == ',' && position > start && position + 1 < line.Length && char.IsAsciiDigit(line[position + 1]));

    // 五万 · 10万 · 1,000,000
    private static bool TryParseChinese(ReadOnlySpan<char> words, out long number)
    {
        var behind = words.IndexOfAnyExcept("0123456789,");
        var digits = behind < 0 ? words.Length : behind;
        if (digits == 0)
        {
            return ChineseNumeral.TryParse(words, out number);
        }

        var unit = digits == words.Length ? 1 : words[digits..] is "万" ? 10_000L : words[digits..] is "亿" ? 100_000_000L : 0;
        return long.TryParse(
                words[..digits].ToString().Replace(",", "", StringComparison.Ordinal),
                NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && unit > 0 && number <= long.MaxValue / unit && (number *= unit) >= 0;
    }

    /// <summary>Finds the quantities in an English line, in its order.</summary>
    /// <param name="line">The line.</param>
    public static IReadOnlyList<Quantity> InEnglish(string line)
    {
        var found = new List<Quantity>();
        var words = line.Split([' ', '\u00A0', '\u3000'], StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.Trim(',', '.', ';', ':', '(', ')', '“', '”').ToLowerInvariant())
            .ToArray();
        for (var i = 0; i < words.Length; i++)
        {
            var isFrequency = i + 1 < words.Length && words[i + 1] is "each" or "every" or "a" or "per"; // not: once it is damaged
            if (isFrequency && words[i] is "once" or "twice")
            {
                found.Add(new Quantity(words[i] == "once" ? 1 : 2, "occasion"));
            }
            else if (NumberOf(words[i]) is { } number)
            {
                if ((UnitOf(words, i + 1) ?? UnitBehindUpperLimit(words, i + 1)) is { } unit)
                {
                    found.Add(new Quantity(number, unit));
                }
            }
        }

        return found;
    }

    // "from one to ten times", "not less than one and not more than ten times": both numbers have the same unit
    private static string? UnitBehindUpperLimit(string[] words, int at)
    {
        var limit = words.AsSpan(at) switch
        {
            ["to", ..] => at + 1,
            ["and", "not", "more", "than", ..] => at + 4,
            _ => words.Length,
        };
        return limit < words.Length && NumberOf(words[limit]) is not null ? UnitOf(words, limit + 1) : null;
    }

    private static string? UnitAt(string line, int at, (string Word, string Unit)[] units)
    {
        foreach (var (word, unit) in units)
        {
            // 上一年度 is a financial year
            if (line.AsSpan(at).StartsWith(word, StringComparison.Ordinal) && !line.AsSpan(at).StartsWith("年度"))
            {
                return unit;
            }
        }

        return null;
    }

    private static string? UnitOf(string[] words, int at)
    {
        if (at >= words.Length)
        {
            return null;
        }

        var pair = at + 1 < words.Length ? $"{words[at]} {words[at + 1]}" : words[at];
        return EnglishUnits.FirstOrDefault(u => u.Word == pair || u.Word == words[at]).Unit;
    }

    private static long? NumberOf(string word)
    {
        if (long.TryParse(word.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var digits))
        {
            return digits;
        }

        var small = Array.IndexOf(Small, word);
        if (small >= 0)
        {
            return small;
        }

        var parts = word.Split('-');
        var tens = Array.IndexOf(Tens, parts[0]);
        return (tens, parts.Length) switch
        {
            (>= 0, 1) => (tens + 2) * 10,
            (>= 0, 2) when Array.IndexOf(Small, parts[1]) is >= 1 and < 10 and var unit => ((tens + 2) * 10) + unit,
            _ => null,
        };
    }
}
