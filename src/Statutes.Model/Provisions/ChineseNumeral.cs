using System.Text;

namespace Statutes.Model.Provisions;

/// <summary>
/// Parses and formats whole numbers as Chinese texts write them. It parses multiplicative numerals (一百二十, 十五, 两千,
/// 三万五千亿), positional ones (二〇一七, １２０), mixed ones (5万), financial characters (壹佰), 廿 and 卅, in full and half width. It
/// formats as laws do: multiplicative, with 零 between units (一百零五), and 十 for a leading 一十.
/// </summary>
/// <remarks>The range is 0 to <see cref="MaxValue"/>. Parsing is one pass over the text.</remarks>
public static class ChineseNumeral
{
    /// <summary>The largest number: 9,999,999,999,999,999, one less than 亿亿.</summary>
    public const long MaxValue = 9_999_999_999_999_999;

    private const string Digits = "零一二三四五六七八九";

    // The code of each character: its digit plus 1, then 十, 百 and the other units; 0 outside numerals.
    private const byte Zero = 1, Ten = 11, Hundred = 12, Other = 13;
    private static readonly byte[] Codes = MakeCodes();

    /// <summary>Returns whether a character can be part of a numeral.</summary>
    public static bool IsNumeralCharacter(char c) => Codes[c] > 0;

    /// <summary>Parses a text as one number.</summary>
    /// <returns>
    /// False for an empty text, a character outside numerals, units out of order (百千), and a number over
    /// <see cref="MaxValue"/>.
    /// </returns>
    public static bool TryParse(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > 40)
        {
            return false;
        }

