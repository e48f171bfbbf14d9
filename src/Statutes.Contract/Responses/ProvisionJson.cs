namespace Statutes.Contract.Responses;

/// <summary>One provision below an article.</summary>
public sealed record ProvisionJson(
    string Id,
    string Work,
    string Version,
    string Article,
    string Kind,
    string Lineage,
    string Status,
    string At,
    bool Verified,
    BilingualText Label,
    BilingualLines Text,
    string Url,
    ReceiptJson Receipt,
    string StatusFrom,
    IReadOnlyList<CautionJson> Cautions);
