using Statutes.Model.Provisions;

namespace Statutes.Citations.Resolving;

/// <summary>A provision that a place names.</summary>
/// <param name="Path">The provision.</param>
/// <param name="NamesParagraph">Whether the words name its 款.</param>
/// <param name="NonCanonical">Whether the words name a 款 where the article has only one.</param>
internal readonly record struct Location(ProvisionPath Path, bool NamesParagraph, bool NonCanonical)
{
    /// <summary>The whole work.</summary>
    public static Location WholeWork => new(ProvisionPath.Whole, false, false);
}
