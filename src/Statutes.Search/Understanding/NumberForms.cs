using System.Collections.Immutable;
using System.Globalization;
using Statutes.Model.Provisions;

namespace Statutes.Search.Understanding;

/// <summary>Writes a number and its unit in the forms that the texts use: 50万元 is 五十万元 and 500,000.</summary>
internal static class NumberForms
{
    // behind a single 一 or 百 these characters make it a number: 一年 and 百元, not 一般 and 百货
    private const string Units = "年月日天周个小元人条款项倍次";

    /// <summary>
    /// The other forms of a word that begins with a number. Empty if it does not, or if the numeral is part of a word (一般).
    /// </summary>
    public static ImmutableArray<string> Of(string word)
    {
        var end = 0;
        while (end < word.Length && (char.IsAsciiDigit(word[end]) || word[end] is ',' || ChineseNumeral.IsNumeralCharacter(word[end])))
        {
            end++;
        }

        var isLone = end == 1 && !char.IsAsciiDigit(word[0]);
        if (end == 0 || word.Length < 2 || (isLone && !Units.Contains(word[1])) || !TryRead(word[..end], out var value))
        {
            return [];
        }

        var unit = word[end..];
        var digits = value.ToString("N0", CultureInfo.InvariantCulture);
        var withoutCommas = digits.Replace(",", "", StringComparison.Ordinal);
        return [.. new[] { ChineseNumeral.Format(value) + unit, digits, withoutCommas + unit }.Where(f => f != word).Distinct()];
    }

    // 35, 500,000, 50万, 三十五
    private static bool TryRead(string text, out long value)
    {
        var plain = text.Replace(",", "", StringComparison.Ordinal);
        var digits = plain.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is 0 or > 12)
        {
            return ChineseNumeral.TryParse(plain, out value);
        }

        value = long.Parse(plain.AsSpan(0, digits), CultureInfo.InvariantCulture);
        var scale = plain[digits..] switch
        {
            "" => 1,
            "十" => 10,
            "百" => 100,
            "千" => 1_000,
            "万" => 10_000,
            "十万" => 100_000,
            "百万" => 1_000_000,
            "千万" => 10_000_000,
            "亿" => 100_000_000,
            _ => 0,
        };
        if (scale == 0 || value > ChineseNumeral.MaxValue / scale)
        {
            return false;
        }

        value *= scale;
        return true;
    }
}
