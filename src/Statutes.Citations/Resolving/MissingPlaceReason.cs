using Statutes.Citations.Formatting;
using Statutes.Citations.Syntax;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Model.Works;

namespace Statutes.Citations.Resolving;

/// <summary>Explains why a place does not exist: how many 条, 款 or 项 there are, or where the article is.</summary>
internal static class MissingPlaceReason
{
    /// <summary>Explains a missing place.</summary>
    /// <param name="missing">The step that found nothing.</param>
    /// <param name="work">The work.</param>
    /// <param name="shape">The version of the work.</param>
    public static Bilingual Explain(MissingPlace missing, Work work, VersionShape shape) => missing.Code switch
    {
        ReasonCode.NoAntecedent => missing.Step.Anchor == StepAnchor.Numbered ? Messages.NoWorkNamed : Messages.NothingToReferBackTo,
        ReasonCode.NoSuchArticle => missing.Step.Kind is { IsDivision: true } kind
            ? ExplainDivision(missing, kind, work, shape)
            : ExplainArticle(missing, work, shape),
        ReasonCode.NoSuchParagraph => Messages.NoSuchParagraph(
            CitationFormatter.Label(work, missing.Within, shape), shape.Find(missing.Within)?.Children.Length ?? 0),
        _ => ExplainItem(missing, work, shape),
    };

    private static Bilingual ExplainDivision(MissingPlace missing, ProvisionKind kind, Work work, VersionShape shape)
    {
        var (number, last) = (missing.Step.Number, missing.Step.RangeEnd);
        var division = last is { } end ? Messages.Divisions(kind, number, end) : Messages.Division(kind, number);
        return missing.Within.IsWhole
            ? Messages.NoSuchDivision(work, division)
            : Messages.NoSuchDivision(CitationFormatter.Label(work, missing.Within, shape), division);
    }

    private static Bilingual ExplainArticle(MissingPlace missing, Work work, VersionShape shape)
    {
        var (within, step) = (missing.Within, missing.Step);
        if (!within.IsWhole && step.Kind == ProvisionKind.Article && shape.Article(step.Number) is { } elsewhere)
        {
            return Messages.ArticleIsElsewhere(
                CitationFormatter.Label(work, elsewhere.Path, shape),
                CitationFormatter.Label(work, shape.DivisionsAround(elsewhere).Last().Path, shape));
        }

        var number = shape.Article(step.Number) is null ? step.Number : step.RangeEnd;
        return number is { } one && shape.Article(one) is null
            ? Messages.NoSuchArticle(work, shape.Version.Date, shape.Articles.Length, one)
            : Messages.RangeEndsBeforeItBegins;
    }

    private static Bilingual ExplainItem(MissingPlace missing, Work work, VersionShape shape)
    {
        var label = CitationFormatter.Label(work, missing.Within, shape);
        return shape.Find(missing.Within) switch
        {
            { Kind: ProvisionKind.Item } item => Messages.NoSuchSubitem(label, item.Children.Length),
            { Kind: ProvisionKind.Article } article => Messages.NoSuchItem(label, article.Children.Sum(p => p.Children.Length)),
            var provision => Messages.NoSuchItem(label, provision?.Children.Length ?? 0),
        };
    }
}
