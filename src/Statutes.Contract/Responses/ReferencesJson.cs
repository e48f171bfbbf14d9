namespace Statutes.Contract.Responses;

/// <summary>The references of an article in both directions, and its open references.</summary>
public sealed record ReferencesJson(
    IReadOnlyList<ReferenceOutJson> Out, IReadOnlyList<ReferenceInJson> In, IReadOnlyList<OpenReferenceJson> Open);

/// <summary>
/// A reference out of the article. <c>start</c> and <c>end</c> are half-open UTF-16 offsets in the wording named by
/// <c>from</c> and <c>lang</c>. <c>unresolved</c> is null, or the reason why it has no target. <c>ofLaterVersion</c>: the
/// corpus has no version of the cited law at the time of <c>from</c>. The targets are those of a later version with the
/// same numbers, and may be other rules. <c>ofEarlierVersion</c>: the cited law had been amended by that time, and the
/// corpus does not have the amended text. The targets are those of the last text before, and may be other rules too.
/// </summary>
public sealed record ReferenceOutJson(
    string From,
    string Lang,
    string Text,
    int Start,
    int End,
    string Type,
    IReadOnlyList<string> Targets,
    OutsideJson? Outside,
    string? Unresolved,
    bool OfLaterVersion,
    bool OfEarlierVersion);

/// <summary>A law that the corpus does not contain.</summary>
public sealed record OutsideJson(string Title);

/// <summary>
/// A reference to the article or to a part of it. <c>ofLaterVersion</c> and <c>ofEarlierVersion</c> are as in a reference out.
/// </summary>
public sealed record ReferenceInJson(
    string From, BilingualText Label, string Type, IReadOnlyList<string> Targets, bool OfLaterVersion, bool OfEarlierVersion);

/// <summary>
/// An open reference, such as 有关法律、行政法规: it names kinds of instruments but no instrument, so it has no target and is not an error.
/// <c>start</c> and <c>end</c> are as in a reference out. Only the Chinese wording has them.
/// </summary>
public sealed record OpenReferenceJson(string From, string Lang, string Text, int Start, int End);
