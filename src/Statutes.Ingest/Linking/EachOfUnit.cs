using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Ingest.Linking;

/// <summary>Finds what 各该款 and 各该条 refer to: 单位犯前两款罪的，依照各该款的规定处罚.</summary>
internal static class EachOfUnit
{
    /// <summary>Finds the places of that unit that the sentence cites before.</summary>
    /// <param name="wording">The text of the provision.</param>
    /// <param name="span">The words 各该款.</param>
    /// <param name="references">The references so far.</param>
    /// <param name="first">The first reference of the provision.</param>
    /// <returns>Null where the words are others, or the sentence cites no place of that unit.</returns>
    public static ImmutableArray<ProvisionId>? TargetsOf(
        ReadOnlySpan<char> wording, TextSpan span, ImmutableArray<Reference>.Builder references, int first)
    {
        if (wording[span.Start] != '各')
        {
            return null;
        }

        var kind = wording[span.End - 1] switch
        {
            '条' or '條' => ProvisionKind.Article,
            '款' => ProvisionKind.Paragraph,
            _ => ProvisionKind.Item,
        };
        var targets = new List<ProvisionId>();
        for (var i = first; i < references.Count && references[i].Span.End <= span.Start; i++)
        {
            if (!wording[references[i].Span.End..span.Start].Contains('。'))
            {
                targets.AddRange(references[i].Targets
                    .Where(t => t.Path.AncestorOrSelf(kind) is not null)
                    .Select(t => t with { Path = t.Path.AncestorOrSelf(kind)!.Value }));
            }
        }

        return targets.Count > 0 ? [.. targets.Distinct()] : null;
    }
}
