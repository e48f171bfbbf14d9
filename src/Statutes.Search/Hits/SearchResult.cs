using System.Collections.Immutable;
using Statutes.Citations.Resolving;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Search.Hits;

/// <summary>A sentence of an article with the places that match.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Highlights">Half-open spans in UTF-16 code units of the text, ascending, not overlapping.</param>
public sealed record Snippet(string Text, ImmutableArray<TextSpan> Highlights);

/// <summary>A matching article.</summary>
/// <param name="Article">The article.</param>
/// <param name="Lineage">Its lineage.</param>
/// <param name="Status">The status of its version at the requested date.</param>
/// <param name="Score">Its score; comparable only within one result.</param>
/// <param name="Chinese">Snippets of the Chinese wording.</param>
/// <param name="English">Snippets of the English wording.</param>
/// <param name="Explanation">The explanation of its score; null if it was not requested.</param>
public sealed record SearchHit(
    ProvisionId Article,
    Lineage Lineage,
    VersionStatus Status,
    float Score,
    ImmutableArray<Snippet> Chinese,
    ImmutableArray<Snippet> English,
    ScoreExplanation? Explanation = null);

/// <summary>The number of hits with a value.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">The number of hits.</param>
public sealed record FacetCount(string Value, int Count);

/// <summary>A remark about a search for the reader.</summary>
/// <param name="Code">
/// <c>read-as-words</c>: the query has a syntax error and was searched as plain words. <c>long-query</c>: only its first words
/// were searched. <c>any-word</c>: few articles or none contain all the words, so others with some of them follow.
/// <c>spelling</c>: the spelling was corrected. <c>phrase-not-found</c>: no article contains a phrase that was required, so its words were
/// searched. <c>not-here</c>: the query names a law that the corpus does not contain. <c>nothing-found</c>: no article matches.
/// </param>
/// <param name="Message">The remark in both languages.</param>
/// <param name="Query">The query that was searched instead; null if it is the query as typed.</param>
public sealed record Suggestion(string Code, Bilingual Message, string? Query = null);

/// <summary>The result of a search.</summary>
/// <param name="Citation">The resolution of the query if it is a citation, else null; its target is then the first hit.</param>
/// <param name="Total">The number of matching articles; one a lineage, unless every version was requested.</param>
/// <param name="Hits">The hits of the requested page.</param>
/// <param name="Works">Hits by work, the highest count first, up to <see cref="SearchRequest.MostWorks"/> works.</param>
/// <param name="OtherWorks">The number of other works with hits.</param>
/// <param name="Statuses">Hits by status, the highest count first.</param>
/// <param name="AllWords">How many of the matching articles contain all the words; they come first.</param>
/// <param name="NotHere">The laws that the query names and the corpus does not contain.</param>
/// <param name="Suggestions">Remarks for the reader.</param>
public sealed record SearchResult(
    Resolution? Citation,
    int Total,
    ImmutableArray<SearchHit> Hits,
    ImmutableArray<FacetCount> Works,
    int OtherWorks,
    ImmutableArray<FacetCount> Statuses,
    int AllWords,
    ImmutableArray<MissingLaw> NotHere,
    ImmutableArray<Suggestion> Suggestions);
