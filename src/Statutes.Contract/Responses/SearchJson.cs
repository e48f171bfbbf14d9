using System.Text.Json.Serialization;

namespace Statutes.Contract.Responses;

/// <summary>
/// The answer to a search. <c>at</c> is <c>any</c> if every version was requested. <c>atAssumed</c> is true if the request
/// has no date, so that today is used. <c>allWords</c> counts the hits that contain all the words; they come first.
/// <c>notHere</c> lists the laws that the query names and the corpus does not contain.
/// </summary>
public sealed record SearchJson(
    string Query,
    string At,
    bool AtAssumed,
    int Total,
    int Page,
    int PageSize,
    ResolutionJson? Citation,
    IReadOnlyList<HitJson> Hits,
    FacetsJson Facets,
    int AllWords,
    IReadOnlyList<MissingLawJson> NotHere,
    IReadOnlyList<SuggestionJson> Suggestions);

/// <summary>A law that a query names and the corpus does not contain. <c>work</c> is null if the law has no id.</summary>
public sealed record MissingLawJson(BilingualText Title, string? Work);

/// <summary>
/// An article that matches. <c>statusFrom</c> tells where its status comes from, and <c>cautions</c> are those about its version, at the
/// date of the search. <c>explanation</c> is present only if requested.
/// </summary>
public sealed record HitJson(
    string Id,
    string Work,
    string Version,
    string Article,
    string Lineage,
    string Status,
    double Score,
    BilingualText Title,
    BilingualText Label,
    BilingualLines Path,
    SnippetsJson Snippets,
    string Url,
    string StatusFrom,
    IReadOnlyList<CautionJson> Cautions,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ExplanationJson? Explanation = null);

/// <summary>Snippets in both languages.</summary>
public sealed record SnippetsJson(IReadOnlyList<SnippetJson> Zh, IReadOnlyList<SnippetJson> En);

/// <summary>An excerpt of a wording with the half-open ranges that match.</summary>
public sealed record SnippetJson(string Text, IReadOnlyList<int[]> Highlights);

/// <summary>
/// The explanation of a score. <c>how</c> tells how it is made from its parts: <c>product</c>, <c>sum</c>, <c>best</c> (the
/// best part and a tenth of each other), <c>given</c> (no parts). <c>of</c> names the words with their field, as in
/// <c>zh:约谈</c>, or a factor.
/// </summary>
public sealed record ExplanationJson(double Score, string How, string Of, IReadOnlyList<ExplanationJson> Parts);

/// <summary>
/// Hits by work and by status, most hits first. It lists the first 20 works; <c>otherWorks</c> is the number of further works with hits.
/// </summary>
public sealed record FacetsJson(IReadOnlyList<FacetJson> Work, int OtherWorks, IReadOnlyList<FacetJson> Status);

/// <summary>The number of hits with one value.</summary>
public sealed record FacetJson(string Value, int Count);

/// <summary>A message about the query or its results. <c>query</c> is what was searched instead, else null.</summary>
public sealed record SuggestionJson(string Code, BilingualText Message, string? Query);
