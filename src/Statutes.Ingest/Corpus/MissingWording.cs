using Statutes.Model.Works;

namespace Statutes.Ingest.Corpus;

/// <summary>
/// Wording that the user's corpus supplies for built-in works: for versions that are listed without their texts, and for versions that the
/// built-in corpus lacks. The description of the work stays as it is; wording that the corpus already contains is never replaced.
/// </summary>
internal static class MissingWording
{
    /// <summary>
    /// Checks whether a corpus lacks the wording of a version: it has no version of that date, or lists it without a text.
    /// </summary>
    /// <param name="known">The work, as the corpus describes it.</param>
    /// <param name="day">The date of the version.</param>
    public static bool IsMissing(Work known, DateOnly day) =>
        known.VersionDated(day) is not { IsHeld: true };

    /// <summary>Checks whether a corpus contains no text of a work at all.</summary>
    public static bool IsMissingEntirely(Work known) => !known.Versions.Any(v => v.IsHeld);

    /// <summary>Adds the wording of another corpus to a work.</summary>
    /// <param name="known">The work, as the corpus describes it.</param>
    /// <param name="supplied">The same work with its texts.</param>
    /// <returns>
    /// The work: versions that lacked their texts have them, and versions that were not listed are added together with their own events.
    /// </returns>
    public static Work Supply(Work known, Work supplied)
    {
        var versions = known.Versions.ToDictionary(v => v.Date);
        var added = new HashSet<DateOnly>();
        foreach (var version in supplied.Versions.Where(v => IsMissing(known, v.Date)))
        {
            if (versions.TryGetValue(version.Date, out var listed))
            {
                versions[version.Date] = listed with { Texts = version.Texts, IsOwn = true };
            }
            else
            {
                versions.Add(version.Date, version with { IsOwn = true });
                added.Add(version.Date);
            }
        }

        var events = supplied.Events
            .Where(e => e.Version is { } version && added.Contains(version))
            .DistinctBy(e => (e.Kind, e.Date))
            .ToDictionary(e => (e.Kind, e.Date));

        // an event that made no version so far made the added one
        var recorded = known.Events.Select(k =>
            events.Remove((k.Kind, k.Date), out var made) && k.Version is null ? k with { Version = made.Version } : k).ToArray();
        return known with
        {
            Versions = [.. versions.Values.OrderBy(v => v.Date)],
            Events = [.. recorded.Concat(events.Values).OrderBy(e => e.Date)],
        };
    }
}
