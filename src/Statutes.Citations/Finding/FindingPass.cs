using System.Collections.Immutable;
using Statutes.Citations.Parsing.Scanning;
using Statutes.Citations.Resolving;
using Statutes.Citations.Syntax;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;

namespace Statutes.Citations.Finding;

/// <summary>
/// One walk over one text, from beginning to end. Each citation is handed to the step for its form: <see cref="NamedStep"/>
/// (《网络安全法》第三十五条), <see cref="BareStep"/> (第三十五条) or <see cref="RelativeStep"/> (该条).
/// </summary>
internal sealed class FindingPass
{
    private readonly FindingContext context;
    private readonly NamedStep namedStep;
    private readonly BareStep bareStep;
    private readonly RelativeStep relativeStep;
    private readonly string text;
    private readonly NameDictionary names;

    /// <summary>Prepares a walk.</summary>
    /// <param name="text">The text.</param>
    /// <param name="resolver">Resolves the citations.</param>
    /// <param name="catalog">The catalog of the resolver.</param>
    /// <param name="namedWorks">The works that names refer to at the date of the question.</param>
    /// <param name="names">The names of works to look for.</param>
    /// <param name="at">The date of the question.</param>
    /// <param name="source">Where that date is from.</param>
    /// <param name="today">Today.</param>
    /// <param name="found">Receives the citations.</param>
    public FindingPass(
        string text, CitationResolver resolver, Catalog catalog, NamedWorks namedWorks, NameDictionary names, DateOnly at,
        DateSource source, DateOnly today, Action<CitationInText> found)
    {
        (this.text, this.names) = (text, names);
        context = new FindingContext(text, names, namedWorks);
        var answers = new CitationAnswers(context, resolver, at, source, today, found);
        namedStep = new NamedStep(context, answers, catalog);
        bareStep = new BareStep(context, answers, catalog);
        relativeStep = new RelativeStep(context, answers, catalog);
    }

    /// <summary>The names that the text defines.</summary>
    public ImmutableArray<Definition>.Builder Definitions => namedStep.Definitions;

    /// <summary>What looks like a citation and was not understood.</summary>
    public ImmutableArray<NotUnderstood>.Builder NotUnderstood { get; } = ImmutableArray.CreateBuilder<NotUnderstood>();

    /// <summary>Walks over the text.</summary>
    public void Run()
    {
        var scanner = new RunningScanner(text, names);
        var end = 0;
        while (scanner.MoveNext())
        {
            if (scanner.Citation is { } citation)
            {
                context.Scope.SkipText(end, citation.Span.Start);
                context.LastEnd = end;
                end = citation.Span.End;
                if (citation.Obstacle is { } obstacle)
                {
                    NotUnderstood.Add(obstacle);
                    namedStep.Note(citation);
                }
                else
                {
                    Take(citation, ref scanner);
                }
            }

            if (scanner.NotUnderstood is { } notUnderstood)
            {
                NotUnderstood.Add(notUnderstood);
            }
        }
    }

    private void Take(ScannedCitation citation, ref RunningScanner scanner)
    {
        switch (citation.Work.Kind)
        {
            case WorkMentionKind.Named:
                namedStep.Take(citation, ref scanner);
                break;
            case WorkMentionKind.LastCited:
                relativeStep.TakeLastWork(citation);
                break;
            case WorkMentionKind.Self:
                bareStep.TakeArticle(citation, CitationKind.Self);
                break;
            case var _ when RelativeStep.IsRelative(citation.Places.First):
                relativeStep.TakePlace(citation);
                break;
            case var _ when citation.Places.First[0].Kind == ProvisionKind.Article:
                bareStep.TakeArticle(citation, CitationKind.Bare);
                break;
            default:
                bareStep.TakePart(citation);
                break;
        }
    }
}
