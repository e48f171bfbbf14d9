using System.Collections.Immutable;
using Statutes.Citations.Parsing;
using Statutes.Citations.Parsing.Scanning;
using Statutes.Citations.Parsing.Versions;
using Statutes.Citations.Syntax;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Citations.Resolving;

/// <summary>
/// Says what a citation means: citation, context and date over the catalog. A pure function; any number of threads may call it.
/// </summary>
public sealed class CitationResolver(Catalog catalog)
{
    /// <summary>A name is looked for at the end of no longer a run; in UTF-16 code units.</summary>
    private const int MaxRun = 60;

    /// <summary>总则 and 分则 are of two characters.</summary>
    private const int BookName = 2;

    /// <summary>Reads and resolves a text that is one citation.</summary>
    public Resolution Resolve(ReadOnlySpan<char> cite, CitationContext context)
    {
        var parts = CitationParser.Read(cite);
        return parts.Failure is { } failure
            ? new Resolution.Unresolved(ReasonCode.NotACitation, Messages.NotACitation(failure))
            : ResolveUsual(parts, context) ?? Resolve(parts.ToCitation(), context);
    }

    /// <summary>Resolves a citation.</summary>
    public Resolution Resolve(Citation citation, CitationContext context)
    {
        citation = InItsBook(citation);
        var versions = VersionsMeant(citation, context, out var unresolved);
        if (unresolved is not null)
        {
            return unresolved;
        }

        if (versions.Length > 1)
        {
            return new Resolution.Ambiguous(
                [.. versions.Select(v => new Alternative(new ProvisionId(v.Work.IdOf(v.Version), ProvisionPath.Whole), $"“{citation.Work.Name}” may be the {v.Work.Title.Either(Language.English)}", $"“{citation.Work.Name}”可能指《{v.Work.Title.Either(Language.Chinese)}》"))]);
        }

        var (work, version) = versions[0];
        return citation.Places.Length switch
        {
            0 => Whole(new ResolutionDetails(catalog, work, version, context)),
            1 when citation.Places[0] is { Until.IsEmpty: true } place && ResolveSimple(place.Steps.AsSpan(), work, version, context) is { } simple => simple,
            _ => ResolvePlaces(citation, new ResolutionDetails(catalog, work, version, context), context),
        };
    }

    /// <summary>Says of a provision that is known by its id what is said of one that is cited: its status, what became of it, and what a reader must be told.</summary>
    /// <param name="id">A provision, or with the whole path a version.</param>
    /// <param name="context">The date at which it is told, and today.</param>
    /// <returns>Null where the catalog holds no such provision.</returns>
    public Resolution.Resolved? Resolve(ProvisionId id, CitationContext context)
    {
        if (catalog.Find(id.Version.Work) is not { } work || work.VersionDated(id.Version.Date) is not { } version
            || (!id.Path.IsWhole && catalog.ShapeOf(id.Version)?.Find(id.Path) is null))
        {
            return null;
        }

        var telling = new ResolutionDetails(catalog, work, version, context);
        return new([new ResolutionTarget(new PlaceResolver.Location(id.Path, id.Path.AncestorOrSelf(ProvisionKind.Paragraph) is not null, false), telling)], telling);
    }

    // The way of nearly every citation: a name that one work goes by, and one place by its numbers or none. Null where it is another; then the long way
    // decides, and where both could answer they answer alike.
    private Resolution? ResolveUsual(in CitationParts parts, CitationContext context)
    {
        var places = parts.Places;
        if (parts.WorkKind != WorkMentionKind.Named || context.Work is not null || places.Count > 1 || catalog.FindByName(parts.Name) is not [{ Work: var work }]
            || VersionAskedFor(work, parts.Version, context) is not { } version)
        {
            return null;
        }

        if (places.IsEmpty)
        {
            return Whole(new ResolutionDetails(catalog, work, version, context));
        }

        return version.IsHeld && !places.FirstIsRange ? ResolveSimple(places.First, work, version, context) : null;
    }

    private static Resolution.Resolved Whole(ResolutionDetails telling) =>
        new([new ResolutionTarget(new PlaceResolver.Location(ProvisionPath.Whole, false, false), telling)], telling);

