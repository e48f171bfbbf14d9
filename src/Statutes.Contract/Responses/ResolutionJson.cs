using System.Text.Json.Serialization;

namespace Statutes.Contract.Responses;

/// <summary>The answer to one citation. <c>outcome</c> is <c>resolved</c>, <c>ambiguous</c> or <c>unresolved</c>.</summary>
public sealed record ResolutionJson(
    string Cite,
    string At,
    bool AtAssumed,
    string Outcome,
    IReadOnlyList<TargetJson> Targets,
    PairJson? Pair,
    IReadOnlyList<AlternativeJson> Alternatives,
    IReadOnlyList<CautionJson> Cautions,
    ReasonJson? Reason);

/// <summary>
/// The second provision of a pair, 第三十五条（现第三十七条）. <c>id</c> is null if its version has no such provision; <c>confirmed</c> is whether
/// the concordance has the pair.
/// </summary>
public sealed record PairJson(string? Id, bool Confirmed);

/// <summary>
/// A provision to which a citation refers. <c>statusFrom</c> is <c>stated</c> if a source states the day on which the status began,
/// <c>computed</c> if the day follows from two statements, else <c>assumed</c>. <c>formatted</c> is its citation in the requested style,
/// in the languages of the
/// style; it is absent if no style was requested. With <c>wording=none</c>, <c>text</c> has no lines and <c>receipt</c> is null.
/// </summary>
public sealed record TargetJson(
    string Id,
    string Work,
    string Version,
    string? Article,
    string? Paragraph,
    string? Item,
    string? Subitem,
    string? Lineage,
    string Status,
    BilingualText Label,
    BilingualLines Text,
    string Url,
    NowJson? Now,
    ReceiptJson? Receipt,
    string StatusFrom,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] BilingualText? Formatted = null);

/// <summary>
/// What became of a target by today. <c>computed</c> is true if the wording of the versions decides that; else it is absent.
/// </summary>
public sealed record NowJson(
    string? Id, string Change, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Computed = false);

/// <summary>Another reading of a citation.</summary>
public sealed record AlternativeJson(string Id, string Why)
{
    /// <summary>The reason in both languages, for a page; the JSON has only the English.</summary>
    [JsonIgnore]
    public BilingualText Reason { get; init; } = new(null, Why);
}

/// <summary>
/// A warning that the reader must see. <c>target</c> is the id of the target of which it is true; null if there is only one target, or if
/// it is true of all.
/// </summary>
public sealed record CautionJson(string Code, BilingualText Message, string? Target = null);

/// <summary>
/// The reason why a citation has no target. <c>work</c> and <c>title</c> are those of the law that the words name; null if they name
/// none, or for <c>work</c>, if it is unknown here.
/// </summary>
public sealed record ReasonJson(string Code, BilingualText Message, string? Work = null, BilingualText? Title = null);

/// <summary>The answers, in the order of the citations.</summary>
public sealed record ResolutionsJson(IReadOnlyList<ResolutionJson> Results);

/// <summary>
/// Citations to resolve: either <c>cites</c>, or <c>items</c> if each has its own date. <c>at</c> is the date of those without one, by
/// default today. <c>style</c> is the style of <c>formatted</c> in the targets, which is absent without it.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ResolveBatchJson(
    IReadOnlyList<string>? Cites = null, string? At = null, string? Style = null, IReadOnlyList<ResolveItemJson>? Items = null);

/// <summary>A citation to resolve, and its date; by default that of the whole request.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ResolveItemJson(string? Cite, string? At = null);
