using System.Collections.Immutable;
using Statutes.Citations.Parsing.Scanning;
using Statutes.Citations.Syntax;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Ingest.Reports;

/// <summary>
/// The words of a reference by their form, as a row of a table names them: 本法第X条, 前款, 前N款, 《》第X条. X stands for a number, N for two or more,
/// … for a name that does not stand in 《》 and was not taken for one.
/// </summary>
/// <param name="Name">The form.</param>
/// <param name="IsRelative">Whether it is counted from where it stands, or from what was cited before it: 前款, 本条第X款, 该款.</param>
public readonly record struct ReferenceForm(string Name, bool IsRelative)
{
    private static readonly ReferenceForm Unknown = new("another form", false);

    /// <summary>The forms of the references in one wording, in their order; the wording is scanned once for them all.</summary>
    /// <param name="wording">The wording of a 款, 项 or 目.</param>
    /// <param name="references">The references found in it.</param>
    public static ImmutableArray<ReferenceForm> Of(string wording, IEnumerable<Reference> references)
    {
        var citations = CitationScanner.Scan(wording).Citations;
        return [.. references.Select(r => citations.FirstOrDefault(c => c.Span.Contains(r.Span)) is { } citation ? Of(wording, citation, r.Span)
            : r.Text.StartsWith("各该", StringComparison.Ordinal) ? new ReferenceForm(r.Text, true) : Unknown)];
    }

    private static ReferenceForm Of(string wording, Citation citation, TextSpan span)
    {
        var place = citation.Places.FirstOrDefault(p => span.Contains(p.Span));
        var name = citation.Work.Kind switch
        {
            WorkMentionKind.Named when citation.Work.Marked => "《》",
            WorkMentionKind.Named => citation.Work.Name == "宪法" ? "宪法" : "…法",
            WorkMentionKind.Self => "本法",
            WorkMentionKind.LastCited => "该法",
            _ => "",
        };
        var isOfLastCited = citation.Work.Kind == WorkMentionKind.LastCited;
        if (place.Steps.IsDefault)
        {
            return new ReferenceForm(name, isOfLastCited);
        }

        var steps = place.Steps.Select(s => Of(wording, s)).ToArray();
        return new ReferenceForm(
            name + string.Concat(steps),
            isOfLastCited || place.Steps[0] is { Anchor: not StepAnchor.Numbered } or { Kind: > ProvisionKind.Article });
    }

    private static string Of(string wording, PlaceStep step) => step switch
    {
        { Anchor: StepAnchor.Preceding, Count: > 1 } => $"前N{step.Kind?.ChineseUnit}",
        { Anchor: not StepAnchor.Numbered } => $"{wording[step.Span.Start]}{step.Kind?.ChineseUnit}",
        _ => $"第X{step.Kind?.ChineseUnit}",
    };
}
