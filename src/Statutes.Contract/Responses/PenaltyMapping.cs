using Statutes.Model.Duties;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Search;
using Statutes.Search.Obligations;

namespace Statutes.Contract.Responses;

/// <summary>Maps penalties to their JSON contract.</summary>
/// <param name="knowledge">The knowledge base.</param>
internal sealed class PenaltyMapping(KnowledgeBase knowledge)
{
    /// <summary>Maps a penalty.</summary>
    public PenaltyJson ToJson(LinkedPenalty linked)
    {
        var (penalty, version) = (linked.Penalty, linked.Provision.Version);
        var amount = penalty.Amount;
        var money = amount is { Unit: PenaltyAmount.Yuan } ? amount : null;
        var multiple = amount is { Unit: PenaltyAmount.Times } ? amount : null;
        var period = money is null && multiple is null ? amount : null;
        return new PenaltyJson(
            linked.Provision.ToString(),
            penalty.Tier,
            penalty.On.Name,
            penalty.Kind.Name,
            money?.Min,
            money?.Max,
            money is null ? null : "CNY",
            multiple?.Min,
            multiple?.Max,
            Chinese(version, penalty.AmountBase),
            period?.Min,
            period?.Max,
            period?.Unit,
            Chinese(version, penalty.Condition),
            penalty.IsDiscretionary,
            Chinese(version, penalty.DecidedBy),
            Chinese(version, penalty.Confiscates),
            linked.IsInferred,
            new BilingualText(knowledge.Obligations.Words(version, penalty.Words), English(penalty.From, penalty.Words)));
    }

    /// <summary>
    /// Returns words of the law with their English term; null for an empty span. A translation of the words alone does not exist.
    /// </summary>
    public BilingualText? Chinese(VersionId version, TextSpan span) => span.Length == 0 ? null : new BilingualText(
        knowledge.Obligations.Words(version, span),
        knowledge.Glossary.Terms.FirstOrDefault(t => t.Zh == knowledge.Obligations.Words(version, span))?.En);

    /// <summary>Returns the clause of the translation that contains words of a provision; null if there is no translation.</summary>
    public string? English(ProvisionId from, TextSpan words)
    {
        var chinese = knowledge.TextOf(from.Version, Language.Chinese);
        var english = knowledge.TextOf(from.Version, Language.English);
        return chinese?.Find(from.Path) is { } provision && english?.Find(from.Path) is { } counterpart
            && words.Start >= provision.WordingSpan.Start && words.End <= provision.WordingSpan.End
                ? ParallelClause.Of(
                    chinese.WordingOf(provision), words.Start - provision.WordingSpan.Start, english.WordingOf(counterpart))
                : null;
    }
}
