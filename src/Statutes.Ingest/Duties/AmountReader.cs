using System.Globalization;
using Statutes.Model.Amounts;
using Statutes.Model.Duties;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Ingest.Duties;

/// <summary>
/// Reads the amount of a penalty: 一万元以上五万元以下, 违法所得一倍以上五倍以下, 上一年度营业额百分之五以下, 五日以上十五日以下. The numbers are those that
/// <see cref="Quantities"/> reads.
/// </summary>
internal static class AmountReader
{
    private const string PartsPerHundred = "百分之";
    private const string PartsPerThousand = "千分之";
    private const string PartsPerTenThousand = "万分之";

    /// <summary>Reads the amount in a phrase.</summary>
    /// <param name="source">The source.</param>
    /// <param name="phrase">The phrase before 罚款 or 拘留, in the source.</param>
    /// <returns>The amount, or null where the phrase has none; and what a multiple is counted on.</returns>
    public static (PenaltyAmount? Amount, TextSpan Base) Read(string source, TextSpan phrase)
    {
        var words = phrase.In(source);
        if (ShareAt(words) is { } share)
        {
            return ReadShare(source, phrase, share);
        }

        var above = words.IndexOf("以上");
        var first = Quantities.InChinese((above < 0 ? words : words[..above]).ToString());
        if (first.Count == 0)
        {
            return (null, default);
        }

        if (above < 0 && (words.Contains('至') || words.Contains('到')))
        {
            return (Between(words, first), default);
        }

        // 不足一万元的 and the like precede the amount, so the last number counts
        var (low, high) = (first[^1], first[^1]);
        var behind = above < 0 ? [] : words[(above + 2)..];
        var second = Quantities.InChinese(behind.ToString());
        if (second.Count > 0)
        {
            high = second[0];
        }

        if (!IsUnitOfPenalty(high.Unit) || (second.Count > 0 && low.Unit != high.Unit))
        {
            return (null, default);
        }

        var isUpper = words.Contains("以下", StringComparison.Ordinal) || words.Contains("以内", StringComparison.Ordinal)
            || words.Contains("不超过", StringComparison.Ordinal);
        PenaltyAmount amount = (above >= 0, second.Count > 0 || isUpper) switch
        {
            (true, true) => new(low.Number, second.Count > 0 ? high.Number : null, high.Unit),
            (true, false) => new(low.Number, null, high.Unit),
            (false, true) => new(null, high.Number, high.Unit),
            _ => new(low.Number, high.Number, high.Unit),
        };
        return (amount, amount.Unit == PenaltyAmount.Times ? BaseOf(source, phrase, StartOfNumber(words)) : default);
    }

    // 一万元至五万元, 三到五倍; null for other forms, because a wrong amount is worse than none
    private static PenaltyAmount? Between(ReadOnlySpan<char> words, IReadOnlyList<Quantity> read)
    {
        var (low, high) = (read[^1].Number, read[^1]);
        var join = words.LastIndexOfAny('至', '到');
        if (read.Count > 1)
        {
            low = read[^2].Unit == high.Unit ? read[^2].Number : high.Number;
        }
        else
        {
            var start = join;
            while (start > 0 && (ChineseNumeral.IsNumeralCharacter(words[start - 1]) || char.IsAsciiDigit(words[start - 1])))
            {
                start--;
            }

            low = NumberOf(words[start..join]) is { } number ? (long)number : high.Number;
        }

        return low < high.Number && IsUnitOfPenalty(high.Unit) ? new PenaltyAmount(low, high.Number, high.Unit) : null;
    }

    private static bool IsUnitOfPenalty(string unit) => unit is PenaltyAmount.Yuan or PenaltyAmount.Times or "day" or "month" or "year";

    private static (int At, string Word, decimal Parts)? ShareAt(ReadOnlySpan<char> words)
    {
        foreach (var (word, parts) in new[] { (PartsPerHundred, 100m), (PartsPerThousand, 1_000m), (PartsPerTenThousand, 10_000m) })
        {
            if (words.IndexOf(word) is var at and >= 0)
            {
                return (at, word, parts);
            }
        }

        return null;
    }

    // 上一年度营业额百分之一以上百分之五以下
    private static (PenaltyAmount? Amount, TextSpan Base) ReadShare(
        string source, TextSpan phrase, (int At, string Word, decimal Parts) share)
    {
        var words = phrase.In(source);
        var numbers = new List<decimal>();
        for (var at = 0; at >= 0 && at < words.Length;)
        {
            var next = words[at..].IndexOf(share.Word);
            if (next < 0)
            {
                break;
            }

            at += next + share.Word.Length;
            var end = at;
            while (end < words.Length && (ChineseNumeral.IsNumeralCharacter(words[end]) || char.IsAsciiDigit(words[end])))
            {
                end++;
            }

            if (NumberOf(words[at..end]) is { } number)
            {
                numbers.Add(number / share.Parts);
            }

            at = end;
        }

        PenaltyAmount? amount = (numbers.Count, words.Contains("以上", StringComparison.Ordinal)) switch
        {
            (0, _) => null,
            (1, true) => new PenaltyAmount(numbers[0], TimesBehind(words), PenaltyAmount.Times),
            (1, false) when words.Contains("以下", StringComparison.Ordinal) => new PenaltyAmount(null, numbers[0], PenaltyAmount.Times),
            (1, false) => new PenaltyAmount(numbers[0], numbers[0], PenaltyAmount.Times),
            _ => new PenaltyAmount(numbers[0], numbers[1], PenaltyAmount.Times),
        };
        return (amount, amount is null ? default : BaseOf(source, phrase, share.At));
    }

    // 百分之五十以上三倍以下
    private static decimal? TimesBehind(ReadOnlySpan<char> words)
    {
        var behind = Quantities.InChinese(words[words.IndexOf("以上")..].ToString());
        return behind.Count > 0 && behind[0].Unit == PenaltyAmount.Times ? behind[0].Number : null;
    }

    private static decimal? NumberOf(ReadOnlySpan<char> digits) =>
        ChineseNumeral.TryParse(digits, out var number) ? number
        : long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) ? number
        : null;

    private static int StartOfNumber(ReadOnlySpan<char> words)
    {
        var times = words.IndexOf('倍');
        var at = Math.Max(0, times);
        while (at > 0 && (ChineseNumeral.IsNumeralCharacter(words[at - 1]) || char.IsAsciiDigit(words[at - 1])))
        {
            at--;
        }

        return at;
    }

    private static TextSpan BaseOf(string source, TextSpan phrase, int end)
    {
        var words = phrase.In(source)[..end];
        foreach (var mark in new[] { "并处以", "处以", "并处", "处", "或者" })
        {
            if (words.LastIndexOf(mark) is var at and >= 0)
            {
                words = words[(at + mark.Length)..];
            }
        }

        words = words.TrimEnd('的');
        var start = phrase.Start + end - (phrase.In(source)[..end].Length - phrase.In(source)[..end].LastIndexOf(words));
        return words.IsEmpty ? default : new TextSpan(start, start + words.Length);
    }
}
