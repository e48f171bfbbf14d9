using System.Collections.Immutable;
using Statutes.Citations.Annotating;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Export;

/// <summary>
/// A version of a work with everything that an export tells of it. What it says holds of the corpus and not of the day on which somebody asks, so that one corpus
/// gives the same bytes at any time: the status of the version is told at the day to which its life has been checked.
/// </summary>
public sealed class ExportedVersion
{
    private readonly Func<ProvisionId, ImmutableArray<Reference>> referencesOutOf;

    /// <summary>Takes a version.</summary>
    /// <param name="catalog">The works, their versions and shapes.</param>
    /// <param name="id">The version.</param>
    /// <param name="texts">Its texts; at least one.</param>
    /// <param name="referencesOutOf">Gives the references inside an article, in the order of its wording.</param>
    /// <param name="baseUrl">What stands before the path of every address: nothing, or the address of a service without a slash at its end.</param>
    /// <exception cref="ArgumentException">The catalog holds no wording of the version.</exception>
    public ExportedVersion(
        Catalog catalog, VersionId id, ImmutableArray<StatuteDocument> texts, Func<ProvisionId, ImmutableArray<Reference>> referencesOutOf, string baseUrl = "")
    {
        (Catalog, Id, Texts, BaseUrl) = (catalog, id, texts, baseUrl);
        this.referencesOutOf = referencesOutOf;
        Work = catalog.Find(id.Work) ?? throw new ArgumentException($"The catalog holds no work {id.Work}.", nameof(id));
        Version = Work.VersionDated(id.Date) ?? throw new ArgumentException($"The catalog holds no version {id}.", nameof(id));
        Shape = catalog.ShapeOf(id) ?? throw new ArgumentException($"The catalog holds no wording of {id}.", nameof(id));
    }

    /// <summary>The works, their versions and shapes.</summary>
    public Catalog Catalog { get; }

    /// <summary>The version.</summary>
    public VersionId Id { get; }

    /// <summary>Its texts, the authentic one first.</summary>
    public ImmutableArray<StatuteDocument> Texts { get; }

    /// <summary>What stands before the path of every address; empty, or without a slash at its end.</summary>
    public string BaseUrl { get; }

    /// <summary>The work.</summary>
    public Work Work { get; }

    /// <summary>The version, and what is known of its texts.</summary>
    public LawVersion Version { get; }

    /// <summary>Its provisions, without wording.</summary>
    public VersionShape Shape { get; }

    /// <summary>The day at which statuses are told: that to which the life of the work has been checked.</summary>
    public DateOnly StatusDay => Work.CheckedTo;

    /// <summary>The status of the version on that day.</summary>
    public VersionStatus Status => Work.StatusAt(Version, StatusDay);

    /// <summary>The text in a language; null where it is not held.</summary>
    public StatuteDocument? Text(Language language) => Texts.FirstOrDefault(t => t.Language == language);

    /// <summary>What is known about the text in a language; null where it is not held.</summary>
    public Expression? Facts(Language language) => Version.Texts.FirstOrDefault(t => t.Language == language);

    /// <summary>The title in a language: that of the text, else that of the version.</summary>
    public string TitleOf(StatuteDocument text) => text.Title.Length > 0 ? text.Title : Work.TitleOf(Version).Either(text.Language);

    /// <summary>Whether the wording of an article in a language was checked against the enacted text.</summary>
    public bool IsVerified(Language language, ProvisionPath article) => Facts(language)?.IsVerified(article) ?? true;

    /// <summary>The references in the wording of a provision, in its order. None overlaps another, and each lies within the wording.</summary>
    /// <param name="text">The text.</param>
    /// <param name="provision">A 款, 项 or 目 of it.</param>
    public IEnumerable<Reference> ReferencesIn(StatuteDocument text, Provision provision)
    {
        if (provision.Path.AncestorOrSelf(ProvisionKind.Article) is not { } article)
        {
            yield break;
        }

        var (end, length) = (0, provision.WordingSpan.Length);
        foreach (var reference in referencesOutOf(new ProvisionId(Id, article)).Where(r => r.Language == text.Language && r.From.Path == provision.Path).OrderBy(r => r.Span.Start))
        {
            if (reference.Span.Start >= end && reference.Span.End <= length && reference.Span.Length > 0)
            {
                end = reference.Span.End;
                yield return reference;
            }
        }
    }

    /// <summary>The permanent address of a provision or a version; of a version whose wording is not held, its place in the list of works.</summary>
    public string AddressOf(ProvisionId id) => BaseUrl + (Catalog.ShapeOf(id.Version) is null ? $"/works#{id.Version.Work}" : ProvisionLink.PathOf(id));

    /// <summary>The permanent address of this version.</summary>
    public string Address => AddressOf(new ProvisionId(Id, ProvisionPath.Whole));

    /// <summary>Whether provisions of one version stand one right after the other, so that the first and the last of them name them all.</summary>
    public bool IsRange(ImmutableArray<ProvisionId> provisions)
    {
        if (provisions.Length < 2 || Catalog.ShapeOf(provisions[0].Version) is not { } shape || shape.Find(provisions[0].Path) is not { } first)
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
