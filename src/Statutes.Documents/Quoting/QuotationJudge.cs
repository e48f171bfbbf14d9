using System.Collections.Immutable;
using Statutes.Citations.Finding;
using Statutes.Citations.Formatting;
using Statutes.Citations.Resolving;
using Statutes.Documents.Reading;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Search;
using Statutes.Search.Comparing;

namespace Statutes.Documents.Quoting;

/// <summary>
/// Judges the quotations of one document: first against the provision that each cites, then against its law in every version, then
/// against the whole corpus.
/// </summary>
/// <param name="knowledge">The law.</param>
/// <param name="paragraphs">The paragraphs of the document.</param>
/// <param name="citations">Its citations.</param>
internal sealed class QuotationJudge(
    KnowledgeBase knowledge, ImmutableArray<DocumentParagraph> paragraphs, ImmutableArray<CitationInText> citations)
{
    private readonly LawWording law = new(knowledge);
    private readonly WordDiff diff = new(knowledge.Glossary);
    private readonly Dictionary<int, (long Chinese, long English)> amounts = [];

    /// <summary>Judges quotations.</summary>
    /// <param name="quotations">The quotations, in the order of the document.</param>
    /// <param name="cancellation">Stops the judging.</param>
    /// <returns>Those that are quotations of law, in the same order, each with its verdict.</returns>
    public ImmutableArray<CheckedQuotation> Judge(IReadOnlyList<QuotationInText> quotations, CancellationToken cancellation)
    {
        var questions = new List<Question>();
        foreach (var quotation in quotations)
        {
            cancellation.ThrowIfCancellationRequested();
            if (ToQuestion(quotation) is { } question)
            {
                question.Answer = InCitedWork(question);
                questions.Add(question);
            }
        }

        SearchCorpus([.. questions.Where(q => q.Answer is null)], cancellation);
        return [.. questions.Where(q => q.Answer is not null && IsQuotation(q)).Select(q => q.Answer!)];
    }

    private Question? ToQuestion(QuotationInText quotation)
    {
        var text = paragraphs[quotation.Paragraph].Text;
        var words = text[quotation.Span.Start..quotation.Span.End];
        if (LanguageDetector.Of(words) is not { } language)
        {
            return null;
        }

        // in English, the comma or full stop of the citing sentence stands inside the marks; Traditional characters are found, not exact
        var simplified = language == Language.Chinese ? TraditionalCharacters.SimplifyText(words) : words.TrimEnd(' ', ',', '.', ';');
        return new Question(quotation, words, language, QuotedPieces.Of(simplified ?? words))
        {
            IsTraditional = language == Language.Chinese && simplified is not null,
            IsTranslation = language == Language.English && IsInChinese(quotation),
        };
    }

    // the language of what stands around a quotation; of a block quotation, of the paragraph before
    private bool IsInChinese(QuotationInText quotation)
    {
        var whole = AmountsOf(quotation.Paragraph);
        var own = LanguageDetector.Amounts(quotation.Span.In(paragraphs[quotation.Paragraph].Text));
        var (chinese, english) = (whole.Chinese - own.Chinese, whole.English - own.English);
        for (var p = quotation.Paragraph - 1; p >= 0 && chinese + english == 0; p--)
        {
            (chinese, english) = AmountsOf(p);
        }

        return chinese > english;
    }

    // a paragraph may have very many quotations
    private (long Chinese, long English) AmountsOf(int paragraph)
    {
        if (!amounts.TryGetValue(paragraph, out var known))
        {
            amounts[paragraph] = known = LanguageDetector.Amounts(paragraphs[paragraph].Text);
        }

        return known;
    }

    // terms in marks, and words without marks, count only where they are the law's
    private static bool IsQuotation(Question question) => question.Quotation.Tie switch
    {
        QuotationTie.Sentence => true,
        QuotationTie.Unmarked => question.Answer!.Found is not null && question.Answer.Verdict != QuotedVerdict.NotChecked,
        _ => question.Answer!.Verdict == QuotedVerdict.Exact
            || !QuotationThresholds.MayBeTerm(question.Words, question.Pieces.Length, question.Language),
    };

    // null if the corpus must be searched
    private CheckedQuotation? InCitedWork(Question question)
    {
        if (QuotationThresholds.IsTooShort(question.Words, question.Pieces, question.Language))
        {
            return NotChecked(question, QuotationMessages.TooShort);
        }

        if (question.Pieces.Length > QuotationThresholds.Longest)
        {
            return NotChecked(question, QuotationMessages.TooLong);
        }

        question.Targets = TargetsOf(question);
        if (question.Work is not { } work)
        {
            return null;
        }

        if (law.VersionsOf(work).All(v => law.ArticlesOf(v, question.Language).Length == 0))
        {
            return question.Language == Language.English ? NotChecked(question, QuotationMessages.NoWordingInLanguage) : null;
        }

        return Exact(question, work) ?? Near(question, work);
    }

    // the provisions that the citation may mean, and its work
    private ImmutableArray<ProvisionId> TargetsOf(Question question)
    {
        if (question.Quotation.Citation is not { } index)
        {
            question.WhyNotChecked = QuotationMessages.NoCitation;
            return [];
        }

        switch (citations[index].Resolution)
        {
            case Resolution.Resolved resolved:
                question.Work = resolved.Targets[0].Work.Id;
                return [.. resolved.Targets.Select(t => t.Id)];
            case Resolution.Ambiguous { Alternatives: [var first, ..] } ambiguous:
                question.Work = first.Id.Version.Work;
                return [.. ambiguous.Alternatives.Select(a => a.Id)];
            case Resolution.Unresolved { IsNotAvailable: true }:
                question.WhyNotChecked = QuotationMessages.NotHeld;
                return [];
            case Resolution.Unresolved { Work: { } work }:
                question.Work = work.Id;
                return [];
            default:
                question.WhyNotChecked = QuotationMessages.CitationNotResolved;
                return [];
        }
    }

    private CheckedQuotation? Exact(Question question, WorkId work)
    {
        var inArticle = default(QuotationMatch);
        foreach (var target in question.Targets)
        {
            if (law.ArticleOf(target, question.Language) is { } article)
            {
                // the words may be in several paragraphs of the article
                var matches = QuotationMatch.All(question.Pieces, article);
                if (matches.FirstOrDefault(m => AreRelated(m.Words.Id, target)) is { } match)
                {
                    return Answer(question, QuotedVerdict.Exact, match, null);
                }

                inArticle ??= matches.FirstOrDefault();
            }
            else if (target.Path.IsWhole && ExactIn(question, law.ArticlesOf(target.Version, question.Language)) is { } anywhere)
            {
                return Answer(question, QuotedVerdict.Exact, anywhere, null);
            }
        }

        if (inArticle is not null)
        {
            return Elsewhere(question, inArticle);
        }

        var cited = question.Targets.Select(t => t.Version).Distinct().ToArray();
        foreach (var version in cited)
        {
            if (ExactIn(question, law.ArticlesOf(version, question.Language)) is { } match)
            {
                return Elsewhere(question, match);
            }
        }

        var others = law.VersionsOf(work).Except(cited)
            .Select(v => ExactIn(question, InOrderOfLineage(question, law.ArticlesOf(v, question.Language))))
            .OfType<QuotationMatch>()
            .OrderByDescending(m => IsOfCitedLineage(question, m))
            .FirstOrDefault();
        return others is null ? null : OtherVersion(question, others);
    }

    private static QuotationMatch? ExactIn(Question question, IEnumerable<WordingOfArticle> articles)
    {
        foreach (var article in articles)
        {
            if (QuotationMatch.Exact(question.Pieces, article) is { } match)
            {
                return match;
            }
        }

        return null;
    }

    private IEnumerable<WordingOfArticle> InOrderOfLineage(Question question, WordingOfArticle[] articles) =>
        articles.OrderByDescending(a => question.Targets.Any(t => law.AreOfOneLineage(t, a.Id)));

    private bool IsOfCitedLineage(Question question, QuotationMatch match) =>
        question.Targets.Any(t => law.AreOfOneLineage(t, match.Article.Id));

    private static bool AreRelated(ProvisionId found, ProvisionId cited) =>
        found.Path.IsWithin(cited.Path) || cited.Path.IsWithin(found.Path);

    private CheckedQuotation? Near(Question question, WorkId work)
    {
        var best = default(QuotationMatch);
        foreach (var target in question.Targets)
        {
            if (law.ArticleOf(target, question.Language) is { } article && QuotationMatch.Near(question.Pieces, article) is { } match
                && (best is null || match.Distance < best.Distance))
            {
                best = match;
            }
        }

        // an article of the same lineage may be nearer in another version: an older wording with a slip in it
        foreach (var article in law.VersionsOf(work).SelectMany(v => law.ArticlesOf(v, question.Language)))
        {
            if (question.Targets.Any(t => t.Version != article.Id.Version && law.AreOfOneLineage(t, article.Id))
                && QuotationMatch.Near(question.Pieces, article) is { } match && (best is null || match.Distance < best.Distance))
            {
                best = match;
            }
        }

        return best is null ? null
            : question.Targets.All(t => t.Version != best.Article.Id.Version) ? OtherVersion(question, best)
            : question.Targets.Any(t => AreRelated(best.Words.Id, t))
                ? Answer(question, QuotedVerdict.Near, best, QuotationMessages.Near(best.Distance))
            : Elsewhere(question, best);
    }

    private void SearchCorpus(List<Question> questions, CancellationToken cancellation)
    {
        foreach (var group in questions.GroupBy(q => q.Language))
        {
            var asked = group.ToList();
            var texts = knowledge.Catalog.Works
                .SelectMany(w => w.Versions.Where(v => v.IsHeld).Select(w.IdOf))
                .Select(v => knowledge.TextOf(v, group.Key))
                .OfType<Statutes.Model.Corpus.StatuteDocument>();
            var candidates = CorpusScan.Find(texts, group.Key, [.. asked.Select(q => q.Pieces.Joined)], cancellation);
            for (var i = 0; i < asked.Count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                asked[i].Answer = OfCandidates(asked[i], candidates[i]);
            }
        }
    }

    private CheckedQuotation OfCandidates(Question question, IReadOnlyList<WordingOfArticle> candidates)
    {
        var best = ExactIn(question, candidates.OrderByDescending(c => c.Id.Version.Work == question.Work))
            ?? candidates.Select(c => QuotationMatch.Near(question.Pieces, c)).OfType<QuotationMatch>().MinBy(m => m.Distance);
        if (question.WhyNotChecked is { } why)
        {
            return best is { Distance: 0 }
                ? Answer(question, QuotedVerdict.NotChecked, best, why)
                : NotChecked(question, why);
        }

        var isTranslation = question.Language == Language.English && best is not { Distance: 0 } && IsAnotherTranslation(question);
        if (best is not null && !isTranslation)
        {
            var isOtherVersion = best.Article.Id.Version.Work == question.Work
                && question.Targets.All(t => t.Version != best.Article.Id.Version) && !question.Targets.IsEmpty;
            return isOtherVersion ? OtherVersion(question, best) : Elsewhere(question, best);
        }

        return isTranslation
            ? NotChecked(question, QuotationMessages.OtherTranslation)
            : Answer(question, QuotedVerdict.NotFound, null, QuotationMessages.NotFound);
    }

    private bool IsAnotherTranslation(Question question)
    {
        var words = ContentWords(question.Words);
        foreach (var target in question.Targets)
        {
            if (law.ArticleOf(target, Language.English) is { } article)
            {
                var known = ContentWords(article.AsPrinted(0, article.Folded.Length));
                if (words.Count(known.Contains) >= words.Count * QuotationThresholds.TranslationShare)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // by their first six letters: procure, procurement
    private static HashSet<string> ContentWords(string text) =>
    [
        .. text.ToLowerInvariant().Split([' ', '\n', ',', '.', ';', ':', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.Length > 4)
            .Select(w => w[..Math.Min(6, w.Length)]),
    ];

    private CheckedQuotation Elsewhere(Question question, QuotationMatch match) => Answer(
        question, QuotedVerdict.Elsewhere, match, QuotationMessages.Elsewhere(LabelOf(match.Words.Id), match.Distance == 0));

    private CheckedQuotation OtherVersion(Question question, QuotationMatch match) => Answer(
        question, QuotedVerdict.OtherVersion, match,
        QuotationMessages.OtherVersion(LabelOf(match.Words.Id), match.Words.Id.Version.Date, match.Distance == 0));

    private CheckedQuotation NotChecked(Question question, Bilingual why) => Answer(question, QuotedVerdict.NotChecked, null, why);

    private CheckedQuotation Answer(Question question, QuotedVerdict verdict, QuotationMatch? match, Bilingual? why)
    {
        var (paragraph, span) = (paragraphs[question.Quotation.Paragraph], question.Quotation.Span);
        if (verdict == QuotedVerdict.Exact && question.IsTraditional)
        {
            (verdict, why) = (QuotedVerdict.Near, QuotationMessages.Traditional);
        }

        if (question.IsTranslation && verdict == QuotedVerdict.Exact)
        {
            (verdict, why) = (QuotedVerdict.OtherLanguage, QuotationMessages.OfTranslation);
        }
        else if (question.IsTranslation && match is not { Distance: 0 } && verdict != QuotedVerdict.NotChecked)
        {
            // the author's own translation, or another one
            (verdict, match, why) = (QuotedVerdict.NotChecked, null, QuotationMessages.OtherTranslation);
        }

        return new CheckedQuotation(
            question.Words,
            new DocumentPlace(paragraph.Part, paragraph.Number, span.Start, span.End),
            question.Quotation.Citation,
            question.Language,
            verdict,
            match?.Words,
            match is not null && (match.Distance > 0 || question.IsTraditional) ? Differences(question, match) : [],
            question.Pieces.Omissions,
            question.Pieces.LeftOut,
            why);
    }

    private ImmutableArray<DiffPart> Differences(Question question, QuotationMatch match) => diff.Compare(
        ForDiff(match.Article.AsPrinted(match.Start, match.End), question.Language), ForDiff(question.Words, question.Language),
        question.Language);

    // what does not count must not show as a difference
    private static string ForDiff(string words, Language language) => language == Language.Chinese
        ? FoldedWords.Of(words).Text
        : string.Join(' ', words.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).Replace('“', '"').Replace('”', '"');

    private Bilingual LabelOf(ProvisionId id) => CitationFormatter.Label(knowledge.Catalog, id);

    private sealed class Question(QuotationInText quotation, string words, Language language, QuotedPieces pieces)
    {
        public QuotationInText Quotation => quotation;

        public string Words => words;

        public Language Language => language;

        public QuotedPieces Pieces => pieces;

        public bool IsTraditional { get; init; }

        // English words in a Chinese text
        public bool IsTranslation { get; init; }

        public WorkId? Work { get; set; }

        public ImmutableArray<ProvisionId> Targets { get; set; } = [];

        public Bilingual? WhyNotChecked { get; set; }

        public CheckedQuotation? Answer { get; set; }
    }
}
