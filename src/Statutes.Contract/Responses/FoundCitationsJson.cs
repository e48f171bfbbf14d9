using System.Text.Json.Serialization;

namespace Statutes.Contract.Responses;

/// <summary>A text in which citations are searched, at a date; by default the date in the text itself, else today.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record FindRequestJson(string? At, string? Text);

/// <summary>The citations in a text and everything read with them; each list is in the order of the text.</summary>
public sealed record FoundCitationsJson(
    string At,
    bool AtAssumed,
    IReadOnlyList<FoundCitationJson> Citations,
    IReadOnlyList<DefinitionJson> Definitions,
    IReadOnlyList<NotUnderstoodJson> NotUnderstood,
    FoundCountsJson Counts);

/// <summary>
/// A citation in running text. <c>start</c> and <c>end</c> are half-open, in UTF-16 code units of the text as sent, or in
/// code points if requested. <c>kind</c> is <c>full</c>, <c>short</c>, <c>bare</c>, <c>relative</c> or <c>self</c>.
/// <c>via</c> lists the parts of the text on which the answer depends.
/// </summary>
public sealed record FoundCitationJson(string Text, int Start, int End, string Kind, IReadOnlyList<string> Via, ResolutionJson Resolution);

/// <summary>A name that the text defines for a work. <c>work</c> is null if the work is unknown here.</summary>
public sealed record DefinitionJson(string Name, string? Work, int Start, int End);

/// <summary>A part that looks like a citation but was not understood.</summary>
public sealed record NotUnderstoodJson(string Text, int Start, int End, string Why);

/// <summary>The number of citations by outcome.</summary>
public sealed record FoundCountsJson(int Found, int Resolved, int Ambiguous, int Unresolved, int NotUnderstood);
