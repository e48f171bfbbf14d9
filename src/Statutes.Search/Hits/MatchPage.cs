using System.Collections.Immutable;

namespace Statutes.Search.Hits;

/// <summary>One page of matches, with the counts of all matches.</summary>
/// <param name="Total">The number of all matches.</param>
/// <param name="AllWords">How many of them contain all the words; they come first.</param>
/// <param name="Hits">The matches of the page, the best first.</param>
/// <param name="Works">All matches by work, the highest count first, up to <see cref="SearchRequest.MostWorks"/> works.</param>
/// <param name="OtherWorks">The number of other works with matches.</param>
/// <param name="Statuses">All matches by status, the highest count first.</param>
internal sealed record MatchPage(
    int Total,
    int AllWords,
    ImmutableArray<ArticleMatch> Hits,
    ImmutableArray<FacetCount> Works,
    int OtherWorks,
    ImmutableArray<FacetCount> Statuses);
