using Statutes.Model.Dates;
using Statutes.Model.Text;
using Statutes.Model.Works;
using Statutes.Search;
using Statutes.Search.Bases;

namespace Statutes.Web.Feeds;

/// <summary>The feed of rules whose basis changed: an entry for each change.</summary>
internal static class StaleFeed
{
    /// <summary>Lists the entries up to a day, newest first.</summary>
    public static IEnumerable<FeedEntry> Entries(KnowledgeBase knowledge, DateOnly day) => knowledge.Bases.StaleAt(day)
        .SelectMany(r => r.Bases.SelectMany(b => b.Changes.Select(c => Entry(knowledge, r, b.Basis, c))))
        .OrderByDescending(e => e.Updated).ThenBy(e => e.Id, StringComparer.Ordinal);

    private static FeedEntry Entry(KnowledgeBase knowledge, StaleRule rule, RuleBasis basis, BasisChange change)
    {
        var (own, law) = (knowledge.Catalog.Find(rule.Rule.Work)!, knowledge.Catalog.Find(basis.Basis)!);
        var isRepealed = change.Kind == LifecycleEventKind.Repealed;
        var (zh, en) = isRepealed ? ("已废止", "was repealed") : ("已修改", "was amended");
        var inForce = change.InForce is { } from ? $" In force from {LawDate.Format(from)}." : "";
        return new FeedEntry(
            FeedEntry.IdOf($"stale {rule.Rule} {basis.Basis.Slug} {(isRepealed ? "repealed" : "amended")} {LawDate.Format(change.Date)}"),
            $"《{Title(own, Language.Chinese)}》的依据《{Title(law, Language.Chinese)}》{zh} · "
            + $"{Title(own, Language.English)}: its basis, {Title(law, Language.English)}, {en}",
            FeedEntry.StartOf(change.Date),
            $"{rule.Rule} was made on {LawDate.Format(rule.Made)}; {basis.Basis.Slug} {en} on {LawDate.Format(change.Date)}.{inForce}",
            $"/{own.Id.Slug}/{LawDate.Format(rule.Rule.Date)}",
            isRepealed ? "basis-repealed" : "basis-amended",
            own.Id.Slug);
    }

    private static string Title(Work work, Language language) => work.ShortTitle.Either(language);
}
