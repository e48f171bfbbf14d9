using Statutes.Citations.Resolving;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;

namespace Statutes.Citations.Annotating;

/// <summary>Writes the permanent addresses of provisions on the service.</summary>
public static class ProvisionLink
{
    /// <summary>Returns the address of a provision or version, from the root of the service: <c>/csl/2017-06-01/art_35</c>.</summary>
    public static string PathOf(ProvisionId id) => id.Path.IsWhole
        ? $"/{id.Version.Work}/{LawDate.Format(id.Version.Date)}"
        : $"/{id.Version.Work}/{LawDate.Format(id.Version.Date)}/{id.Path}";

    /// <summary>Returns the address of a target; for a version without a text, its place in the list of works.</summary>
    public static string PathOf(ResolutionTarget target) => target.Version.IsHeld ? PathOf(target.Id) : $"/works#{target.Work.Id}";
}
