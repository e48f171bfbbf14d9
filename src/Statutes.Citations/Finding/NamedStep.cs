using System.Collections.Immutable;
using Statutes.Citations.Parsing.Scanning;
using Statutes.Citations.Syntax;
using Statutes.Model.Corpus;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Citations.Finding;

/// <summary>Takes citations that name their work, 《网络安全法》第三十五条, and the names that the text defines for works.</summary>
internal sealed class NamedStep(FindingContext text, CitationAnswers answers, Catalog catalog)
{
    /// <summary>The names that the text has defined, in the order of the text.</summary>
    public ImmutableArray<Definition>.Builder Definitions { get; } = ImmutableArray.CreateBuilder<Definition>();

    /// <summary>
    /// Takes a citation: first the names that the text defines count, then those of the catalog, then the works named before.
    /// </summary>
    /// <param name="citation">The citation.</param>
    /// <param name="scanner">The scanner, which learns the names that the text defines.</param>
    public void Take(ScannedCitation citation, ref RunningScanner scanner)
    {
        var name = citation.Work.Name;
        var named = text.NamedWorks.Find(name);
        if (text.Defined.Find(named.Key) is { } entry)
        {
            Take(citation, CitationKind.Short, entry.Work, answers.BasisOf(ResolutionBasisKind.Defined, entry.Work, entry), ref scanner);
            return;
        }

        var kind = named.IsTitle ? CitationKind.Full : CitationKind.Short;
        if (named.Work is { } work && !named.IsGeneric)
        {
            Take(citation, kind, work, null, ref scanner);
            return;
        }

        // 《办法》 without a definition: the one work named before that has this name
        var before = text.Scope.Recent.FindAll(HasName(name));
        if (before.Count == 1)
        {
            Take(citation, kind, before[0], answers.BasisOf(ResolutionBasisKind.OnlyOfThatName, before[0]), ref scanner);
        }
        else if (before.Count > 1)
        {
            answers.AddAmbiguous(citation, kind, before);
        }
        else if (named.Work is { } only)
        {
            Take(citation, kind, only, null, ref scanner);
        }
        else
        {
            answers.ResolveByName(citation, kind);
        }
    }

    private Predicate<ReferredWork> HasName(string name) => work => work.Id is { } id
        ? catalog.FindByName(name).Any(n => n.Work.Id == id)
        : work.Title!.Contains(NameKey.Of(name), StringComparison.Ordinal);

    private void Take(ScannedCitation citation, CitationKind kind, ReferredWork work, ResolutionBasis? basis, ref RunningScanner scanner)
    {
        work = citation.Version is { } word ? work with { Version = new RequestedVersion(word.Kind, word.Year, word.Day) } : work;
        foreach (var span in scanner.Definitions)
        {
            Define(span, work, citation.Work, ref scanner);
        }

        if (work.Id is null && !citation.Work.Marked && citation.Places.IsEmpty && basis is null)
        {
            text.Scope.Name(work, withPlace: false);
            text.LastCited = work;
            return; // an unknown name without marks and number is no citation, but later citations may refer to it
        }

        answers.Resolve(citation, kind, work, basis);
        text.Scope.Name(work, !citation.Places.IsEmpty);
    }

    private void Define(TextSpan span, ReferredWork work, WorkMention mention, ref RunningScanner scanner)
    {
        var name = span.In(text.Text).ToString();
        text.Defined.Add(name, work, span.Start);
        scanner.Define(name.Trim('《', '》', '〈', '〉', '「', '」', '『', '』'));
        Definitions.Add(new Definition(name, work.Id, mention.Span.In(text.Text).ToString(), span));
    }
}
