using System.Collections.Immutable;
using Statutes.Citations.Grammar;
using Statutes.Citations.Resolution;
using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Citations.Finding;

/// <summary>One reading of one text, from its beginning to its end: what was named, defined and cited so far decides what comes next.</summary>
internal sealed class FindingPass(string text, CitationResolver resolver, Catalog catalog, KnownNames names, DateOnly at, DateOnly today)
{
    private readonly DefinedNames defined = new();
    private readonly Scope scope = new(text);
    private MeantWork? lastCited;
    private ProvisionId? lastPlace;
    private int readTo;

    public ImmutableArray<FoundCitation>.Builder Citations { get; } = ImmutableArray.CreateBuilder<FoundCitation>();

    public ImmutableArray<Definition>.Builder Definitions { get; } = ImmutableArray.CreateBuilder<Definition>();

    public ImmutableArray<NotUnderstood>.Builder NotUnderstood { get; } = ImmutableArray.CreateBuilder<NotUnderstood>();

    public void Run()
    {
        var scanner = new RunningScanner(text, names);
        while (scanner.MoveNext())
        {
            if (scanner.Citation is { } citation)
            {
                scope.ReadOn(text, readTo, citation.Span.Start);
                readTo = citation.Span.End;
                Read(citation, ref scanner);
            }

            if (scanner.Odd is { } odd)
            {
                NotUnderstood.Add(odd);
            }
        }
    }

    private void Read(Citation citation, ref RunningScanner scanner)
    {
        switch (citation.Work.Kind)
        {
            case WorkMentionKind.Named:
                ReadNamed(citation, ref scanner);
                break;
            case WorkMentionKind.LastCited:
                Answer(citation, CitationKind.Relative, lastCited, lastCited is { } last ? $"{citation.Work.Span.In(text)} is the work last cited, {last}" : null);
                break;
            case WorkMentionKind.Self:
                ReadBare(citation, CitationKind.Self);
                break;
            case var _ when IsRelative(citation.Places[0]):
                ReadRelative(citation);
                break;
            case var _ when citation.Places[0].Steps[0].Kind == ProvisionKind.Article:
                ReadBare(citation, CitationKind.Bare);
                break;
            default:
                ReadPart(citation);
                break;
        }
    }

    private void ReadNamed(Citation citation, ref RunningScanner scanner)
    {
        var name = citation.Work.Name;
        var entry = defined.Find(name);
        var (work, via, isDoubtful) = entry is not null
            ? (entry.Work, $"{entry.Name} was defined at {entry.Position} as {entry.Work}", false)
            : Identify(citation);
        if (work is { } known)
        {
            foreach (var span in scanner.Definitions)
            {
                Define(span, known, citation.Work, ref scanner);
            }
        }

        // an unmarked name that is no title of a known work says something only beside a number
        var kind = entry is null && IsTitle(name, work) ? CitationKind.Full : CitationKind.Short;
        if (work is { Id: null } && !citation.Work.Marked && citation.Places.IsEmpty && entry is null)
        {
            return;
        }

        if (isDoubtful)
        {
            Add(citation, kind, [], resolver.Resolve(citation, new CitationContext(at, today)));
            return;
        }

        Answer(citation, kind, work, via);
        scope.Name(work!.Value, !citation.Places.IsEmpty);
    }

    private void Define(TextSpan span, MeantWork work, WorkMention mention, ref RunningScanner scanner)
    {
        var name = span.In(text).ToString();
        defined.Add(name, work, span.Start);
        scanner.Define(name.Trim('《', '》', '〈', '〉', '「', '」', '『', '』'));
        Definitions.Add(new Definition(name, work.Id, mention.Span.In(text).ToString(), span));
    }

