namespace Statutes.Contract.Responses;

/// <summary>
/// The contents of a version. The status is the one at <c>at</c>, by default today. <c>text</c> has the lines of a text without articles,
/// such as a decision of a few paragraphs; it is null if there are articles.
/// </summary>
public sealed record ContentsJson(
    string Id,
    string Work,
    string Version,
    string Status,
    string At,
    BilingualText Title,
    BilingualText Note,
    int ArticleCount,
    IReadOnlyList<ContentsDivisionJson> Divisions,
    IReadOnlyList<ContentsArticleJson> Articles,
    BilingualLines? Text,
    string StatusFrom,
    IReadOnlyList<CautionJson> Cautions);

/// <summary>A division in a table of contents.</summary>
public sealed record ContentsDivisionJson(
    string Id,
    string Kind,
    string Number,
    BilingualText Heading,
    IReadOnlyList<ContentsDivisionJson> Divisions,
    IReadOnlyList<ContentsArticleJson> Articles);

/// <summary>An article in a table of contents.</summary>
public sealed record ContentsArticleJson(string Id, string Article, BilingualText Label, string Url);
