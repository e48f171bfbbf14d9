using Statutes.Citations.Parsing.Scanning;
using Statutes.Citations.Resolving;
using Statutes.Citations.Syntax;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Finding;

/// <summary>
/// Resolves each citation of a text once its work is known, hands the result over, and notes what the next citations refer back to.
/// </summary>
/// <param name="text">The text so far.</param>
/// <param name="resolver">Resolves the citations.</param>
/// <param name="at">The date of the question.</param>
/// <param name="source">Where that date is from.</param>
/// <param name="today">Today.</param>
/// <param name="found">Receives the citations.</param>
internal sealed class CitationAnswers(
    FindingContext text, CitationResolver resolver, DateOnly at, DateSource source, DateOnly today, Action<CitationInText> found)
{
    private static readonly Resolution NoWorkNamed = new Resolution.Unresolved(ReasonCode.NoAntecedent, Messages.NoWorkNamed);
    private static readonly Resolution SeveralWorksNamed = new Resolution.Unresolved(ReasonCode.NoAntecedent, Messages.SeveralWorksNamed);
    private static readonly Resolution ArticleOfTheTextItself =
        new Resolution.Unresolved(ReasonCode.NoAntecedent, Messages.ArticleOfTheTextItself);

    private static readonly Resolution NothingToReferBackTo =
        new Resolution.Unresolved(ReasonCode.NoAntecedent, Messages.NothingToReferBackTo);

    private readonly CitationContext plain = new(at, today);
    private readonly Dictionary<WorkId, CitationContext> contexts = [];
    private readonly VersionDoubt doubt = new(text, resolver, at, source);
    private readonly PlaceResults results = new();
    private readonly Dictionary<string, Resolution> unknownWorks = new(StringComparer.Ordinal);
    private ResolutionBasis? lastBasis;

    /// <summary>Resolves a citation of a work.</summary>
    /// <param name="citation">The citation.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="work">The work; null where the text does not name one.</param>
    /// <param name="basis">What in the text points to the work; null where the citation names it.</param>
    public void Resolve(ScannedCitation citation, CitationKind kind, ReferredWork? work, ResolutionBasis? basis)
    {
        switch (work)
        {
            case { Id: { } id, Version: null } when citation.Version is null && kind != CitationKind.Relative:
                var resolution = results.Find(id, citation.Places, out var key);
                if (resolution is null)
                {
                    resolution = resolver.Resolve(citation.ToCitation(), ContextOf(id));
                    results.Store(id, key, resolution);
                }

                resolution = doubt.Of(citation, resolution, ContextOf(id)) ?? resolution;
                Note(citation, kind, work, resolution);
                Add(citation, kind, basis, resolution);
                break;
            case { Id: not null }:
                if (kind == CitationKind.Bare && citation.Version is null
                    && doubt.IsOfAnotherTime(citation, work, ContextOf(work.Id.Value)))
                {
                    AddNoAntecedent(citation, kind, Messages.OfEitherVersion);
                    break;
                }

                Resolve(citation.ToCitation(), citation, kind, work, basis);
                break;
            case { Title: { } title }:
                Note(citation, kind, work, null);
                Add(citation, kind, basis, UnknownWork(citation.Work.Name.Length > 0 ? citation.Work.Name : title));
                break;
            default:
                Note(citation, kind, work, null);
                AddNoWorkNamed(citation, kind);
                break;
        }
    }

    /// <summary>Resolves a citation of a known work in another form than the scanned one.</summary>
    /// <param name="citation">The citation to resolve.</param>
    /// <param name="scanned">The citation in the text.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="work">The work.</param>
    /// <param name="basis">What in the text points to the work.</param>
    /// <param name="standing">The provision that contains the citation, in a quotation; null elsewhere.</param>
    public void Resolve(
        Citation citation,
        ScannedCitation scanned,
        CitationKind kind,
        ReferredWork work,
        ResolutionBasis? basis,
        ProvisionId? standing = null)
    {
        if (work.Version is { } version && citation.Version is null)
        {
            citation = citation with { Version = new VersionWord(version.Kind, version.Year, citation.Work.Span, version.Day) };
        }

        var id = work.Id!.Value;
        var context = kind == CitationKind.Relative
            ? plain with { LastCited = text.LastCited?.Id, LastPlace = text.LastPlace, Work = id, Standing = standing }
            : ContextOf(id);
        var resolution = resolver.Resolve(citation, context);
        resolution = citation.Version switch
        {
            { Kind: VersionWordKind.InForce } => doubt.OfInForce(citation, resolution, context),
            null when scanned.Work.Kind == WorkMentionKind.LastCited => doubt.Of(scanned, resolution, context),
            _ => null,
        } ?? resolution;
        Note(scanned, kind, work, resolution);
        Add(scanned, kind, basis, resolution, citation.Version is not null);
    }

    /// <summary>Resolves a citation by the name in it, which may be ambiguous or unknown.</summary>
    public void ResolveByName(ScannedCitation citation, CitationKind kind) =>
        Add(citation, kind, null, resolver.Resolve(citation.ToCitation(), plain));

    /// <summary>Adds a citation that several works may answer: ambiguous where at least two of them have the place.</summary>
    /// <param name="citation">The citation.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="candidates">The works.</param>
    public void AddAmbiguous(ScannedCitation citation, CitationKind kind, List<ReferredWork> candidates)
    {
        var whole = default(Citation);
        var alternatives = default(List<Alternative>);
        foreach (var candidate in candidates)
        {
            if (candidate.Id is { } id
                && resolver.Resolve(whole ??= citation.ToCitation(), ContextOf(id)) is Resolution.Resolved { Targets: [var target, ..] })
            {
                if (alternatives?.Exists(a => a.Id == target.Id) == true)
                {
                    continue; // one work named twice is one candidate
                }

                var why = Messages.NamedBefore(target.Work.ShortTitle);
                (alternatives ??= []).Add(new Alternative(target.Id, why.En!, why.Zh));
            }
        }

        if (alternatives is [_] && candidates.Count > 1 && candidates.TrueForAll(c => c.Id == candidates[0].Id))
        {
            Resolve(citation, kind, candidates[0], BasisOf(ResolutionBasisKind.OnlyOfThatName, candidates[0]));
            return;
        }

        Add(citation, kind, null, alternatives is { Count: > 1 } ? new Resolution.Ambiguous([.. alternatives]) : SeveralWorksNamed);
    }

    /// <summary>Adds a citation for which the text names no work.</summary>
    public void AddNoWorkNamed(ScannedCitation citation, CitationKind kind) => Add(citation, kind, null, NoWorkNamed);

    /// <summary>Adds a citation for which the text names no antecedent, for a reason.</summary>
    public void AddNoAntecedent(ScannedCitation citation, CitationKind kind, Bilingual reason) =>
        Add(citation, kind, null, new Resolution.Unresolved(ReasonCode.NoAntecedent, reason));

    /// <summary>Adds a citation of an article of the text itself, which is not a known work.</summary>
    public void AddArticleOfTheTextItself(ScannedCitation citation, CitationKind kind) => Add(citation, kind, null, ArticleOfTheTextItself);

    /// <summary>Adds a citation that refers back, where no provision was cited before.</summary>
    public void AddNothingToReferBackTo(ScannedCitation citation, CitationKind kind) => Add(citation, kind, null, NothingToReferBackTo);

    /// <summary>Returns a basis; the same instance for a run of citations with the same basis.</summary>
    public ResolutionBasis BasisOf(ResolutionBasisKind kind, ReferredWork work, DefinedNames.Entry? definition = null)
    {
        if (lastBasis is not { } last || last.Kind != kind
            || !ReferenceEquals(last.Work, work) || !ReferenceEquals(last.Definition, definition))
        {
            lastBasis = last = new ResolutionBasis(kind, work, definition);
        }

        return last;
    }

    // a citation that names its work or its article does not depend on what was cited before
    private CitationContext ContextOf(WorkId work)
    {
        if (!contexts.TryGetValue(work, out var context))
        {
            contexts[work] = context = plain with { Work = work };
        }

        return context;
    }

    // what the next 该法 and 该条 refer to
    private void Note(ScannedCitation citation, CitationKind kind, ReferredWork? work, Resolution? resolution)
    {
        if (resolution is Resolution.Resolved { Targets: [.., var last] } && !citation.Places.IsEmpty)
        {
            // 该条 behind the quotation is the article that was quoted, not one that the quotation refers to
            text.LastPlace = kind == CitationKind.Relative && text.Quoted?.Contains(citation.Span.Start) == true
                ? text.LastPlace
                : last.Id;
            if (kind is not (CitationKind.Relative or CitationKind.Self) && text.Quoted?.Contains(citation.Span.Start) != true)
            {
                text.Quoted = QuotedProvision.Read(text.Text, citation.Span.End, last.Id);
            }
        }
        else if (!citation.Places.IsEmpty && kind != CitationKind.Relative)
        {
            text.LastPlace = null; // 该条 after a missing article refers to that one, not to the one before
        }

        text.LastCited = work ?? text.LastCited;
    }

    // a text names the same few unknown works again and again
    private Resolution UnknownWork(string name)
    {
        if (!unknownWorks.TryGetValue(name, out var resolution))
        {
            unknownWorks[name] = resolution = CitationResolver.UnknownWork(name, at);
        }

        return resolution;
    }

    private void Add(
        ScannedCitation citation, CitationKind kind, ResolutionBasis? basis, Resolution resolution, bool namesVersion = false)
    {
        if (!citation.Places.IsEmpty)
        {
            text.Scope.CiteAnArticle();
        }

        found(new CitationInText(citation.Span, kind, namesVersion || citation.Version is not null, basis, resolution));
    }
}
