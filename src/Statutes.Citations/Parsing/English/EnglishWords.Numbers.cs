using Statutes.Citations.Parsing.Chinese;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Model.Provisions;

namespace Statutes.Citations.Parsing.English;

/// <content>Reads numbers: 35, (2), XXXV, thirty-five, 31-39.</content>
internal static partial class EnglishWords
{
    /// <summary>Reads a number: 35 · 120-1 (inserted) · (2) · 31-39, 31 to 39, (1)-(3) (ranges).</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it must begin, white space before it aside; on success, its end.</param>
    /// <param name="plural">Whether the unit before it is a plural, so that 31-39 is a range.</param>
    /// <param name="number">The number, or the first of a range.</param>
    /// <param name="until">The last number of a range, else null.</param>
    public static bool TryReadNumber(
        ReadOnlySpan<char> text, ref int at, bool plural, out ProvisionNumber number, out ProvisionNumber? until)
    {
        until = null;
        var next = Lexer.SkipBlank(text, at);
        if (TryReadBracketed(text, ref next, out number))
        {
            at = next;
            if (TrySkipRangeWord(text, ref next, out _) && TryReadBracketed(text, ref next, out var last))
            {
                until = last;
                at = next;
            }

            return true;
        }

        if (!TryReadDigits(text, ref next, out var value))
        {
            number = default;
            return false;
        }

        number = new ProvisionNumber(value);
        at = next;
        if (TrySkipRangeWord(text, ref next, out var isDash) && TryReadDigits(text, ref next, out var second))
        {
            // "Article 120-1" was inserted after 120; "Articles 31-39" and "Article 31-39" are ranges
            if (plural || second > value)
            {
                until = new ProvisionNumber(second);
                at = next;
            }
            else if (isDash)
            {
                number = number with { Inserted = second };
                at = next;
            }
        }

        return true;
    }

    /// <summary>Reads a number in round brackets: (2), (ii).</summary>
    public static bool TryReadBracketed(ReadOnlySpan<char> text, ref int at, out ProvisionNumber number)
    {
        number = default;
        if (at >= text.Length || text[at] is not ('(' or '（'))
        {
            return false;
        }

        var next = Lexer.SkipBlank(text, at + 1);
        if (!TryReadDigits(text, ref next, out var value) && !TryReadSmallRoman(text, ref next, out value)
            && !ChineseUnits.TryReadNumeral(text, ref next, out value))
        {
            return false;
        }

        next = Lexer.SkipBlank(text, next);
        if (next >= text.Length || text[next] is not (')' or '）'))
        {
            return false;
        }

        number = new ProvisionNumber(value);
        at = next + 1;
        return true;
    }

    // i to xx, of the letters i, v and x only: (c) and (d) are letters of a list
    private static bool TryReadSmallRoman(ReadOnlySpan<char> text, ref int at, out int value)
    {
        Span<char> capitals = stackalloc char[5];
        var end = at;
        while (end < text.Length && end - at < capitals.Length && text[end] is 'i' or 'v' or 'x')
        {
            capitals[end - at] = (char)(text[end] & ~0x20);
            end++;
        }

        value = 0;
        if (end == at || !IsWordEnd(text, end) || !RomanNumeral.TryParse(capitals[..(end - at)], out value))
        {
            return false;
        }

        at = end;
        return true;
    }

    /// <summary>
    /// Reads the number of an article that is not in digits: XXXV, thirty-five. One capital alone is no number (Article I), and
    /// neither are X, XX and XXX, which stand for one.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it must begin, white space before it aside; on success, its end.</param>
    /// <param name="value">The number, 1 to 99 in words.</param>
    public static bool TryReadArticleNumber(ReadOnlySpan<char> text, ref int at, out int value)
    {
        var start = Lexer.SkipBlank(text, at);
        var end = start;
        while (end < text.Length && end - start < 15 && char.IsAsciiLetterUpper(text[end]))
        {
            end++;
        }

        var roman = text[start..end];
        if (roman.Length > 1 && roman is not ("XX" or "XXX") && IsWordEnd(text, end) && RomanNumeral.TryParse(roman, out value))
        {
            at = end;
            return true;
        }

        return TryReadNumberInWords(text, ref at, start, out value);
    }

