namespace Statutes.Contract.Responses;

/// <summary>
/// Two versions, article by article. <c>computed</c> is true if no source says which article continues which, so that the wording
/// decides. <c>cautions</c> are those about each version, with its id as their target. <c>counts</c> has one entry for each kind of change
/// that occurs.
/// </summary>
public sealed record CompareJson(
    string Work,
    string From,
    string To,
    bool Computed,
    IReadOnlyList<CautionJson> Cautions,
    IReadOnlyDictionary<string, int> Counts,
    IReadOnlyList<ArticleCompareJson> Articles);

/// <summary>
/// The change of an article; <c>not-compared</c> if the wording does not show what it is. <c>referencesMoved</c> is true if only the
/// numbers of references in it changed.
/// </summary>
public sealed record ArticleCompareJson(
    IReadOnlyList<string> From, IReadOnlyList<string> To, string Change, bool ReferencesMoved, string Lineage, DiffsJson Diff);

/// <summary>Differences in both languages; empty if a version does not have the language.</summary>
public sealed record DiffsJson(IReadOnlyList<DiffJson> Zh, IReadOnlyList<DiffJson> En);

/// <summary>A run of words. <c>op</c> is <c>equal</c>, <c>delete</c> or <c>insert</c>.</summary>
public sealed record DiffJson(string Op, string Text);
