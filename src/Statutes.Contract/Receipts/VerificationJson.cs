using System.Text.Json.Serialization;

namespace Statutes.Contract.Receipts;

/// <summary>
/// The result for one provision. <c>outcome</c> is <c>agrees</c>, <c>differs</c>, <c>not-there</c> or <c>not-checked</c>;
/// <c>why</c> is null if it agrees.
/// </summary>
public sealed record VerifiedProvisionJson(string Id, string Outcome, string? Why);

/// <summary>The number of provisions with each outcome.</summary>
public sealed record VerificationCountsJson(int Agree, int Differ, int NotThere, int NotChecked);

/// <summary>
/// A comparison of saved answers with a corpus. <c>agrees</c> is true if something was checked and everything in the file agrees.
/// <c>corpus</c> is the corpus compared with; <c>savedFrom</c> lists those that the receipts name.
/// </summary>
public sealed record VerificationJson(
    bool Agrees,
    string Corpus,
    IReadOnlyList<string> SavedFrom,
    VerificationCountsJson Counts,
    IReadOnlyList<VerifiedProvisionJson> Provisions);

/// <summary>The JSON of a verification.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(VerificationJson))]
public sealed partial class VerificationJsonContext : JsonSerializerContext;
