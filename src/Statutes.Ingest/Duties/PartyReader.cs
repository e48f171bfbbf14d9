using Statutes.Model.Duties;

namespace Statutes.Ingest.Duties;

/// <summary>Finds on whom a penalty is imposed.</summary>
internal static class PartyReader
{
    private static readonly string[] Responsible =
        ["直接负责", "直接责任", "责任人员", "主管人员", "负责人", "法定代表人", "责任人", "主要责任者", "投资人"];

    private static readonly string[] Persons = ["个人", "公民", "自然人", "驾驶人", "行为人", "从业人员", "工作人员", "人员"];

    private static readonly string[] Organizations = ["单位", "企业", "公司", "机构", "组织", "法人", "经营者", "机关", "学校"];

    private static readonly string[] PersonEnds =
        ["人员", "个人", "公民", "驾驶人", "医师", "律师", "教师", "护士", "会计师", "公务员", "自然人", "行为人", "旅客", "当事人", "船员"];

    private static readonly string[] OrganizationEnds =
    [
        "运营者", "经营者", "提供者", "处理者", "单位", "企业", "公司", "机构", "组织", "法人", "机关", "学校", "部门", "银行", "医院", "中心", "生产者", "销售者",
        "供应商", "承运人", "协会", "商会", "交易所", "事务所", "委员会", "政府", "申请人", "使用者", "管理者", "持有人",
    ];

    // these begin the conduct wherever they stand; the others may be part of the subject: 从事数据交易中介服务的机构
    private static readonly string[] Breaking = ["违反", "不履行", "未", "拒"];

    private static readonly string[] ConductBegins =
        ["不", "擅自", "有", "在", "利用", "以", "拒", "玩忽", "滥用", "泄露", "非法", "伪造", "冒用", "因", "从事", "违法", "明知"];

    /// <summary>Finds the party that a segment names with 对, before a place in it.</summary>
    /// <param name="text">The segment.</param>
    /// <param name="before">Where the penalty begins.</param>
    /// <returns>Null where the segment names none.</returns>
    public static PenalizedParty? Named(ReadOnlySpan<char> text, int before)
    {
        var words = text[..before];
        var at = words.LastIndexOf('对');
        if (at < 0)
        {
            return null;
        }

        var named = words[at..];
        return PenaltyWords.ContainsAny(named, Responsible) ? PenalizedParty.PersonsInCharge
            : NamesPerson(named) && !PenaltyWords.ContainsAny(named, Organizations) ? PenalizedParty.Individual
            : PenaltyWords.ContainsAny(named, Organizations) ? PenalizedParty.Organization
            : null;
    }

    // 个人信息 is no person
    private static bool NamesPerson(ReadOnlySpan<char> text)
    {
        foreach (var word in Persons)
        {
            if (text.IndexOf(word) is var at and >= 0 && !text[(at + word.Length)..].StartsWith("信息"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds the party that a ban names without 对: 其直接负责的主管人员5年内不得从事….</summary>
    /// <returns>Null where the segment names none.</returns>
    public static PenalizedParty? Banned(ReadOnlySpan<char> text) =>
        text.IndexOf("不得") is var at and > 0 && PenaltyWords.ContainsAny(text[..at], Responsible) ? PenalizedParty.PersonsInCharge : null;

    /// <summary>Finds the party that conduct describes: 单位有前款行为的, 国家工作人员违反….</summary>
    public static PenalizedParty OfConduct(ReadOnlySpan<char> conduct)
    {
        var end = FirstOf(conduct, Breaking);
        end = end < conduct.Length ? end : FirstOf(conduct, ConductBegins);
        var party = OfSubject(conduct[..end].TrimEnd("的，"));

        // 运营者采购…，未按照…: the subject ends before another verb
        return party == PenalizedParty.Any && end > 0 ? OfSubject(conduct[..SubjectReader.LengthIn(conduct)]) : party;
    }

    private static PenalizedParty OfSubject(ReadOnlySpan<char> subject)
    {
        var isPerson = PenaltyWords.EndsWithAny(subject, PersonEnds) && !PenaltyWords.ContainsAny(subject, ["组织", "单位", "企业"]);
        return isPerson ? PenalizedParty.Individual
            : PenaltyWords.EndsWithAny(subject, OrganizationEnds) && !subject.Contains("个人、", StringComparison.Ordinal)
                && !subject.Contains("个人和", StringComparison.Ordinal) ? PenalizedParty.Organization
            : PenalizedParty.Any;
    }

    private static int FirstOf(ReadOnlySpan<char> text, string[] words)
    {
        var end = text.Length;
        foreach (var word in words)
        {
            end = text.IndexOf(word) is var at and >= 0 && at < end ? at : end;
        }

        return end;
    }
}
