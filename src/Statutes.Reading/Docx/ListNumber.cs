using System.Globalization;
using Statutes.Model.Provisions;

namespace Statutes.Reading.Docx;

/// <summary>Formats a list number like Word, by the name of the format in <c>w:numFmt</c>.</summary>
public static class ListNumber
{
    private const string Digits = "〇一二三四五六七八九";
    private const string Legal = "零壹贰叁肆伍陆柒捌玖";
    private const string LegalUnits = "拾佰仟";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    /// <summary>Formats a number. An unknown format gives digits, as in Word.</summary>
    /// <param name="value">The number. If the format has no form for it, digits are used.</param>
    /// <param name="format">The format: chineseCounting, upperRoman.</param>
    public static string Format(int value, string format) => format switch
    {
        "none" or "bullet" => "",
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand"
            or "koreanCounting" when value > 0 => ChineseNumeral.Format(value),
        "ideographDigital" or "taiwaneseDigital" or "japaneseDigitalTenThousand" when value >= 0 => ReplaceDigits(value, Digits),
        "chineseLegalSimplified" or "ideographLegalTraditional" or "japaneseLegal" when value is > 0 and < 10_000 => ToLegal(value),
        "ideographTraditional" when value is > 0 and <= 10 => Stems[(value - 1)..value],
        "ideographZodiac" when value is > 0 and <= 12 => Branches[(value - 1)..value],
        "decimalFullWidth" or "decimalFullWidth2" when value >= 0 => ReplaceDigits(value, "０１２３４５６７８９"),
        "decimalZero" when value is >= 0 and < 10 => $"0{value}",
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when value is > 0 and <= 20 => ((char)('①' + value - 1)).ToString(),
        "decimalEnclosedParen" when value is > 0 and <= 20 => ((char)('⑴' + value - 1)).ToString(),
        "decimalEnclosedFullstop" when value is > 0 and <= 20 => ((char)('⒈' + value - 1)).ToString(),
        "upperRoman" when value is > 0 and < 4_000 => RomanNumeral.Format(value),
        "lowerRoman" when value is > 0 and < 4_000 => RomanNumeral.Format(value).ToLowerInvariant(),
        "upperLetter" when value is > 0 and <= 780 => new string((char)('A' + ((value - 1) % 26)), ((value - 1) / 26) + 1),
        "lowerLetter" when value is > 0 and <= 780 => new string((char)('a' + ((value - 1) % 26)), ((value - 1) / 26) + 1),
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private static string ReplaceDigits(int value, string digits) =>
        string.Concat(value.ToString(CultureInfo.InvariantCulture).Select(d => digits[d - '0']));

    // 壹拾贰, 壹佰零叁
    private static string ToLegal(int value)
    {
        var written = "";
        var isZeroDue = false;
        for (var (power, unit) = (1_000, 2); power > 0; power /= 10, unit--)
        {
            var digit = value / power % 10;
            if (digit == 0)
            {
                isZeroDue = written.Length > 0;
                continue;
            }

            written += (isZeroDue ? Legal[..1] : "") + Legal[digit] + (unit < 0 ? "" : LegalUnits[unit]);
            isZeroDue = false;
        }

        return written;
    }
}
