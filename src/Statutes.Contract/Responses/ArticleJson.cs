using System.Text.Json.Serialization;

namespace Statutes.Contract.Responses;

/// <summary>
/// One article. The status is the one at <c>at</c>, by default today. <c>textKind</c> tells for each language whether its
/// text is <c>authentic</c>, <c>unverified</c> (not checked against the enacted text) or an <c>unofficial-translation</c>. <c>cautions</c>
/// are those about the version at that date, and about the number of the article in other versions; then <c>alternatives</c> has the other
/// provisions of this number.
/// </summary>
public sealed record ArticleJson(
    string Id,
    string Work,
    string Version,
    string Article,
    string Lineage,
    string Status,
    string StatusFrom,
    string At,
    bool Verified,
    TextKindsJson TextKind,
    BilingualText Label,
    BilingualLines Path,
    IReadOnlyList<ParagraphJson> Paragraphs,
    ReferencesJson References,
    IReadOnlyList<HistoryJson> History,
    IReadOnlyList<CautionJson> Cautions,
    ReceiptJson Receipt,
    IReadOnlyList<AlternativeJson> Alternatives);

/// <summary>A 款.</summary>
public sealed record ParagraphJson(string Id, string? Zh, string? En, IReadOnlyList<ItemJson> Items);

/// <summary>A 项: its wording without the number.</summary>
public sealed record ItemJson(string Id, string? Zh, string? En, IReadOnlyList<SubitemJson> Subitems);

/// <summary>A 目: its wording without the number.</summary>
public sealed record SubitemJson(string Id, string? Zh, string? En);

/// <summary>
/// The same provision in another version, and the change between the two. <c>computed</c> is true if the wording of the versions decides
/// that; else it is absent.
/// </summary>
public sealed record HistoryJson(
    string? Id, string Change, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Computed = false);
