using Statutes.Model.Works;

namespace Statutes.Ingest.Corpus;

/// <summary>
/// The wording of works that a corpus knows and dates without holding it: another corpus may supply it. What is known of the work stays as it is known; wording that
/// is held is never replaced.
/// </summary>
internal static class MissingWording
{
    /// <summary>Whether a corpus lacks the wording of a work at a day: it holds none of the work, or knows the version of that day without it.</summary>
    /// <param name="known">The work, as the corpus knows it.</param>
    /// <param name="day">The date of the version.</param>
    public static bool Of(Work known, DateOnly day) => known.VersionDated(day) is { } version ? !version.IsHeld : IsWhole(known);

    /// <summary>Whether a corpus holds no wording of a work at all.</summary>
    public static bool IsWhole(Work known) => !known.Versions.Any(v => v.IsHeld);

    /// <summary>A known work with the wording that another corpus holds of it.</summary>
    /// <param name="known">The work, as it is known.</param>
    /// <param name="supplied">The same work with its texts.</param>
    /// <returns>The known work; the versions that lacked their texts have them, and those that were not known stand among them, with what they tell of themselves.</returns>
    public static Work Supply(Work known, Work supplied)
    {
        var versions = known.Versions.ToDictionary(v => v.Date);
        var added = new HashSet<DateOnly>();
        foreach (var version in supplied.Versions.Where(v => Of(known, v.Date)))
        {
            if (versions.TryGetValue(version.Date, out var there))
            {
                versions[version.Date] = there with { Texts = version.Texts };
            }
            else
            {
                versions.Add(version.Date, version);
                added.Add(version.Date);
            }
        }

        var events = supplied.Events.Where(e => e.Version is { } version && added.Contains(version) && !known.Events.Any(k => (k.Kind, k.Date) == (e.Kind, e.Date)));
        return known with
        {
            Versions = [.. versions.Values.OrderBy(v => v.Date)],
            Events = [.. known.Events.Concat(events).OrderBy(e => e.Date)],
        };
    }
}
