using Statutes.Citations.Parsing.Scanning;
using Statutes.Citations.Resolving;
using Statutes.Citations.Syntax;
using Statutes.Model.Ids;

namespace Statutes.Citations.Finding;

/// <content>What a citation is answered, once it is known which work it means, and what the next ones take from it.</content>
internal sealed partial class FindingPass
{
    private readonly Dictionary<WorkId, CitationContext> ofWork = [];
    private readonly PlaceResults answered = new();
    private readonly Dictionary<string, Resolution> unknown = new(StringComparer.Ordinal);
    private ResolutionBasis? lastGround;

    private CitationContext Context(WorkId work) => plain with { LastCited = lastCited?.Id, LastPlace = lastPlace, Work = work };

    // what names its work or its article is not counted from what was cited before
    private CitationContext ContextOf(WorkId work)
    {
        if (!ofWork.TryGetValue(work, out var context))
        {
            ofWork[work] = context = plain with { Work = work };
        }

        return context;
    }

    private void Answer(ScannedCitation citation, CitationKind kind, ReferredWork? work, ResolutionBasis? ground)
    {
        switch (work)
        {
            case { Id: { } id, Version: null } when citation.Version is null && kind != CitationKind.Relative:
                var resolution = answered.Find(id, citation.Places, out var key);
                if (resolution is null)
                {
                    resolution = resolver.Resolve(citation.ToCitation(), ContextOf(id));
                    answered.Keep(id, key, resolution);
                }

                Note(citation, kind, work, resolution);
                Add(citation, kind, ground, resolution);
                break;
            case { Id: not null }:
                Answer(citation.ToCitation(), citation, kind, work, ground);
                break;
            case { Title: { } title }:
                Note(citation, kind, work, null);
                Add(citation, kind, ground, NotKnown(citation.Work.Name.Length > 0 ? citation.Work.Name : title));
                break;
            default:
                Note(citation, kind, work, null);
                Add(citation, kind, null, NoAntecedent);
                break;
        }
    }

    // of a work that is known
    private void Answer(Citation citation, ScannedCitation scanned, CitationKind kind, ReferredWork work, ResolutionBasis? ground)
    {
        if (work.Version is { } asked && citation.Version is null)
        {
            citation = citation with { Version = new VersionWord(asked.Kind, asked.Year, citation.Work.Span, asked.Day) };
        }

        var id = work.Id!.Value;
        var resolution = resolver.Resolve(citation, kind == CitationKind.Relative ? Context(id) : ContextOf(id));
        Note(scanned, kind, work, resolution);
        Add(scanned, kind, ground, resolution);
    }

    // what the next 该法 and 该条 mean
    private void Note(ScannedCitation citation, CitationKind kind, ReferredWork? work, Resolution? resolution)
    {
        if (resolution is Resolution.Resolved { Targets: [.., var last] } && !citation.Places.IsEmpty)
        {
            lastPlace = last.Id;
        }
        else if (!citation.Places.IsEmpty && kind != CitationKind.Relative)
        {
            lastPlace = null; // 该条 after an article that is not there means that one, not the one before
        }

        lastCited = work ?? lastCited;
    }

    // a law names the same few again and again
    private Resolution NotKnown(string name)
    {
        if (!unknown.TryGetValue(name, out var resolution))
        {
            unknown[name] = resolution = new Resolution.Unresolved(ReasonCode.UnknownWork, () => Messages.UnknownWork(name));
        }

        return resolution;
    }

    // one for a run of citations that are answered alike
    private ResolutionBasis Because(ResolutionBasisKind kind, ReferredWork work, DefinedNames.Entry? definition = null)
    {
        if (lastGround is not { } last || last.Kind != kind || !ReferenceEquals(last.Work, work) || !ReferenceEquals(last.Definition, definition))
        {
            lastGround = last = new ResolutionBasis(kind, work, definition);
        }

        return last;
    }

    private void Add(ScannedCitation citation, CitationKind kind, ResolutionBasis? ground, Resolution resolution)
    {
        if (!citation.Places.IsEmpty)
        {
            scope.CiteAnArticle();
        }

        found(new CitationInText(citation.Span, kind, ground, resolution));
    }
}