        return IsPositional(text) ? TryParsePositional(text, out value) : TryParseMultiplicative(text, out value);
    }

    /// <summary>Parses a text as the number of a provision, from 1 to 999,999,999.</summary>
    public static bool TryParseOrdinal(ReadOnlySpan<char> text, out int value)
    {
        if (TryParseUsual(text, out value))
        {
            return true;
        }

        var read = TryParse(text, out var number) && number is >= 1 and <= 999_999_999;
        value = read ? (int)number : 0;
        return read;
    }

    /// <summary>Formats a number as laws write it: 120 is 一百二十.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative, or over <see cref="MaxValue"/>.</exception>
    public static string Format(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxValue);
        if (value == 0)
        {
            return "零";
        }

        var text = new StringBuilder();
        AppendLarge(text, value);
        return text[0] == '一' && text.Length > 1 && text[1] == '十' ? text.ToString(1, text.Length - 1) : text.ToString();
    }

    // 亿 multiplies everything before it: 三万五千亿 is (三万五千)亿. 万 does the same below it.
    private static void AppendLarge(StringBuilder text, long value)
    {
        var high = (int)(value / 100_000_000);
        var low = (int)(value % 100_000_000);
        if (high > 0)
        {
            AppendRest(text, high, gap: false);
            text.Append('亿');
        }

        if (low > 0)
        {
            AppendRest(text, low, gap: high > 0 && low < 10_000_000);
        }
    }

    private static void AppendRest(StringBuilder text, int value, bool gap)
    {
        if (gap)
        {
            text.Append('零');
        }

        var high = value / 10_000;
        var low = value % 10_000;
        if (high > 0)
        {
            AppendSmall(text, high);
            text.Append('万');
            if (low is > 0 and < 1_000)
            {
                text.Append('零');
            }
        }

        if (low > 0)
        {
            AppendSmall(text, low);
        }
    }

    private static void AppendSmall(StringBuilder text, int value)
    {
        ReadOnlySpan<int> sizes = [1000, 100, 10, 1];
        ReadOnlySpan<char> units = ['千', '百', '十', '\0'];
        var started = false;
        var gap = false;
        for (var i = 0; i < sizes.Length; i++)
        {
            var digit = value / sizes[i] % 10;
            if (digit == 0)
            {
                gap = started;
                continue;
            }

            if (gap)
            {
                text.Append('零');
                gap = false;
            }

            text.Append(Digits[digit]);
            if (units[i] != '\0')
            {
                text.Append(units[i]);
            }

            started = true;
        }
    }

    private static bool IsPositional(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (DigitOf(c) < 0 || c is '两' or '兩')
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryParsePositional(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        foreach (var c in text)
        {
            if (value > MaxValue / 10)
            {
                value = 0;
                return false;
            }

            value = (value * 10) + DigitOf(c);
        }

        return true;
    }

    private static bool TryParseMultiplicative(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        // The sum before the last 万 or 亿, the sum since, and the digits that wait for their unit (-1 where there are no digits).
        long total = 0, section = 0, digits = -1;
        long lastSmall = 10_000, lastLarge = long.MaxValue;
        var afterZero = true; // whether a digit without a unit is valid here: 一百零五, not 一百五
        foreach (var c in text)
        {
            if (TensOf(c) is var tens and > 0)
            {
                if (digits > 0 || lastSmall <= 10)
                {
                    return false;
                }

                (section, digits, lastSmall, afterZero) = (section + tens, -1, 10, true);
            }
            else if (DigitOf(c) is var digit and >= 0)
            {
                if (digits > 99_999_999 || (digits > 0 && !char.IsAsciiDigit(Narrow(c))))
                {
                    return false; // 三五十 is invalid: two Chinese digits before a unit; 35万 is valid
                }

                afterZero |= digit == 0 && digits < 0;
                digits = digits > 0 ? (digits * 10) + digit : digit;
            }
            else if (UnitOf(c) is var unit and > 0 and < 10_000)
            {
                if (unit >= lastSmall || digits is 0 or > 9_999)
                {
                    return false;
                }

                section += Math.Max(digits, 1) * unit;
                (digits, lastSmall, afterZero) = (-1, unit, unit == 10);
            }
            else if (UnitOf(c) is var large and > 0)
            {
                section += Math.Max(digits, 0);
                var before = large == 100_000_000 ? total + section : section;
                if (before is 0 or > 99_999_999 || (large == 10_000 && large >= lastLarge && total % 100_000_000 != 0))
                {
                    return false;
                }

                total = large == 100_000_000 ? before * large : total + (before * large);
                (section, digits, lastSmall, lastLarge, afterZero) = (0, -1, 10_000, large, false);
            }
            else
            {
                return false;
            }
        }

        value = total + section + Math.Max(digits, 0);
        return value <= MaxValue && (digits <= 0 || afterZero);
    }

    // The fast path: 一 to 九百九十九 as laws write them, which is nearly every number of an article. The general parser does the rest.
    private static bool TryParseUsual(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        var at = 0;
        if (text.Length is 0 or > 5)
        {
            return false;
        }

        if (text.Length > 1 && IsOneToNine(text[0]) && Codes[text[1]] == Hundred)
        {
            value = (Codes[text[0]] - Zero) * 100;
            at = 2;
            if (at == text.Length)
            {
                return true;
            }

            if (text[at] == '零')
            {
                value += at + 2 == text.Length && IsOneToNine(text[at + 1]) ? Codes[text[at + 1]] - Zero : 0;
                return value % 100 > 0;
            }
        }

        if (at == 0 && Codes[text[0]] == Ten)
        {
            value = 10;
            at = 1;
        }
        else if (at + 1 < text.Length && IsOneToNine(text[at]) && Codes[text[at + 1]] == Ten)
        {
            value += (Codes[text[at]] - Zero) * 10;
            at += 2;
        }
        else if (at > 0 || text.Length > 1)
        {
            return false;
        }

        if (at < text.Length)
        {
            if (at + 1 != text.Length || !IsOneToNine(text[at]))
            {
                return false;
            }

            value += Codes[text[at]] - Zero;
        }

        return true;
    }

    // Chinese digits alone; Arabic ones are positional
    private static bool IsOneToNine(char c) => Codes[c] is > Zero and < Ten && c >= '\u4E00';

    private static byte[] MakeCodes()
    {
        var codes = new byte[char.MaxValue + 1];
        for (var i = 0; i < codes.Length; i++)
        {
            var c = (char)i;
            codes[i] = DigitOf(c) is var digit and >= 0 ? (byte)(Zero + digit)
                : UnitOf(c) == 10 ? Ten
                : UnitOf(c) == 100 ? Hundred
                : UnitOf(c) > 0 || TensOf(c) > 0 ? Other : (byte)0;
        }

        return codes;
    }

    private static char Narrow(char c) => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c;

    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        '零' or '〇' or '○' or '◯' => 0,
        '一' or '壹' or '壱' => 1,
        '二' or '贰' or '貳' or '两' or '兩' => 2,
        '三' or '叁' or '參' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' or '陸' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    private static int TensOf(char c) => c switch { '廿' => 20, '卅' => 30, '卌' => 40, _ => 0 };

    private static long UnitOf(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1_000,
        '万' or '萬' => 10_000,
        '亿' or '億' => 100_000_000,
        _ => 0,
    };
}
