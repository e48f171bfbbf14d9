using System.Collections.Immutable;
using Statutes.Citations.Parsing.Scanning;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Resolving;
using Statutes.Citations.Syntax;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Citations.Finding;

/// <summary>One reading of one text, from its beginning to its end: what was named, defined and cited so far decides what comes next.</summary>
internal sealed partial class FindingPass(string text, CitationResolver resolver, Catalog catalog, NameDictionary names, DateOnly at, DateOnly today, Action<CitationInText> found)
{
    private static readonly Resolution NoAntecedent = new Resolution.Unresolved(ReasonCode.NoAntecedent, Messages.NoWorkNamed);
    private static readonly Resolution NothingDecides = new Resolution.Unresolved(ReasonCode.NoAntecedent, Messages.SeveralWorksNamed);
    private static readonly Resolution OfTheTextItself = new Resolution.Unresolved(ReasonCode.NoAntecedent, Messages.ArticleOfTheTextItself);
    private static readonly Resolution NothingBefore = new Resolution.Unresolved(ReasonCode.NoAntecedent, Messages.NothingToReferBackTo);

    private readonly DefinedNames defined = new();
    private readonly DocumentArticles own = new();
    private readonly NamedWorks named = new(resolver, catalog, at);
    private readonly Scope scope = new(text);
    private readonly CitationContext plain = new(at, today);
    private ReferredWork? titleWork;
    private bool isTitleRead;
    private ReferredWork? lastCited;
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

