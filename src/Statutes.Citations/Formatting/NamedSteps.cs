using Statutes.Model.Corpus;
using Statutes.Model.Provisions;

namespace Statutes.Citations.Formatting;

/// <summary>
/// Finds the levels of a place that a citation names. The only 款 of an article is not named, as in the laws themselves: 第二十一条第三项. So the
/// citation of that 款 is the same as that of its article.
/// </summary>
internal static class NamedSteps
{
    /// <summary>Returns the levels to name, from the largest; empty for the whole work.</summary>
    /// <param name="path">The place.</param>
    /// <param name="shape">The shape of the version; null where it is not known; then every level is named.</param>
    internal static IReadOnlyList<ProvisionPath> Of(ProvisionPath path, VersionShape? shape) =>
        [.. AllOf(path).Where(step => !IsOnlyParagraph(step, shape))];

    /// <summary>Returns the levels to name in a style that names the 款 of every 项.</summary>
    internal static IReadOnlyList<ProvisionPath> WithParagraphOfItem(ProvisionPath path, VersionShape? shape) =>
        path.Kind > ProvisionKind.Paragraph ? AllOf(path) : Of(path, shape);

    private static List<ProvisionPath> AllOf(ProvisionPath path)
    {
        var steps = new List<ProvisionPath>();
        for (var step = path; !step.IsWhole; step = step.Parent)
        {
            steps.Add(step);
        }

        steps.Reverse();
        return steps;
    }

    private static bool IsOnlyParagraph(ProvisionPath step, VersionShape? shape) =>
        step.Kind == ProvisionKind.Paragraph && shape?.Find(step.Parent) is { Children.Length: 1 };
}
