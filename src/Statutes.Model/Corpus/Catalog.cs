using System.Collections.Frozen;
using System.Collections.Immutable;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Works;

namespace Statutes.Model.Corpus;

/// <summary>
/// Contains what resolving a citation needs, in memory and without wording: titles, versions, validity, the shape of
/// every version, lineages. Immutable; any number of threads may read it.
/// </summary>
public sealed class Catalog
{
    private readonly FrozenDictionary<WorkId, Work> byId;
    private readonly FrozenDictionary<string, ImmutableArray<NamedWork>> byName;
    private readonly FrozenDictionary<string, ImmutableArray<NamedWork>>.AlternateLookup<ReadOnlySpan<char>> byNameSpan;
    private readonly Lazy<FrozenDictionary<WorkId, Work>> byFormerId; // rarely needed

    // Made at first use: an ingest that changes one law asks for few of them. Versions that continue others need the shapes of those.
    private readonly Dictionary<VersionId, Lazy<VersionShape>> shapes = [];

    private readonly FrozenDictionary<VersionId, Concordance> concordancesFrom;
    private readonly FrozenDictionary<VersionId, Concordance> concordancesTo;

    // The text from which the shape of a version was made; the next catalog takes the shape over where the text is the same.
    private readonly Dictionary<VersionId, StatuteDocument> textOf = [];
    private CatalogLookups? lookups; // null unless look-ups are recorded

    /// <summary>Makes the catalog of some works.</summary>
    /// <param name="works">The works.</param>
    /// <param name="documents">
    /// Their texts. The shape of a version is made from its authentic text, or from a translation where that is
    /// missing.
    /// </param>
    /// <param name="concordances">The concordances between consecutive versions, which continue the lineages.</param>
    /// <param name="before">
    /// An earlier catalog, whose shapes are reused for versions with the same text object; null for a first catalog.
    /// </param>
    public Catalog(
        IEnumerable<Work> works, IEnumerable<StatuteDocument> documents, IEnumerable<Concordance> concordances, Catalog? before = null)
        : this(works, [.. concordances])
    {
        foreach (var text in documents.GroupBy(d => d.Version).Select(g => g.MinBy(d => d.Language)!))
        {
            textOf[text.Version] = text;
            shapes[text.Version] = ReusableShape(text, before)
                ?? new Lazy<VersionShape>(() => MakeShape(new VersionOutline(text.Version, [.. text.All.Select(p => p.Path)])));
        }
    }

    /// <summary>Makes a catalog from stored data.</summary>
    /// <exception cref="ArgumentException">An outline contains a provision without its parent.</exception>
    public Catalog(CatalogData data)
        : this(data.Works, [.. data.Concordances])
    {
        foreach (var outline in data.Outlines)
        {
            shapes[outline.Version] = new Lazy<VersionShape>(() => MakeShape(outline));
        }

        foreach (var shape in shapes.Values)
        {
            _ = shape.Value; // so that an invalid outline is refused here
        }
    }

    private Catalog(IEnumerable<Work> works, Concordance[] concordances)
    {
        Works = [.. works.OrderBy(w => w.Id.Slug, StringComparer.Ordinal)];
        byId = Works.ToFrozenDictionary(w => w.Id);
        byFormerId = new Lazy<FrozenDictionary<WorkId, Work>>(() => Works
            .SelectMany(w => WorkSlug.FormerIdsOf(w).Select(f => (Former: f, Work: w)))
            .GroupBy(f => f.Former)
            .Where(g => g.Count() == 1)
            .ToFrozenDictionary(g => g.Key, g => g.Single().Work));
        byName = Works
            .SelectMany(NamesOf)
            .GroupBy(n => n.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                g => g.Select(n => n.Named).DistinctBy(n => n.Work.Id).ToImmutableArray(),
                StringComparer.Ordinal);
        byNameSpan = byName.GetAlternateLookup<ReadOnlySpan<char>>();
        concordancesFrom = concordances.ToFrozenDictionary(c => c.From);
        concordancesTo = concordances.ToFrozenDictionary(c => c.To);
    }