    private static bool TryReadNumberInWords(ReadOnlySpan<char> text, ref int at, int start, out int value)
    {
        value = 0;
        if (start >= text.Length || !char.IsAsciiLetter(text[start]))
        {
            return false;
        }

        for (var i = 0; i < Tens.Length; i++)
        {
            var next = start;
            if (!Lexer.TrySkipWords(text, ref next, Tens[i]))
            {
                continue;
            }

            var isJoined = next < text.Length && text[next] is '-' or '–' or '‑';
            var ones = isJoined ? next + 1 : Lexer.SkipBlank(text, next);
            value = (i + 2) * 10;
            if (ones > next && TrySkipNumberBelow20(text, ref ones, 9, out var small))
            {
                (value, at) = (value + small, ones);
                return true;
            }

            at = IsWordEnd(text, next) ? next : at;
            return IsWordEnd(text, next);
        }

        var end = start;
        if (!TrySkipNumberBelow20(text, ref end, 19, out value))
        {
            return false;
        }

        at = end;
        return true;
    }

    private static bool TrySkipNumberBelow20(ReadOnlySpan<char> text, ref int at, int most, out int value)
    {
        for (value = most; value > 0; value--)
        {
            if (Lexer.TrySkipWholeWords(text, ref at, Below20[value - 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads the number of a division, Roman or Arabic: III, 3.</summary>
    public static bool TryReadDivisionNumber(ReadOnlySpan<char> text, ref int at, out ProvisionNumber number)
    {
        number = default;
        var start = Lexer.SkipBlank(text, at);
        var end = start;
        while (end < text.Length && end - start < 15 && char.IsAsciiLetterUpper(text[end]))
        {
            end++;
        }

        var isRoman = RomanNumeral.TryParse(text[start..end], out var value) && IsWordEnd(text, end);
        if (!isRoman)
        {
            end = start;
            if (!TryReadDigits(text, ref end, out value))
            {
                return false;
            }
        }

        number = new ProvisionNumber(value);
        at = end;
        return true;
    }

    /// <summary>Reads at most six digits, full or half width, with no letter or digit behind them.</summary>
    public static bool TryReadDigits(ReadOnlySpan<char> text, ref int at, out int value)
    {
        value = 0;
        var end = at;
        while (end < text.Length && end - at < 6 && DigitOf(text[end]) is var digit and >= 0)
        {
            value = (value * 10) + digit;
            end++;
        }

        var whole = end >= text.Length || !(char.IsAsciiLetterOrDigit(text[end]) || DigitOf(text[end]) >= 0);
        if (end == at || value == 0 || !whole || DigitOf(text[at]) == 0)
        {
            return false;
        }

        at = end;
        return true;
    }

    private static bool TrySkipRangeWord(ReadOnlySpan<char> text, ref int at, out bool isDash)
    {
        var next = Lexer.SkipBlank(text, at);
        isDash = next < text.Length && text[next] is '-' or '–' or '—' or '‐' or '‑' or '－' or '~' or '～';
        if (isDash)
        {
            at = Lexer.SkipBlank(text, next + 1);
            return true;
        }

        if (next > at && (Lexer.TrySkipWords(text, ref next, "up to and including ")
            || Lexer.TrySkipWords(text, ref next, "to and including ")
            || Lexer.TrySkipWords(text, ref next, "up to ")
            || Lexer.TrySkipWords(text, ref next, "to ")
            || Lexer.TrySkipWords(text, ref next, "through ")
            || Lexer.TrySkipWords(text, ref next, "thru ")
            || Lexer.TrySkipWords(text, ref next, "till ")))
        {
            // Article 21 to Article 25
            foreach (var again in (ReadOnlySpan<string>)["Article ", "Art. ", "Art "])
            {
                Lexer.TrySkipWords(text, ref next, again);
            }

            at = next;
            return true;
        }

        return false;
    }

    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        _ => -1,
    };
}
