using System.Text.Json.Serialization;

namespace Statutes.Contract.Responses;

/// <summary>A text in which citations are searched, at a date; by default the date in the text itself, else today.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record FindRequestJson(string? Text, string? At = null);

/// <summary>
/// The citations in a text and everything read with them; each list is in the order of the text. <c>atFrom</c> is <c>request</c>,
/// <c>document</c> or <c>today</c>. <c>cautions</c> are about the whole text: <c>date-unclear</c>.
/// </summary>
public sealed record FoundCitationsJson(
    string At,
    bool AtAssumed,
    string AtFrom,
    DocumentDateJson? DocumentDate,
    IReadOnlyList<CautionJson> Cautions,
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

/// <summary>The date that a document gives itself, and the words of it.</summary>
public sealed record DocumentDateJson(string Value, string Text, int Start, int End);

/// <summary>
/// The number of citations by outcome. <c>notAvailable</c> are the unresolved ones that name a law, or a version of one, which the corpus
/// does not contain.
/// </summary>
public sealed record FoundCountsJson(int Found, int Resolved, int Ambiguous, int Unresolved, int NotAvailable, int NotUnderstood);
