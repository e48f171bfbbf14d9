using System.Globalization;

namespace Statutes.Model.Dates;

/// <summary>
/// Days as the project writes and counts them: ISO 8601 calendar dates (<c>2017-06-01</c>), in the calendar of Beijing (UTC+8, no summer time),
/// because there the laws enter into force at the beginning of a day.
/// </summary>
public static class LawDate
{
    private static readonly TimeSpan BeijingOffset = TimeSpan.FromHours(8);

    /// <summary>Reads <c>yyyy-MM-dd</c> and nothing else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>Writes <c>yyyy-MM-dd</c>.</summary>
    public static string Format(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day it is now in Beijing.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(BeijingOffset).Date);
}
