namespace Statutes.Contract.Responses;

/// <summary>
/// One provision of any kind, as its permanent address gives it. <c>paragraphs</c>, <c>references</c> and <c>history</c> are those of an
/// article; they are null for other kinds. <c>article</c> is the number of the article that contains it, null for a division;
/// <c>lineage</c> is null for what has none. The other members are as in an article.
/// </summary>
public sealed record ProvisionJson(
    string Id,
    string Work,
    string Version,
    string? Article,
    string Kind,
    string? Lineage,
    string Status,
    string At,
    bool Verified,
    TextKindsJson TextKind,
    BilingualText Label,
    BilingualLines Path,
    BilingualLines Text,
    string Url,
    ReceiptJson Receipt,
    string StatusFrom,
    IReadOnlyList<CautionJson> Cautions,
    IReadOnlyList<AlternativeJson> Alternatives,
    IReadOnlyList<ParagraphJson>? Paragraphs,
    ReferencesJson? References,
    IReadOnlyList<HistoryJson>? History);
