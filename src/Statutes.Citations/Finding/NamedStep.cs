using System.Collections.Frozen;
using System.Collections.Immutable;
using Statutes.Citations.Parsing.Scanning;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Parsing.Touching;
using Statutes.Citations.Parsing.Versions;
using Statutes.Citations.Resolving;
using Statutes.Citations.Syntax;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Citations.Finding;

/// <summary>Takes citations that name their work, 《网络安全法》第三十五条, and the names that the text defines for works.</summary>
internal sealed class NamedStep(FindingContext text, CitationAnswers answers, Catalog catalog)
{
    // 旧法, 新法: a version of the only law that the text has named
    private static readonly FrozenDictionary<string, VersionWordKind?> OldOrNewLaw = WordTable.Load("context").Rows("old-or-new-law")
        .ToFrozenDictionary(row => row[1], row => (VersionWordKind?)VersionWordTable.KindOf(row[2]), StringComparer.Ordinal);

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
        if (named.Work?.Id is { } defined && text.Defined.Find(named.Key) is null
            && (text.OtherExpansions.Contains(name, defined) || IsOfAnotherPlace(citation, name, defined)
                || (citation.Places.IsEmpty && text.DefinesAnother(citation.Span, defined))))
        {
            // a Continuing Service Letter (the “CSL”)
            text.Defined.Add(name, new ReferredWork(null, named.Key), citation.Span.Start);
            if (citation.Places.IsEmpty)
            {
                return;
            }
        }

        if (text.Defined.Find(named.Key) is { } entry)
        {
            Take(citation, CitationKind.Short, entry.Work, answers.BasisOf(ResolutionBasisKind.Defined, entry.Work, entry), ref scanner);
            return;
        }

        if (named.Work is null && OldOrNewLaw.GetValueOrDefault(name) is { } version && text.Scope.OnlyWork is { Id: not null } only)
        {
            only = only with { Version = new RequestedVersion(version, 0, null) };
            Take(citation, CitationKind.Short, only, answers.BasisOf(ResolutionBasisKind.OnlyOfThatName, only), ref scanner);
            return;
        }

        var kind = named.IsTitle ? CitationKind.Full : CitationKind.Short;
        if (GenericName.Read(name) is { } generic && (named.Work is null || named.IsGeneric || named.Work.Id is null))
        {
            TakeGeneric(citation, generic, ref scanner);
        }
        else if (named.Work is { } work && !named.IsGeneric)
        {
            Take(citation, kind, InVersionOfNote(citation, work), null, ref scanner);
        }
        else if (text.Scope.Recent.FindAll(HasName(name)) is [var before])
        {
            Take(citation, kind, before, answers.BasisOf(ResolutionBasisKind.OnlyOfThatName, before), ref scanner);
        }
        else
        {
            answers.ResolveByName(citation, kind);
        }
    }

    // the Measures, 《办法》: the work of that kind that the text named last; none where the sentence names several
    private void TakeGeneric(ScannedCitation citation, GenericName generic, ref RunningScanner scanner)
    {
        var matches = text.Scope.Mentioned.FindAll(w => generic.MayMean(w, catalog));
        if (matches is [])
        {
            if (!citation.Places.IsEmpty || citation.Work.Marked)
            {
                answers.AddNoAntecedent(citation, CitationKind.Short, Messages.GenericName(citation.Work.Name));
            }

            text.OtherPaperAt = citation.Span.Start;

            return;
        }

        var inSentence = text.Scope.Sentence.FindAll(w => generic.MayMean(w, catalog)).DistinctBy(w => (w.Id, w.Title)).ToList();
        if (inSentence.Count > 1)
        {
            answers.AddAmbiguous(citation, CitationKind.Short, inSentence);
            return;
        }

        Take(citation, CitationKind.Short, matches[0], answers.BasisOf(ResolutionBasisKind.OnlyOfThatName, matches[0]), ref scanner);
    }

    // CSL, supra note 1, art. 37: in the version of that note
    private ReferredWork InVersionOfNote(ScannedCitation citation, ReferredWork work) =>
        citation is { IsSupra: true, Version: null } && text.Scope.Recent.Find(w => w.Id == work.Id && w.Version is not null) is { } noted
            ? noted
            : work;

    /// <summary>Notes the work of a citation that was not understood, so that the citations behind it can refer to it.</summary>
    public void Note(ScannedCitation citation)
    {
        text.LastPlace = null;
        if (citation.Work.Kind == WorkMentionKind.Named && text.NamedWorks.Find(citation.Work.Name) is { IsGeneric: false, Work: { } work })
        {
            text.Scope.Name(work, withPlace: true);
            text.LastCited = work;
        }
    }

    private bool IsOfAnotherPlace(ScannedCitation citation, string name, WorkId work) =>
        !citation.Work.Marked && !name.Contains("PRC", StringComparison.Ordinal) && !name.StartsWith("中华", StringComparison.Ordinal)
            && text.IsElsewhere(citation.Work.Span, work);

    private Predicate<ReferredWork> HasName(string name) => work => work.Id is { } id
        ? catalog.FindByName(name).Any(n => n.Work.Id == id)
        : work.Title!.Contains(NameKey.Of(name), StringComparison.Ordinal);

    private void Take(ScannedCitation citation, CitationKind kind, ReferredWork work, ResolutionBasis? basis, ref RunningScanner scanner)
    {
        if (citation.IsPassing)
        {
            text.Scope.Name(work, withPlace: false);
            text.LastName = (work, citation.Span.End);
            return;
        }

        work = citation.Version is { } word ? work with { Version = new RequestedVersion(word.Kind, word.Year, word.Day) } : work;
        foreach (var span in scanner.Definitions)
        {
            Define(span, work, citation.Work, ref scanner);
        }

        if (work.Id is null && !citation.Work.Marked && citation.Places.IsEmpty && basis is null)
        {
            text.Scope.Name(work, withPlace: false);
            text.LastCited = work;
            text.LastName = (work, citation.Span.End);
            return; // an unknown name without marks and number is no citation, but later citations may refer to it
        }

        answers.Resolve(citation, kind, work, basis);
        text.OtherPaperAt = -1;
        if (citation.Places.IsEmpty && Obstacles.IsBehindCommentary(text.Text, citation.Span.Start, 0, out var from))
        {
            // the draft amendment to the CSL: its Article 4 is none of the CSL
            text.Scope.Name(new ReferredWork(null, NameKey.Of(text.Text.AsSpan(from..citation.Span.End))), withPlace: false);
            (text.LastName, text.LastCited) = (null, null);
            return;
        }

        text.Notes.Note(work, citation.Span.Start);
        text.LastName = citation.Places.IsEmpty ? (work, citation.Span.End) : null;
        if (!IsNamedInPassing(citation))
        {
            text.Scope.Name(work, !citation.Places.IsEmpty);
        }
    }

    // 宪法法律, 根据宪法: the Constitution without an article is no antecedent
    private static bool IsNamedInPassing(ScannedCitation citation) =>
        citation is { Places.IsEmpty: true, Work: { Name: "宪法", Marked: false } };

    private void Define(TextSpan span, ReferredWork work, WorkMention mention, ref RunningScanner scanner)
    {
        var name = span.In(text.Text).ToString();
        text.Defined.Add(name, work, span.Start);
        scanner.Define(name.Trim('《', '》', '〈', '〉', '「', '」', '『', '』'));
        Definitions.Add(new Definition(name, work.Id, mention.Span.In(text.Text).ToString(), span));
    }
}
