using System.Collections.Immutable;
using Statutes.Citations.Parsing;
using Statutes.Citations.Parsing.Scanning;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Syntax;
using Statutes.Model.Corpus;
using Statutes.Model.Dates;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Citations.Resolving;

/// <summary>
/// Resolves citations: finds the provisions that a citation names in a context and at a date. A pure function over the
/// catalog; any number of threads may call it.
/// </summary>
public sealed class CitationResolver(Catalog catalog)
{
    private readonly WorkNameResolver names = new(catalog);
    private readonly Lazy<NameDictionary> nameDictionary = new(() => new NameDictionary(NameSpellings.Of(catalog)));

    // a work and the version of it that a citation refers to
    private readonly record struct Candidate(Work Work, LawVersion Version);

    /// <summary>Parses and resolves a text that is one citation.</summary>
    /// <param name="cite">The text: CSL Art. 35, 《网络安全法》第三十五条.</param>
    /// <param name="context">The context and the date.</param>
    /// <remarks>
    /// What the parser of single citations does not read, the scanner of running text may: 《网络安全法》第三十七条（原第三十五条）. It counts where it
    /// understands the whole text.
    /// </remarks>
    public Resolution Resolve(ReadOnlySpan<char> cite, CitationContext context)
    {
        if (FoldedText.Of(cite) is { } folded)
        {
            cite = folded.Text;
        }

        var parts = CitationParser.Read(cite);
        if (parts.Failure is { } failure)
        {
            return ResolveAsProse(cite, context) ?? ResolveAsTitle(cite, context)
                ?? new Resolution.Unresolved(ReasonCode.NotACitation, Messages.NotACitation(failure));
        }

        var resolution = ResolveUsual(in parts, context) ?? Resolve(parts.ToCitation(), context);
        return resolution is Resolution.Unresolved { Code: ReasonCode.UnknownWork or ReasonCode.NotACitation }
            ? ResolveAsProse(cite, context) ?? ResolveAsTitle(cite, context) ?? resolution
            : resolution;
    }

    /// <summary>The names of the works in the catalog, as running text is searched for them.</summary>
    internal NameDictionary Names => nameDictionary.Value;

    // 全国人大常委会关于《刑法》第九十三条第二款的解释: the number is a part of the title. Null where the text is no title of a known work
    private Resolution? ResolveAsTitle(ReadOnlySpan<char> cite, CitationContext context)
    {
        if (cite.Length > NameKey.MaxLength || !catalog.FindByName(cite).IsEmpty
            || Known(cite.Trim().ToString()) is not { IsEmpty: false } known)
        {
            return null;
        }

        var span = new TextSpan(0, cite.Length);
        var name = new WorkMention(WorkMentionKind.Named, known is [{ Title.Zh: { } title }] ? title : cite.ToString(), true, span);
        return Resolve(new Citation(span, name, null, []), context);
    }

    // null where the scanner does not understand the whole text, or finds nothing in it that is resolved
    private Resolution? ResolveAsProse(ReadOnlySpan<char> cite, CitationContext context)
    {
        if (cite.Length > CitationParser.MaxLength || WholeCitations.Read(cite, Names) is not { Length: > 0 } citations)
        {
            return null;
        }

        var resolved = citations.Select(c => Resolve(c, context)).ToArray();
        return resolved switch
        {
            [Resolution.Resolved or Resolution.Ambiguous] => resolved[0],
            [Resolution.Unresolved { Code: not (ReasonCode.UnknownWork or ReasonCode.NotACitation) }] => resolved[0],
            { Length: > 1 } when resolved.All(r => r is Resolution.Resolved) =>
                Resolution.Resolved.Combine([.. resolved.Cast<Resolution.Resolved>()]),
            _ => null,
        };
    }

    /// <summary>Resolves a citation at a date.</summary>
    /// <param name="citation">The citation.</param>
    /// <param name="context">The context and the date.</param>
    public Resolution Resolve(Citation citation, CitationContext context)
    {
        if (citation.Work is { Kind: WorkMentionKind.Named } named && NamedBook.TrySplit(named.Name, out var code, out var book)
            && catalog.FindByName(named.Name).IsEmpty)
        {
            return InNamedBook(Resolve(citation with { Work = named with { Name = code } }, context), book);
        }

        citation = names.SplitOffBook(citation);
        var word = citation.Version;
        var works = WorksOf(citation, context, ref word);
        if (works.IsEmpty)
        {
            return citation.Work.Kind == WorkMentionKind.Named
                ? NoWork(citation, context)
                : new Resolution.Unresolved(ReasonCode.NoAntecedent, Messages.NoWorkNamed);
        }

        if (citation.Work.Kind == WorkMentionKind.Named && context.Work is null && names.IsOnlyGeneric(citation.Work.Name))
        {
            return Generic(works, word, citation, context);
        }

        return CandidatesOf(works, word, citation, context) switch
        {
            [] => VersionNotAvailable(works[0], word),
            [var only] when word is null && IsBeforeFirstAdoption(only, context) => NotYetAdopted(only.Work, citation, context),
            [var only] => ResolveIn(only, citation, context),
            var several => new Resolution.Ambiguous([.. several.Select(c => ToAlternative(c, citation.Work.Name))]),
        };
    }

