using System.Collections.Immutable;
using Statutes.Citations.Resolving;
using Statutes.Contract.Responses;
using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;
using Statutes.Search;

namespace Statutes.Web.Pages;

/// <summary>
/// What a reader must know before the first word of a text that is not in force, or of an article whose number has changed: what it is
/// today, and where today's text is.
/// </summary>
/// <param name="Sentences">What to say, in order.</param>
/// <param name="Links">Where to go: the words of the link and its address.</param>
/// <param name="IsWarning">Whether the text is not in force.</param>
internal sealed record VersionNotice(
    ImmutableArray<string> Sentences, ImmutableArray<(string Words, string Url)> Links, bool IsWarning)
{
    /// <summary>Makes the notice of a version or a provision; null if there is nothing to say.</summary>
    /// <param name="text">The language of the interface.</param>
    /// <param name="knowledge">The knowledge base.</param>
    /// <param name="id">The version, or a provision in it.</param>
    /// <param name="today">The day for which the law of today is named.</param>
    public static VersionNotice? Of(UiText text, KnowledgeBase knowledge, ProvisionId id, DateOnly today)
    {
        var work = knowledge.Catalog.Find(id.Version.Work)!;
        var version = work.VersionDated(id.Version.Date)!;
        var writer = new Writer(text, knowledge, work, version, id, today);
        return work.StatusAt(version, today) switch
        {
            VersionStatus.Superseded => writer.Superseded(),
            VersionStatus.Repealed => writer.Repealed(),
            VersionStatus.NotYetInForce => writer.NotYetInForce(),
            VersionStatus.Draft => writer.Draft(),
            _ => id.Path.IsWhole ? null : writer.InForce(),
        };
    }

    /// <summary>Writes the notice of one provision.</summary>
    private sealed class Writer(UiText text, KnowledgeBase knowledge, Work work, LawVersion version, ProvisionId id, DateOnly today)
    {
        private readonly Resolution.Resolved? resolved = knowledge.Resolve(id, today, today);

        private Catalog Catalog => knowledge.Catalog;

        private Now? Now => resolved?.Targets[0].Now;

        private string Subject => text.TextOfYear(
            text.Of(ContractMapping.ToJson(PlaceName.Of(Catalog, work, id))),
            LawDate.Format(version.Date),
            work.Versions.Count(v => v.Date.Year == version.Date.Year && v.Draft == version.Draft) == 1);

        public VersionNotice Superseded()
        {
            var current = work.VersionInForceAt(today);
            if (current is not { IsHeld: true })
            {
                return Warning([Subject, text.SupersededBy(current is null ? null : LawDate.Format(current.Date))], []);
            }

            if (id.Path.IsWhole)
            {
                return Warning([Subject, text.SupersededBy(LawDate.Format(current.Date))], [Today(work.IdOf(current)), .. Compare()]);
            }

            var there = Now?.Id is { } now ? (text.ReadToday(NameOf(now)), ContractMapping.UrlOf(now)) : Today(work.IdOf(current));
            return Warning([Subject, FateOf(Now), .. OtherRules(work.IdOf(current))], [there, .. Compare()]);
        }

        public VersionNotice Repealed()
        {
            var on = work.RepealedOn is { } day ? LawDate.Format(day) : "";
            var successor = knowledge.Resolve(id with { Path = ProvisionPath.Whole }, today, today)?.Targets[0].Now?.Id;
            var title = successor is { } other ? TitleOf(other)
                : work.Relations.FirstOrDefault(r => r.Kind == WorkRelationKind.ReplacedBy) is { } relation
                    ? text.Of(ContractMapping.ToJson(relation.Title))
                    : null;
            if (!id.Path.IsWhole && Now?.Id is { } article)
            {
                var name = TitleOf(article) is var law && text.IsChinese ? law + NameOf(article) : $"{NameOf(article)} of the {law}";
                return Warning(
                    [Subject, text.RepealedOn(on, title), text.SuccessorOf(name)],
                    [(text.ReadToday(NameOf(article)), ContractMapping.UrlOf(article))]);
            }

            return Warning(
                [Subject, text.RepealedOn(on, title)],
                successor is { } whole ? [(text.ReadSuccessor(title!), ContractMapping.UrlOf(whole))] : []);
        }

        public VersionNotice NotYetInForce()
        {
            var from = work.InForceFrom(version) is { } day ? LawDate.Format(day) : null;
            return Warning(
                [Subject, text.NotYetInForceUntil(from)],
                work.VersionInForceAt(today) is { IsHeld: true } current ? [Today(work.IdOf(current)), .. Compare()] : []);
        }

        public VersionNotice Draft()
        {
            var adopted = work.Versions.FirstOrDefault(v => v is { Draft: false, IsHeld: true } && v.Date > version.Date);
            return Warning(
                [Subject, text.DraftNeverInForce],
                adopted is null
                    ? []
                    : [(text.ReadAdopted, ContractMapping.UrlOf(new ProvisionId(work.IdOf(adopted), ProvisionPath.Whole))), .. Compare()]);
        }

        // quiet: the article is the law of today, but its number was another one
        public VersionNotice? InForce()
        {
            var article = id.Path.AncestorOrSelf(ProvisionKind.Article);
            var before = Catalog.ConcordanceTo(id.Version);
            var origin = article is { } here ? before?.Origin(here.Number) : null;
            var moved = origin is { From: { } from } && from != article!.Value.Number;
            if (!moved && resolved is not { Alternatives.Length: > 0 })
            {
                return null;
            }

            var former = moved
                ? [text.FormerNumber(origin!.From!.Value, LawDate.Format(id.Version.Date), origin.Change == ArticleChange.Renumbered)]
                : Array.Empty<string>();
            return new VersionNotice([.. former, .. OtherRules(null)], [.. Compare()], IsWarning: false);
        }

        private string FateOf(Now? now) => now switch
        {
            null => text.FateUnknown,
            { Change: SuccessorChange.Deleted } or { Id: null } => text.NoLongerInTheLaw,
            { Change: SuccessorChange.Merged, Id: { } there } => text.NowPartOf(NameOf(there)),
            { Change: SuccessorChange.Split, Id: { } there } => text.NowIn(PiecesOf(there)),
            { Change: var change, Id: { } there } => text.NowIs(
                NameOf(there),
                isMoved: change is SuccessorChange.Renumbered or SuccessorChange.RenumberedAndAmended,
                isSame: change is SuccessorChange.Unchanged or SuccessorChange.Renumbered),
        };

        private string PiecesOf(ProvisionId last) =>
            id.Path.Kind == ProvisionKind.Article && Catalog.ConcordanceFrom(id.Version) is { } step && step.To == last.Version
                && step.Of(id.Path.Number) is { To: { Length: > 1 } pieces }
                ? text.ArticlesAnd(pieces)
                : NameOf(last);

        // what the same number means in other versions
        private IEnumerable<string> OtherRules(Model.Ids.VersionId? only) => (resolved?.Alternatives ?? [])
            .Where(a => only is null || a.Id.Version == only)
            .Select(a => text.Of(new BilingualText(a.WhyInChinese, a.Why)) + text.FullStop);

        private IEnumerable<(string, string)> Compare() => ComparisonUrl.Of(
            knowledge, id with { Path = id.Path.AncestorOrSelf(ProvisionKind.Article) ?? ProvisionPath.Whole }) is { } url
            ? [(text.CompareBoth, url)]
            : [];

        private (string, string) Today(Model.Ids.VersionId current) =>
            (text.ReadToday(""), ContractMapping.UrlOf(new ProvisionId(current, ProvisionPath.Whole)));

        private string NameOf(ProvisionId other) =>
            text.Of(ContractMapping.ToJson(PlaceName.Of(Catalog, Catalog.Find(other.Version.Work)!, other)));

        private string TitleOf(ProvisionId other)
        {
            var title = Catalog.Find(other.Version.Work)!.ShortTitle;
            return text.IsChinese ? $"《{title.Either(Language.Chinese)}》" : title.Either(Language.English);
        }

        private static VersionNotice Warning(IEnumerable<string> sentences, IEnumerable<(string, string)> links) =>
            new([.. sentences.Where(s => s.Length > 0)], [.. links], IsWarning: true);
    }
}
