using Statutes.Citations.Resolving;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;

namespace Statutes.Citations.Annotating;

/// <summary>The permanent addresses of provisions, as the service has them.</summary>
public static class ProvisionLink
{
    /// <summary>The address of a provision or of a version, from the root of a service: <c>/csl/2017-06-01/art_35</c>.</summary>
    public static string PathOf(ProvisionId id) => id.Path.IsWhole
        ? $"/{id.Version.Work}/{LawDate.Format(id.Version.Date)}"
        : $"/{id.Version.Work}/{LawDate.Format(id.Version.Date)}/{id.Path}";

    /// <summary>The address of what a citation means; of a version whose wording is not held, its place in the list of works.</summary>
    public static string PathOf(ResolutionTarget target) => target.Version.IsHeld ? PathOf(target.Id) : $"/works#{target.Work.Id}";
}
