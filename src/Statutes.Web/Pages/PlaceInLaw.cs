using Statutes.Citations.Resolving;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Search;

namespace Statutes.Web.Pages;

/// <summary>Reads a place without the name of its law: 35, 第三十五条, Article 21(3).</summary>
internal static class PlaceInLaw
{
    private const int LongestPlace = 40; // in UTF-16 code units
    private const int MostTried = 50;

    /// <summary>Finds the place in a version; null if the words name none, or the version does not have it.</summary>
    /// <param name="knowledge">The knowledge base.</param>
    /// <param name="version">The version.</param>
    /// <param name="words">The words.</param>
    /// <param name="today">Today in Beijing.</param>
    public static ProvisionPath? Find(KnowledgeBase knowledge, VersionId version, string words, DateOnly today)
    {
        if (ProvisionNumber.TryParse(words, out var number))
        {
            return knowledge.Catalog.ShapeOf(version)?.Article(number)?.Path;
        }

        // read as a citation of the law at the day of the version
        var work = knowledge.Catalog.Find(version.Work)!;
        foreach (var cite in new[] { $"《{work.ShortTitle.Zh}》{words}", $"{work.ShortTitle.En} {words}" })
        {
            if (knowledge.Resolve(cite, version.Date, today) is Resolution.Resolved { Targets: [var target, ..] }
                && target.Id.Version == version && !target.Id.Path.IsWhole)
            {
                return target.Id.Path;
            }
        }

        return null;
    }

    /// <summary>
    /// Finds the laws that have a place, for a query that names no law: Article 35. Laws come in the order of their rank.
    /// </summary>
    /// <param name="knowledge">The knowledge base.</param>
    /// <param name="words">The query.</param>
    /// <param name="day">The day on which the versions apply.</param>
    /// <param name="today">Today in Beijing.</param>
    /// <param name="most">The largest number of laws.</param>
    public static IReadOnlyList<ProvisionId> FindInEach(KnowledgeBase knowledge, string words, DateOnly day, DateOnly today, int most)
    {
        // a number alone can be a year or an amount
        if (words.Length > LongestPlace || ProvisionNumber.TryParse(words, out _))
        {
            return [];
        }

        var versions = knowledge.Catalog.ByRank().Where(w => w.VersionMeantAt(day) is { IsHeld: true }).Take(MostTried);
        var places = versions.Select(w => w.IdOf(w.VersionMeantAt(day)!)).Select(v => (Version: v, Path: Find(knowledge, v, words, today)));
        return [.. places.Where(p => p.Path is not null).Take(most).Select(p => new ProvisionId(p.Version, p.Path!.Value))];
    }
}
