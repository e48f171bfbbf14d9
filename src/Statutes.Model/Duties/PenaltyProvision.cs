using System.Collections.Immutable;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Model.Duties;

/// <summary>A 款 or 项 that states penalties, with the provisions whose breach it penalizes.</summary>
/// <param name="From">The 款 or 项.</param>
/// <param name="Breaches">
/// The provisions whose breach it penalizes, also those of 有前款行为 before it. A whole version where it says 违反本法规定 alone. Empty where it
/// describes the conduct in its own words.
/// </param>
/// <param name="Conduct">The words that describe the conduct, in the source of the authentic text.</param>
/// <param name="Penalties">Its penalties, in the order of the tiers, also those of a provision that it applies (依照前款规定处罚).</param>
public sealed record PenaltyProvision(
    ProvisionId From, ImmutableArray<ProvisionId> Breaches, TextSpan Conduct, ImmutableArray<Penalty> Penalties);
