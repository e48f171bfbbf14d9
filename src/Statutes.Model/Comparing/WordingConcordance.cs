using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;

namespace Statutes.Model.Comparing;

/// <summary>
/// Computes which article of a version continues which, for versions without an amending decision. What the wording does not show for
/// certain is <see cref="ArticleChange.NotCompared"/>. Deterministic; any number of threads may use it.
/// </summary>
public static class WordingConcordance
{
    /// <summary>Computes the concordance of two versions from their wording alone.</summary>
    /// <param name="old">The text of the earlier version.</param>
    /// <param name="now">The text of the later version, in the same language.</param>
    public static Concordance Of(StatuteDocument old, StatuteDocument now)
    {
        var (before, after) = (ComparableText.AllOf(old), ComparableText.AllOf(now));
        var matcher = new ArticleMatcher(before, after);
        var newOf = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < before.Length; i++)
        {
            if (matcher.NewOf[i] is var to and >= 0)
            {
                newOf.TryAdd(InChinese(before[i].Number), InChinese(after[to].Number));
                newOf.TryAdd(before[i].Number.ToString(), after[to].Number.ToString());
            }
        }

        var continued = before.Select((article, i) => matcher.NewOf[i] is var to and >= 0
            ? Continued(article, after[to], newOf)
            : new ConcordanceEntry(article.Number, [], matcher.IsDeleted(i) ? ArticleChange.Deleted : ArticleChange.NotCompared));
        var added = Enumerable.Range(0, after.Length).Where(i => matcher.OldOf[i] < 0).Select(i => new ConcordanceEntry(
            null, [after[i].Number], matcher.IsNew(i) ? ArticleChange.New : ArticleChange.NotCompared));
        return new Concordance(old.Version, now.Version, InOrder(continued.Concat(added))) { IsComputed = true };
    }

    /// <summary>Joins the concordances of consecutive versions to one between the first and the last of them.</summary>
    /// <param name="steps">The concordances, each beginning where the one before ends; at least one.</param>
    /// <param name="old">The text of the first version; null if it is not compared again whether the wording is the same.</param>
    /// <param name="now">The text of the last version, in the same language; null as above.</param>
    public static Concordance Join(IReadOnlyList<Concordance> steps, StatuteDocument? old, StatuteDocument? now)
    {
        if (steps.Count == 1)
        {
            return steps[0];
        }

        var before = old is null ? [] : ComparableText.AllOf(old).DistinctBy(a => a.Number).ToDictionary(a => a.Number);
        var after = now is null ? [] : ComparableText.AllOf(now).DistinctBy(a => a.Number).ToDictionary(a => a.Number);
        var entries = new List<ConcordanceEntry>();
        foreach (var first in steps[0].Entries.Where(e => e.From is not null))
        {
            var joined = steps.Skip(1).Aggregate(first, Followed);
            var isSame = joined.To is [var number] && before.TryGetValue(joined.From!.Value, out var former)
                && after.TryGetValue(number, out var latter) && former.Words == latter.Words;
            entries.Add(isSame && joined.Change is not (ArticleChange.Merged or ArticleChange.Split)
                ? joined with { Change = joined.From == joined.To[0] ? ArticleChange.Unchanged : ArticleChange.Renumbered }
                : joined);
        }

        for (var i = 0; i < steps.Count; i++)
        {
            foreach (var added in steps[i].Entries.Where(e => e.From is null))
            {
                var joined = steps.Skip(i + 1).Aggregate(added with { From = added.To[0] }, Followed);
                var isKnown = added.Change == ArticleChange.New;
                entries.AddRange(joined.To.Select(n =>
                    new ConcordanceEntry(null, [n], isKnown ? ArticleChange.New : ArticleChange.NotCompared)));
            }
        }

        // an article that several earlier ones became is listed with each of them, and never as new beside them
        var continuing = entries.Where(e => e.From is not null).SelectMany(e => e.To).ToHashSet();
        var all = entries.Where(e => e.From is not null || !continuing.Contains(e.To[0])).DistinctBy(e => (e.From, e.To.FirstOrDefault()));
        return new Concordance(steps[0].From, steps[^1].To, InOrder(all)) { IsComputed = steps.Any(s => s.IsComputed) };
    }

    private static ConcordanceEntry Continued(ComparableText old, ComparableText now, Dictionary<string, string> newOf)
    {
        var hasMovedReferences = old.Words != now.Words && old.WithoutNumbers == now.WithoutNumbers
            && old.CitedNumbers.Zip(now.CitedNumbers).All(c => c.First == c.Second || newOf.GetValueOrDefault(c.First) == c.Second);
        var change = (old.Number == now.Number, old.Words == now.Words || hasMovedReferences) switch
        {
            (true, true) => ArticleChange.Unchanged,
            (false, true) => ArticleChange.Renumbered,
            (true, false) => ArticleChange.Amended,
            _ => ArticleChange.RenumberedAndAmended,
        };
        return new ConcordanceEntry(old.Number, [now.Number], change, hasMovedReferences);
    }

    private static string InChinese(ProvisionNumber number) => ChineseNumeral.Format(number.Value);

    private static ConcordanceEntry Followed(ConcordanceEntry so, Concordance step)
    {
        if (so.To.IsEmpty)
        {
            return so;
        }

        var next = so.To.Select(step.Of).ToArray();
        if (Array.Exists(next, n => n is null or { Change: ArticleChange.NotCompared }))
        {
            return so with { To = [], Change = ArticleChange.NotCompared, ReferencesMoved = false, Parts = [] };
        }

        ImmutableArray<ProvisionNumber> to = [.. next.SelectMany(n => n!.To).Distinct().Order()];
        ArticleChange[] changes = [so.Change, .. next.Select(n => n!.Change)];
        var isAmended = Array.Exists(changes, c => c is ArticleChange.Amended or ArticleChange.RenumberedAndAmended);
        var change = to.IsEmpty ? ArticleChange.Deleted
            : changes.Contains(ArticleChange.Split) || to.Length > 1 ? ArticleChange.Split
            : changes.Contains(ArticleChange.Merged) ? ArticleChange.Merged
            : (so.From == to[0], isAmended) switch
            {
                (true, false) => ArticleChange.Unchanged,
                (false, false) => ArticleChange.Renumbered,
                (true, true) => ArticleChange.Amended,
                _ => ArticleChange.RenumberedAndAmended,
            };
        var moved = !isAmended && (so.ReferencesMoved || Array.Exists(next, n => n!.ReferencesMoved));
        return new ConcordanceEntry(so.From, to, change, moved);
    }

    private static ImmutableArray<ConcordanceEntry> InOrder(IEnumerable<ConcordanceEntry> entries) =>
        [.. entries.OrderBy(e => e.To.IsEmpty ? e.From!.Value : e.To[0]).ThenBy(e => e.From is null).ThenBy(e => e.From)];
}
