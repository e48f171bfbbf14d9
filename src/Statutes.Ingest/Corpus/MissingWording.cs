using Statutes.Model.Works;

namespace Statutes.Ingest.Corpus;

/// <summary>
/// Wording that another corpus supplies for works that a corpus lists without their texts. The description of the work stays as it is;
/// wording that the corpus already contains is never replaced.
/// </summary>
internal static class MissingWording
{
    /// <summary>
    /// Checks whether a corpus lacks the wording of a work at a date: it lists that version without a text, or it has no
    /// text of the work at all.
    /// </summary>
    /// <param name="known">The work, as the corpus describes it.</param>
    /// <param name="day">The date of the version.</param>
    public static bool IsMissing(Work known, DateOnly day) =>
        known.VersionDated(day) is { } version ? !version.IsHeld : IsMissingEntirely(known);

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
                versions[version.Date] = listed with { Texts = version.Texts };
            }
            else
            {
                versions.Add(version.Date, version);
                added.Add(version.Date);
            }
        }

        var events = supplied.Events
            .Where(e => e.Version is { } version && added.Contains(version))
            .Where(e => !known.Events.Any(k => (k.Kind, k.Date) == (e.Kind, e.Date)));
        return known with
        {
            Versions = [.. versions.Values.OrderBy(v => v.Date)],
            Events = [.. known.Events.Concat(events).OrderBy(e => e.Date)],
        };
    }
}