    // 民法典合同编第五百八十五条: the article must stand in that book
    private Resolution InNamedBook(Resolution resolution, int book) =>
        resolution is Resolution.Resolved { Targets: var targets }
            && targets.FirstOrDefault(t =>
                catalog.ShapeOf(t.Id.Version) is { } shape && !NamedBook.Contains(shape, t.Id.Path, book)) is { } other
            ? new Resolution.Unresolved(ReasonCode.NoSuchArticle, Messages.NotInBook(other.Id.Path, book)) { Work = other.Work }
            : resolution;

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
            || catalog.FindByName(parts.Name) is not [{ Work: var work, Generic: false }]
            || VersionSelector.Select(work, parts.Version, context) is not { } version)
        {
            return null;
        }

        if (places.IsEmpty)
        {
            return parts.Version is null && IsBeforeFirstAdoption(new Candidate(work, version), context)
                ? null
                : WholeWork(new Candidate(work, version), context);
        }

        var candidate = new Candidate(work, version);
        return version.IsHeld && !places.FirstIsRange && !(parts.Version is null && IsBeforeFirstAdoption(candidate, context))
            ? ResolveSimple(places.First, candidate, context)
            : null;
    }

    // 《办法》 alone could be many works: nothing in the citation decides
    private Resolution Generic(ImmutableArray<Work> works, VersionWord? word, Citation citation, CitationContext context)
    {
        var answers = CandidatesOf(works, word, citation, context)
            .Select(c => (Candidate: c, Answer: ResolveIn(c, citation, context)))
            .Where(c => c.Answer is Resolution.Resolved)
            .ToArray();
        return answers.Length > 1
            ? new Resolution.Ambiguous([.. answers.Select(a => ToAlternative(a.Candidate, citation.Work.Name, a.Answer))])
            : new Resolution.Unresolved(ReasonCode.NoAntecedent, Messages.GenericName(citation.Work.Name));
    }

    private static bool IsBeforeFirstAdoption(Candidate candidate, CitationContext context) =>
        context.Standing is null
        && (candidate.Work.IsBeforeAdoption(candidate.Version, context.At)
            || candidate.Work.IsBeforeRevision(candidate.Version, context.At));

    private static Resolution.Unresolved NotYetAdopted(Work work, Citation citation, CitationContext context)
    {
        var first = work.Versions.First(v => !v.Draft);
        var name = citation.Work.Kind == WorkMentionKind.Named ? citation.Work.Name : work.ShortTitle.Either(Language.Chinese);
        return work.Events.Any(e => e.Date <= context.At)
            ? new(ReasonCode.VersionNotAvailable, Messages.NoVersionAt(work, context.At)) { Work = work }
            : new(ReasonCode.UnknownWork, Messages.NotYetAdopted(name, work.AdoptedOn(first))) { Title = TitleOf(name) };
    }

    // the answer to the name of a work that the catalog does not have; the name is the title that it gives
    internal static Resolution.Unresolved UnknownWork(string name, DateOnly at) => Known(name) is [var only]
        ? KnownWithoutText(only, name, at)
        : new(ReasonCode.UnknownWork, () => Messages.UnknownWork(name)) { Title = TitleOf(name) };

    // before its adoption the title was that of another work
    private static Resolution.Unresolved KnownWithoutText(CatalogueEntry known, string name, DateOnly at) => known.Adopted > at
        ? new(ReasonCode.UnknownWork, Messages.KnownNotYetAdopted(name, known.Adopted.Value)) { Title = TitleOf(name) }
        : new(ReasonCode.TextNotAvailable, () => Messages.KnownWithoutText(known)) { Title = known.Title };

    private static Bilingual TitleOf(string name) => name.Any(Lexer.IsWide) ? new Bilingual(name, null) : new Bilingual(null, name);

    private Resolution ResolveIn(Candidate candidate, Citation citation, CitationContext context)
    {
        var resolution = ResolveWithoutPair(candidate, citation, context);
        return citation.Pair is { } pair && resolution is Resolution.Resolved { Targets: [var first, ..] } resolved
            ? resolved.With(new PairResolver(catalog).Resolve(candidate.Work, first.Id, pair, context))
            : resolution;
    }

    private Resolution ResolveWithoutPair(Candidate candidate, Citation citation, CitationContext context) => citation.Places switch
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
            ? NotFound(nothing, details, new CitationPlace([.. steps], default))
            : new Resolution.Resolved([new ResolutionTarget(location, details)], details);
    }

    // the place may exist in another version
    private Resolution.Unresolved NotFound(MissingPlace missing, ResolutionDetails details, CitationPlace place) =>
        new(missing.Code, () => MissingPlaceReason.Explain(missing, details.Work, details.Shape!))
        {
            Work = details.Work,
            MakeAlternatives = missing.Code == ReasonCode.NoAntecedent
                ? null : () => new PlaceInOtherVersions(catalog, details).Find(place),
        };

    private Resolution ResolvePlaces(ImmutableArray<CitationPlace> places, ResolutionDetails details, CitationContext context)
    {
        var (id, shape) = (details.Id, details.Shape!);
        var resolver = new PlaceResolver(
            shape,
            context.Standing is { } here && here.Version == id ? here.Path : null,
            context.LastPlace is { } last && last.Version == id ? last.Path : null);
        var found = new List<Location>();
        places = resolver.WithOneUnit(places);
        foreach (var place in places)
        {
            var result = place.Until.IsEmpty && SimplePlace.TryResolve(shape, place.Steps.AsSpan(), out var location, out var nothing)
                ? nothing is { } simple ? PlaceResolver.PlaceResult.Nothing(simple) : PlaceResolver.PlaceResult.Of([location])
                : resolver.Resolve(place);
            if (result.Missing is { } missing)
            {
                return NotFound(missing, details, place);
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

    private static Alternative ToAlternative(Candidate candidate, string name, Resolution? answer = null)
    {
        var why = Messages.NameMayMean(name, candidate.Work.Title);
        var id = answer is Resolution.Resolved { Targets: [var target, ..] }
            ? target.Id
            : new ProvisionId(candidate.Work.IdOf(candidate.Version), ProvisionPath.Whole);
        return new Alternative(id, why.En!, why.Zh);
    }

    // GDPR Art. 17 and 《食品安全法》 name a work; "hello" does not
    private static Resolution.Unresolved NoWork(Citation citation, CitationContext context)
    {
        var name = citation.Work.Name;
        var known = Known(name);
        known = known.Length != 1 && citation.Version is { Year: > 0 } word
            && Known(WorkNameResolver.WithYear(name, word)) is [var numbered] ? [numbered] : known;
        if (known is [var only])
        {
            return KnownWithoutText(only, name, context.At);
        }

        if (known.Length > 1)
        {
            return new Resolution.Unresolved(ReasonCode.UnknownWork, () => Messages.NameOfSeveral(name, known)) { Title = TitleOf(name) };
        }

        return !citation.Places.IsEmpty || citation.Work.Marked || TitleForm.IsTitle(NameKey.Of(name))
            ? UnknownWork(name, context.At)
            : new Resolution.Unresolved(ReasonCode.NotACitation, () => Messages.NeitherWorkNorArticle(name));
    }

    private static ImmutableArray<CatalogueEntry> Known(string name) =>
        IdentityCatalogue.Find(name) is { IsEmpty: false } known ? known : IdentityCatalogue.FindAlike(name);

    private static Resolution.Unresolved VersionNotAvailable(Work work, VersionWord? word)
    {
        var available = work.Versions.Where(v => v.IsHeld).Select(v => LawDate.Format(v.Date)).ToArray();
        if (available.Length > 0)
        {
            var year = word is { Year: > 0 } ? $" {word.Year}" : "";
            return new Resolution.Unresolved(ReasonCode.VersionNotAvailable, Messages.VersionWithoutText(work, year, available))
            {
                Work = work,
            };
        }

        var from = work.Versions.Select(work.InForceFrom).FirstOrDefault(d => d is not null);
        return new Resolution.Unresolved(
            ReasonCode.TextNotAvailable, Messages.WorkWithoutText(work, Messages.Life(from, work.RepealedOn)))
        {
            Work = work,
        };
    }
}
