using Statutes.Model.Corpus;
using Statutes.Model.Provisions;

namespace Statutes.Ingest.Duties;

/// <summary>
/// Decides which of several breached provisions an item describes. After 违反本法第二十四条第一款、第二款规定，有下列行为之一的, the item
/// 擅自终止为其产品、服务提供安全维护的 breaches the second 款 alone. The wording decides: a provision that contains most of the item's pairs of
/// characters. Where none does, the item has no decision.
/// </summary>
internal static class ItemBreaches
{
    private const double LeastCovered = 0.45;
    private const double LeastBest = 0.6;

    /// <summary>Decides for each item of a unit.</summary>
    public static void Decide(StatuteDocument document, PenaltyUnit unit, IEnumerable<Provision> items)
    {
        var targets = unit.Breaches.SelectMany(b => b.Targets).Where(t => t.Version == document.Version && !t.Path.IsWhole).Distinct()
            .Select(t => (Id: t, Pairs: document.Find(t.Path) is { } p ? PairsOf(document.Source.Slice(p.Span)) : []))
            .ToArray();
        if (targets.Length < 2)
        {
            return;
        }

        foreach (var item in items)
        {
            var pairs = PairsOf(document.WordingOf(item));
            var covered = targets.Select(t => (t.Id, Share: (double)pairs.Count(t.Pairs.Contains) / Math.Max(1, pairs.Count))).ToArray();
            if (covered.Max(c => c.Share) >= LeastBest)
            {
                unit.Items[item.Path] = [.. covered.Where(c => c.Share >= LeastCovered).Select(c => c.Id)];
            }
        }
    }

    private static HashSet<(char, char)> PairsOf(string text)
    {
        var pairs = new HashSet<(char, char)>();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsLetter(text[i]) && char.IsLetter(text[i + 1]))
            {
                pairs.Add((text[i], text[i + 1]));
            }
        }

        return pairs;
    }
}
