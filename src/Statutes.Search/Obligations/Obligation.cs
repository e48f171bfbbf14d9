using System.Collections.Immutable;
using Statutes.Model.Duties;
using Statutes.Model.Provisions;

namespace Statutes.Search.Obligations;

/// <summary>A penalty for the breach of a duty.</summary>
/// <param name="Provision">The provision that imposes it on this breach.</param>
/// <param name="Penalty">The penalty.</param>
/// <param name="IsInferred">Whether the provision names no article, and describes the duty in words: 未履行本法规定的…义务.</param>
public sealed record LinkedPenalty(ProvisionId Provision, Penalty Penalty, bool IsInferred);

/// <summary>A duty, prohibition, power or right, with the penalties for its breach.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="Penalties">The penalties, in the order of the tiers of each provision; none for a power or a right.</param>
public sealed record Obligation(Duty Duty, ImmutableArray<LinkedPenalty> Penalties);
