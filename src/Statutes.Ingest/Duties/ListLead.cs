namespace Statutes.Ingest.Duties;

/// <summary>What the items of a list are for the duty above them.</summary>
internal enum ListLead
{
    /// <summary>There is no list.</summary>
    None,

    /// <summary>应当履行下列义务：each item is a duty.</summary>
    Duties,

    /// <summary>有下列情形之一的，应当…, 应当包括下列内容：the items are the cases or the contents of one duty.</summary>
    Parts,
}

/// <summary>Reads the words above a list.</summary>
internal static class ListLeads
{
    private static readonly string[] Announcing = ["下列", "以下", "如下"];

    private static readonly string[] DutyNouns =
        ["义务", "职责", "措施", "工作", "行为", "活动", "职权", "任务", "责任", "规定", "要求", "权利", "权力", "制度", "管理", "规则", "纪律", "处理", "原则"];

    /// <summary>Classifies the list under a duty.</summary>
    /// <param name="action">The words behind the modal, up to the list.</param>
    public static ListLead Of(ReadOnlySpan<char> action)
    {
        foreach (var word in Announcing)
        {
            if (action.LastIndexOf(word) is var at and >= 0)
            {
                // 采取下列措施保障…; 履行下列安全保护义务，保障网络…
                var noun = action[(at + word.Length)..];
                var cut = noun.IndexOfAny("，。：");
                noun = cut < 0 ? noun : noun[..cut];
                return PenaltyWords.ContainsAny(noun, DutyNouns) && !noun.Contains("情形", StringComparison.Ordinal)
                    ? ListLead.Duties
                    : ListLead.Parts;
            }
        }

        return ListLead.None;
    }
}
