namespace Statutes.Contract.Responses;

/// <summary>
/// A provision that was read. <c>resolution</c> is its resolution, as for a citation, with its wording and cautions.
/// <c>article</c> is the article that contains it, null for a division,
/// and if a citation has no target.
/// </summary>
public sealed record ReadingJson(ResolutionJson Resolution, ArticleJson? Article);
