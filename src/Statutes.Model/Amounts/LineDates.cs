using System.Globalization;

namespace Statutes.Model.Amounts;

/// <summary>
/// Finds the dates in a line, 2017年6月1日 and June 1, 2017, and the annual dates, 4月15日 and April 15.
/// It returns them in ISO 8601: <c>2017-06-01</c>, <c>--04-15</c>.
/// </summary>
public static class LineDates
{
    private const string LeapYear = "2000";

    /// <summary>Finds the dates in a Chinese line, in its order.</summary>
    public static IReadOnlyList<string> InChinese(string line)
    {
        var found = new List<string>();
        for (var at = 0; at < line.Length;)
        {
            if (TryReadChinese(line, at, out var end, out var date))
            {
                found.Add(date);
                at = end;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    /// <summary>Finds the dates in an English line, in its order.</summary>
    public static IReadOnlyList<string> InEnglish(string line)
    {
        var found = new List<string>();
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim('(', ')', '“', '”', '.', ';')).ToArray();
        for (var i = 0; i + 1 < words.Length; i++)
        {
            var day = words[i + 1].TrimEnd(',');
            var year = i + 2 < words.Length && words[i + 1].EndsWith(',') ? words[i + 2].TrimEnd(',') : "";
            if (TryParse($"{words[i]} {day}, {year}", "MMMM d, yyyy", out var date))
            {
                found.Add(Iso(date));
            }
            else if (TryParse($"{words[i]} {day}, {LeapYear}", "MMMM d, yyyy", out date))
            {
                found.Add(IsoOfEveryYear(date));
            }
        }

        return found;
    }

    /// <summary>Reads a Chinese date at an offset.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">The offset, in UTF-16 units.</param>
    /// <param name="end">The offset behind its last character.</param>
    /// <param name="date">The date.</param>
    internal static bool TryReadChinese(string line, int at, out int end, out string date)
    {
        date = "";
        end = at + 1 + line.AsSpan(at, Math.Min(11, line.Length - at)).IndexOf('日');
        if (end == at || !char.IsAsciiDigit(line[at]) || (at > 0 && char.IsAsciiDigit(line[at - 1])))
        {
            return false;
        }

        if (TryParse(line[at..end], "yyyy年M月d日", out var day))
        {
            date = Iso(day);
        }
        else if (TryParse($"{LeapYear}年{line[at..end]}", "yyyy年M月d日", out day))
        {
            date = IsoOfEveryYear(day);
        }

        return date.Length > 0;
    }

    private static bool TryParse(string text, string format, out DateOnly date) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string IsoOfEveryYear(DateOnly date) => date.ToString("--MM-dd", CultureInfo.InvariantCulture);
}
