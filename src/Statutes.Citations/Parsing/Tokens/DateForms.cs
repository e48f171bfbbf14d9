using Statutes.Model.Provisions;

namespace Statutes.Citations.Parsing.Tokens;

/// <summary>
/// Reads dates as texts write them: 2017年6月1日, 2016年, 2017-06-01, June 1, 2017, Nov. 7, 2016, 1 June 2017. Years run from 1949
/// to 2099.
/// </summary>
public static class DateForms
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] MonthNames =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>Reads a date or a year alone.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it must begin, white space before it aside; on success, its end.</param>
    /// <param name="year">The year.</param>
    /// <param name="day">The day; null if the text has only a year, or a year and a month.</param>
    public static bool TryRead(ReadOnlySpan<char> text, ref int at, out int year, out DateOnly? day)
    {
        day = null;
        var next = Lexer.SkipBlank(text, at);
        if (TryReadEnglish(text, ref next, out year, out day) || TryReadChinese(text, ref next, out year, out day))
        {
            at = next;
            return true;
        }

        return false;
    }

    /// <summary>Reads the month of a date without a day: 2025年3月, March 2025, 2025-03.</summary>
    /// <param name="date">The date, which <see cref="TryRead"/> reads.</param>
    /// <param name="year">Its year; 0 if there is no month.</param>
    /// <returns>The month; 0 for a year alone.</returns>
    internal static int MonthOf(ReadOnlySpan<char> date, out int year)
    {
        year = 0;
        date = date.Trim();
        var next = 0;
        if (TryReadMonth(date, ref next, out var month))
        {
            next = Lexer.SkipBlank(date, next);
            next += next < date.Length && date[next] == ',' ? 1 : 0;
            next = Lexer.SkipBlank(date, next);
            return TryReadYear(date, ref next, out year) ? month : 0;
        }

        next = 0;
        if (!TryReadYear(date, ref next, out year) || next >= date.Length || date[next] is not ('年' or '-' or '/' or '.'))
        {
            return 0;
        }

        next++;
        return TryReadSmall(date, ref next, 12, out month) ? month : 0;
    }

    /// <summary>Reads a whole line as one date, as the date line of a document is.</summary>
    public static bool TryReadWhole(ReadOnlySpan<char> line, out DateOnly date)
    {
        date = default;
        var at = 0;
        if (!TryRead(line, ref at, out _, out var day) || day is not { } read || Lexer.SkipBlank(line, at) < line.Length)
        {
            return false;
        }

        date = read;
        return true;
    }

    // 2017年6月1日 · 2017年 · 2017-06-01 · 2017
    private static bool TryReadChinese(ReadOnlySpan<char> text, ref int at, out int year, out DateOnly? day)
    {
        day = null;
        var next = at;
        if (!TryReadYear(text, ref next, out year))
        {
            return false;
        }

        at = next;
        // "in 2025." at the end of a line is no date with the number that begins the next one
        var isIso = next + 1 < text.Length && text[next] is '-' or '/' or '.' && !Lexer.IsBlank(text[next + 1]);
        if (!isIso && !TrySkip(text, ref next, '年'))
        {
            return true;
        }

        at = isIso ? at : next;
        next += isIso ? 1 : 0;
        if (!TryReadSmall(text, ref next, 12, out var month)
            || !(isIso ? TrySkipMark(text, ref next) : TrySkip(text, ref next, '月')))
        {
            return true;
        }

        at = isIso ? at : next;
        if (TryReadSmall(text, ref next, DateTime.DaysInMonth(year, month), out var number) && (isIso || TrySkip(text, ref next, '日')))
        {
            day = new DateOnly(year, month, number);
            at = next;
        }

        return true;
    }

    // June 1, 2017 · Nov. 7, 2016 · 1 June 2017
    private static bool TryReadEnglish(ReadOnlySpan<char> text, ref int at, out int year, out DateOnly? day)
    {
        (year, day) = (0, null);
        var next = at;
        var dayFirst = TryReadSmall(text, ref next, 31, out var number);
        next = dayFirst ? Lexer.SkipBlank(text, SkipOrdinalEnd(text, next)) : next;
        if (dayFirst && !Lexer.TrySkipWords(text, ref next, "day of "))
        {
            Lexer.TrySkipWords(text, ref next, "of ");
        }

        if (!TryReadMonth(text, ref next, out var month))
        {
            return false;
        }

        next = Lexer.SkipBlank(text, next);
        if (!dayFirst && TryReadSmall(text, ref next, 31, out number))
        {
            next = SkipOrdinalEnd(text, next);
        }

        next = Lexer.SkipBlank(text, next);
        next += next < text.Length && text[next] == ',' ? 1 : 0;
        next = Lexer.SkipBlank(text, next);

        if (!TryReadYear(text, ref next, out year))
        {
            return false;
        }

        day = number is 0 || number > DateTime.DaysInMonth(year, month) ? null : new DateOnly(year, month, number);
        at = next;
        return true;
    }

    // 1st, 2nd, 3rd, 5th
    private static int SkipOrdinalEnd(ReadOnlySpan<char> text, int at)
    {
        foreach (var end in (ReadOnlySpan<string>)["st", "nd", "rd", "th"])
        {
            var next = at;
            if (Lexer.TrySkipWholeWords(text, ref next, end))
            {
                return next;
            }
        }

        return at;
    }

    private static bool TryReadMonth(ReadOnlySpan<char> text, ref int at, out int month)
    {
        month = 0;
        if (at >= text.Length || !char.IsAsciiLetter(text[at]))
        {
            return false;
        }

        for (month = 1; month <= 12; month++)
        {
            var next = at;
            if (Lexer.TrySkipWholeWords(text, ref next, MonthNames[month - 1])
                || (month == 9 && Lexer.TrySkipWholeWords(text, ref next, "sept"))
                || Lexer.TrySkipWholeWords(text, ref next, Months[month - 1]))
            {
                at = next < text.Length && text[next] == '.' ? next + 1 : next;
                return true;
            }
        }

        return false;
    }

    // four digits (ASCII, full width or Chinese) with no digit beside them
    private static bool TryReadYear(ReadOnlySpan<char> text, ref int at, out int year)
    {
        year = 0;
        if (at + 4 > text.Length
            || (at > 0 && char.IsAsciiDigit(text[at - 1]))
            || (at + 4 < text.Length && char.IsAsciiDigit(text[at + 4])))
        {
            return false;
        }

        if (!ChineseNumeral.TryParse(text.Slice(at, 4), out var value) || value is < 1949 or > 2099)
        {
            return false;
        }

        (year, at) = ((int)value, at + 4);
        return true;
    }

    private static bool TryReadSmall(ReadOnlySpan<char> text, ref int at, int most, out int value)
    {
        value = 0;
        var start = Lexer.SkipBlank(text, at);
        var end = start;
        while (end < text.Length && end - start < 3 && ChineseNumeral.IsNumeralCharacter(text[end]))
        {
            end++;
        }

        if (end == start || !ChineseNumeral.TryParseOrdinal(text[start..end].TrimStart('0'), out value) || value > most)
        {
            value = 0;
            return false;
        }

        at = end;
        return true;
    }

    private static bool TrySkipMark(ReadOnlySpan<char> text, ref int at) =>
        at + 1 < text.Length && text[at++] is '-' or '/' or '.' && !Lexer.IsBlank(text[at]);

    private static bool TrySkip(ReadOnlySpan<char> text, ref int at, char mark)
    {
        var next = Lexer.SkipBlank(text, at);
        var isMark = next < text.Length && text[next] == mark;
        at = isMark ? next + 1 : at;
        return isMark;
    }
}
