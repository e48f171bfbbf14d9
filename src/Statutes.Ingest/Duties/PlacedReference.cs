using System.Collections.Immutable;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Ingest.Duties;

/// <summary>A reference with its place in the source.</summary>
/// <param name="Reference">The reference.</param>
/// <param name="Span">Its place in the source, not in the wording of its provision.</param>
internal readonly record struct PlacedReference(Reference Reference, TextSpan Span)
{
    private static readonly string[] Breaking =
        ["违反", "不履行", "未履行", "未按照", "不按照", "未依照", "不依照", "未依据", "未遵守", "不遵守", "不符合", "未按", "不按", "拒不执行", "未依法履行"];

    private static readonly string[] Following = ["依照", "按照", "根据", "依据", "造成", "导致", "除", "属于", "适用", "符合", "构成", "经"];

    private static readonly string[] Acts = ["行为", "情形", "违法行为"];

    /// <summary>The provisions to which it refers.</summary>
    public ImmutableArray<ProvisionId> Targets => Reference.Targets;

    /// <summary>Returns whether the words around it say that the conduct breaches its targets: 违反本法第X条规定, 有前款行为的.</summary>
    /// <param name="source">The source.</param>
    /// <param name="clause">The start of its clause.</param>
    /// <param name="end">The end of its clause.</param>
    public bool IsBreach(string source, int clause, int end)
    {
        var before = source.AsSpan()[clause..Span.Start];
        var (breaking, following) = (LastOf(before, Breaking), LastOf(before, Following));
        return breaking > following || (following < 0 && (IsOfAct(source, clause, end) || IsOfBan(source, end)));
    }

    /// <summary>Returns whether it stands for conduct that its target describes: 有前款行为的, 有前款第一项、第二项行为, 实施前款规定的违法行为.</summary>
    public bool IsOfAct(string source, int clause, int end)
    {
        var behind = source.AsSpan()[Span.End..end];
        var cut = behind.IndexOfAny("，；。");
        behind = cut < 0 ? behind : behind[..cut];
        return PenaltyWords.ContainsAny(behind, Acts)
            && PenaltyWords.ContainsAny(source.AsSpan()[clause..Span.Start], ["有", "实施", "从事", "犯", "因", "多次", "再次", "对"]);
    }

    // 发布或者传输本法第十三条第二款和其他法律、行政法规禁止发布或者传输的信息的
    private bool IsOfBan(string source, int end)
    {
        var behind = source.AsSpan()[Span.End..end];
        var cut = behind.IndexOfAny("，；。");
        return (cut < 0 ? behind : behind[..cut]).Contains("禁止", StringComparison.Ordinal);
    }

    private static int LastOf(ReadOnlySpan<char> text, string[] words)
    {
        var last = -1;
        foreach (var word in words)
        {
            last = Math.Max(last, text.LastIndexOf(word));
        }

        return last;
    }
}
