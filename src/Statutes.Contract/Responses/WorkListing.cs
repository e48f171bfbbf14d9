using Statutes.Model.Dates;
using Statutes.Model.Works;
using Statutes.Search;

namespace Statutes.Contract.Responses;

/// <summary>Lists works with a text, and works that are known without one: of the corpus and of the identity catalogue.</summary>
/// <param name="knowledge">The knowledge base.</param>
/// <param name="at">The date of the statuses.</param>
/// <param name="atAssumed">True if the request has no date, so that today is used.</param>
public sealed class WorkListing(KnowledgeBase knowledge, DateOnly at, bool atAssumed)
{
    /// <summary>Returns a page of the list.</summary>
    /// <param name="words">A part of an id, a title or another name, in any case; null for all works.</param>
    /// <param name="isAvailable">True for works with a text, false for those without.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="pageSize">The maximum number of works on it.</param>
    public WorkListJson Page(string? words, bool isAvailable, int page, int pageSize)
    {
        Work[] withText = [.. knowledge.Catalog.Works.Where(IsHeld)];
        var entries = withText.Select(Listed);
        (ListedWorkJson Work, IEnumerable<string?> Names)[] without = [.. WithoutText(withText)];
        (ListedWorkJson Work, IEnumerable<string?> Names)[] matches =
            [.. (isAvailable ? entries : without).Where(e => words is null || e.Names.Any(n => Contains(n, words)))];
        return new WorkListJson(
            LawDate.Format(at),
            atAssumed,
            withText.Length,
            without.Length,
            matches.Length,
            page,
            pageSize,
            [.. matches.Skip((page - 1) * pageSize).Take(pageSize).Select(m => m.Work)]);
    }

    private static bool IsHeld(Work work) => work.Versions.Any(v => v.IsHeld);

    private static bool Contains(string? name, string words) => name?.Contains(words, StringComparison.OrdinalIgnoreCase) ?? false;

    private (ListedWorkJson Work, IEnumerable<string?> Names) Listed(Work work) => (
        new ListedWorkJson(
            work.Id.Slug,
            ContractMapping.ToJson(work.Title),
            ContractMapping.ToJson(work.ShortTitle),
            IsHeld(work) ? LawDate.Format(work.CheckedTo) : null,
            [.. work.Versions.Where(v => v.IsHeld).Select(v => Listed(work, v))]),
        [work.Id.Slug, work.Title.Zh, work.Title.En, work.ShortTitle.Zh, work.ShortTitle.En, .. work.Names.Select(n => n.Text)]);

    private ListedVersionJson Listed(Work work, LawVersion version) => new(
        LawDate.Format(version.Date),
        work.StatusAt(version, at).Name,
        work.InForceFrom(version) is { } from ? LawDate.Format(from) : null,
        work.InForceUntil(version) is { } until ? LawDate.Format(until) : null);

    // a work may be in both lists, by its id or by its Chinese title
    private IEnumerable<(ListedWorkJson Work, IEnumerable<string?> Names)> WithoutText(Work[] withText)
    {
        var seen = withText.SelectMany(w => (string?[])[w.Id.Slug, w.Title.Zh]).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var work in knowledge.Catalog.Works.Where(w => !IsHeld(w)))
        {
            seen.UnionWith(((string?[])[work.Id.Slug, work.Title.Zh]).OfType<string>());
            yield return Listed(work);
        }

        foreach (var entry in IdentityCatalogue.All.Where(e => !seen.Contains(e.Id.Slug) && !seen.Contains(e.Title.Zh!)))
        {
            yield return (
                new ListedWorkJson(entry.Id.Slug, ContractMapping.ToJson(entry.Title), null, null, []),
                [entry.Id.Slug, entry.Title.Zh, entry.Title.En, .. entry.Names]);
        }
    }
}
