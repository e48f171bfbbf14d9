namespace Statutes.Contract.Responses;

/// <summary>Terms that contain the requested words in any of their forms; all terms if no words were requested.</summary>
public sealed record GlossaryJson(string? Query, int Total, IReadOnlyList<TermJson> Terms);

/// <summary>A term: the statutory Chinese, the English used here, and other names. <c>definedIn</c> has ids of provisions.</summary>
public sealed record TermJson(
    string Id,
    string Zh,
    string En,
    IReadOnlyList<string> Forms,
    IReadOnlyList<string> OtherEnglish,
    IReadOnlyList<string> Abbreviations,
    IReadOnlyList<string> Practice,
    IReadOnlyList<string> Traditional,
    IReadOnlyList<string> DefinedIn,
    string? Note);
