using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Works;

namespace Statutes.Ingest.Linking;

/// <summary>
/// Compares the version of another law into which a reference leads with the version of the time of the text. They differ
/// where the corpus does not contain the latter.
/// </summary>
/// <param name="catalog">The catalog.</param>
/// <param name="citing">The version that contains the references.</param>
/// <param name="isAmendment">Whether the text amends another law, by its title.</param>
internal sealed class TargetVersions(Catalog catalog, VersionId citing, bool isAmendment)
{
    private readonly DateOnly written = WrittenOn(catalog, citing, isAmendment);

    /// <summary>
    /// Returns whether a version is later than the citing text, and the law is known to be older: it has an earlier adoption
    /// or amendment that made another version.
    /// </summary>
    public bool IsLater(VersionId cited) => cited.Work != citing.Work && cited.Date > citing.Date
        && catalog.Find(cited.Work)!.Events.Any(e =>
            e.Date <= citing.Date && e.Version != cited.Date && e.Kind != LifecycleEventKind.DraftPublished);

    /// <summary>
    /// Returns the day since which the cited law has had another text than the one into which the reference leads; null where
    /// its text was the same when the citing text was written. The resolver takes the newest text of that day, so the corpus
    /// does not contain the other one.
    /// </summary>
    public DateOnly? AmendedBefore(VersionId cited) =>
        cited.Work != citing.Work && catalog.Find(cited.Work) is { } work
        && work.VersionDated(cited.Date) is { } version && work.VersionMeantAt(citing.Date) == version
            ? work.OvertakenOn(version, written)
            : null;

    // A decision cites what it amends in the text before it, so what was made on its own day does not count.
    private static DateOnly WrittenOn(Catalog catalog, VersionId version, bool isAmendment)
    {
        if (catalog.Find(version.Work) is not { } work || (work.Kind != WorkKind.AmendingDecision && !isAmendment))
        {
            return version.Date;
        }

        var made = work.Events
            .Where(e => e.Version == version.Date && e.Kind != LifecycleEventKind.DraftPublished)
            .Select(e => e.Date)
            .Append(version.Date)
            .Min();
        return made.AddDays(-1);
    }
}
