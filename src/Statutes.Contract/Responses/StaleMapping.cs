using Statutes.Model.Dates;
using Statutes.Model.Works;
using Statutes.Search;
using Statutes.Search.Bases;

namespace Statutes.Contract.Responses;

/// <summary>Maps stale rules to their JSON contract.</summary>
/// <param name="knowledge">The knowledge base.</param>
public sealed class StaleMapping(KnowledgeBase knowledge)
{
    /// <summary>Returns the stale rules of a work, as the rule or as the basis; of all works if it is null.</summary>
    public IEnumerable<StaleRule> Select(StaleRequest request) => request.Work is not { } work
        ? knowledge.Bases.StaleAt(request.At)
        : knowledge.Bases.StaleAt(request.At)
            .Select(r => r.Rule.Work == work ? r : r with { Bases = [.. r.Bases.Where(b => b.Basis.Basis == work)] })
            .Where(r => !r.Bases.IsEmpty)
            .OrderByDescending(r => r.LastChange);

    /// <summary>Answers a question with a page of rules.</summary>
    public StaleRulesJson Answer(StaleRequest request)
    {
        var all = Select(request).ToArray();
        var page = all.Skip((int)Math.Min(int.MaxValue, (request.Page - 1L) * request.PageSize)).Take(request.PageSize);
        return new StaleRulesJson(
            request.Work?.Slug,
            LawDate.Format(request.At),
            request.AtAssumed,
            knowledge.Bases.CountAt(request.At),
            all.Length,
            request.Page,
            request.PageSize == int.MaxValue ? all.Length : request.PageSize,
            [.. page.Select(r => ToJson(r, request.At))]);
    }

    private StaleRuleJson ToJson(StaleRule rule, DateOnly day)
    {
        var work = knowledge.Catalog.Find(rule.Rule.Work)!;
        return new StaleRuleJson(
            rule.Rule.ToString(),
            work.Id.Slug,
            TitleOf(work),
            work.StatusAt(work.VersionDated(rule.Rule.Date)!, day).Name,
            LawDate.Format(rule.Made),
            [.. rule.Bases.Select(ToJson)]);
    }

    private ChangedBasisJson ToJson(ChangedBasis changed)
    {
        var (basis, references) = (changed.Basis.Basis, changed.Basis.References);
        return new ChangedBasisJson(
            basis.Slug,
            TitleOf(knowledge.Catalog.Find(basis)!),
            references[0].From.ToString(),
            [.. references.Select(r => r.Text)],
            [.. references.SelectMany(r => r.Targets).Where(t => t.Version.Work == basis).Distinct().Select(t => t.ToString())],
            [.. changed.Changes.Select(c => new BasisChangeJson(
                c.Kind == LifecycleEventKind.Repealed ? "repealed" : "amended",
                LawDate.Format(c.Date),
                c.Version?.ToString(),
                c.InForce is { } day ? LawDate.Format(day) : null,
                c.IsVerified))]);
    }

    private static BilingualText TitleOf(Work work) => ContractMapping.ToJson(work.ShortTitle);
}
