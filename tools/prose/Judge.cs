using System.Collections.Immutable;
using Statutes.Citations.Finding;
using Statutes.Citations.Resolving;
using Statutes.Citations.Syntax;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;

namespace Statutes.Prose;

/// <summary>Finds the citations in generated texts and compares them with the right answers. Any number of threads may use it.</summary>
/// <param name="catalog">The catalog.</param>
/// <param name="today">Today, the date of a text without a date.</param>
public sealed class Judge(Catalog catalog, DateOnly today)
{
    private readonly CitationFinder finder = new(catalog);

    /// <summary>Judges a text.</summary>
    /// <returns>One judgement for each slot, and one for each citation of an article that is in no slot.</returns>
    public ImmutableArray<SlotJudgement> Examine(Sentence sentence) => Examine(sentence, finder.Find(sentence.Text, null, today));

    private static ImmutableArray<SlotJudgement> Examine(Sentence sentence, CitationsInText found)
    {
        var all = ImmutableArray.CreateBuilder<SlotJudgement>();
        foreach (var slot in sentence.Slots)
        {
            var citations = found.Citations.Where(c => slot.Overlaps(c.Span)).ToArray();
            var notUnderstood = found.NotUnderstood.Where(n => slot.Overlaps(n.Span)).ToArray();
            all.Add(new SlotJudgement(
                slot.SourceId, slot.Kind, slot.Span.In(sentence.Text).ToString(), slot.Answer,
                Describe(sentence, citations, notUnderstood), CountRight(slot.Answer, citations),
                citations.Where(c => BlamedSlot(sentence, c) == slot).Sum(c => CountWrong(sentence, c)),
                slot.Kind == FormKind.Refuse.Name && citations.Length == 0 && notUnderstood.Length == 0));
        }

        foreach (var citation in found.Citations.Where(c => BlamedSlot(sentence, c) is null && ArticlesOf(c).Any()))
        {
            all.Add(new SlotJudgement(
                sentence.CarrierId, SlotJudgement.Outside, citation.Span.In(sentence.Text).ToString(), Answer.NoArticle,
                Describe(sentence, [citation], []), 0, CountWrong(sentence, citation), false));
        }

        return all.ToImmutable();
    }

    private static int CountRight(Answer answer, CitationInText[] citations)
    {
        var resolved = citations.Select(c => c.Resolution).OfType<Resolution.Resolved>().ToArray();
        return answer.Targets.Count(IsTarget) + (answer.Second is { } second && (IsTarget(second) || IsInPair(second)) ? 1 : 0);

        bool IsTarget(ProvisionId id) => resolved.Any(r => r.Targets.Any(t => t.Id == id));

        bool IsInPair(ProvisionId id) => resolved.Any(r => r.Pair is { Confirmed: true } pair && pair.Id == id);
    }

    // a citation that reaches into words without an exact article has no right target
    private static int CountWrong(Sentence sentence, CitationInText citation)
    {
        var slots = sentence.Slots.Where(s => s.Overlaps(citation.Span)).ToArray();
        return ArticlesOf(citation).Count(id => slots.Any(s => s.Answer.IsNoArticle) || !slots.Any(s => s.Answer.Contains(id)));
    }

    // a citation can reach over several slots; its errors count once
    private static Slot? BlamedSlot(Sentence sentence, CitationInText citation)
    {
        var slots = sentence.Slots.Where(s => s.Overlaps(citation.Span)).ToArray();
        return slots.FirstOrDefault(s => s.Answer.IsNoArticle) ?? slots.FirstOrDefault();
    }

    private static IEnumerable<ProvisionId> ArticlesOf(CitationInText citation)
    {
        var ids = citation.Resolution is Resolution.Resolved resolved
            ? resolved.Targets.Select(t => (ProvisionId?)t.Id).Append(resolved.Pair?.Id)
            : [];
        return ids.OfType<ProvisionId>().Where(id => id.Path.AncestorOrSelf(ProvisionKind.Article) is not null);
    }

    private static string Describe(Sentence sentence, CitationInText[] citations, NotUnderstood[] notUnderstood)
    {
        string[] all =
        [
            .. citations.Select(c => $"“{c.Span.In(sentence.Text)}” {Describe(c.Resolution)}"),
            .. notUnderstood.Select(n => $"“{n.Span.In(sentence.Text)}” not understood ({n.Why})"),
        ];
        return all.Length == 0 ? "nothing" : string.Join("; ", all);
    }

    private static string Describe(Resolution resolution) => resolution switch
    {
        Resolution.Resolved resolved => string.Join(", ", resolved.Targets.Select(t => t.Id)) + Describe(resolved.Pair),
        Resolution.Ambiguous ambiguous => $"ambiguous: {string.Join(", ", ambiguous.Alternatives.Select(a => a.Id))}",
        Resolution.Unresolved unresolved => unresolved.Code.Name,
        _ => "",
    };

    private static string Describe(ResolvedPair? pair) => pair switch
    {
        null => "",
        { Confirmed: true } => $" paired with {pair.Id}",
        _ => $" paired with {pair.Id} (not confirmed)",
    };
}
