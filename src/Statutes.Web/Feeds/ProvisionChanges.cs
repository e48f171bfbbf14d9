using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;
using Statutes.Search;

namespace Statutes.Web.Feeds;

/// <summary>The changes of provisions as entries of a feed, each on the day of the decision that made it.</summary>
/// <param name="knowledge">The knowledge base.</param>
/// <param name="day">Today; later changes are not listed.</param>
internal sealed class ProvisionChanges(KnowledgeBase knowledge, DateOnly day)
{
    /// <summary>Lists what happened to a provision after its version, up to the repeal of its law.</summary>
    /// <param name="id">A whole version, an article, or a part of one.</param>
    /// <returns>Null if the corpus has no such provision.</returns>
    public IReadOnlyList<FeedEntry>? Since(ProvisionId id)
    {
        if (knowledge.Catalog.Find(id.Version.Work) is not { } work || knowledge.LinesOf(id, Language.Chinese) is null)
        {
            return null;
        }

        var entries = id.Path.IsWhole ? OfWhole(work, id) : [.. OfProvision(work, id)];
        return work.RepealedOn is { } repealed && repealed <= day
            ? [.. entries, Entry(work, id, id, "repealed", repealed, null)]
            : entries;
    }

    /// <summary>Returns what made an article what it is in its version; null if the version before has the same article.</summary>
    public FeedEntry? MadeBy(ProvisionId article)
    {
        if (knowledge.Catalog.Find(article.Version.Work) is not { } work || work.VersionDated(article.Version.Date) is not { } version
            || work.AdoptedOn(version) > day)
        {
            return null;
        }

        if (knowledge.Catalog.ConcordanceTo(article.Version) is not { } step)
        {
            return Entry(work, article, article, "new", work.AdoptedOn(version), version);
        }

        var origin = step.Origin(article.Path.Number);
        return origin?.Change == ArticleChange.Unchanged ? null : Entry(
            work,
            origin?.From is { } old ? new ProvisionId(step.From, ProvisionPath.Article(old)) : article,
            article,
            (origin?.Change ?? ArticleChange.New).Name,
            work.AdoptedOn(version),
            version);
    }

    private List<FeedEntry> OfWhole(Work work, ProvisionId id) =>
    [
        .. work.Versions.Where(v => !v.Draft && v.IsHeld && v.Date > id.Version.Date && work.AdoptedOn(v) <= day)
            .Select(v => Entry(work, id, new ProvisionId(work.IdOf(v), id.Path), "amended", work.AdoptedOn(v), v)),
    ];

    private IEnumerable<FeedEntry> OfProvision(Work work, ProvisionId id)
    {
        for (var at = id; knowledge.Catalog.ConcordanceFrom(at.Version) is { } step;)
        {
            var version = work.VersionDated(step.To.Date);
            if (at.Path.AncestorOrSelf(ProvisionKind.Article) is not { } article || version is null
                || work.AdoptedOn(version) > day || step.Of(article.Number) is not { } entry)
            {
                yield break;
            }

            var next = step.Follow(at.Path) is { } path ? new ProvisionId(step.To, path) : (ProvisionId?)null;
            var change = ChangeOf(at, next, entry.Change);
            if (change != ArticleChange.Unchanged)
            {
                yield return Entry(work, at, next ?? at, change.Name, work.AdoptedOn(version), version);
            }

            if (next is not { } there)
            {
                yield break;
            }

            at = there;
        }
    }

    // a 款 or 项 with the same words did not change, even if its article did
    private ArticleChange ChangeOf(ProvisionId before, ProvisionId? now, ArticleChange ofArticle)
    {
        if (before.Path.Kind == ProvisionKind.Article || now is not { } next || next.Path.Kind != before.Path.Kind)
        {
            return now is null && ofArticle is ArticleChange.Unchanged or ArticleChange.Renumbered ? ArticleChange.Deleted : ofArticle;
        }

        var isSame = knowledge.LinesOf(before, Language.Chinese) is { } old && knowledge.LinesOf(next, Language.Chinese) is { } later
            && old.SequenceEqual(later);
        return (isSame, next.Path == before.Path) switch
        {
            (true, true) => ArticleChange.Unchanged,
            (true, false) => ArticleChange.Renumbered,
            _ => ofArticle,
        };
    }

    private FeedEntry Entry(Work work, ProvisionId before, ProvisionId now, string change, DateOnly date, LawVersion? version)
    {
        var inForce = version is not null && work.InForceFrom(version) is { } from ? $" In force from {LawDate.Format(from)}." : "";
        var page = now.Path.IsWhole
            ? $"/{now.Version.Work.Slug}/{LawDate.Format(now.Version.Date)}"
            : Statutes.Contract.Responses.ContractMapping.UrlOf(now);
        var name = Statutes.Citations.Formatting.CitationFormatter.Label(knowledge.Catalog, before);
        return new FeedEntry(
            FeedEntry.IdOf($"provision {before} {now} {change} {LawDate.Format(date)}"),
            $"{name.Zh ?? name.En} · {name.En ?? name.Zh}: {change}",
            FeedEntry.StartOf(date),
            before == now ? $"{before}: {change}.{inForce}" : $"{before} → {now}: {change}.{inForce}",
            page,
            change,
            work.Id.Slug);
    }
}
