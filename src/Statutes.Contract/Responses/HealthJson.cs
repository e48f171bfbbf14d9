namespace Statutes.Contract.Responses;

/// <summary>Health. <c>status</c> is <c>live</c>, <c>ready</c> or <c>not-ready</c>.</summary>
public sealed record HealthJson(string Status, string? Corpus, int? Works, int? Articles);
