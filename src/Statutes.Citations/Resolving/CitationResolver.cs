using System.Collections.Immutable;
using Statutes.Citations.Parsing;
using Statutes.Citations.Syntax;
using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Works;

namespace Statutes.Citations.Resolving;

/// <summary>
/// Resolves citations: finds the provisions that a citation names in a context and at a date. A pure function over the
/// catalog; any number of threads may call it.
/// </summary>
public sealed class CitationResolver(Catalog catalog)
{
    private readonly WorkNameResolver names = new(catalog);

    // a work and the version of it that a citation refers to
    private readonly record struct Candidate(Work Work, LawVersion Version);

    /// <summary>Parses and resolves a text that is one citation.</summary>
    /// <param name="cite">The text: CSL Art. 35, 《网络安全法》第三十五条.</param>
    /// <param name="context">The context and the date.</param>
    public Resolution Resolve(ReadOnlySpan<char> cite, CitationContext context)
    {
        var parts = CitationParser.Read(cite);
        return parts.Failure is { } failure
            ? new Resolution.Unresolved(ReasonCode.NotACitation, Messages.NotACitation(failure))
            : ResolveUsual(in parts, context) ?? Resolve(parts.ToCitation(), context);
    }

    /// <summary>Resolves a citation at a date.</summary>
    /// <param name="citation">The citation.</param>
    /// <param name="context">The context and the date.</param>
    public Resolution Resolve(Citation citation, CitationContext context)
    {
        citation = names.SplitOffBook(citation);
        var word = citation.Version;
        var works = WorksOf(citation, context, ref word);
        if (works.IsEmpty)
        {
            return citation.Work.Kind == WorkMentionKind.Named
                ? NoWork(citation)
                : new Resolution.Unresolved(ReasonCode.NoAntecedent, Messages.NoWorkNamed);
        }

        return CandidatesOf(works, word, citation, context) switch
        {
            [] => VersionNotAvailable(works[0], word),
            [var only] => ResolveIn(only, citation, context),
            var several => new Resolution.Ambiguous([.. several.Select(c => ToAlternative(c, citation.Work.Name))]),
        };
    }

    /// <summary>Resolves a provision id as a citation of it is resolved: with its status, its successor and its cautions.</summary>
    /// <param name="id">A provision; with the whole path, a version.</param>
    /// <param name="context">The date of the question, and today.</param>
    /// <returns>Null where the catalog contains no such provision.</returns>
    public Resolution.Resolved? Resolve(ProvisionId id, CitationContext context)
    {
        if (catalog.Find(id.Version.Work) is not { } work || work.VersionDated(id.Version.Date) is not { } version
            || (!id.Path.IsWhole && catalog.ShapeOf(id.Version)?.Find(id.Path) is null))
        {
            return null;
        }

        var details = new ResolutionDetails(catalog, work, version, context);
        var location = new Location(id.Path, id.Path.AncestorOrSelf(ProvisionKind.Paragraph) is not null, false);
        return new([new ResolutionTarget(location, details)], details);
    }

    /// <summary>
    /// Finds the works that a name may refer to at a date: several where the name is ambiguous, empty where no work has it.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="at">The date.</param>
    public ImmutableArray<Work> WorksNamed(string name, DateOnly at)
    {
        var word = default(VersionWord);
        return names.Find(name, at, ref word);
    }

    /// <summary>
    /// Removes what is stuck to a name without marks: 国家赔偿法第二十六条 for 按国家赔偿法第二十六条. In 刑法分则第八章, 分则 becomes a step of the
    /// place.
    /// </summary>
    /// <param name="citation">The citation.</param>
    /// <returns>The citation unchanged where nothing is stuck to its name, or no end of it is known.</returns>
    public Citation TrimToName(Citation citation) => names.SplitOffBook(names.TrimToName(citation));

    // The fast path of nearly every citation: a name of one work, and no place or one simple place. Null where the citation
    // has another form; then the general path decides. Where both apply, they give the same result.
    private Resolution? ResolveUsual(in CitationParts parts, CitationContext context)
    {
        ref readonly var places = ref parts.Places;
        if (parts.WorkKind != WorkMentionKind.Named || context.Work is not null || places.Count > 1
            || catalog.FindByName(parts.Name) is not [{ Work: var work }]
            || VersionSelector.Select(work, parts.Version, context) is not { } version)
        {
            return null;
        }

        if (places.IsEmpty)
        {
            return WholeWork(new Candidate(work, version), context);
        }

        return version.IsHeld && !places.FirstIsRange ? ResolveSimple(places.First, new Candidate(work, version), context) : null;
    }

    private Resolution ResolveIn(Candidate candidate, Citation citation, CitationContext context) => citation.Places switch
    {
        [] => WholeWork(candidate, context),
        [{ Until.IsEmpty: true } place] when ResolveSimple(place.Steps.AsSpan(), candidate, context) is { } simple => simple,
        _ => ResolvePlaces(citation.Places, new ResolutionDetails(catalog, candidate.Work, candidate.Version, context), context),
    };

    private Resolution.Resolved WholeWork(Candidate candidate, CitationContext context)
    {
        var details = new ResolutionDetails(catalog, candidate.Work, candidate.Version, context);
        return new([new ResolutionTarget(Location.WholeWork, details)], details);
    }

    private Resolution? ResolveSimple(ReadOnlySpan<PlaceStep> steps, Candidate candidate, CitationContext context)
    {
        var shape = catalog.ShapeOf(candidate.Work.IdOf(candidate.Version))!;
        if (!SimplePlace.TryResolve(shape, steps, out var location, out var missing))
        {
            return null;
        }

        var details = new ResolutionDetails(catalog, candidate.Work, candidate.Version, context);
        return missing is { } nothing
            ? NotFound(nothing, details)
            : new Resolution.Resolved([new ResolutionTarget(location, details)], details);
    }

