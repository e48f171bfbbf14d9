using System.Collections.Immutable;
using Statutes.Citations.Grammar;
using Statutes.Citations.Resolution;
using Statutes.Citations.Syntax;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Citations.Finding;

/// <summary>One reading of one text, from its beginning to its end: what was named, defined and cited so far decides what comes next.</summary>
internal sealed class FindingPass(string text, CitationResolver resolver, Catalog catalog, KnownNames names, DateOnly at, DateOnly today, Action<FoundCitation> found)
{
    private static readonly Resolution.Resolution NoAntecedent = new Resolution.Resolution.Unresolved(ReasonCode.NoAntecedent, Messages.NoAntecedent);
    private static readonly Resolution.Resolution NothingDecides = new Resolution.Resolution.Unresolved(ReasonCode.NoAntecedent, Messages.NothingDecides);
    private static readonly Resolution.Resolution OfTheTextItself = new Resolution.Resolution.Unresolved(ReasonCode.NoAntecedent, Messages.OfTheTextItself);
    private static readonly Resolution.Resolution NothingBefore = new Resolution.Resolution.Unresolved(ReasonCode.NoAntecedent, Messages.NothingBefore);

    private readonly DefinedNames defined = new();
    private readonly OwnArticles own = new();
    private readonly NamedWorks named = new(resolver, catalog, at);
    private readonly Scope scope = new(text);
    private readonly CitationContext plain = new(at, today);
    private readonly Dictionary<WorkId, CitationContext> ofWork = [];
    private MeantWork? lastCited;
    private ProvisionId? lastPlace;
    private int readTo;

    public ImmutableArray<Definition>.Builder Definitions { get; } = ImmutableArray.CreateBuilder<Definition>();

    public ImmutableArray<NotUnderstood>.Builder NotUnderstood { get; } = ImmutableArray.CreateBuilder<NotUnderstood>();

