using Statutes.Citations.Syntax;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;

namespace Statutes.Citations.Resolving;

/// <summary>
/// The fast path of nearly every place: an article, and in it a 款, 项 or 目 by its number. Ranges, relative places and places with several
/// interpretations go through <see cref="PlaceResolver"/>. Where both apply, they give the same result.
/// </summary>
internal static class SimplePlace
{
    /// <summary>Resolves a place, if it is simple.</summary>
    /// <param name="shape">The version.</param>
    /// <param name="steps">The steps of the place.</param>
    /// <param name="found">The provision.</param>
    /// <param name="missing">The step that found nothing; null where the provision exists.</param>
    /// <returns>Whether the place is simple.</returns>
    public static bool TryResolve(
        VersionShape shape, ReadOnlySpan<PlaceStep> steps, out Location found, out MissingPlace? missing)
    {
        (found, missing) = (default, null);
        if (!IsSimple(steps))
        {
            return false;
        }

        if (shape.Article(steps[0].Number) is not { } article)
        {
            missing = new MissingPlace(ReasonCode.NoSuchArticle, ProvisionPath.Whole, steps[0]);
            return true;
        }

        var (here, namesParagraph, nonCanonical) = (article, false, false);
        foreach (ref readonly var step in steps[1..])
        {
            var within = here;
            switch (step.Kind)
            {
                case ProvisionKind.Paragraph when here.Kind == ProvisionKind.Article:
                    (namesParagraph, nonCanonical) = (true, here.Children.Length == 1);
                    break;
                case ProvisionKind.Item when here is { Kind: ProvisionKind.Article, Children: [var only] }:
                    within = only;
                    break;
                case ProvisionKind.Item when here.Kind == ProvisionKind.Paragraph:
                case ProvisionKind.Subitem when here.Kind == ProvisionKind.Item:
                    break;
                default:
                    return false;
            }

            if (within.Child(step.Kind!.Value, step.Number) is not { } child)
            {
                var code = step.Kind == ProvisionKind.Paragraph ? ReasonCode.NoSuchParagraph : ReasonCode.NoSuchItem;
                missing = new MissingPlace(code, here.Path, step);
                return true;
            }

            here = child;
        }

        found = new Location(here.Path, namesParagraph, nonCanonical);
        return true;
    }

    private static bool IsSimple(ReadOnlySpan<PlaceStep> steps)
    {
        if (steps[0].Kind != ProvisionKind.Article)
        {
            return false;
        }

        foreach (ref readonly var step in steps)
        {
            if (step is not { Anchor: StepAnchor.Numbered, RangeEnd: null, Kind: not null })
            {
                return false;
            }
        }

        return true;
    }
}
