using System.Collections.Immutable;
using Statutes.Citations.Formatting;
using Statutes.Citations.Syntax;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Works;

namespace Statutes.Citations.Resolving;

/// <summary>
/// Looks for a place that a version does not have in the other versions of its work: CSL art. 76(5) was in the text of 2017, and is
/// Article 78(5) now.
/// </summary>
internal sealed class PlaceInOtherVersions(Catalog catalog, ResolutionDetails details)
{
    /// <summary>Returns the place in each other version that has it, with what it is now; drafts do not count.</summary>
    public ImmutableArray<Alternative> Find(CitationPlace place)
    {
        var work = details.Work;
        var found = ImmutableArray.CreateBuilder<Alternative>();
        foreach (var version in work.Versions.Where(v => v is { Draft: false, IsHeld: true } && v != details.Version))
        {
            var shape = catalog.ShapeOf(work.IdOf(version))!;
            if (new PlaceResolver(shape, null, null).Resolve(place) is { Found: [var location, ..] })
            {
                found.Add(ToAlternative(work, version, shape, location));
            }
        }

        return found.ToImmutable();
    }

    private Alternative ToAlternative(Work work, LawVersion version, VersionShape shape, Location location)
    {
        var id = new ProvisionId(work.IdOf(version), location.Path);
        var now = new SuccessorFinder(catalog, details.Today).NowOf(work, version, location.Path);
        var label = CitationFormatter.Label(work, location.Path, shape);
        var today = now is { Id: { } other, Change: not SuccessorChange.Unchanged }
            ? CitationFormatter.Label(catalog.Find(other.Version.Work)!, other.Path, catalog.ShapeOf(other.Version))
            : null;
        var why = Messages.PlaceOfOtherVersion(label, version.Date, today);
        return new Alternative(id, why.En!, why.Zh);
    }
}
