namespace Statutes.Contract.Responses;

/// <summary>Health. <c>status</c> is <c>live</c>, <c>ready</c> or <c>not-ready</c>.</summary>
/// <param name="Status">The status.</param>
/// <param name="Corpus">The fingerprint of the corpus.</param>
/// <param name="Works">The number of works.</param>
/// <param name="Articles">The number of articles.</param>
/// <param name="Ranking">How search ranks: <c>words-and-vectors</c>, or <c>words</c> if the table of vectors cannot be used.</param>
/// <param name="Remark">Why search ranks by words alone; null if it does not.</param>
public sealed record HealthJson(
    string Status, string? Corpus, int? Works, int? Articles, string? Ranking = null, string? Remark = null);
