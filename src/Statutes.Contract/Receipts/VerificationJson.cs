using System.Text.Json.Serialization;

namespace Statutes.Contract.Receipts;

/// <summary>What became of one provision: <c>outcome</c> is <c>agrees</c>, <c>differs</c>, <c>not-there</c> or <c>not-checked</c>; <c>why</c> is null where it agrees.</summary>
public sealed record VerifiedProvisionJson(string Id, string Outcome, string? Why);

/// <summary>How many provisions there are of each outcome.</summary>
public sealed record VerificationCountsJson(int Agree, int Differ, int NotThere, int NotChecked);

/// <summary>
/// A saved answer held against a corpus. <c>agrees</c>: something was checked, and all that the file carries agrees. <c>corpus</c> is the one that it was held against,
/// <c>savedFrom</c> those that its receipts name.
/// </summary>
public sealed record VerificationJson(
    bool Agrees, string Corpus, IReadOnlyList<string> SavedFrom, VerificationCountsJson Counts, IReadOnlyList<VerifiedProvisionJson> Provisions);

/// <summary>The JSON of a verification.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(VerificationJson))]
public sealed partial class VerificationJsonContext : JsonSerializerContext;
