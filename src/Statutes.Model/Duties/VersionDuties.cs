using System.Collections.Immutable;

namespace Statutes.Model.Duties;

/// <summary>The duties and penalties in the authentic text of one version.</summary>
/// <param name="Duties">The duties, in the order of the text.</param>
/// <param name="Penalties">The provisions that state penalties, in the order of the text.</param>
/// <param name="LeftOut">How many modal words (应当, 不得) were left out, because what they demand is not sure.</param>
public sealed record VersionDuties(ImmutableArray<Duty> Duties, ImmutableArray<PenaltyProvision> Penalties, int LeftOut)
{
    /// <summary>A version without duties and penalties.</summary>
    public static VersionDuties None { get; } = new([], [], 0);
}
