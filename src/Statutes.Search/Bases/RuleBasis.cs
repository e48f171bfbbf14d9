using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Works;

namespace Statutes.Search.Bases;

/// <summary>A law that a rule names as its basis: 根据《网络安全法》…制定本办法.</summary>
/// <param name="Rule">The version of the rule.</param>
/// <param name="Basis">The law.</param>
/// <param name="References">The words in the rule that name it, or articles of it.</param>
public sealed record RuleBasis(VersionId Rule, WorkId Basis, ImmutableArray<Reference> References);

/// <summary>A change of a basis after the rule was made.</summary>
/// <param name="Kind">Amended or repealed.</param>
/// <param name="Date">The day of the decision that amended it, or the first day on which it is out of force.</param>
/// <param name="Version">The version that the amendment made; null if the corpus does not know it.</param>
/// <param name="InForce">The day on which that version enters into force; null if it is not known.</param>
/// <param name="IsVerified">Whether a source states the date.</param>
public sealed record BasisChange(LifecycleEventKind Kind, DateOnly Date, VersionId? Version, DateOnly? InForce, bool IsVerified);

/// <summary>A basis that changed after the rule was made.</summary>
/// <param name="Basis">The basis.</param>
/// <param name="Changes">Its changes, the earliest first.</param>
public sealed record ChangedBasis(RuleBasis Basis, ImmutableArray<BasisChange> Changes);

/// <summary>A rule whose basis was amended or repealed after the rule was made.</summary>
/// <param name="Rule">The version of the rule that applies.</param>
/// <param name="Made">The day on which that version was adopted, else promulgated.</param>
/// <param name="Bases">The bases that changed since.</param>
public sealed record StaleRule(VersionId Rule, DateOnly Made, ImmutableArray<ChangedBasis> Bases)
{
    /// <summary>The day of the newest change.</summary>
    public DateOnly LastChange => Bases.Max(b => b.Changes[^1].Date);
}
