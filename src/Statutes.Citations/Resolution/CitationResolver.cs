using System.Collections.Immutable;
using Statutes.Citations.Formatting;
using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;
using Statutes.Model.Works;
using Version = Statutes.Model.Works.Version;

namespace Statutes.Citations.Resolution;

/// <summary>
/// Says what a citation means: citation, context and date over the catalog. A pure function; any number of threads may call it.
/// </summary>
public sealed class CitationResolver(Catalog catalog)
{
    /// <summary>Reads and resolves a text that is one citation.</summary>
    public Resolution Resolve(ReadOnlySpan<char> cite, CitationContext context)
    {
        var parsed = CitationParser.Parse(cite);
        return parsed.Citation is { } citation
            ? Resolve(citation, context)
            : new Resolution.Unresolved(ReasonCode.NotACitation, Messages.NotACitation(parsed.Failure!));
    }

    /// <summary>Resolves a citation.</summary>
    public Resolution Resolve(Citation citation, CitationContext context)
    {
        var versions = VersionsMeant(citation, context, out var unresolved);
        if (unresolved is not null)
        {
            return unresolved;
        }

        if (versions.Length > 1)
        {
            return new Resolution.Ambiguous(
                [.. versions.Select(v => new Alternative(new ProvisionId(v.Work.IdOf(v.Version), ProvisionPath.Whole), $"“{citation.Work.Name}” may be the {v.Work.Title.En}"))]);
        }

        var (work, version) = versions[0];
        return citation.Places.IsEmpty
            ? Answer(work, version, [new PlaceResolver.Found(ProvisionPath.Whole, false, false)], context)
            : ResolvePlaces(citation, work, version, context);
    }

    private Resolution ResolvePlaces(Citation citation, Work work, Version version, CitationContext context)
    {
        var id = work.IdOf(version);
        var shape = catalog.ShapeOf(id)!;
        var standing = context.Standing is { } here && here.Version == id ? here.Path : (ProvisionPath?)null;
        var found = ImmutableArray.CreateBuilder<PlaceResolver.Found>();
        foreach (var place in citation.Places)
        {
            var resolver = new PlaceResolver(shape, standing, context.LastPlace is { } last && last.Version == id ? last.Path : null);
            var paths = resolver.Resolve(place, out var missing);
            if (resolver.Readings.Length > 0)
            {
                return new Resolution.Ambiguous([.. resolver.Readings.Select(r => new Alternative(new ProvisionId(id, r.Found.Path), r.Why))]);
            }

            if (missing is { } miss)
            {
                return new Resolution.Unresolved(miss.Code, Messages.Missing(miss, work, shape));
            }

            found.AddRange(paths);
        }

        return Answer(work, version, found.ToImmutable(), context);
    }

    private Resolution.Resolved Answer(Work work, Version version, ImmutableArray<PlaceResolver.Found> found, CitationContext context)
    {
        var id = work.IdOf(version);
        var shape = catalog.ShapeOf(id);
        var status = work.StatusAt(version, context.At);
        var succession = new Succession(catalog, context.Today);
        var targets = found
            .DistinctBy(f => f.Path)
            .Select(f => new ResolutionTarget(
                new ProvisionId(id, f.Path), work, version, status, f.NamesParagraph, shape?.LineageOf(f.Path), succession.NowOf(work, version, f.Path)))
            .ToImmutableArray();
        var alternatives = targets.SelectMany(t => succession.OtherMeanings(work, version, t.Id.Path)).ToImmutableArray();
        var cautions = ImmutableArray.CreateBuilder<Caution>();
        if (!alternatives.IsEmpty)
        {
            cautions.Add(Messages.Renumbered(targets[0], alternatives[0], succession.FormerNumbers(work, version, targets[0].Id.Path)));
        }

        if (targets.FirstOrDefault(t => succession.IsAmendedSince(work, version, t.Id.Path)) is { } changed)
        {
            cautions.Add(Messages.Amended(changed));
        }

        if (Messages.ForStatus(work, version, status, context.At) is { } caution)
        {
            cautions.Add(caution);
        }

        if (found.FirstOrDefault(f => f.NonCanonical) is { NonCanonical: true } odd)
        {
            cautions.Add(Messages.NonCanonical(CitationFormatter.Label(work, odd.Path, shape)));
        }

        return new Resolution.Resolved(targets, alternatives, cautions.ToImmutable());
    }

