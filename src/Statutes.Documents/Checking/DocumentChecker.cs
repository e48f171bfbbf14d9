using System.Collections.Immutable;
using Statutes.Citations.Finding;
using Statutes.Documents.Citing;
using Statutes.Documents.Quoting;
using Statutes.Documents.Reading;
using Statutes.Search;

namespace Statutes.Documents.Checking;

/// <summary>Checks documents against a knowledge base. Keeps nothing of a document. Any number of threads may use it.</summary>
/// <param name="knowledge">The law.</param>
public sealed class DocumentChecker(KnowledgeBase knowledge)
{
    private const int LongestQuotedWords = 40;

    /// <summary>Checks a document.</summary>
    /// <param name="content">What was read of it.</param>
    /// <param name="at">The date of the document; null for the date that it gives itself, else today.</param>
    /// <param name="today">Today, in Beijing.</param>
    /// <param name="checkTerms">Whether a term that is rendered in two ways is a finding.</param>
    /// <param name="cancellation">Stops the check.</param>
    public DocumentCheck Check(
        DocumentContent content, DateOnly? at, DateOnly today, bool checkTerms = false, CancellationToken cancellation = default)
    {
        var text = JoinedText.Of(content.Paragraphs);
        var date = DateOfDocument.Find(knowledge, content.Paragraphs, today);
        var (day, source) = at is { } given ? (given, DateSource.Request)
            : date.Found is { } own ? (own.Value, DateSource.Document)
            : (today, DateSource.Today);
        var found = knowledge.FindCitations(text.Text, day, today);
        cancellation.ThrowIfCancellationRequested();
        var places = new CitationPlaces(text, content.Paragraphs, found.Citations);
        var quotations = new QuotationJudge(knowledge, content.Paragraphs, found.Citations)
            .Judge(new QuotationFinder(places.Paragraphs, places.ByParagraph).Find(), cancellation);
        var judge = new CitationJudge(knowledge, today);
        var citations = ImmutableArray.CreateBuilder<CheckedCitation>(found.Citations.Length);
        var tied = quotations.Where(q => q.Citation is not null).ToLookup(q => q.Citation!.Value);
        var quoted = quotations.SelectMany(q => places.Within(q.Place)).ToHashSet();
        for (var i = 0; i < found.Citations.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            citations.Add(judge.Judge(ToQuestion(places, quoted.Contains(i), tied[i], i)));
        }

        var passages = found.NotUnderstood.Select(
            n => new PassageNotUnderstood(text.Text[n.Span.Start..n.Span.End], text.PlaceOf(n.Span), n.Why));
        var checkedCitations = citations.MoveToImmutable();
        ImmutableArray<DocumentFinding> findings =
        [
            .. LanguageComparison.Find(content.Paragraphs, checkedCitations),
            .. checkTerms ? TermRenderings.Find(content.Paragraphs, knowledge.Glossary) : [],
        ];
        return new DocumentCheck(
            content, day, source, date.Found, at is null ? date.Cautions : [], today, checkedCitations, quotations, [.. passages], findings,
            DocumentCoverage.Describe(knowledge, content, checkedCitations, quotations, today));
    }

    private static CitationQuestion ToQuestion(
        CitationPlaces places, bool isInQuotation, IEnumerable<CheckedQuotation> tied, int index)
    {
        var ofLaw = tied.FirstOrDefault(q => q.Found is not null && q.Verdict != QuotedVerdict.NotChecked);
        return new CitationQuestion(
            places.TextOf(index),
            places.PlaceOf(index),
            places.Citation(index),
            places.SentenceWithoutCitations(index),
            places.OtherTargets(index),
            isInQuotation,
            ofLaw is null ? null : new QuotedProvision(ofLaw.Found!.Id, Shorten(ofLaw.Text)),
            ofLaw?.Verdict is QuotedVerdict.Exact or QuotedVerdict.Near);
    }

    private static string Shorten(string words) => words.Length <= LongestQuotedWords ? words : words[..LongestQuotedWords] + "…";
}
