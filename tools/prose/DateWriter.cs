using System.Globalization;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Prose;

/// <summary>Writes a date in the many forms of documents: 二〇二五年三月五日, Wednesday, 5 March 2025.</summary>
internal static class DateWriter
{
    private const string Weekdays = "日一二三四五六";

    private static readonly Func<DateOnly, string>[] Chinese =
    [
        Format("yyyy年M月d日"), Format("yyyy年MM月dd日"), Format("yyyy-MM-dd"), Format("yyyy/M/d"), Format("yyyy/MM/dd"), Format("yyyy.M.d"),
        Format("yyyy.MM.dd"), Format("yyyy 年 M 月 d 日"), day => WriteInChinese(day, '〇'), day => WriteInChinese(day, '○'),
        day => string.Concat(WriteIn("yyyy年M月d日", day).Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c)),
        day => $"{WriteIn("yyyy年M月d日", day)}（星期{Weekdays[(int)day.DayOfWeek]}）",
    ];

    private static readonly Func<DateOnly, string>[] English =
    [
        Format("d MMMM yyyy"), Format("MMMM d, yyyy"), Format("MMM. d, yyyy"), Format("d MMM yyyy"), Format("dddd, d MMMM yyyy"),
        Format("yyyy-MM-dd"), Format("dd MMMM yyyy"), Format("ddd, MMMM d, yyyy"), Format("d MMMM, yyyy"), Format("yyyy/MM/dd"),
        day => $"{Ordinal(day.Day)} {WriteIn("MMMM yyyy", day)}",
        day => $"{WriteIn("MMMM", day)} {Ordinal(day.Day)}, {WriteIn("yyyy", day)}",
    ];

    /// <summary>Writes a date in a random form of a language.</summary>
    public static string Write(DateOnly day, Language language, Random random)
    {
        var forms = language == Language.Chinese ? Chinese : English;
        return forms[random.Next(forms.Length)](day);
    }

    private static Func<DateOnly, string> Format(string format) => day => WriteIn(format, day);

    // May has no abbreviation, so no full stop
    private static string WriteIn(string format, DateOnly day) =>
        day.ToString(format, CultureInfo.InvariantCulture).Replace("May.", "May", StringComparison.Ordinal);

    private static string WriteInChinese(DateOnly day, char zero)
    {
        var year = string.Concat(WriteIn("yyyy", day).Select(c => c == '0' ? zero : "一二三四五六七八九"[c - '1']));
        return $"{year}年{ChineseNumeral.Format(day.Month)}月{ChineseNumeral.Format(day.Day)}日";
    }

    private static string Ordinal(int day) => (day % 10, day / 10) switch
    {
        (1, not 1) => $"{day}st",
        (2, not 1) => $"{day}nd",
        (3, not 1) => $"{day}rd",
        _ => $"{day}th",
    };
}
