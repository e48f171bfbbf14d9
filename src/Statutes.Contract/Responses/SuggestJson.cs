namespace Statutes.Contract.Responses;

/// <summary>Completions of a typed text, best first. Articles are those of the versions that apply today.</summary>
public sealed record SuggestJson(string Query, IReadOnlyList<CompletionJson> Suggestions);

/// <summary>
/// A completion. <c>kind</c> is <c>work</c>, <c>term</c>, <c>article</c> or <c>citation</c>; <c>language</c> is that of the text.
/// <c>label</c> has the short titles of a work, both names of a term, the citation of an article, or the subject of a citation.
/// <c>label</c> and <c>id</c> are null if there is none.
/// </summary>
public sealed record CompletionJson(string Text, string Kind, string Language, string? Id, BilingualText? Label);
