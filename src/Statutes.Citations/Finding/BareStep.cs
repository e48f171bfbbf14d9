using Statutes.Citations.Parsing.Scanning;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Resolving;
using Statutes.Citations.Syntax;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Citations.Finding;

/// <summary>Takes citations without the name of a work: 第三十五条, 本法第三十五条, 第二款. <see cref="BareArticleRule"/> decides their work.</summary>
internal sealed class BareStep(FindingContext text, CitationAnswers answers, Catalog catalog)
{
    // a paper named further away, in UTF-16 code units, does not own a number alone
    private const int ReachOfPaper = 200;

    /// <summary>Takes an article, or 本法.</summary>
    /// <param name="citation">The citation.</param>
    /// <param name="kind">Its kind.</param>
    public void TakeArticle(ScannedCitation citation, CitationKind kind)
    {
        text.OtherPaperAt = kind == CitationKind.Self ? citation.Span.Start : text.OtherPaperAt;
        var scope = text.Scope;
        var isHeading = text.OwnArticles.Note(text.Text, citation);
        if (kind == CitationKind.Bare && TryTakeByWordsBefore(citation, isHeading))
        {
            return;
        }

        var owner = BareArticleRule.Decide(new BareArticleFacts
        {
            IsHeading = isHeading,
            TextHasArticles = text.OwnArticles.Begun || (text.IsMadeUnderALaw && text.TitleWork() is null),
            StandsBeforeAnotherName = text.StandsBeforeAnotherName(citation.Span.End),
            WorksInSentence = scope.Sentence.Count,
            WorksCitedInSentence = scope.IsLastNamedCited ? scope.SentenceCited.Count : 0,
            WorksInParagraph = scope.Paragraph.Count,
            TextHasSubject = text.Defined.HasSubject,
            WorksInText = scope.Recent.Count,
        });
        if (kind == CitationKind.Self && IsOfTheTextItself(citation, owner))
        {
            TakeOwnArticle(citation, kind, isHeading);
        }
        else if (owner == BareArticleOwner.TextItself)
        {
            TakeOwnArticle(citation, kind, isHeading);
        }
        else if (BasisOf(owner, citation) is { } basis)
        {
            TakeOf(basis, citation, kind);
        }
        else
        {
            AddUndecided(citation, kind);
        }
    }

    // the words right before a number alone may decide before the rule does
    private bool TryTakeByWordsBefore(ScannedCitation citation, bool isHeading)
    {
        var start = citation.Span.Start;
        if (citation.Version is null && (text.ComparesVersions || VersionsAround.IsBehindYear(text.Text, start)))
        {
            answers.AddNoAntecedent(citation, CitationKind.Bare, Messages.OfEitherVersion);
        }
        else if (text.FormerOrLatter(start) is { } pointed)
        {
            answers.Resolve(citation, CitationKind.Bare, pointed, answers.BasisOf(ResolutionBasisKind.Sentence, pointed));
        }
        else if (text.GenericNameBefore(start) is { } generic)
        {
            answers.AddNoAntecedent(citation, CitationKind.Short, Messages.GenericName(generic));
        }
        else if (text.WorkOfNoteBefore(start) is { } ofNote)
        {
            answers.Resolve(citation, CitationKind.Bare, ofNote, answers.BasisOf(ResolutionBasisKind.LastCitedWork, ofNote));
        }
        else if (!isHeading && text.WorkRightBefore(start) is { } named)
        {
            answers.Resolve(citation, CitationKind.Bare, named, answers.BasisOf(ResolutionBasisKind.Sentence, named));
        }
        else
        {
            return false;
        }

        return true;
    }

    private void TakeOf(ResolutionBasis basis, ScannedCitation citation, CitationKind kind)
    {
        if (kind == CitationKind.Bare && citation.Version is null && basis.Work!.Version is not null
            && VersionsAround.SpeakOfChange(text.Text, text.LastEnd, citation.Span.Start, citation.Span.End))
        {
            answers.AddNoAntecedent(citation, kind, Messages.OfEitherVersion);
            return;
        }

        var start = citation.Span.Start;
        if (kind == CitationKind.Bare && (text.CitesAContract(start) || IsOfAnotherPaper(basis, start)))
        {
            answers.AddNoWorkNamed(citation, kind);
            return;
        }

        answers.Resolve(citation, kind, basis.Work!, basis);
    }

    private bool IsOfAnotherPaper(ResolutionBasis basis, int start) =>
        OtherPapers.BeginAClause(text.Text, text.LastEnd, start)
        || OtherPapers.StandBetween(text.Text, text.LastEnd, start)
        || (text.Scope.Sentence.Count == 0 && text.StandsBehindPossessive(start))
        || (text.IsContract && basis.Kind is not (ResolutionBasisKind.Sentence or ResolutionBasisKind.SentenceCites))
        || (text.OtherPaperAt >= 0 && text.OtherPaperAt >= SentenceEnds.Around(text.Text, start, start, ReachOfPaper).Start);

