using System.Collections.Immutable;
using Statutes.Citations.Annotating;
using Statutes.Citations.Resolving;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Export;

/// <summary>
/// A version of a work with everything that an export needs. All values depend on the corpus alone and not on the
/// current day, so that one corpus always gives the same bytes: the status is that on the day up to which the events of
/// the work were checked. Immutable; any number of threads may read it.
/// </summary>
public sealed class ExportedVersion
{
    private readonly Func<ProvisionId, ImmutableArray<Reference>> referencesIn;
    private HashSet<ProvisionPath>? partPaths;

    /// <summary>Makes the export of a version.</summary>
    /// <param name="catalog">The works, their versions and shapes.</param>
    /// <param name="id">The version.</param>
    /// <param name="texts">Its texts; at least one.</param>
    /// <param name="referencesIn">Returns the references inside an article, in the order of its wording.</param>
    /// <param name="baseUrl">The beginning of every address: empty, or the address of a service without a slash at the end.</param>
    /// <exception cref="ArgumentException">The catalog does not contain the version with a text.</exception>
    public ExportedVersion(
        Catalog catalog,
        VersionId id,
        ImmutableArray<StatuteDocument> texts,
        Func<ProvisionId, ImmutableArray<Reference>> referencesIn,
        string baseUrl = "")
    {
        (Catalog, Id, Texts, BaseUrl) = (catalog, id, texts, baseUrl);
        this.referencesIn = referencesIn;
        Work = catalog.Find(id.Work) ?? throw new ArgumentException($"The catalog does not contain the work {id.Work}.", nameof(id));
        Version = Work.VersionDated(id.Date) ?? throw new ArgumentException($"The catalog does not contain the version {id}.", nameof(id));
        Shape = catalog.ShapeOf(id) ?? throw new ArgumentException($"The catalog does not contain a text of {id}.", nameof(id));
    }

    /// <summary>The works, their versions and shapes.</summary>
    public Catalog Catalog { get; }

    /// <summary>The version.</summary>
    public VersionId Id { get; }

    /// <summary>The chapter, article or smaller provision to export; the whole path for the whole version.</summary>
    public ProvisionPath Part { get; init; }

    /// <summary>Its texts, the authentic one first.</summary>
    public ImmutableArray<StatuteDocument> Texts { get; }

    /// <summary>The beginning of every address: empty, or without a slash at the end.</summary>
    public string BaseUrl { get; }

    /// <summary>The work.</summary>
    public Work Work { get; }

    /// <summary>The version with the facts about its texts.</summary>
    public LawVersion Version { get; }

    /// <summary>Its provisions, without wording.</summary>
    public VersionShape Shape { get; }

    /// <summary>The day of <see cref="Status"/>: the day up to which the events of the work were checked.</summary>
    public DateOnly StatusDay => Work.CheckedTo;

    /// <summary>The status of the version on that day.</summary>
    public VersionStatus Status => Work.StatusAt(Version, StatusDay);

    /// <summary>The cautions that its status does not imply: an assumed day, an interpretation of a repealed law.</summary>
    public ImmutableArray<Caution> Cautions =>
    [
        .. VersionCautions.WithDaysAt(Work, Version, StatusDay)
            .Where(c => c.Code is CautionCode.EntryIntoForceAssumed or CautionCode.InterpretsRepealedLaw),
    ];

    /// <summary>Returns whether a provision is exported: it is <see cref="Part"/>, or in it.</summary>
    public bool Contains(ProvisionPath path) => Part.IsWhole || (partPaths ??= [.. PathsWithin()]).Contains(path);

    // the path of an article does not contain its chapter
    private IEnumerable<ProvisionPath> PathsWithin() =>
        Texts.Select(t => t.Find(Part)).OfType<Provision>().SelectMany(Within).Select(p => p.Path);

    private static IEnumerable<Provision> Within(Provision provision) => provision.Children.SelectMany(Within).Prepend(provision);

    /// <summary>Returns the text in a language; null where it is missing.</summary>
    public StatuteDocument? Text(Language language) => Texts.FirstOrDefault(t => t.Language == language);

    /// <summary>Returns the facts about the text in a language; null where it is missing.</summary>
    public Expression? Facts(Language language) => Version.Texts.FirstOrDefault(t => t.Language == language);

    /// <summary>Returns the title of a text, or that of the version where the text has no title.</summary>
    public string TitleOf(StatuteDocument text) =>
        text.Title.Length > 0 ? text.Title : Work.TitleOf(Version).Either(text.Language);

    /// <summary>Returns whether the wording of an article in a language was checked against the enacted text.</summary>
    public bool IsVerified(Language language, ProvisionPath article) => Facts(language)?.IsVerified(article) ?? true;

    /// <summary>
    /// Returns the references in the wording of a provision, in its order. They do not overlap and lie within the
    /// wording.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="provision">A 款, 项 or 目 of the text.</param>
    public IEnumerable<Reference> ReferencesIn(StatuteDocument text, Provision provision)
    {
        if (provision.Path.AncestorOrSelf(ProvisionKind.Article) is not { } article)
        {
            yield break;
        }

        var (end, length) = (0, provision.WordingSpan.Length);
        var references = referencesIn(new ProvisionId(Id, article))
            .Where(r => r.Language == text.Language && r.From.Path == provision.Path)
            .OrderBy(r => r.Span.Start);
        foreach (var reference in references)
        {
            if (reference.Span.Start >= end && reference.Span.End <= length && reference.Span.Length > 0)
            {
                end = reference.Span.End;
                yield return reference;
            }
        }
    }

    /// <summary>
    /// Returns the permanent address of a provision or a version; for a version without a text, its place in the list
    /// of works.
    /// </summary>
    public string AddressOf(ProvisionId id) =>
        BaseUrl + (Catalog.ShapeOf(id.Version) is null ? $"/works#{id.Version.Work}" : ProvisionLink.PathOf(id));

    /// <summary>The permanent address of this version.</summary>
    public string Address => AddressOf(new ProvisionId(Id, ProvisionPath.Whole));

    /// <summary>
    /// Returns whether provisions of one version are consecutive, so that the first and the last of them describe them
    /// all.
    /// </summary>
    public bool IsRange(ImmutableArray<ProvisionId> provisions)
    {
        if (provisions.Length < 2
            || Catalog.ShapeOf(provisions[0].Version) is not { } shape
            || shape.Find(provisions[0].Path) is not { } first)
        {
            return false;
        }

        var row = first.Kind == ProvisionKind.Article ? shape.Articles : first.Parent?.Children ?? [];
        var at = row.IndexOf(first);
        for (var i = 0; i < provisions.Length; i++)
        {
            if (at < 0 || at + i >= row.Length || provisions[i].Version != provisions[0].Version || row[at + i].Path != provisions[i].Path)
            {
                return false;
            }
        }

        return true;
    }
}