    public void Run()
    {
        var scanner = new RunningScanner(text, names);
        while (scanner.MoveNext())
        {
            if (scanner.Citation is { } citation)
            {
                scope.ReadOn(readTo, citation.Span.Start);
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
                var last = LastOfItsKind(citation);
                Answer(citation, CitationKind.Relative, last, new Ground(GroundKind.LastCitedWork, last ?? default));
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

    // 该条例 is never a 法: of the works named before, the last that is such an instrument
    private MeantWork? LastOfItsKind(Citation citation)
    {
        var words = citation.Work.Span.In(text);
        if (words.Length < 2 || words[0] is not ('该' or '該' or '同') || lastCited is not { } last)
        {
            return lastCited;
        }

        var kind = NameKey.Of(words[1..]);
        if (IsOfKind(last, kind))
        {
            return last;
        }

        foreach (var work in scope.Recent)
        {
            if (IsOfKind(work, kind))
            {
                return work;
            }
        }

        return null;
    }

    private bool IsOfKind(MeantWork work, string kind)
    {
        var title = work.Id is { } id ? catalog.Find(id)?.ShortTitle.Zh : work.Title;
        var bracket = title?.IndexOfAny(['（', '(']) ?? -1;
        var name = title is not null && bracket > 0 ? title[..bracket] : title;
        return name is null || !name.Any(Gap.IsWide) || name.EndsWith(kind, StringComparison.Ordinal) || (kind == "法" && name.EndsWith('典'));
    }

    private void ReadNamed(Citation citation, ref RunningScanner scanner)
    {
        var name = citation.Work.Name;
        if (defined.Find(name) is { } entry)
        {
            ReadNamed(citation, CitationKind.Short, entry.Work, new Ground(GroundKind.Defined, entry.Work, entry), ref scanner);
            return;
        }

        var known = named.Find(name);
        var kind = known.IsTitle ? CitationKind.Full : CitationKind.Short;
        if (known.Work is { } work && !known.IsGeneric)
        {
            ReadNamed(citation, kind, work, default, ref scanner);
            return;
        }

        // 《办法》 that nothing defines: the one work named before that goes by it
        var before = scope.Recent.Where(w => GoesBy(w, name)).ToArray();
        if (before.Length == 1)
        {
            ReadNamed(citation, kind, before[0], new Ground(GroundKind.OnlyOfThatName, before[0]), ref scanner);
        }
        else if (before.Length > 1)
        {
            AddDoubtful(citation, kind, before);
        }
        else if (known.Work is { } only)
        {
            ReadNamed(citation, kind, only, default, ref scanner);
        }
        else
        {
            Add(citation, kind, default, resolver.Resolve(citation, plain));
        }
    }

    private bool GoesBy(MeantWork work, string name) => work.Id is { } id
        ? catalog.FindByName(name).Any(n => n.Work.Id == id)
        : work.Title!.Contains(NameKey.Of(name), StringComparison.Ordinal);

    private void ReadNamed(Citation citation, CitationKind kind, MeantWork work, Ground ground, ref RunningScanner scanner)
    {
        work = citation.Version is { } word ? work with { Version = new AskedVersion(word.Kind, word.Year, word.Day) } : work;
        foreach (var span in scanner.Definitions)
        {
            Define(span, work, citation.Work, ref scanner);
        }

        if (work.Id is null && !citation.Work.Marked && citation.Places.IsEmpty && ground.Kind == GroundKind.None)
        {
            scope.Name(work, withPlace: false);
            lastCited = work;
            return; // an unknown name without marks and number is no citation, but what follows may mean it
        }

        Answer(citation, kind, work, ground);
        scope.Name(work, !citation.Places.IsEmpty);
    }

    private void Define(TextSpan span, MeantWork work, WorkMention mention, ref RunningScanner scanner)
    {
        var name = span.In(text).ToString();
        defined.Add(name, work, span.Start);
        scanner.Define(name.Trim('《', '》', '〈', '〉', '「', '」', '『', '』'));
        Definitions.Add(new Definition(name, work.Id, mention.Span.In(text).ToString(), span));
    }

    // 第三十五条 alone: the one work of the sentence, else of the paragraph, else what the text is about
    private void ReadBare(Citation citation, CitationKind kind)
    {
        // a contract's own articles are no law's; those of a law that was pasted whole are its own
        var isHeading = own.Note(text, citation);
        if (own.Begun && scope.Sentence.Count == 0 || isHeading)
        {
            ReadOwn(citation, kind, isHeading);
            return;
        }

        if (WorkInScope(citation) is { } ground)
        {
            Answer(citation, kind, ground.Work, ground);
            return;
        }

        var candidates = scope.Sentence.Count > 1 ? scope.Sentence : scope.Recent;
        if (candidates.Count == 0)
        {
            Add(citation, kind, default, NoAntecedent);
        }
        else
        {
            AddDoubtful(citation, kind, candidates);
        }
    }

    private void ReadOwn(Citation citation, CitationKind kind, bool isHeading)
    {
        if (TitleWork() is { } itself)
        {
            Answer(citation, kind, itself, new Ground(GroundKind.Title, itself));
        }
        else if (!isHeading)
        {
            Add(citation, kind, default, OfTheTextItself);
        }
    }

    // the work whose title is the whole first line of the text
    private MeantWork? TitleWork()
    {
        var line = text.AsSpan().TrimStart();
        line = line[..(line.IndexOfAny('\n', '\r') is var end and >= 0 ? end : line.Length)].Trim(" #*《》\u3000\t");
        return line.Length is > 1 and < 100 && names.IsKnown(line) && named.Find(line.ToString()).Work is { Id: not null } work ? work : null;
    }

    private Ground? WorkInScope(Citation citation)
    {
        if (scope.Sentence.Count > 0)
        {
            return (scope.Sentence.Count, scope.SentenceCited.Count) switch
            {
                (1, _) => new Ground(GroundKind.Sentence, scope.Sentence[0]),
                (_, 1) => new Ground(GroundKind.SentenceCites, scope.SentenceCited[0]),
                _ => null,
            };
        }

        if (scope.Paragraph.Count == 1)
        {
            return new Ground(GroundKind.Paragraph, scope.Paragraph[0]);
        }

        if (defined.SubjectIn(DefinedNames.LanguageOf(citation.Span.In(text)), out var hasSubjects) is { } subject)
        {
            return new Ground(GroundKind.Subject, subject.Work, subject);
        }

        return !hasSubjects && scope.Recent.Count == 1 ? new Ground(GroundKind.OnlyOne, scope.Recent[0]) : null;
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
                Add(citation, CitationKind.Relative, default, NothingBefore);
            }

            return;
        }

        Answer(citation, CitationKind.Relative, MeantWork.Known(last.Version.Work), new Ground(GroundKind.LastCitedPlace, Place: last));
    }

    // 第二款 alone: of the article that the paragraph cites; an English "paragraph 2" or "Chapter 3" may be of anything
    private void ReadPart(Citation citation)
    {
        var kind = citation.Places[0].Steps[0].Kind ?? ProvisionKind.Item;
        if (kind.IsDivision)
        {
            if (scope.Sentence.Count == 1)
            {
                Answer(citation, CitationKind.Bare, scope.Sentence[0], new Ground(GroundKind.Sentence, scope.Sentence[0]));
            }

            return;
        }

        if (scope.ParagraphCitesAnArticle && lastPlace?.Path.AncestorOrSelf(ProvisionKind.Article) is { } article && lastPlace is { } last)
        {
            var under = citation with { Places = [.. citation.Places.Select(p => p with { Steps = p.Steps.Insert(0, new PlaceStep(ProvisionKind.Article, StepAnchor.Numbered, article.Number, null, 1, p.Span)) })] };
            Answer(under, CitationKind.Bare, MeantWork.Known(last.Version.Work), new Ground(GroundKind.LastCitedPlace, Place: new ProvisionId(last.Version, article)));
        }
        else if (DefinedNames.LanguageOf(citation.Span.In(text)) == Language.Chinese)
        {
            Add(citation, CitationKind.Bare, default, NothingBefore);
        }
    }

    private static bool IsRelative(CitedPlace place) => place.Steps[0].Anchor != StepAnchor.Numbered || place.Steps[^1].Anchor is not StepAnchor.Numbered;

    private void AddDoubtful(Citation citation, CitationKind kind, IReadOnlyList<MeantWork> candidates)
    {
        var alternatives = default(List<Alternative>);
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates[i].Id is { } id && resolver.Resolve(citation, ContextOf(id)) is Resolution.Resolution.Resolved { Targets: [var target, ..] })
            {
                (alternatives ??= []).Add(new Alternative(target.Id, $"the text names {id} before it"));
            }
        }

        Add(citation, kind, default, alternatives is { Count: > 1 } ? new Resolution.Resolution.Ambiguous([.. alternatives]) : NothingDecides);
    }

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

    private void Answer(Citation citation, CitationKind kind, MeantWork? work, Ground ground)
    {
        if (work?.Version is { } asked && citation.Version is null)
        {
            citation = citation with { Version = new VersionWord(asked.Kind, asked.Year, citation.Work.Span, asked.Day) };
        }

        Resolution.Resolution resolution = work switch
        {
            { Id: { } id } => resolver.Resolve(citation, kind == CitationKind.Relative ? Context(id) : ContextOf(id)),
            { Title: { } title } => new Resolution.Resolution.Unresolved(ReasonCode.UnknownWork, () => Messages.UnknownWork(citation.Work.Name.Length > 0 ? citation.Work.Name : title)),
            _ => NoAntecedent,
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
        Add(citation, kind, work is null ? default : ground, resolution);
    }

    private void Add(Citation citation, CitationKind kind, Ground ground, Resolution.Resolution resolution)
    {
        if (!citation.Places.IsEmpty)
        {
            scope.CiteAnArticle();
        }

        found(new FoundCitation(citation.Span, kind, ground, resolution));
    }
}
