using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Search.Comparing;

namespace Statutes.Contract.Responses;

/// <summary>Maps comparisons of two versions to their JSON contract.</summary>
public static class ComparisonMapping
{
    /// <summary>Maps a comparison of two versions.</summary>
    /// <param name="catalog">The works.</param>
    /// <param name="comparison">The comparison.</param>
    public static CompareJson ToJson(Catalog catalog, VersionComparison comparison) => new(
        comparison.From.Work.Slug,
        LawDate.Format(comparison.From.Date),
        LawDate.Format(comparison.To.Date),
        comparison.IsComputed,
        [.. CautionMapping.OfSide(catalog, comparison.From, comparison.Days?.From)
            .Concat(CautionMapping.OfSide(catalog, comparison.To, comparison.Days?.To))
            .DistinctBy(c => (c.Code, c.Target, c.Message.En))],
        comparison.Articles.CountBy(a => a.Entry.Change).OrderBy(c => c.Key).ToDictionary(c => c.Key.Name, c => c.Value),
        [.. comparison.Articles.Select(a => new ArticleCompareJson(
            a.Entry.From is { } from ? [from.ToString()] : [],
            [.. a.Entry.To.Select(n => n.ToString())],
            a.Entry.Change.Name,
            a.Entry.ReferencesMoved,
            a.Lineage.Key,
            new DiffsJson(ToJson(a.Chinese), ToJson(a.English))))]);

    private static DiffJson[] ToJson(IEnumerable<DiffPart> parts) => [.. parts.Select(p => new DiffJson(p.Operation, p.Text))];
}
