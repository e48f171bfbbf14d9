using System.Collections.Immutable;
using System.Globalization;
using Statutes.Contract.Responses;
using Statutes.Export.Reports;
using Statutes.Model.Text;

namespace Statutes.Contract.Reports;

/// <summary>The penalties of a duty before and now, tier beside tier.</summary>
internal static class TierTable
{
    /// <summary>Makes the table. A penalty that the other side does not have is marked.</summary>
    /// <param name="before">The earlier penalties.</param>
    /// <param name="now">The later penalties.</param>
    /// <param name="placeOf">Returns the words for a provision.</param>
    public static ReportTable Of(IReadOnlyList<PenaltyJson> before, IReadOnlyList<PenaltyJson> now, Func<string, Bilingual> placeOf) => new(
        [new(new("档次", "Tier"), 8), new(new("以前", "Before"), 46), new(new("现在", "Now"), 46)],
        [
            .. before.Concat(now).Select(p => p.Tier).Distinct().Order().Select(tier => ImmutableArray.Create(
                new ReportCell([ReportLine.Of(null, tier.ToString(CultureInfo.InvariantCulture), WordMark.Strong)]),
                Side(before, now, tier, WordMark.Deleted, placeOf),
                Side(now, before, tier, WordMark.Inserted, placeOf))),
        ]);

    private static ReportCell Side(
        IReadOnlyList<PenaltyJson> own, IReadOnlyList<PenaltyJson> other, int tier, WordMark mark, Func<string, Bilingual> placeOf)
    {
        var lines = ImmutableArray.CreateBuilder<ReportLine>();
        var there = other.Where(p => p.Tier == tier).Select(KeyOf).ToHashSet();
        foreach (var group in own.Where(p => p.Tier == tier).GroupBy(p => (p.Id, Condition: p.Condition?.Zh)))
        {
            var place = placeOf(group.Key.Id);
            lines.Add(ReportLine.Of(Language.Chinese, place.Zh + (group.Key.Condition is { } words ? $"：{words}" : ""), WordMark.Strong));
            lines.Add(ReportLine.Of(Language.English, place.En ?? "", WordMark.Strong));
            foreach (var penalty in group)
            {
                var marked = there.Contains(KeyOf(penalty)) ? WordMark.None : mark;
                var phrase = ObligationPhrases.Of(penalty);
                lines.Add(new(Language.Chinese, [new(phrase.Zh!, marked), new($"（“{penalty.Words?.Zh}”）", WordMark.None)]));
                lines.Add(ReportLine.Of(Language.English, phrase.En!, marked));
            }

            lines.AddRange(group.Select(p => p.Words?.En).OfType<string>().Distinct().Select(w => ReportLine.Of(Language.English, w)));
        }

        return new ReportCell(lines.ToImmutable());
    }

    private static (string, string, string, bool) KeyOf(PenaltyJson penalty) =>
        (penalty.On, penalty.Kind, ObligationPhrases.Amount(penalty).Zh!, penalty.May);
}
