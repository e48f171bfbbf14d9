using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Works;

namespace Statutes.Prose;

/// <summary>The laws that the texts cite, and their versions.</summary>
internal sealed class Laws
{
    private readonly Catalog catalog;

    /// <summary>Selects the laws.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="ids">The laws.</param>
    public Laws(Catalog catalog, IEnumerable<WorkId> ids)
    {
        this.catalog = catalog;
        All = [.. ids.Select(id => catalog.Find(id) ?? throw new ArgumentException($"The catalog has no work '{id}'.", nameof(ids)))];
        Cybersecurity = All.First(w => w.Id.Slug == "csl");
        Renumbering = catalog.ConcordanceTo(Cybersecurity.IdOf(Cybersecurity.Versions[^1]))
            ?? throw new ArgumentException("The catalog has no concordance of the Cybersecurity Law.", nameof(catalog));
    }

    /// <summary>All laws.</summary>
    public ImmutableArray<Work> All { get; }

    /// <summary>The Cybersecurity Law.</summary>
    public Work Cybersecurity { get; }

    /// <summary>The concordance of its amendment of 2025.</summary>
    public Concordance Renumbering { get; }

    /// <summary>Returns the shape of a version.</summary>
    public VersionShape ShapeOf(VersionId version) =>
        catalog.ShapeOf(version) ?? throw new ArgumentException($"The catalog has no text of {version}.", nameof(version));

    /// <summary>Returns the version of a law that a text means at its date.</summary>
    public static VersionId VersionAt(Work work, DateOnly date) => work.IdOf(work.VersionMeantAt(date)!);

    /// <summary>Returns the laws that a text can cite: those adopted and not repealed at its date.</summary>
    /// <param name="date">The date; null for a text without one, which can also cite a repealed law.</param>
    public ImmutableArray<Work> CitableAt(DateOnly? date) => date is not { } day
        ? All
        : [.. All.Where(w => w.AdoptedOn(w.Versions.First(v => !v.Draft)) <= day && !(w.RepealedOn <= day))];
}