    /// <summary>
    /// Takes a part of an article, 第二款, or a division. A part belongs to the article that the paragraph cites. An English
    /// "paragraph 2" or "Chapter 3" may be of anything, so it is left out where nothing decides.
    /// </summary>
    /// <param name="citation">The citation.</param>
    public void TakePart(ScannedCitation citation)
    {
        var kind = citation.Places.First[0].Kind ?? ProvisionKind.Item;
        if (text.StandsBehindAnnex(citation.Span.Start))
        {
            return;
        }

        if (kind.IsDivision && Lexer.IsLineStart(text.Text, citation.Span.Start))
        {
            return; // a heading
        }

        if (kind.IsDivision)
        {
            if (text.Scope.Sentence is [var work])
            {
                answers.Resolve(citation, CitationKind.Bare, work, answers.BasisOf(ResolutionBasisKind.Sentence, work));
            }
        }
        else if (text.Scope.ParagraphCitesAnArticle && text.LastPlace is { } last
            && last.Path.AncestorOrSelf(ProvisionKind.Article) is { } article)
        {
            var basis = new ResolutionBasis(ResolutionBasisKind.LastCitedPlace, null, Place: new ProvisionId(last.Version, article));
            answers.Resolve(UnderArticle(citation, article), citation, CitationKind.Bare, ReferredWork.Known(last.Version.Work), basis);
        }
        else if (text.LanguageOf(citation.Span) == Language.Chinese)
        {
            answers.AddNothingToReferBackTo(citation, CitationKind.Bare);
        }
    }

    private static Citation UnderArticle(ScannedCitation scanned, ProvisionPath article)
    {
        var citation = scanned.ToCitation();
        return citation with { Places = [.. citation.Places.Select(p => p with { Steps = p.Steps.Insert(0, StepTo(article, p.Span)) })] };
    }

    private static PlaceStep StepTo(ProvisionPath article, TextSpan span) =>
        new(ProvisionKind.Article, StepAnchor.Numbered, article.Number, null, 1, span);

    // the articles of a contract are no law's; those of a law that was pasted whole are its own
    private void TakeOwnArticle(ScannedCitation citation, CitationKind kind, bool isHeading)
    {
        if (text.TitleWork() is { } itself)
        {
            answers.Resolve(citation, kind, itself, answers.BasisOf(ResolutionBasisKind.Title, itself));
        }
        else if (!isHeading)
        {
            answers.AddArticleOfTheTextItself(citation, kind);
        }
    }

    // 本办法 is never a 法: where no work of that kind is at hand, it is the text that contains the words
    private bool IsOfTheTextItself(ScannedCitation citation, BareArticleOwner owner)
    {
        if (text.IsMadeUnderALaw)
        {
            return true;
        }

        var words = citation.Work.Span.In(text.Text).TrimStart("本 ").ToString();
        var noun = words.StartsWith("th", StringComparison.OrdinalIgnoreCase) ? words[(words.IndexOf(' ') + 1)..] : words;
        return BasisOf(owner, citation) is { Work: { } work }
            && GenericName.Read(noun.Trim('《', '》', '〈', '〉', '「', '」')) is { } generic && !generic.MayMean(work, catalog);
    }

    private ResolutionBasis? BasisOf(BareArticleOwner owner, ScannedCitation citation)
    {
        var scope = text.Scope;
        return owner switch
        {
            BareArticleOwner.WorkOfSentence => answers.BasisOf(ResolutionBasisKind.Sentence, scope.Sentence[0]),
            BareArticleOwner.WorkCitedInSentence => answers.BasisOf(ResolutionBasisKind.SentenceCites, scope.SentenceCited[0]),
            BareArticleOwner.WorkOfParagraph => answers.BasisOf(ResolutionBasisKind.Paragraph, scope.Paragraph[0]),
            BareArticleOwner.OnlyWorkOfText => answers.BasisOf(ResolutionBasisKind.OnlyOne, scope.Recent[0]),
            BareArticleOwner.SubjectOfText => text.Defined.SubjectIn(text.LanguageOf(citation.Span)) is { } subject
                ? answers.BasisOf(ResolutionBasisKind.Subject, subject.Work, subject)
                : null,
            _ => null,
        };
    }

    private void AddUndecided(ScannedCitation citation, CitationKind kind)
    {
        var candidates = text.Scope.Sentence.Count > 1 ? text.Scope.Sentence : text.Scope.Recent;
        if (candidates.Count == 0)
        {
            answers.AddNoWorkNamed(citation, kind);
        }
        else
        {
            answers.AddAmbiguous(citation, kind, candidates);
        }
    }
}
