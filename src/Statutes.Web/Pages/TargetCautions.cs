using Statutes.Contract.Responses;

namespace Statutes.Web.Pages;

/// <summary>Divides the cautions of a resolution by the targets of which they are true.</summary>
internal static class TargetCautions
{
    /// <summary>Returns the cautions about one target.</summary>
    /// <param name="resolution">The resolution.</param>
    /// <param name="target">One of its targets.</param>
    public static IEnumerable<CautionJson> Of(ResolutionJson resolution, TargetJson target) =>
        resolution.Cautions.Where(c => c.Target == target.Id).Distinct();

    /// <summary>Returns the cautions about no single target: those about the only one, or about the whole citation.</summary>
    /// <param name="resolution">The resolution.</param>
    public static IEnumerable<CautionJson> OfWhole(ResolutionJson resolution) =>
        resolution.Cautions.Where(c => c.Target is not { } id || resolution.Targets.All(t => t.Id != id));
}
