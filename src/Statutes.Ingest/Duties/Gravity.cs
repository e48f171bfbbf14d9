namespace Statutes.Ingest.Duties;

/// <summary>Reads the conditions of penalties.</summary>
internal static class Gravity
{
    private static readonly string[] Graver =
    [
        "拒不", "逾期", "仍不", "情节严重", "情节较重", "情节特别严重", "情节恶劣", "后果", "影响恶劣", "特别严重", "造成", "导致", "致使", "引起", "引发",
        "两次以上", "二次以上", "三次以上", "再次", "屡", "又", "严重的", "受到刑事处罚",
    ];

    private static readonly string[] Lighter = ["情节较轻", "情节轻微", "情节显著轻微"];

    private static readonly string[] Amounts = ["违法所得", "货值金额", "违法经营额", "非法所得", "所得", "经营额", "涉案金额"];

    /// <summary>Returns whether a condition leads to a higher tier: 拒不改正的, 造成严重后果的.</summary>
    public static bool IsGraver(ReadOnlySpan<char> words) =>
        PenaltyWords.ContainsAny(words, Graver) && !PenaltyWords.ContainsAny(words, Lighter);

    /// <summary>Returns whether a condition only decides the amount within a tier: 没有违法所得的, 货值金额不足一万元的.</summary>
    public static bool IsOfAmount(ReadOnlySpan<char> words) => PenaltyWords.ContainsAny(words, Amounts);
}
