using Statutes.Model.Dates;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Works;
using Statutes.Search;
using Statutes.Search.Bases;

namespace Statutes.Contract.Responses;

/// <summary>Maps delegations and bases to their JSON contract. One instance serves one request.</summary>
/// <param name="knowledge">The knowledge base.</param>
/// <param name="mapping">The mapping of what they name.</param>
public sealed class DelegationMapping(KnowledgeBase knowledge, ContractMapping mapping)
{
    private readonly PenaltyMapping clauses = new(knowledge);

    /// <summary>Returns the delegations and bases of a work at a date.</summary>
    /// <param name="work">The work.</param>
    /// <param name="version">Its version.</param>
    /// <param name="day">The date, which selects the rules that apply.</param>
    /// <param name="assumed">Whether no date was sent.</param>
    public DelegationsJson Answer(Work work, VersionId version, DateOnly day, bool assumed) => new(
        work.Id.Slug,
        LawDate.Format(day),
        assumed,
        version.ToString(),
        [.. knowledge.Delegations.Of(version, day).Select(ToJson)],
        [.. RulesOn(work.Id, day)],
        [.. knowledge.Bases.Of(version).Select(b => ToJson(b, b.Basis, b.References[0].Targets[0].Version))],
        [.. knowledge.Delegations.FilledBy(work.Id, day).Select(ToJson)]);

    /// <summary>Returns what an article leaves to others.</summary>
    public IReadOnlyList<DelegationJson> OfArticle(ProvisionId article, DateOnly day) =>
        [.. knowledge.Delegations.Of(article.Version, day).Where(d => d.Delegation.From.Path.IsWithin(article.Path)).Select(ToJson)];

    /// <summary>Returns the delegations that a rule fills, on the article that names its basis; empty on other articles.</summary>
    public IReadOnlyList<DelegationJson> FilledBy(ProvisionId article, DateOnly day) =>
        knowledge.Bases.Of(article.Version).SelectMany(b => b.References).Any(r => r.From.Path.IsWithin(article.Path))
            ? [.. knowledge.Delegations.FilledBy(article.Version.Work, day).Select(ToJson)]
            : [];

    // the version of each rule that applies at the date
    private IEnumerable<BasisLinkJson> RulesOn(WorkId law, DateOnly day) => knowledge.Bases.On(law)
        .Where(b => knowledge.Bases.VersionAt(b.Rule.Work, day) == b.Rule)
        .Select(b => ToJson(b, b.Rule.Work, b.Rule));

    private BasisLinkJson ToJson(RuleBasis basis, WorkId work, VersionId version) => new(
        version.ToString(), work.Slug, TitleOf(work), basis.References[0].From.ToString(), [.. basis.References.Select(r => r.Text)]);

    private DelegationJson ToJson(FilledDelegation filled)
    {
        var delegation = filled.Delegation;
        return new DelegationJson(
            delegation.From.ToString(),
            mapping.Label(delegation.From),
            new BilingualText(knowledge.Delegations.Words(delegation), clauses.English(delegation.From, delegation.Words)),
            delegation.Object,
            delegation.Delegate,
            delegation.IsProcedure ? "procedure" : "rule",
            [.. filled.Rules.Select(r => new FillingRuleJson(r.Rule.ToString(), r.Rule.Work.Slug, TitleOf(r.Rule.Work), NameOf(r.Link)))]);
    }

    private static string NameOf(DelegationLink link) => link switch
    {
        DelegationLink.Editor => "editor",
        DelegationLink.Basis => "basis",
        _ => "title",
    };

    private BilingualText TitleOf(WorkId work) => ContractMapping.ToJson(knowledge.Catalog.Find(work)!.ShortTitle);
}
