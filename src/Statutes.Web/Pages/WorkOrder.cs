using Statutes.Model.Corpus;
using Statutes.Model.Works;

namespace Statutes.Web.Pages;

/// <summary>The order of works on pages: laws first, then by rank; within a rank by id.</summary>
internal static class WorkOrder
{
    /// <summary>Lists the works of a catalog in that order.</summary>
    public static IEnumerable<Work> ByRank(this Catalog catalog) =>
        catalog.Works.OrderBy(w => w.Kind).ThenBy(w => w.Id.Slug, StringComparer.Ordinal);
}
