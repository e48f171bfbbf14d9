namespace Statutes.Contract.Responses;

/// <summary>
/// The rules in force whose basis was amended or repealed after they were made, the newest change first. <c>withBasis</c> counts the works
/// whose basis is in the corpus; others cannot be judged. A rule in this list is not invalid: it is one to check.
/// </summary>
public sealed record StaleRulesJson(
    string? Work, string At, bool AtAssumed, int WithBasis, int Total, int Page, int PageSize, IReadOnlyList<StaleRuleJson> Rules);

/// <summary>A rule: <c>made</c> is the day on which its version was adopted, else promulgated.</summary>
public sealed record StaleRuleJson(
    string Id, string Work, BilingualText Title, string Status, string Made, IReadOnlyList<ChangedBasisJson> Bases);

/// <summary>A basis that changed: <c>words</c> of the rule at <c>from</c> name <c>targets</c>.</summary>
public sealed record ChangedBasisJson(
    string Work,
    BilingualText Title,
    string From,
    IReadOnlyList<string> Words,
    IReadOnlyList<string> Targets,
    IReadOnlyList<BasisChangeJson> Changes);

/// <summary>
/// A change of the basis. <c>kind</c>: <c>amended</c> on the day of the decision, or <c>repealed</c> from that day on. <c>version</c>, in
/// force from <c>inForce</c>, is what the amendment made. <c>verified</c>: a source states the date.
/// </summary>
public sealed record BasisChangeJson(string Kind, string Date, string? Version, string? InForce, bool Verified);
