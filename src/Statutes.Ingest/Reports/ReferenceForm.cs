using System.Collections.Immutable;
using Statutes.Citations.Parsing.Scanning;
using Statutes.Citations.Syntax;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Ingest.Reports;

/// <summary>
/// The form of the words of a reference, as a row of a table names it: 本法第X条, 前款, 前N款, 《》第X条. X is any number, N is two or more,
/// … is a name of a law without 《》.
/// </summary>
/// <param name="Name">The form.</param>
/// <param name="IsRelative">
/// Whether the reference counts from its own place, or from an earlier citation: 前款, 本条第X款, 该款.
/// </param>
public readonly record struct ReferenceForm(string Name, bool IsRelative)
{
    private static readonly ReferenceForm Unknown = new("another form", false);

    /// <summary>Returns the forms of the references in one wording, in their order. The wording is scanned once for all of them.</summary>
    /// <param name="wording">The wording of a 款, 项 or 目.</param>
    /// <param name="references">The references in it.</param>
    public static ImmutableArray<ReferenceForm> Of(string wording, IEnumerable<Reference> references)
    {
        var citations = CitationScanner.Scan(wording).Citations;
        return [.. references.Select(FormOf)];

        ReferenceForm FormOf(Reference reference) => citations.FirstOrDefault(c => c.Span.Contains(reference.Span)) is { } citation
            ? Of(wording, citation, reference.Span)
            : reference.Text.StartsWith("各该", StringComparison.Ordinal) ? new ReferenceForm(reference.Text, true) : Unknown;
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