    private Resolution? ResolveSimple(ReadOnlySpan<PlaceStep> steps, Work work, LawVersion version, CitationContext context)
    {
        if (!SimplePlace.TryResolve(catalog.ShapeOf(work.IdOf(version))!, steps, out var found, out var missing))
        {
            return null;
        }

        var telling = new ResolutionDetails(catalog, work, version, context);
        return missing is { } miss ? NotThere(miss, telling) : new Resolution.Resolved([new ResolutionTarget(found, telling)], telling);
    }

    private static Resolution.Unresolved NotThere(PlaceResolver.MissingPlace missing, ResolutionDetails telling) =>
        new(missing.Code, () => Messages.Missing(missing, telling.Work, telling.Shape!));

    private static Resolution ResolvePlaces(Citation citation, ResolutionDetails telling, CitationContext context)
    {
        var (id, shape) = (telling.Id, telling.Shape!);
        var standing = context.Standing is { } here && here.Version == id ? here.Path : (ProvisionPath?)null;
        var found = new List<PlaceResolver.Location>();
        foreach (var place in citation.Places)
        {
            var missing = default(PlaceResolver.MissingPlace?);
            if (place.Until.IsEmpty && SimplePlace.TryResolve(shape, place.Steps.AsSpan(), out var one, out missing))
            {
                if (missing is { } none)
                {
                    return NotThere(none, telling);
                }

                found.Add(one);
                continue;
            }

            var resolver = new PlaceResolver(shape, standing, context.LastPlace is { } last && last.Version == id ? last.Path : null);
            var paths = resolver.Resolve(place, out missing);
            if (resolver.Readings.Length > 0)
            {
                return new Resolution.Ambiguous([.. resolver.Readings.Select(r => new Alternative(new ProvisionId(id, r.Found.Path), r.Why.En!, r.Why.Zh))]);
            }

            if (missing is { } miss)
            {
                return NotThere(miss, telling);
            }

            found.AddRange(paths);
        }

        return new Resolution.Resolved([.. found.DistinctBy(f => f.Path).Select(f => new ResolutionTarget(f, telling))], telling);
    }

    private ImmutableArray<(Work Work, LawVersion Version)> VersionsMeant(Citation citation, CitationContext context, out Resolution.Unresolved? unresolved)
    {
        unresolved = null;
        var word = citation.Version;
        var works = WorksMeant(citation, context, ref word);
        if (works.IsEmpty)
        {
            unresolved = citation.Work.Kind == WorkMentionKind.Named
                ? NoWork(citation)
                : new Resolution.Unresolved(ReasonCode.NoAntecedent, Messages.NoAntecedent);
            return [];
        }

        var own = OwnVersion(citation, context);
        if (works.Length == 1)
        {
            var version = own is { } date && word is null ? works[0].VersionDated(date) : VersionAskedFor(works[0], word, context);
            if (IsHeld(version, citation))
            {
                return [(works[0], version!)];
            }
        }

        return VersionsHeld(works, word, citation, context, out unresolved);
    }

    // of a work whose wording is not held, the work itself is known and dated all the same
    private static ImmutableArray<(Work Work, LawVersion Version)> VersionsHeld(
        ImmutableArray<Work> works, VersionWord? word, Citation citation, CitationContext context, out Resolution.Unresolved? unresolved)
    {
        var held = works
            .Select(w => (Work: w, Version: VersionAskedFor(w, word, context)))
            .Where(v => IsHeld(v.Version, citation))
            .Select(v => (v.Work, v.Version!))
            .ToImmutableArray();
        unresolved = held.IsEmpty ? new Resolution.Unresolved(ReasonCode.UnknownWork, Messages.VersionNotHeld(works[0], word)) : null;
        return held;
    }

    private static bool IsHeld(LawVersion? version, Citation citation) => version is { IsHeld: true } || (version is not null && citation.Places.IsEmpty);

    // inside a law, its own version; for 本条 and 该款 in prose, the version of the place last cited
    private static DateOnly? OwnVersion(Citation citation, CitationContext context)
    {
        if (citation.Work.Kind is not (WorkMentionKind.None or WorkMentionKind.Self))
        {
            return null;
        }

        var isRelative = !citation.Places.IsEmpty && citation.Places[0].Steps[0] is { Anchor: not StepAnchor.Numbered } or { Kind: > ProvisionKind.Article };
        return context.Standing?.Version.Date ?? (isRelative && context.LastPlace is { } last && last.Version.Work == context.Work ? last.Version.Date : null);
    }

