using System.Collections.Immutable;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;

namespace Statutes.Search.Comparing;

/// <summary>What happened to an article, and how its words differ.</summary>
/// <param name="Entry">What happened.</param>
/// <param name="Lineage">The lineage of the article: of the later one, where there is one.</param>
/// <param name="Chinese">The Chinese wordings compared; the earlier is empty for a new article, the later for a deleted one.</param>
/// <param name="English">The English wordings compared; empty where a version lacks the language.</param>
public sealed record ArticleComparison(ConcordanceEntry Entry, Lineage Lineage, ImmutableArray<DiffPart> Chinese, ImmutableArray<DiffPart> English);

/// <summary>Two versions of a work, article by article, in the order of the later one.</summary>
/// <param name="From">The earlier version.</param>
/// <param name="To">The later version.</param>
/// <param name="Articles">The articles.</param>
public sealed record VersionComparison(VersionId From, VersionId To, ImmutableArray<ArticleComparison> Articles);
