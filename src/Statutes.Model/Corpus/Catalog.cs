using System.Collections.Frozen;
using System.Collections.Immutable;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Works;

namespace Statutes.Model.Corpus;

/// <summary>
/// All that resolving needs, in memory and without wording: titles, versions, validity, the shape of every version, lineages.
/// Immutable; any number of threads may read it.
/// </summary>
public sealed class Catalog
{
    private readonly FrozenDictionary<WorkId, Work> byId;
    private readonly FrozenDictionary<string, ImmutableArray<NamedWork>> byName;
    private readonly FrozenDictionary<string, ImmutableArray<NamedWork>>.AlternateLookup<ReadOnlySpan<char>> byNameSpan;
    private readonly FrozenDictionary<VersionId, VersionShape> shapes;
    private readonly FrozenDictionary<VersionId, Concordance> concordancesFrom;
    private readonly FrozenDictionary<VersionId, Concordance> concordancesTo;
    private readonly Dictionary<VersionId, StatuteDocument> madeOf = []; // the text that gave a version its shape, by which the next catalog knows that it has not changed

    /// <summary>Makes the catalog of some works.</summary>
    /// <param name="works">The works.</param>
    /// <param name="documents">Their texts; the authentic text gives a version its shape, a translation where there is no other.</param>
    /// <param name="concordances">Old article to new, for versions that follow each other; they carry the lineages on.</param>
    /// <param name="before">A catalog of which the shapes of versions with the very same text are taken over; null where there is none.</param>
    public Catalog(IEnumerable<Work> works, IEnumerable<StatuteDocument> documents, IEnumerable<Concordance> concordances, Catalog? before = null)
        : this([.. works], [.. documents.GroupBy(d => d.Version).Select(g => g.MinBy(d => d.Language)!)], [.. concordances], before)
    {
    }

    /// <summary>Makes a catalog of what was kept of one.</summary>
    /// <exception cref="ArgumentException">An outline has a provision apart from the one in which it stands.</exception>
    public Catalog(CatalogData data)
        : this(data, [])
    {
    }

    private Catalog(Work[] works, StatuteDocument[] texts, Concordance[] concordances, Catalog? before)
        : this(CatalogData.Of(works, texts.Where(t => Same(t, concordances, before) is null), concordances), texts.Select(t => Same(t, concordances, before)).OfType<VersionShape>())
    {
        foreach (var text in texts)
        {
            madeOf[text.Version] = text;
        }
    }

    private Catalog(CatalogData data, IEnumerable<VersionShape> known)
    {
        Works = [.. data.Works.OrderBy(w => w.Id.Slug, StringComparer.Ordinal)];
        byId = Works.ToFrozenDictionary(w => w.Id);
        byName = Works
            .SelectMany(NamesOf)
            .GroupBy(n => n.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(n => n.Named).DistinctBy(n => n.Work.Id).ToImmutableArray(), StringComparer.Ordinal);
        byNameSpan = byName.GetAlternateLookup<ReadOnlySpan<char>>();
        concordancesFrom = data.Concordances.ToFrozenDictionary(c => c.From);
        concordancesTo = data.Concordances.ToFrozenDictionary(c => c.To);
        var made = known.ToDictionary(s => s.Version);
        foreach (var outline in data.Outlines.OrderBy(o => o.Version.Date))
        {
            made[outline.Version] = new VersionShape(outline, article => LineageOf(outline.Version, article, made));
        }

        shapes = made.ToFrozenDictionary();
    }

    /// <summary>The works, in the order of their ids.</summary>
    public ImmutableArray<Work> Works { get; }

    /// <summary>A work by its id; null where there is none.</summary>
    public Work? Find(WorkId id) => byId.GetValueOrDefault(id);

    /// <summary>The works that go by a name, as <see cref="NameKey"/> folds it; empty where none does.</summary>
    public ImmutableArray<NamedWork> FindByName(ReadOnlySpan<char> name)
    {
        Span<char> buffer = stackalloc char[NameKey.MaxLength];
        var key = NameKey.Fold(name, buffer);
        return byNameSpan.TryGetValue(key, out var found) ? found : [];
    }

    /// <summary>The shape of a version; null where no text of it is held.</summary>
    public VersionShape? ShapeOf(VersionId version) => shapes.GetValueOrDefault(version);

    /// <summary>The concordance from a version to the one that follows it; null where none is held.</summary>
    public Concordance? ConcordanceFrom(VersionId version) => concordancesFrom.GetValueOrDefault(version);

    /// <summary>The concordance to a version from the one before it; null where none is held.</summary>
    public Concordance? ConcordanceTo(VersionId version) => concordancesTo.GetValueOrDefault(version);

    // a version that continues another has its lineages from there, so it is made anew
    private static VersionShape? Same(StatuteDocument text, Concordance[] concordances, Catalog? before) =>
        before is not null && before.madeOf.TryGetValue(text.Version, out var then) && ReferenceEquals(then, text)
        && before.ConcordanceTo(text.Version) is null && !concordances.Any(c => c.To == text.Version)
            ? before.ShapeOf(text.Version)
            : null;

    private static IEnumerable<(string Key, NamedWork Named)> NamesOf(Work work)
    {
        IEnumerable<(string? Text, bool Generic)> names =
        [
            (work.Id.Slug, false),
            (work.Title.Zh, false), (work.Title.En, false), (work.ShortTitle.Zh, false), (work.ShortTitle.En, false),
            .. work.Names.Select(n => ((string?)n.Text, n.Kind == WorkNameKind.Generic)),
        ];
        return names
            .Where(n => !string.IsNullOrEmpty(n.Text))
            .OrderBy(n => n.Generic)
            .Select(n => (NameKey.Of(n.Text), new NamedWork(work, n.Generic)));
    }

    // An article continues the lineage of the one that it continues; else it begins its own.
    private Lineage LineageOf(VersionId version, ProvisionPath article, Dictionary<VersionId, VersionShape> earlier) =>
        concordancesTo.GetValueOrDefault(version) is { } concordance
        && concordance.Origin(article.Number)?.From is { } origin
        && earlier.GetValueOrDefault(concordance.From)?.LineageOf(ProvisionPath.Article(origin)) is { } lineage
            ? lineage
            : Lineage.BeginningWith(new ProvisionId(version, article));
}

/// <summary>A work found by a name.</summary>
/// <param name="Work">The work.</param>
/// <param name="Generic">Whether the name is one that many works could go by, such as "the Measures".</param>
public readonly record struct NamedWork(Work Work, bool Generic);
