using System.Globalization;

namespace Statutes.Model.Dates;

/// <summary>
/// Parses and formats days, and returns the current one. Days are ISO 8601 calendar dates (<c>2017-06-01</c>) in
/// Beijing (UTC+8, no summer time), because laws enter into force at the beginning of a day there.
/// </summary>
/// <example>
/// <code>
/// LawDate.TryParse("2017-06-01", out var date); // 2017年6月1日
/// LawDate.Format(date);                         // 2017-06-01
/// LawDate.Today(TimeProvider.System);           // from 16:00 UTC on, the next day
/// </code>
/// </example>
public static class LawDate
{
    private static readonly TimeSpan BeijingOffset = TimeSpan.FromHours(8);

    /// <summary>Parses <c>yyyy-MM-dd</c>; every other form is invalid.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>Formats a day as <c>yyyy-MM-dd</c>.</summary>
    public static string Format(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Returns the current day in Beijing.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(BeijingOffset).Date);
}
