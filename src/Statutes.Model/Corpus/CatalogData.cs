using System.Collections.Immutable;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Works;

namespace Statutes.Model.Corpus;

/// <summary>
/// The data of a <see cref="Catalog"/> as stored in a file: works, outlines and concordances, without wording. Lineages
/// are not stored; they are computed from the concordances.
/// </summary>
/// <param name="Works">The works, in the order of their ids.</param>
/// <param name="Outlines">The outlines of the versions with a text, in the order of their dates, then of the works.</param>
/// <param name="Concordances">The concordances between consecutive versions.</param>
public sealed record CatalogData(
    ImmutableArray<Work> Works, ImmutableArray<VersionOutline> Outlines, ImmutableArray<Concordance> Concordances)
{
    /// <summary>Makes the data of a catalog from a corpus.</summary>
    /// <param name="works">The works.</param>
    /// <param name="documents">
    /// Their texts. The outline of a version is made from its authentic text, or from a translation where that is
    /// missing.
    /// </param>
    /// <param name="concordances">The concordances between consecutive versions.</param>
    public static CatalogData Of(
        IEnumerable<Work> works, IEnumerable<StatuteDocument> documents, IEnumerable<Concordance> concordances) => new(
        [.. works.OrderBy(w => w.Id.Slug, StringComparer.Ordinal)],
        [
            .. documents
                .GroupBy(d => d.Version)
                .OrderBy(g => g.Key.Date)
                .ThenBy(g => g.Key.Work.Slug, StringComparer.Ordinal)
                .Select(g => new VersionOutline(g.Key, [.. g.MinBy(d => d.Language)!.All.Select(p => p.Path)])),
        ],
        [.. concordances]);
}

/// <summary>The outline of a version.</summary>
/// <param name="Version">The version.</param>
/// <param name="Provisions">
/// Its provisions in the order of the text, each after its parent. An article is in the last division before it.
/// </param>
public sealed record VersionOutline(VersionId Version, ImmutableArray<ProvisionPath> Provisions);
