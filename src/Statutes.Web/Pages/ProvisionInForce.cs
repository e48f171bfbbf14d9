using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Works;

namespace Statutes.Web.Pages;

/// <summary>Follows a provision into the version of its work that applies on a day.</summary>
internal static class ProvisionInForce
{
    /// <summary>Returns the day for which a text is read: the chosen day if the text is in force on it, else the text's own date.</summary>
    /// <param name="catalog">The works.</param>
    /// <param name="read">The version that is read.</param>
    /// <param name="chosen">The chosen day.</param>
    public static DateOnly DayOf(Catalog catalog, VersionId read, DateOnly chosen) =>
        catalog.Find(read.Work) is { } work && work.VersionDated(read.Date) is { } version
            && work.StatusAt(version, chosen) == VersionStatus.InForce
            ? chosen
            : read.Date;

    /// <summary>
    /// Follows a provision into the version that is in force on a day, or adopted by then.
    /// </summary>
    /// <returns>
    /// Null where the work has no such version with a text, where that version is earlier than the provision's, and where the provision
    /// was deleted.
    /// </returns>
    public static ProvisionId? At(Catalog catalog, ProvisionId id, DateOnly day)
    {
        if (catalog.Find(id.Version.Work) is not { } work || work.VersionMeantAt(day) is not { } version)
        {
            return null;
        }

        var applies = work.StatusAt(version, day) switch
        {
            VersionStatus.InForce => true,
            VersionStatus.NotYetInForce => !work.IsBeforeAdoption(version, day),
            _ => false,
        };
        return applies ? In(catalog, id, work.IdOf(version)) : null;
    }

    /// <summary>Follows a provision into a later version of its work by the concordances; null where it is not there.</summary>
    public static ProvisionId? In(Catalog catalog, ProvisionId id, VersionId version)
    {
        if (id.Path.IsWhole)
        {
            return id.Version.Work == version.Work && id.Version.Date <= version.Date ? new ProvisionId(version, id.Path) : null;
        }

        var current = id;
        while (current.Version != version && current.Version.Work == version.Work && current.Version.Date < version.Date
            && catalog.ConcordanceFrom(current.Version) is { } step && step.Follow(current.Path) is { } next)
        {
            current = new ProvisionId(step.To, next);
        }

        return current.Version == version && catalog.ShapeOf(version)?.Find(current.Path) is not null ? current : null;
    }
}