    private ImmutableArray<Work> WorksMeant(Citation citation, CitationContext context, ref VersionWord? word)
    {
        if (context.Work is { } meant)
        {
            return One(meant);
        }

        switch (citation.Work.Kind)
        {
            case WorkMentionKind.Named:
                var works = Named(citation.Work.Name, context.At, ref word);
                return works.IsEmpty && !citation.Work.Marked ? NamedAtEnd(citation.Work.Name, out _) : works;
            case WorkMentionKind.LastCited:
                return context.LastCited is { } last ? One(last) : [];
            default:
                return context.Standing is { } here ? One(here.Version.Work) : [];
        }

        ImmutableArray<Work> One(WorkId id) => catalog.Find(id) is { } work ? [work] : [];
    }

    /// <summary>The works that a name may mean at a date; several where nothing decides, none where no work goes by it.</summary>
    public ImmutableArray<Work> WorksNamed(string name, DateOnly at)
    {
        var word = default(VersionWord);
        return Named(name, at, ref word);
    }

    // A name that many works could go by means the one that exists at the date; a name of its own comes before it.
    private ImmutableArray<Work> Named(string name, DateOnly at, ref VersionWord? word)
    {
        var found = catalog.FindByName(name);
        if (found.Length == 1)
        {
            return [found[0].Work];
        }

        if (found.IsEmpty)
        {
            // 旧网络安全法: the character before the name asks for a version where nothing goes by the whole
            var rest = new TextSpan(0, name.Length);
            if (VersionWords.TakeSoftHead(name, ref rest) is not { } soft || catalog.FindByName(rest.In(name)) is not { IsEmpty: false } without)
            {
                return [];
            }

            word ??= soft;
            found = without;
        }

        var own = found.Where(n => !n.Generic).Select(n => n.Work).ToImmutableArray();
        if (!own.IsEmpty || found.Length == 1)
        {
            return own.IsEmpty ? [found[0].Work] : own;
        }

        return Alive(found, at);
    }

    /// <summary>
    /// A citation without the verb or preposition that is stuck to a name without marks: 国家赔偿法第二十六条 for 按国家赔偿法第二十六条. The longest end of the run that is a
    /// name of its own is the name. 刑法分则第八章 is of that law, in the book that it names.
    /// </summary>
    /// <param name="citation">The citation.</param>
    /// <returns>The same where nothing is stuck to its name, or no end of it is known.</returns>
    public Citation AtItsName(Citation citation) => InItsBook(WithoutWordBefore(citation));

    // 总则 and 分则 behind the name of a law are its first and its second book, where it has two; chapters are numbered anew in each
    private Citation InItsBook(Citation citation)
    {
        var (work, name) = (citation.Work, citation.Work.Name);
        // every resolution comes by here: the two characters are looked at before the catalog is asked
        if (work is not { Kind: WorkMentionKind.Named, Marked: false } || work.Span.Length != name.Length || name.Length <= BookName
            || name.AsSpan(name.Length - BookName) is not ("总则" or "分则") || !catalog.FindByName(name).IsEmpty)
        {
            return citation;
        }

        var law = new TextSpan(work.Span.Start, work.Span.End - BookName);
        var whole = WithoutWordBefore(citation with { Work = work with { Name = name[..^BookName], Span = law } });
        if (catalog.FindByName(whole.Work.Name) is not [{ Generic: false, Work: { } of }] || of.Versions.LastOrDefault(v => v.IsHeld) is not { } version
            || catalog.ShapeOf(of.IdOf(version))!.Divisions.Count(d => d.Kind == ProvisionKind.Book) != 2)
        {
            return citation;
        }

        var span = new TextSpan(law.End, work.Span.End);
        var book = new PlaceStep(ProvisionKind.Book, StepAnchor.Numbered, new ProvisionNumber(name.EndsWith("总则", StringComparison.Ordinal) ? 1 : 2), null, 1, span);
        return whole with
        {
            Places = whole.Places.IsEmpty
                ? [new CitationPlace([book], span)]
                : [.. whole.Places.Select(p => p.Steps is [{ Anchor: StepAnchor.Numbered, Kind: ProvisionKind.Chapter or ProvisionKind.Section }, ..] ? p with { Steps = p.Steps.Insert(0, book) } : p)],
        };
    }