    // the work of a name that the text has not defined
    private (MeantWork? Work, string? Via, bool IsDoubtful) Identify(Citation citation)
    {
        var name = citation.Work.Name;
        var found = resolver.WorksNamed(name, at);
        if (found.IsEmpty)
        {
            return (MeantWork.Outside(name), null, false);
        }

        if (found.Length == 1 && catalog.FindByName(name) is not [{ Generic: true }, ..])
        {
            return (MeantWork.Known(found[0].Id), null, false);
        }

        // 《办法》 that nothing defines: the one work named before that goes by it
        var before = scope.Named.Where(w => w.Id is { } id && catalog.FindByName(name).Any(n => n.Work.Id == id)).ToArray();
        return before.Length == 1
            ? (before[0], $"{citation.Work.Span.In(text)} is the only work of that name in the text before, {before[0]}", false)
            : found.Length == 1 ? (MeantWork.Known(found[0].Id), null, false) : (null, null, true);
    }

    private bool IsTitle(string name, MeantWork? work)
    {
        if (work is not { Id: { } id } || catalog.Find(id) is not { } known)
        {
            return true;
        }

        var key = NameKey.Of(name);
        return key == NameKey.Of(known.Title.Zh) || key == NameKey.Of(known.Title.En) || key == NameKey.Of(known.ShortTitle.Zh) || key == NameKey.Of(known.ShortTitle.En)
            || known.Names.Any(n => n.Kind is WorkNameKind.Official or WorkNameKind.Usual or WorkNameKind.Other && NameKey.Of(n.Text) == key);
    }

    // 第三十五条 alone: the one work of the sentence, else of the paragraph, else what the text is about
    private void ReadBare(Citation citation, CitationKind kind)
    {
        var (candidates, via) = WorksInScope(DefinedNames.LanguageOf(citation.Span.In(text)));
        switch (candidates.Length)
        {
            case 0:
                Add(citation, kind, [], new Resolution.Resolution.Unresolved(ReasonCode.NoAntecedent, Messages.NoAntecedent));
                break;
            case 1:
                Answer(citation, kind, candidates[0], via);
                break;
            default:
                AddDoubtful(citation, kind, candidates);
                break;
        }
    }

    private (MeantWork[] Works, string? Via) WorksInScope(Language language)
    {
        if (scope.Sentence.Count == 1)
        {
            return ([scope.Sentence[0]], $"the sentence names {scope.Sentence[0]}");
        }

        if (scope.Sentence.Count > 1)
        {
            return scope.SentenceCited.Count == 1
                ? ([scope.SentenceCited[0]], $"the sentence cites {scope.SentenceCited[0]}")
                : ([.. scope.Sentence.Reverse()], null);
        }

        if (scope.Paragraph.Count == 1)
        {
            return ([scope.Paragraph[0]], $"the paragraph names {scope.Paragraph[0]}");
        }

        var subjects = defined.Subjects(language).ToArray();
        var works = subjects.Select(s => s.Work).Distinct().ToArray();
        if (works.Length > 0)
        {
            return (works, $"the text is about {works[0]}: {subjects[^1].Name} was defined at {subjects[^1].Position}");
        }

        return scope.Named.Count == 1
            ? ([scope.Named[0]], $"the text names {scope.Named[0]} alone")
            : ([.. Enumerable.Reverse(scope.Named)], null);
    }

    // 本条, 该款: the place last cited; 前款 is counted where it stands, and prose stands in no law
    private void ReadRelative(Citation citation)
    {
        var first = citation.Places[0].Steps[0];
        if (first.Kind is { IsDivision: true })
        {
            return;
        }

        if (first.Anchor == StepAnchor.Preceding || lastPlace is not { } last)
        {
            // "this article" that nothing was cited before is the text itself
            if (first.Anchor == StepAnchor.Preceding || DefinedNames.LanguageOf(citation.Span.In(text)) == Language.Chinese)
            {
                Add(citation, CitationKind.Relative, [], new Resolution.Resolution.Unresolved(ReasonCode.NoAntecedent, Messages.NothingBefore));
            }

            return;
        }

        Answer(citation, CitationKind.Relative, MeantWork.Known(last.Version.Work), $"the place last cited is {last}");
    }