    private ImmutableArray<(Work Work, Version Version)> VersionsMeant(Citation citation, CitationContext context, out Resolution.Unresolved? unresolved)
    {
        unresolved = null;
        var standing = context.Standing?.Version;
        var works = citation.Work.Kind switch
        {
            WorkMentionKind.Named => Named(citation.Work.Name, context.At),
            WorkMentionKind.LastCited => context.LastCited is { } last && catalog.Find(last) is { } work ? [work] : [],
            _ => standing is { } here && catalog.Find(here.Work) is { } own ? [own] : ImmutableArray<Work>.Empty,
        };
        if (works.IsEmpty)
        {
            unresolved = citation.Work.Kind == WorkMentionKind.Named
                ? NoWork(citation)
                : new Resolution.Unresolved(ReasonCode.NoAntecedent, Messages.NoAntecedent);
            return [];
        }

        var isOwn = citation.Work.Kind is WorkMentionKind.None or WorkMentionKind.Self;
        var versions = works
            .Select(w => (Work: w, Version: isOwn ? w.VersionDated(standing!.Value.Date) : VersionAskedFor(w, citation.Version, context)))
            .ToArray();
        // of a work whose wording is not held, the work itself is known and dated all the same
        var held = versions.Where(v => v.Version is { IsHeld: true } || (v.Version is not null && citation.Places.IsEmpty)).Select(v => (v.Work, v.Version!)).ToImmutableArray();
        if (held.IsEmpty)
        {
            unresolved = new Resolution.Unresolved(ReasonCode.UnknownWork, Messages.VersionNotHeld(versions[0].Work, citation.Version));
        }

        return held;
    }

    // A name that many works could go by means the one that exists at the date; a name of its own comes before it.
    private ImmutableArray<Work> Named(string name, DateOnly at)
    {
        var found = catalog.FindByName(name);
        var own = found.Where(n => !n.Generic).Select(n => n.Work).ToImmutableArray();
        if (!own.IsEmpty || found.Length <= 1)
        {
            return own.IsEmpty ? [.. found.Select(n => n.Work)] : own;
        }

        var alive = found
            .Where(n => n.Work.VersionMeantAt(at) is { } v && n.Work.StatusAt(v, at) is VersionStatus.InForce or VersionStatus.NotYetInForce && v.Date.AddYears(-1) <= at)
            .Select(n => n.Work)
            .ToImmutableArray();
        return alive.IsEmpty ? [.. found.Select(n => n.Work)] : alive;
    }

    // GDPR Art. 17 and 《食品安全法》 name a work; "hello" names nothing
    private static Resolution.Unresolved NoWork(Citation citation)
    {
        var names = !citation.Places.IsEmpty || citation.Work.Marked || Messages.LooksLikeATitle(NameKey.Of(citation.Work.Name));
        return names
            ? new Resolution.Unresolved(ReasonCode.UnknownWork, Messages.UnknownWork(citation.Work.Name))
            : new Resolution.Unresolved(ReasonCode.NotACitation, Messages.NotACitation($"“{citation.Work.Name}” names neither a work known here nor an article."));
    }

    // Version words beat the date.
    private static Version? VersionAskedFor(Work work, VersionWord? word, CitationContext context) => word switch
    {
        null => work.VersionMeantAt(context.At) ?? work.Versions.LastOrDefault(v => work.InForceFrom(v) <= context.At) ?? work.Versions.FirstOrDefault(),
        { Kind: VersionWordKind.Year, Year: var year } => work.Versions.LastOrDefault(v =>
            v.Date.Year == year || work.Events.Any(e => e.Version == v.Date && e.Date.Year == year)),
        { Kind: VersionWordKind.Former } => work.Versions.LastOrDefault(v =>
            !v.Draft && work.StatusAt(v, context.Today) is VersionStatus.Superseded)
            ?? work.Versions.LastOrDefault(v => !v.Draft && work.StatusAt(v, context.Today) is VersionStatus.Repealed),
        _ => work.VersionInForceAt(context.Today) ?? work.Versions.LastOrDefault(v => !v.Draft),
    };
}
