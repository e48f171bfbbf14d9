using System.Text.Json.Serialization;

namespace Statutes.Contract.Responses;

/// <summary>Every work.</summary>
public sealed record WorksJson(IReadOnlyList<WorkJson> Works);

/// <summary>A work and everything about it except its wording. Statuses are those at <c>at</c>, which is today.</summary>
public sealed record WorkJson(
    string Id,
    string Kind,
    BilingualText Title,
    BilingualText ShortTitle,
    IReadOnlyList<NameJson> Names,
    IReadOnlyList<BilingualText> Issuers,
    BilingualText? DocumentNumber,
    string At,
    IReadOnlyList<VersionJson> Versions,
    IReadOnlyList<EventJson> Events,
    IReadOnlyList<RelationJson> Relations,
    IReadOnlyList<ComparisonJson> Comparisons,
    string CheckedTo);

/// <summary>Two versions that can be compared, as the dates to send: consecutive ones, then the first and the last.</summary>
public sealed record ComparisonJson(string From, string To);

/// <summary>A name of a work, with its language and how it is used.</summary>
public sealed record NameJson(string Text, string Lang, string Kind);

/// <summary>An event in the life of a work. Dates are days in Beijing.</summary>
public sealed record EventJson(string Kind, string Date, string? Version, BilingualText? By, bool Verified);

/// <summary>A relation of a work to another. <c>work</c> is null if the other work is not in the corpus.</summary>
public sealed record RelationJson(string Kind, string? Work, BilingualText Title, string? Date);

/// <summary>
/// A version of a work; it has no texts if its wording is not in the corpus. <c>statusFrom</c> tells where its status comes from.
/// <c>own</c> is true if the user ingested it; else it is absent.
/// </summary>
public sealed record VersionJson(
    string Id,
    string Version,
    bool Draft,
    string Status,
    string? InForceFrom,
    string? InForceUntil,
    int? Articles,
    IReadOnlyList<TextJson> Texts,
    string? Url,
    string StatusFrom,
    IReadOnlyList<CautionJson> Cautions,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Own = false);

/// <summary>
/// A text of a version, authentic or a translation. <c>unverified</c> lists the articles that were not checked against a
/// source.
/// </summary>
public sealed record TextJson(
    string Lang,
    string Kind,
    string Rights,
    string? Translator,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> Unverified,
    string? Sha256);
