using Statutes.Citations.Parsing.Scanning;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Resolving;
using Statutes.Citations.Syntax;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Citations.Finding;

/// <summary>Takes citations that refer back: 该法第三十五条, 本条, 该款, 前款.</summary>
internal sealed class RelativeStep(FindingContext text, CitationAnswers answers, Catalog catalog)
{
    /// <summary>Returns whether a place refers back: its first or its last step is not a number.</summary>
    public static bool IsRelative(ReadOnlySpan<PlaceStep> steps) =>
        steps[0].Anchor != StepAnchor.Numbered || steps[^1].Anchor is not StepAnchor.Numbered;

    /// <summary>Takes a citation of the work cited last: 该法, 同法.</summary>
    /// <param name="citation">The citation.</param>
    public void TakeLastWork(ScannedCitation citation)
    {
        var last = LastByNoun(citation) ?? LastOfItsKind(citation);
        if (last?.Id is { } id && citation.Version is null && !citation.Places.IsEmpty
            && text.Scope.Recent.Exists(w => w.Id == id && w.Version != last.Version))
        {
            // ibid art 31, where the text has named a version of the law, and the law without one
            answers.AddNoAntecedent(citation, CitationKind.Relative, Messages.OfEitherVersion);
            return;
        }

        var basis = last is null ? null : answers.BasisOf(ResolutionBasisKind.LastCitedWork, last);
        answers.Resolve(citation, CitationKind.Relative, last, basis);
    }

    /// <summary>
    /// Takes a citation of the place cited last: 本条, 该款. 前款 is counted from the provision that contains it, and prose is in no law.
    /// </summary>
    /// <param name="citation">The citation.</param>
    public void TakePlace(ScannedCitation citation)
    {
        var first = citation.Places.First[0];
        if (first.Kind is { IsDivision: true })
        {
            return;
        }

        if (text.Quoted is { } quoted && quoted.Contains(citation.Span.Start) && first.Anchor is StepAnchor.Preceding or StepAnchor.This
            && quoted.Place.Path.AncestorOrSelf(ProvisionKind.Paragraph) is not null)
        {
            var inQuotation = new ResolutionBasis(ResolutionBasisKind.LastCitedPlace, null, Place: quoted.Place);
            var work = ReferredWork.Known(quoted.Place.Version.Work);
            answers.Resolve(citation.ToCitation(), citation, CitationKind.Relative, work, inQuotation, quoted.Place);
            return;
        }

        if (first.Anchor == StepAnchor.This && text.Text[first.Span.Start] is 't' or 'T' && text.Text[first.Span.End - 1] == 'e'
            && char.IsAsciiLetterLower(text.Text[first.Span.End - "article".Length]))
        {
            return; // "this article" is the paper in which the words stand
        }

        if (first.Anchor == StepAnchor.This && text.IsContract && text.Text[first.Span.Start] == '本')
        {
            answers.AddNothingToReferBackTo(citation, CitationKind.Relative); // 本条另有约定: of the contract itself
            return;
        }

        if (first.Anchor != StepAnchor.Preceding && text.LastPlace is { } last)
        {
            var basis = new ResolutionBasis(ResolutionBasisKind.LastCitedPlace, null, Place: last);
            answers.Resolve(citation, CitationKind.Relative, ReferredWork.Known(last.Version.Work), basis);
        }
        else if (first.Anchor == StepAnchor.Preceding || text.LanguageOf(citation.Span) == Language.Chinese)
        {
            // an English "this article" with nothing cited before is the text itself, and is left out
            answers.AddNothingToReferBackTo(citation, CitationKind.Relative);
        }
    }

    // those Measures, 上述办法: the work of that kind that the text named last
    private ReferredWork? LastByNoun(ScannedCitation citation)
    {
        var words = citation.Work.Span.In(text.Text).Trim();
        var noun = words[0] is '上' or '前' ? words[Math.Min(2, words.Length)..] : words[(words.LastIndexOf(' ') + 1)..];
        var isByKind = words[0] is '上' or '前' || words.StartsWith("those ", StringComparison.OrdinalIgnoreCase)
            || words.StartsWith("these ", StringComparison.OrdinalIgnoreCase); // the same law is the last of any kind
        return isByKind && GenericName.Read(noun.ToString()) is { } generic
            ? text.Scope.Mentioned.Find(w => generic.MayMean(w, catalog))
            : null;
    }

    // 该条例 is never a 法: of the works named before, the last one of that kind
    private ReferredWork? LastOfItsKind(ScannedCitation citation)
    {
        var words = citation.Work.Span.In(text.Text);
        if (words.Length < 2 || words[0] is not ('该' or '該' or '同') || text.LastCited is not { } last)
        {
            return text.LastCited;
        }

        var kind = NameKey.Of(words[1..]);
        if (IsOfKind(last, kind))
        {
            return last;
        }

        foreach (var work in text.Scope.Recent)
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
        return name is null
            || !name.Any(Lexer.IsWide)
            || name.EndsWith(kind, StringComparison.Ordinal)
            || (kind == "法" && name.EndsWith('典'));
    }
}
