using Statutes.Citations.Syntax;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;

namespace Statutes.Citations.Resolving;

/// <summary>
/// The way of nearly every citation, with no choice on it: an article, and in it a 款, 项 or 目 by its number. What has more than one meaning, a
/// range, or is counted from where it stands goes through <see cref="PlaceResolver"/>; where both could answer they answer alike.
/// </summary>
internal static class SimplePlace
{
    /// <summary>Walks down the steps.</summary>
    /// <param name="shape">The version.</param>
    /// <param name="steps">The steps of the place, which is no range of two places.</param>
    /// <param name="found">Where it leads.</param>
    /// <param name="missing">Why it leads nowhere; null where it leads somewhere.</param>
    /// <returns>Whether the place is of this kind at all.</returns>
    public static bool TryResolve(VersionShape shape, ReadOnlySpan<PlaceStep> steps, out Location found, out MissingPlace? missing)
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
