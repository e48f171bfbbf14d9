using System.Collections.Immutable;
using Statutes.Citations.Resolving;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Search.Hits;

/// <summary>A piece of wording with the places that match.</summary>
/// <param name="Text">The wording.</param>
/// <param name="Highlights">Half-open places in it, in order, not overlapping.</param>
public sealed record Snippet(string Text, ImmutableArray<TextSpan> Highlights);

/// <summary>An article that matches.</summary>
/// <param name="Article">The article.</param>
/// <param name="Lineage">Its lineage.</param>
/// <param name="Status">What its version is at the date of the question.</param>
/// <param name="Score">Its BM25 score; only the order within one answer means anything.</param>
/// <param name="Chinese">Snippets of the Chinese wording.</param>
/// <param name="English">Snippets of the English wording.</param>
/// <param name="Explanation">Why its score is what it is; null where that was not asked for.</param>
public sealed record SearchHit(
    ProvisionId Article, Lineage Lineage, VersionStatus Status, float Score, ImmutableArray<Snippet> Chinese, ImmutableArray<Snippet> English,
    ScoreExplanation? Explanation = null);

/// <summary>How many hits share a value.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">The hits.</param>
public sealed record FacetCount(string Value, int Count);

/// <summary>What the search has to say beside its hits.</summary>
/// <param name="Code"><c>read-as-words</c>: the query could not be read as written; <c>long-query</c>: only its first words were searched; <c>any-word</c>: no article has all the words; <c>nothing-found</c>.</param>
/// <param name="Message">The words.</param>
public sealed record Suggestion(string Code, Bilingual Message);

/// <summary>The answer to a question.</summary>
/// <param name="Citation">What the query means, where it is a citation; its target is then the first hit.</param>
/// <param name="Total">How many articles match, one a lineage unless every version was asked for.</param>
/// <param name="Hits">The hits of the page asked for.</param>
/// <param name="Works">Hits by work, the most first, up to <see cref="SearchRequest.MostWorks"/> works.</param>
/// <param name="OtherWorks">How many works have hits beside those.</param>
/// <param name="Statuses">Hits by status, the most first.</param>
/// <param name="Suggestions">What else there is to say.</param>
public sealed record SearchResult(
    Resolution? Citation,
    int Total,
    ImmutableArray<SearchHit> Hits,
    ImmutableArray<FacetCount> Works,
    int OtherWorks,
    ImmutableArray<FacetCount> Statuses,
    ImmutableArray<Suggestion> Suggestions);
