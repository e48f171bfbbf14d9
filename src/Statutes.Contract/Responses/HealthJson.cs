namespace Statutes.Contract.Responses;

/// <summary>
/// Health. <c>status</c> is <c>live</c>, <c>ready</c> or <c>not-ready</c>. <c>ranking</c> is <c>words-and-vectors</c>, or <c>words</c> if
/// search cannot use the vectors; <c>remark</c> then gives the reason.
/// </summary>
public sealed record HealthJson(string Status, string? Corpus, int? Works, int? Articles, string? Ranking, string? Remark);
