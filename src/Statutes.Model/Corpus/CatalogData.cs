using System.Collections.Immutable;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Works;

namespace Statutes.Model.Corpus;

/// <summary>
/// What a <see cref="Catalog"/> is made of, as it is kept in a file: works, outlines, concordances, and no wording. Lineages are not kept:
/// the concordances give them.
/// </summary>
/// <param name="Works">The works, in the order of their ids.</param>
/// <param name="Outlines">The outlines of the versions whose text is held, in the order of their dates, then of the works.</param>
/// <param name="Concordances">Old article to new, for versions that follow each other.</param>
public sealed record CatalogData(ImmutableArray<Work> Works, ImmutableArray<VersionOutline> Outlines, ImmutableArray<Concordance> Concordances)
{
    /// <summary>Takes from a corpus what a catalog needs.</summary>
    /// <param name="works">The works.</param>
    /// <param name="documents">Their texts; the authentic text gives a version its outline, a translation where there is no other.</param>
    /// <param name="concordances">Old article to new, for versions that follow each other.</param>
    public static CatalogData Of(IEnumerable<Work> works, IEnumerable<StatuteDocument> documents, IEnumerable<Concordance> concordances) => new(
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
/// Its provisions in the order of the text, each after the one in which it stands. An article stands in the last division before it.
/// </param>
public sealed record VersionOutline(VersionId Version, ImmutableArray<ProvisionPath> Provisions);