    /// <summary>The works, in the order of their ids.</summary>
    public ImmutableArray<Work> Works { get; }

    /// <summary>Returns this catalog with a record of what is looked up in it. The look-ups must be those of one thread.</summary>
    public Catalog Recording(CatalogLookups record)
    {
        var recording = (Catalog)MemberwiseClone();
        recording.lookups = record;
        return recording;
    }

    /// <summary>Returns a work by its id; null where the catalog has no such work.</summary>
    public Work? Find(WorkId id)
    {
        lookups?.AddWork(id);
        return byId.GetValueOrDefault(id);
    }

    /// <summary>
    /// Returns the work that had an id before it got its present one; null where no work had it, or several did. An ingest names a work
    /// by its title (<c>wang-luo-an-quan-fa</c>), until the work is built in or catalogued with an id of its own.
    /// </summary>
    public Work? FindByFormerId(WorkId id) => byId.ContainsKey(id) ? null : byFormerId.Value.GetValueOrDefault(id);

    /// <summary>
    /// Returns the works with a name, compared as <see cref="NameKey"/> folds it; empty where no work has it. A name that no work has of
    /// its own may be one of <see cref="IdentityCatalogue"/>.
    /// </summary>
    public ImmutableArray<NamedWork> FindByName(ReadOnlySpan<char> name)
    {
        Span<char> buffer = stackalloc char[NameKey.MaxLength];
        return FindByKey(NameKey.Fold(name, buffer));
    }

    /// <summary>Returns the works with a name that <see cref="NameKey"/> has folded; as <see cref="FindByName"/>.</summary>
    public ImmutableArray<NamedWork> FindByKey(ReadOnlySpan<char> key)
    {
        lookups?.AddName(key);
        return byNameSpan.TryGetValue(key, out var works) ? works : FindKnown(IdentityCatalogue.Find(key));
    }

    /// <summary>
    /// Returns the works with a name that no work has in these words, and that is another form of a known one:
    /// <see cref="IdentityCatalogue.FindAlike"/>.
    /// </summary>
    public ImmutableArray<NamedWork> FindByAlikeName(string name)
    {
        lookups?.AddAlikeName(name);
        return FindKnown(IdentityCatalogue.FindAlike(name));
    }

    // a name that the identity catalogue gives to works of this catalog, and to no work that is not in it
    private ImmutableArray<NamedWork> FindKnown(ImmutableArray<CatalogueEntry> known)
    {
        if (known.IsEmpty)
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<NamedWork>(known.Length);
        foreach (var one in known)
        {
            if (!byName.TryGetValue(NameKey.Of(one.Title.Zh), out var works) || works is not [{ Generic: false } only])
            {
                return [];
            }

            found.Add(only);
        }

        return found.ToImmutable();
    }

    /// <summary>Returns the shape of a version; null where the corpus has no text of it.</summary>
    public VersionShape? ShapeOf(VersionId version)
    {
        lookups?.AddWork(version.Work);
        return shapes.GetValueOrDefault(version)?.Value;
    }

    /// <summary>
    /// Returns the lineage of the article around a provision; null for a division, for a whole version, and where the version has no
    /// such article.
    /// </summary>
    /// <param name="id">The provision.</param>
    public Lineage? LineageOf(ProvisionId id) => ShapeOf(id.Version)?.LineageOf(id.Path);

    /// <summary>Returns the concordance from a version to the next one; null where the corpus has no such concordance.</summary>
    public Concordance? ConcordanceFrom(VersionId version)
    {
        lookups?.AddWork(version.Work);
        return concordancesFrom.GetValueOrDefault(version);
    }

    /// <summary>Returns the concordance to a version from the one before it; null where the corpus has no such concordance.</summary>
    public Concordance? ConcordanceTo(VersionId version)
    {
        lookups?.AddWork(version.Work);
        return concordancesTo.GetValueOrDefault(version);
    }