    // 第二款 alone: of the article that the paragraph cites; an English "paragraph 2" or "Chapter 3" may be of anything
    private void ReadPart(Citation citation)
    {
        var kind = citation.Places[0].Steps[0].Kind ?? ProvisionKind.Item;
        if (kind.IsDivision)
        {
            if (scope.Sentence.Count == 1)
            {
                Answer(citation, CitationKind.Bare, scope.Sentence[0], $"the sentence names {scope.Sentence[0]}");
            }

            return;
        }

        if (scope.ParagraphCitesAnArticle && lastPlace?.Path.AncestorOrSelf(ProvisionKind.Article) is { } article && lastPlace is { } last)
        {
            var under = citation with { Places = [.. citation.Places.Select(p => p with { Steps = p.Steps.Insert(0, new PlaceStep(ProvisionKind.Article, StepAnchor.Numbered, article.Number, null, 1, p.Span)) })] };
            Answer(under, CitationKind.Bare, MeantWork.Known(last.Version.Work), $"the article last cited is {last.Version}/{article}");
        }
        else if (DefinedNames.LanguageOf(citation.Span.In(text)) == Language.Chinese)
        {
            Add(citation, CitationKind.Bare, [], new Resolution.Resolution.Unresolved(ReasonCode.NoAntecedent, Messages.NothingBefore));
        }
    }

    private static bool IsRelative(CitedPlace place) => place.Steps[0].Anchor != StepAnchor.Numbered || place.Steps[^1].Anchor is not StepAnchor.Numbered;

    private void AddDoubtful(Citation citation, CitationKind kind, MeantWork[] candidates)
    {
        var alternatives = ImmutableArray.CreateBuilder<Alternative>();
        foreach (var candidate in candidates)
        {
            if (candidate.Id is { } id && resolver.Resolve(citation, Context(id)) is Resolution.Resolution.Resolved { Targets: [var target, ..] })
            {
                alternatives.Add(new Alternative(target.Id, $"the text names {id} before it"));
            }
        }

        Add(citation, kind, [], alternatives.Count > 1
            ? new Resolution.Resolution.Ambiguous(alternatives.ToImmutable())
            : new Resolution.Resolution.Unresolved(ReasonCode.NoAntecedent, Messages.NothingDecides(candidates.Select(c => c.ToString()))));
    }

    private CitationContext Context(WorkId work) => new(at, today, null, lastCited?.Id, lastPlace, work);

    private void Answer(Citation citation, CitationKind kind, MeantWork? work, string? via)
    {
        Resolution.Resolution resolution = work switch
        {
            { Id: { } id } => resolver.Resolve(citation, Context(id)),
            { Title: { } title } => new Resolution.Resolution.Unresolved(ReasonCode.UnknownWork, Messages.UnknownWork(citation.Work.Kind == WorkMentionKind.Named && citation.Work.Name.Length > 0 ? citation.Work.Name : title)),
            _ => new Resolution.Resolution.Unresolved(ReasonCode.NoAntecedent, Messages.NoAntecedent),
        };
        if (resolution is Resolution.Resolution.Resolved { Targets: [.., var last] } && !citation.Places.IsEmpty)
        {
            lastPlace = last.Id;
        }
        else if (!citation.Places.IsEmpty && kind != CitationKind.Relative)
        {
            lastPlace = null; // 该条 after an article that is not there means that one, not the one before
        }

        lastCited = work ?? lastCited;
        Add(citation, kind, via is null ? [] : [via], resolution);
    }

    private void Add(Citation citation, CitationKind kind, ImmutableArray<string> via, Resolution.Resolution resolution)
    {
        if (!citation.Places.IsEmpty)
        {
            scope.CiteAnArticle();
        }

        Citations.Add(new FoundCitation(citation.Span, kind, via, resolution));
    }
}