    private Citation WithoutWordBefore(Citation citation)
    {
        var (work, name) = (citation.Work, citation.Work.Name);
        if (work is not { Kind: WorkMentionKind.Named, Marked: false } || work.Span.Length != name.Length || !catalog.FindByName(name).IsEmpty || NamedAtEnd(name, out var start).IsEmpty)
        {
            return citation;
        }

        var span = new TextSpan(work.Span.Start + start, work.Span.End);
        var begin = citation.Span.Start == work.Span.Start ? span.Start : citation.Span.Start;
        return citation with { Work = work with { Name = name[start..], Span = span }, Span = new TextSpan(begin, citation.Span.End) };
    }

    // 是否具备网络安全法第三十四条: a verb stuck to a name of its own; in marks nothing is cut, and 反…法 or 香港…法 is another law
    private ImmutableArray<Work> NamedAtEnd(string run, out int start)
    {
        start = -1;
        if (run.Length > MaxRun)
        {
            return [];
        }

        for (start = ChineseMentions.NextStartInRun(run, 0); start > 0; start = ChineseMentions.NextStartInRun(run, start))
        {
            var own = catalog.FindByName(run.AsSpan(start)).Where(n => !n.Generic).Select(n => n.Work).ToImmutableArray();
            if (!own.IsEmpty)
            {
                return own;
            }
        }

        return [];
    }

    private static ImmutableArray<Work> Alive(ImmutableArray<NamedWork> found, DateOnly at)
    {
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
            ? new Resolution.Unresolved(ReasonCode.UnknownWork, () => Messages.UnknownWork(citation.Work.Name))
            : new Resolution.Unresolved(ReasonCode.NotACitation, () => Messages.NotACitation($"“{citation.Work.Name}” names neither a work known here nor an article."));
    }

    // Version words beat the date.
    private static LawVersion? VersionAskedFor(Work work, VersionWord? word, CitationContext context) =>
        word is not null ? VersionOf(work, word, context) : work.VersionMeantAt(context.At) ?? VersionNotHeldAt(work, context.At);

    private static LawVersion? VersionNotHeldAt(Work work, DateOnly at) => work.Versions.LastOrDefault(v => work.InForceFrom(v) <= at) ?? work.Versions.FirstOrDefault();

    private static LawVersion? VersionOf(Work work, VersionWord word, CitationContext context) => word switch
    {
        { Kind: VersionWordKind.Former } when context.Standing is not null => WrittenBefore(work, context.At, back: 1),
        { Kind: VersionWordKind.Current } when context.Standing is not null => WrittenBefore(work, context.At, back: 0),
        { Kind: VersionWordKind.Draft } => work.Versions.LastOrDefault(v => v.Draft && (word.Day is { } day ? v.Date == day : word.Year == 0 || v.Date.Year == word.Year)),
        { Day: { } day } => work.Versions.LastOrDefault(v => v.Date == day || work.Events.Any(e => e.Version == v.Date && e.Date == day)),
        { Kind: VersionWordKind.Year } => OfYear(work, word.Year, draft: false) ?? OfYear(work, word.Year, draft: true),
        { Kind: VersionWordKind.Former } => work.Versions.LastOrDefault(v =>
            !v.Draft && work.StatusAt(v, context.Today) is VersionStatus.Superseded)
            ?? work.Versions.LastOrDefault(v => !v.Draft && work.StatusAt(v, context.Today) is VersionStatus.Repealed),
        _ => work.VersionInForceAt(context.Today) ?? work.Versions.LastOrDefault(v => !v.Draft),
    };

    // A law speaks of the last amendment that had been made when it was written itself: 修改后的 is the wording that this one made, 修改前的 the one before it.
    // Null where that wording is not held; an amendment may be known by its day alone.
    private static LawVersion? WrittenBefore(Work work, DateOnly day, int back)
    {
        var amendments = work.Events.Where(e => e.Kind == LifecycleEventKind.Amended).ToArray();
        var made = work.Versions.Where(v => !v.Draft)
            .Select(v => (Day: amendments.LastOrDefault(e => e.Version == v.Date)?.Date ?? v.Date, Version: (LawVersion?)v))
            .Concat(amendments.Where(e => e.Version is null).Select(e => (Day: e.Date, Version: default(LawVersion))))
            .Where(m => m.Day <= day).OrderByDescending(m => m.Day).DistinctBy(m => m.Day);
        return made.Skip(back).FirstOrDefault().Version is { IsHeld: true } version ? version : null;
    }

    private static LawVersion? OfYear(Work work, int year, bool draft) => work.Versions.LastOrDefault(v =>
        v.Draft == draft && (v.Date.Year == year || work.Events.Any(e => e.Version == v.Date && e.Date.Year == year)));
}
