using Statutes.Model.Ids;
using Statutes.Model.Provisions;

namespace Statutes.Ingest.Duties;

/// <summary>Finds the provisions whose penalties a segment applies: 依照前款规定处罚, 依照有关法律、行政法规的规定处罚.</summary>
internal static class PenaltyApplications
{
    private static readonly string[] Leads = ["依照", "按照", "适用", "依据", "根据", "参照"];
    private static readonly string[] Ends = ["处罚", "给予处分", "罚款", "规定处理", "规定予以处理"];
    private static readonly string[] Excusing = ["定罪", "刑法", "从轻", "减轻", "不予处罚", "免予", "免除", "从重", "加重", "处罚种类", "处罚的种类", "处罚程序", "行政处罚决定"];

    /// <summary>Finds the targets in a segment.</summary>
    /// <param name="source">The source.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="references">The references of the provision.</param>
    /// <param name="version">The version of the provision.</param>
    /// <returns>The provisions of this version; one whole version where only other laws are named; empty without such words.</returns>
    public static IReadOnlyList<ProvisionId> TargetsIn(
        string source, Segment segment, IReadOnlyList<PlacedReference> references, VersionId version)
    {
        var text = segment.Of(source);
        var lead = -1;
        foreach (var word in Leads)
        {
            lead = text.IndexOf(word) is var at and >= 0 && (lead < 0 || at < lead) ? at : lead;
        }

        if (lead < 0 || !PenaltyWords.EndsWithAny(text, Ends) || PenaltyWords.ContainsAny(text, Excusing)
            || !text[lead..].Contains("规定", StringComparison.Ordinal))
        {
            return [];
        }

        var start = segment.Span.Start + lead;
        var inside = references.Where(r => r.Span.Start >= start && r.Span.End <= segment.Span.End).ToList();
        var here = inside.SelectMany(r => r.Targets).Where(t => t.Version == version && !t.Path.IsWhole).ToList();
        if (here.Count > 0)
        {
            return here;
        }

        // 依照前款规定的处罚种类 has a penalty of its own; 依照其他法律的规定处罚 has none
        var isOther = inside.Any(r => r.Reference.OutsideTitle is not null || r.Targets.Any(t => t.Version != version))
            || text.Contains("法律", StringComparison.Ordinal) || text.Contains("法规", StringComparison.Ordinal);
        return isOther && PenaltyWords.EndsWithAny(text, ["处罚", "处理"]) ? [new ProvisionId(version, ProvisionPath.Whole)] : [];
    }
}
