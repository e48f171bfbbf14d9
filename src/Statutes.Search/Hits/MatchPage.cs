using System.Collections.Immutable;

namespace Statutes.Search.Hits;

/// <summary>One page of what a query finds, with the counts of all.</summary>
/// <param name="Total">How many match.</param>
/// <param name="Hits">Those of the page, the best first.</param>
/// <param name="Works">All by work, the most first, up to <see cref="SearchRequest.MostWorks"/> works.</param>
/// <param name="OtherWorks">How many works have some beside those.</param>
/// <param name="Statuses">All by status, the most first.</param>
internal sealed record MatchPage(int Total, ImmutableArray<ArticleMatch> Hits, ImmutableArray<FacetCount> Works, int OtherWorks, ImmutableArray<FacetCount> Statuses);