    /// <summary>
    /// Returns whether an article number means another provision in a later version than in an earlier one. False where it means the
    /// same one, and where the concordances between the two do not show it.
    /// </summary>
    /// <param name="earlier">The earlier version.</param>
    /// <param name="later">The later version of the same work.</param>
    /// <param name="number">The number, which both versions have.</param>
    public bool MeansAnother(VersionId earlier, VersionId later, ProvisionNumber number)
    {
        var article = ProvisionPath.Article(number);
        return ShapeOf(earlier)?.LineageOf(article) is { } former && ShapeOf(later)?.LineageOf(article) is { } latter && former != latter
            && (IsFollowed(earlier, later, number) || IsTracedBack(later, earlier, number));
    }

    private bool IsFollowed(VersionId version, VersionId to, ProvisionNumber number)
    {
        while (version != to)
        {
            if (ConcordanceFrom(version) is not { } step || step.Of(number) is not { Change: not ArticleChange.NotCompared } entry)
            {
                return false;
            }

            if (entry.To.IsEmpty)
            {
                return true;
            }

            (version, number) = (step.To, entry.To[^1]);
        }

        return true;
    }

    private bool IsTracedBack(VersionId version, VersionId to, ProvisionNumber number)
    {
        while (version != to)
        {
            if (ConcordanceTo(version) is not { } step)
            {
                return false;
            }

            if (step.Origin(number)?.From is not { } origin)
            {
                return step.Entries.Any(e => e.Change == ArticleChange.New && e.To.Contains(number));
            }

            (version, number) = (step.From, origin);
        }

        return true;
    }

    // The lineages of a version that continues another may change with that version, so its shape is not reused.
    private Lazy<VersionShape>? ReusableShape(StatuteDocument text, Catalog? before) =>
        before is not null && before.textOf.TryGetValue(text.Version, out var earlier) && ReferenceEquals(earlier, text)
        && !before.concordancesTo.ContainsKey(text.Version) && !concordancesTo.ContainsKey(text.Version)
            ? before.shapes[text.Version]
            : null;

    private static IEnumerable<(string Key, NamedWork Named)> NamesOf(Work work)
    {
        IEnumerable<(string? Text, bool Generic)> names =
        [
            (work.Id.Slug, false),
            (work.Title.Zh, false), (work.Title.En, false), (work.ShortTitle.Zh, false), (work.ShortTitle.En, false),
            .. work.Names.Select(n => ((string?)n.Text, n.Kind == WorkNameKind.Generic)),

            // a short id replaced one that an ingest gave; other ids follow from the title
            .. work.Id.Slug.Contains('-') ? [] : WorkSlug.FormerIdsOf(work).Select(f => ((string?)f.Slug, false)),
        ];
        return names
            .Where(n => !string.IsNullOrEmpty(n.Text))
            .OrderBy(n => n.Generic)
            .Select(n => (NameKey.Of(n.Text), new NamedWork(work, n.Generic)));
    }

    private VersionShape MakeShape(VersionOutline outline) => new(outline, article => LineageOf(outline.Version, article));

    // An article that continues another has its lineage; every other article begins a lineage.
    private Lineage LineageOf(VersionId version, ProvisionPath article) =>
        concordancesTo.GetValueOrDefault(version) is { } concordance
        && concordance.Origin(article.Number)?.From is { } origin
        && concordance.From.Date < version.Date
        && shapes.GetValueOrDefault(concordance.From)?.Value.LineageOf(ProvisionPath.Article(origin)) is { } lineage
            ? lineage
            : Lineage.BeginningWith(new ProvisionId(version, article));
}

/// <summary>A work found by a name.</summary>
/// <param name="Work">The work.</param>
/// <param name="Generic">Whether many works could have the name, such as "the Measures".</param>
public readonly record struct NamedWork(Work Work, bool Generic);