            if (scanner.NotUnderstood is { } odd)
            {
                NotUnderstood.Add(odd);
            }
        }
    }

    private void Read(ScannedCitation citation, ref RunningScanner scanner)
    {
        switch (citation.Work.Kind)
        {
            case WorkMentionKind.Named:
                ReadNamed(citation, ref scanner);
                break;
            case WorkMentionKind.LastCited:
                var last = LastOfItsKind(citation);
                Answer(citation, CitationKind.Relative, last, last is null ? null : Because(ResolutionBasisKind.LastCitedWork, last));
                break;
            case WorkMentionKind.Self:
                ReadBare(citation, CitationKind.Self);
                break;
            case var _ when IsRelative(citation.Places.First):
                ReadRelative(citation);
                break;
            case var _ when citation.Places.First[0].Kind == ProvisionKind.Article:
                ReadBare(citation, CitationKind.Bare);
                break;
            default:
                ReadPart(citation);
                break;
        }
    }

    // 该条例 is never a 法: of the works named before, the last that is such an instrument
    private ReferredWork? LastOfItsKind(ScannedCitation citation)
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

    private bool IsOfKind(ReferredWork work, string kind)
    {
        var title = work.Id is { } id ? catalog.Find(id)?.ShortTitle.Zh : work.Title;
        var bracket = title?.IndexOfAny(['（', '(']) ?? -1;
        var name = title is not null && bracket > 0 ? title[..bracket] : title;
        return name is null || !name.Any(Lexer.IsWide) || name.EndsWith(kind, StringComparison.Ordinal) || (kind == "法" && name.EndsWith('典'));
    }

    private void ReadNamed(ScannedCitation citation, ref RunningScanner scanner)
    {
        var name = citation.Work.Name;
        var known = named.Find(name);
        if (defined.Find(known.Key) is { } entry)
        {
            ReadNamed(citation, CitationKind.Short, entry.Work, Because(ResolutionBasisKind.Defined, entry.Work, entry), ref scanner);
            return;
        }

        var kind = known.IsTitle ? CitationKind.Full : CitationKind.Short;
        if (known.Work is { } work && !known.IsGeneric)
        {
            ReadNamed(citation, kind, work, null, ref scanner);
            return;
        }

        // 《办法》 that nothing defines: the one work named before that goes by it
        var before = scope.Recent.FindAll(GoesBy(name));
        if (before.Count == 1)
        {
            ReadNamed(citation, kind, before[0], Because(ResolutionBasisKind.OnlyOfThatName, before[0]), ref scanner);
        }
        else if (before.Count > 1)
        {
            AddDoubtful(citation, kind, before);
        }
        else if (known.Work is { } only)
        {
            ReadNamed(citation, kind, only, null, ref scanner);
        }
        else
        {
            Add(citation, kind, null, resolver.Resolve(citation.ToCitation(), plain));
        }
    }

    private Predicate<ReferredWork> GoesBy(string name) => work => work.Id is { } id
        ? catalog.FindByName(name).Any(n => n.Work.Id == id)
        : work.Title!.Contains(NameKey.Of(name), StringComparison.Ordinal);

    private void ReadNamed(ScannedCitation citation, CitationKind kind, ReferredWork work, ResolutionBasis? ground, ref RunningScanner scanner)
    {
        work = citation.Version is { } word ? work with { Version = new RequestedVersion(word.Kind, word.Year, word.Day) } : work;
        foreach (var span in scanner.Definitions)
        {
            Define(span, work, citation.Work, ref scanner);
        }

        if (work.Id is null && !citation.Work.Marked && citation.Places.IsEmpty && ground is null)
        {
            scope.Name(work, withPlace: false);
            lastCited = work;
            return; // an unknown name without marks and number is no citation, but what follows may mean it
        }

        Answer(citation, kind, work, ground);
        scope.Name(work, !citation.Places.IsEmpty);
    }

    private void Define(TextSpan span, ReferredWork work, WorkMention mention, ref RunningScanner scanner)
    {
        var name = span.In(text).ToString();
        defined.Add(name, work, span.Start);
        scanner.Define(name.Trim('《', '》', '〈', '〉', '「', '」', '『', '』'));
        Definitions.Add(new Definition(name, work.Id, mention.Span.In(text).ToString(), span));
    }

    // 第三十五条 alone: the one work of the sentence, else of the paragraph, else what the text is about
    private void ReadBare(ScannedCitation citation, CitationKind kind)
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
            Answer(citation, kind, ground.Work!, ground);
            return;
        }

        var candidates = scope.Sentence.Count > 1 ? scope.Sentence : scope.Recent;
        if (candidates.Count == 0)
        {
            Add(citation, kind, null, NoAntecedent);
        }
        else
        {
            AddDoubtful(citation, kind, candidates);
        }
    }

    private void ReadOwn(ScannedCitation citation, CitationKind kind, bool isHeading)
    {
        if (TitleWork() is { } itself)
        {
            Answer(citation, kind, itself, Because(ResolutionBasisKind.Title, itself));
        }
        else if (!isHeading)
        {
            Add(citation, kind, null, OfTheTextItself);
        }
    }

    // the work whose title is the whole first line of the text; asked for at each of its articles, read once
    private ReferredWork? TitleWork()
    {
        if (!isTitleRead)
        {
            (titleWork, isTitleRead) = (ReadTitle(), true);
        }

        return titleWork;
    }

    private ReferredWork? ReadTitle()
    {
        var line = text.AsSpan().TrimStart();
        line = line[..(line.IndexOfAny('\n', '\r') is var end and >= 0 ? end : line.Length)].Trim(" #*《》\u3000\t");
        return line.Length is > 1 and < 100 && names.IsKnown(line) && named.Find(line.ToString()).Work is { Id: not null } work ? work : null;
    }

    private ResolutionBasis? WorkInScope(ScannedCitation citation)
    {
        if (scope.Sentence.Count > 0)
        {
            return (scope.Sentence.Count, scope.SentenceCited.Count) switch
            {
                (1, _) => Because(ResolutionBasisKind.Sentence, scope.Sentence[0]),
                (_, 1) => Because(ResolutionBasisKind.SentenceCites, scope.SentenceCited[0]),
                _ => null,
            };
        }

        if (scope.Paragraph.Count == 1)
        {
            return Because(ResolutionBasisKind.Paragraph, scope.Paragraph[0]);
        }

        if (defined.SubjectIn(LanguageDetector.OfWords(citation.Span.In(text)), out var hasSubjects) is { } subject)
        {
            return Because(ResolutionBasisKind.Subject, subject.Work, subject);
        }

        return !hasSubjects && scope.Recent.Count == 1 ? Because(ResolutionBasisKind.OnlyOne, scope.Recent[0]) : null;
    }

    // 本条, 该款: the place last cited; 前款 is counted where it stands, and prose stands in no law
    private void ReadRelative(ScannedCitation citation)
    {
        var first = citation.Places.First[0];
        if (first.Kind is { IsDivision: true })
        {
            return;
        }

        if (first.Anchor == StepAnchor.Preceding || lastPlace is not { } last)
        {
            // "this article" that nothing was cited before is the text itself
            if (first.Anchor == StepAnchor.Preceding || LanguageDetector.OfWords(citation.Span.In(text)) == Language.Chinese)
            {
                Add(citation, CitationKind.Relative, null, NothingBefore);
            }

            return;
        }

        Answer(citation, CitationKind.Relative, ReferredWork.Known(last.Version.Work), new ResolutionBasis(ResolutionBasisKind.LastCitedPlace, null, Place: last));
    }

    // 第二款 alone: of the article that the paragraph cites; an English "paragraph 2" or "Chapter 3" may be of anything
    private void ReadPart(ScannedCitation citation)
    {
        var kind = citation.Places.First[0].Kind ?? ProvisionKind.Item;
        if (kind.IsDivision)
        {
            if (scope.Sentence.Count == 1)
            {
                Answer(citation, CitationKind.Bare, scope.Sentence[0], Because(ResolutionBasisKind.Sentence, scope.Sentence[0]));
            }

            return;
        }

        if (scope.ParagraphCitesAnArticle && lastPlace?.Path.AncestorOrSelf(ProvisionKind.Article) is { } article && lastPlace is { } last)
        {
            var whole = citation.ToCitation();
            var under = whole with { Places = [.. whole.Places.Select(p => p with { Steps = p.Steps.Insert(0, new PlaceStep(ProvisionKind.Article, StepAnchor.Numbered, article.Number, null, 1, p.Span)) })] };
            Answer(under, citation, CitationKind.Bare, ReferredWork.Known(last.Version.Work), new ResolutionBasis(ResolutionBasisKind.LastCitedPlace, null, Place: new ProvisionId(last.Version, article)));
        }
        else if (LanguageDetector.OfWords(citation.Span.In(text)) == Language.Chinese)
        {
            Add(citation, CitationKind.Bare, null, NothingBefore);
        }
    }

    private static bool IsRelative(ReadOnlySpan<PlaceStep> steps) => steps[0].Anchor != StepAnchor.Numbered || steps[^1].Anchor is not StepAnchor.Numbered;

    private void AddDoubtful(ScannedCitation citation, CitationKind kind, List<ReferredWork> candidates)
    {
        var whole = default(Citation);
        var alternatives = default(List<Alternative>);
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates[i].Id is { } id && resolver.Resolve(whole ??= citation.ToCitation(), ContextOf(id)) is Resolution.Resolved { Targets: [var target, ..] })
            {
                var why = Messages.NamedBefore(target.Work.ShortTitle);
                (alternatives ??= []).Add(new Alternative(target.Id, why.En!, why.Zh));
            }
        }

        Add(citation, kind, null, alternatives is { Count: > 1 } ? new Resolution.Ambiguous([.. alternatives]) : NothingDecides);
    }
}