    private static Resolution.Unresolved NotFound(MissingPlace missing, ResolutionDetails details) =>
        new(missing.Code, () => MissingPlaceReason.Explain(missing, details.Work, details.Shape!));

    private static Resolution ResolvePlaces(ImmutableArray<CitationPlace> places, ResolutionDetails details, CitationContext context)
    {
        var (id, shape) = (details.Id, details.Shape!);
        var resolver = new PlaceResolver(
            shape,
            context.Standing is { } here && here.Version == id ? here.Path : null,
            context.LastPlace is { } last && last.Version == id ? last.Path : null);
        var found = new List<Location>();
        foreach (var place in places)
        {
            var result = place.Until.IsEmpty && SimplePlace.TryResolve(shape, place.Steps.AsSpan(), out var location, out var nothing)
                ? nothing is { } simple ? PlaceResolver.PlaceResult.Nothing(simple) : PlaceResolver.PlaceResult.Of([location])
                : resolver.Resolve(place);
            if (result.Missing is { } missing)
            {
                return NotFound(missing, details);
            }

            if (!result.Several.IsEmpty)
            {
                return new Resolution.Ambiguous(
                    [.. result.Several.Select(i => new Alternative(new ProvisionId(id, i.Location.Path), i.Why.En!, i.Why.Zh))]);
            }

            found.AddRange(result.Found);
        }

        return new Resolution.Resolved([.. found.DistinctBy(f => f.Path).Select(f => new ResolutionTarget(f, details))], details);
    }

    // The versions that can answer the citation. A work without a text answers a citation of the whole work.
    private static ImmutableArray<Candidate> CandidatesOf(
        ImmutableArray<Work> works, VersionWord? word, Citation citation, CitationContext context)
    {
        if (works is [var only])
        {
            var own = word is null && OwnVersion(citation, context) is { } date ? only.VersionDated(date) : null;
            var version = own is not null && CanAnswer(own, citation) ? own : VersionSelector.Select(only, word, context);
            return version is not null && CanAnswer(version, citation) ? [new Candidate(only, version)] : [];
        }

        var candidates = ImmutableArray.CreateBuilder<Candidate>(works.Length);
        foreach (var work in works)
        {
            if (VersionSelector.Select(work, word, context) is { } version && CanAnswer(version, citation))
            {
                candidates.Add(new Candidate(work, version));
            }
        }

        return candidates.ToImmutable();
    }

    private static bool CanAnswer(LawVersion version, Citation citation) => version.IsHeld || citation.Places.IsEmpty;

    // inside a law, the version of that law; in prose, for 本条 and 该款, the version of the place cited last
    private static DateOnly? OwnVersion(Citation citation, CitationContext context)
    {
        if (citation.Work.Kind is not (WorkMentionKind.None or WorkMentionKind.Self))
        {
            return null;
        }

        var isRelative = citation.Places is [{ Steps: [{ Anchor: not StepAnchor.Numbered } or { Kind: > ProvisionKind.Article }, ..] }, ..];
        return context.Standing?.Version.Date
            ?? (isRelative && context.LastPlace is { } last && last.Version.Work == context.Work ? last.Version.Date : null);
    }

    private ImmutableArray<Work> WorksOf(Citation citation, CitationContext context, ref VersionWord? word)
    {
        if (context.Work is { } given)
        {
            return One(given);
        }

        switch (citation.Work.Kind)
        {
            case WorkMentionKind.Named:
                var works = names.Find(citation.Work.Name, context.At, ref word);
                return works.IsEmpty && !citation.Work.Marked ? names.FindAtEnd(citation.Work.Name, out _) : works;
            case WorkMentionKind.LastCited:
                return context.LastCited is { } last ? One(last) : [];
            default:
                return context.Standing is { } here ? One(here.Version.Work) : [];
        }

        ImmutableArray<Work> One(WorkId id) => catalog.Find(id) is { } work ? [work] : [];
    }

    private static Alternative ToAlternative(Candidate candidate, string name)
    {
        var why = Messages.NameMayMean(name, candidate.Work.Title);
        return new Alternative(new ProvisionId(candidate.Work.IdOf(candidate.Version), ProvisionPath.Whole), why.En!, why.Zh);
    }

    // GDPR Art. 17 and 《食品安全法》 name a work; "hello" does not
    private static Resolution.Unresolved NoWork(Citation citation)
    {
        var name = citation.Work.Name;
        return !citation.Places.IsEmpty || citation.Work.Marked || TitleForm.IsTitle(NameKey.Of(name))
            ? new Resolution.Unresolved(ReasonCode.UnknownWork, () => Messages.UnknownWork(name))
            : new Resolution.Unresolved(ReasonCode.NotACitation, () => Messages.NeitherWorkNorArticle(name));
    }

    private static Resolution.Unresolved VersionNotAvailable(Work work, VersionWord? word)
    {
        var available = work.Versions.Where(v => v.IsHeld).Select(v => LawDate.Format(v.Date)).ToArray();
        if (available.Length > 0)
        {
            var year = word is { Kind: VersionWordKind.Year } ? $" {word.Year}" : "";
            return new Resolution.Unresolved(ReasonCode.UnknownWork, Messages.VersionWithoutText(work, year, available));
        }

        var from = work.Versions.Select(work.InForceFrom).FirstOrDefault(d => d is not null);
        return new Resolution.Unresolved(
            ReasonCode.UnknownWork, Messages.WorkWithoutText(work, Messages.Life(from, work.RepealedOn)));
    }
}
