using System.Collections.Immutable;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;

namespace Statutes.Search.Comparing;

/// <summary>The change of one article between two versions.</summary>
/// <param name="Entry">The concordance entry: the numbers of the article and what happened to it.</param>
/// <param name="Lineage">The lineage of the later article; of the earlier one if it was deleted.</param>
/// <param name="Chinese">The differences of the Chinese wording; all inserted for a new article, all deleted for a deleted one.</param>
/// <param name="English">The differences of the English wording; empty if a version has no English text.</param>
public sealed record ArticleComparison(
    ConcordanceEntry Entry, Lineage Lineage, ImmutableArray<DiffPart> Chinese, ImmutableArray<DiffPart> English);

/// <summary>A comparison of two versions of a work, article by article, in the order of the later version.</summary>
/// <param name="From">The earlier version.</param>
/// <param name="To">The later version.</param>
/// <param name="Articles">The articles.</param>
/// <param name="IsComputed">Whether the concordance was computed from the wording of the versions.</param>
public sealed record VersionComparison(VersionId From, VersionId To, ImmutableArray<ArticleComparison> Articles, bool IsComputed = false)
{
    /// <summary>The days for which the versions were asked; null where a version was asked for itself.</summary>
    public (DateOnly From, DateOnly To)? Days { get; init; }
}
