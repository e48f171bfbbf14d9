using System.Buffers;
using System.Collections.Frozen;
using Statutes.Citations.Parsing.Tokens;
using Statutes.Citations.Syntax;
using Statutes.Model.Text;

namespace Statutes.Citations.Parsing.Scanning;

/// <summary>
/// Names of works in running Chinese text: titles in marks, names that are known, and the unknown name of a law that stands unmarked before a
/// number (刑法第二百八十五条), so that its article is not taken for one of another law.
/// </summary>
internal static class ChineseMentions
{
    /// <summary>An unknown name is looked for no further back; in UTF-16 code units.</summary>
    private const int MaxName = 40;

    private static readonly string[] NameEnds =
        ["法典", "宪法", "法", "法例", "条例", "規定", "规定", "办法", "辦法", "规则", "規則", "细则", "細則", "通则", "准则", "规程", "章程", "公约", "协定", "条约", "宪章", "总则", "分则", "附录", "附件", "附表", "合同", "合同书", "协议", "协议书", "政策", "指南", "公告", "通知", "意见", "声明", "备忘录", "须知", "手册", "标准", "规范", "批复", "解释", "决定", "修正案", "條例"];

    private static readonly SearchValues<char> LastOfName = SearchValues.Create([.. NameEnds.Select(n => n[^1]).Concat("一二三四五六七八九十").Distinct()]);

    // words that end like the name of a law and are none
    private static readonly string[] NoNames =
        ["合法", "违法", "依法", "非法", "无法", "方法", "做法", "看法", "想法", "说法", "用法", "司法", "执法", "立法", "守法", "普法", "枉法", "总则", "分则", "附则"];

    // words that lead up to a name; characters that begin or end many names themselves (据 in 数据安全法) are left out
    private static readonly string[] Leads =
    [
        "根据", "依据", "依照", "按照", "比照", "违反", "违背", "适用", "参照", "参见", "符合", "遵守", "以及", "或者", "关于", "对于", "修改", "属于", "构成", "具有", "达到", "超过",
        "认定", "主张", "提起", "履行", "执行", "实施", "影响", "结合", "包括", "确定", "存在", "考虑", "隐瞒", "不受", "涉嫌", "触犯", "涉及", "引用", "援引", "办理", "审理", "请求", "提交", "修正后", "修正前", "修改后", "修改前", "修订后", "修订前", "和", "与", "及", "或", "见", "将", "在", "对", "由", "为", "是", "即", "因", "的", "指", "除", "有",
    ];

    // with one of these before it, a known name begins where it seems to begin
    private const string LeadEnds =
        "我国國上用照于於被把以到向自至新旧原行后前部称年版违當当中读看查有無个此了着过但而又其据经从系如按依述引援写听讲谈论析究说叫名持布守循犯关涉含括像比同给让使令归属予认定视等类若凡每该各某这那仅只不非未已曾均都也还再就才可应须能会施响嫌";

    // Verbs whose object is a law, and the few words that stand so before one. They count only where a known name follows at once: the whole run need not be
    // understood, and what may begin a longer title (反, 技术, 香港, 实施…) is not among them, so that no other law is cut down to one of ours.
    private static readonly string[] VerbsBeforeKnown =
    [
        "产生", "保存", "留存", "存放", "具备", "满足", "落入", "超出", "超越", "高于", "低于", "基于", "出现", "发生", "引发", "导致", "造成", "避免", "规避", "规定", "约定", "界定", "计入", "计算", "视同",
        "受理", "审查", "裁定", "通知", "告知", "承担", "承诺", "支付", "赔偿", "拨付", "处分", "行使", "享有", "采取", "采用", "援用", "使用", "利用", "从事", "制造", "伪造", "变造", "虚开", "出售", "贩卖", "运输",
        "购买", "走私", "藏匿", "邮寄", "引进", "收到", "提供", "取得", "收集", "报送", "未尽", "不服", "删去", "修订", "修正", "废止", "废除", "制定", "起草", "公布", "颁布", "发布", "通过", "学习", "宣传", "贯彻",
        "落实", "遵照", "对照", "参考", "查阅", "解读", "理解", "掌握", "熟悉", "视为", "等同", "犯", "无", "按", "以", "依", "于", "经", "了", "但", "就",
    ];

    private static readonly FrozenDictionary<char, string[]> LeadsByEnd =
        Leads.Concat(VerbsBeforeKnown).GroupBy(w => w[^1]).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    // names that hold such a word
    private static readonly string[] NamesWithLeads = ["共和", "和平", "人口与", "对外", "国有", "所有", "公有", "行为", "合成", "反外国制裁", "关于", "实施条例", "实施办法", "实施细则", "实施意见", "环境影响"];

    // before a known name they make it the name of another law
    private static readonly string[] Places =
        ["香港", "澳门", "澳門", "台湾", "台灣", "臺灣", "美国", "美國", "欧盟", "歐盟", "日本", "韩国", "俄罗斯", "英国", "法国", "德国", "印度", "越南", "新加坡", "加拿大", "澳大利亚", "泰国", "马来西亚", "维护", "維護", "外国", "该国", "他国", "各国", "特别行政区", "特別行政區", "特区", "特區"];

    private static readonly string[] LongerTitles = ["实施条例", "实施细则", "实施办法", "实施规定", "实施意见", "修正案", "司法解释", "实施條例", "解释", "释义"];

    /// <summary>A title in marks, or 宪法; null where none begins at <paramref name="at"/>.</summary>
    public static WorkMention? TryRead(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is '宪' or '憲')
        {
            return at + 1 < text.Length && text[at + 1] == '法' && !AnaphoricMentions.GoesOnAfterLaw(text, at + 2) && !(at > 0 && text[at - 1] is '违' or '立' or '合' or '護' or '护' or '行')
                ? new WorkMention(WorkMentionKind.Named, "宪法", false, new TextSpan(at, at + 2))
                : null;
        }

        if (!TitleMarks.TryRead(text, at, out var inside, out var end))
        {
            return null;
        }

        // 越南《网络安全法》 is no law of ours
        var place = PlaceBefore(text, at);
        return new WorkMention(WorkMentionKind.Named, $"{place}{inside.In(text)}", true, new TextSpan(at - place.Length, end));
    }

    /// <summary>A known name whose last character stands at <paramref name="last"/>; null where none ends there, or it is part of a longer title.</summary>
    public static WorkMention? TryReadKnown(ReadOnlySpan<char> text, int last, int floor, NameDictionary names)
    {
        if (last + 1 < text.Length && text[last] == '法' && AnaphoricMentions.GoesOnAfterLaw(text, last + 1))
        {
            return null;
        }

        var start = names.MatchBackward(text, last + 1);
        return start >= floor && !GoesOnAsTitle(text, last + 1) && !IsPartOfLonger(text, start, floor)
            ? new WorkMention(WorkMentionKind.Named, text[start..(last + 1)].ToString(), false, new TextSpan(start, last + 1))
            : null;
    }

    /// <summary>Whether an unknown name can end with a character.</summary>
    public static bool MayEndName(char c) => LastOfName.Contains(c);

    /// <summary>The unknown name that ends right before the number at <paramref name="at"/>; null where no such name stands there.</summary>
    public static WorkMention? TryReadUnknown(ReadOnlySpan<char> text, int at, int floor)
    {
        var end = Lexer.SkipBlankBack(text, at);
        if (end <= floor || !MayEndName(text[end - 1]))
        {
            return null;
        }

        if (text[end..at].Contains('\n'))
        {
            return null; // a heading above the first article of a chapter
        }

        var start = end;
        while (start > floor && end - start < MaxName && Lexer.IsWide(text[start - 1]) && !IsPunctuation(text[start - 1]))
        {
            start--;
        }

        var run = text[start..end];
        // 附件一第三条
        var name = run.TrimEnd("一二三四五六七八九十");
        if (!EndsLikeAName(run) && !(name.Length < run.Length && (name.EndsWith("附件") || name.EndsWith("附录") || name.EndsWith("附表"))))
        {
            return null;
        }

        // …若干问题的规定第五条: the title goes on before 的
        var cut = LastLead(run);
        start += cut > 1 && run[cut - 1] == '的' && IsNoName(run[cut..]) ? LastLead(run[..(cut - 1)]) : cut;
        run = text[start..end];
        return run.Length > 1 && !IsNoName(run)
            ? new WorkMention(WorkMentionKind.Named, run.ToString(), false, new TextSpan(start, end))
            : null;
    }

    private static bool GoesOnAsTitle(ReadOnlySpan<char> text, int at)
    {
        foreach (var longer in LongerTitles)
        {
            if (text[at..].StartsWith(longer, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what stands before a name makes it another law: 香港国家安全法, 某省网络安全法. A word that leads up to a name, or a mark, may stand there.</summary>
    public static bool IsPartOfLonger(ReadOnlySpan<char> text, int start, int floor)
    {
        var end = Lexer.SkipBlankBack(text, start);
        end = end > floor && text[end - 1] is '的' or '之' ? end - 1 : end;
        var before = text[Math.Max(floor, end - MaxName)..end];
        foreach (var place in Places)
        {
            if (before.EndsWith(place, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return end == start && before.Length > 0 && Lexer.IsWide(before[^1]) && !IsPunctuation(before[^1]) && !EndsWithLead(before);
    }

    private static string PlaceBefore(ReadOnlySpan<char> text, int at)
    {
        foreach (var place in Places)
        {
            if (text[..at].EndsWith(place, StringComparison.Ordinal))
            {
                return place;
            }
        }

        return "";
    }

    private static bool EndsWithLead(ReadOnlySpan<char> before)
    {
        return LeadEnds.Contains(before[^1]) || EndsWithLeadWord(before);
    }

    private static bool EndsWithLeadWord(ReadOnlySpan<char> before)
    {
        foreach (var lead in LeadsByEnd.TryGetValue(before[^1], out var leads) ? leads : [])
        {
            if (before.EndsWith(lead, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Where in a run without marks (是否具备网络安全法) a name can begin: right behind a verb or a word that leads up to a name. -1 where it can nowhere after <paramref name="at"/>.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="at">Looked for after this.</param>
    public static int NextStartInRun(ReadOnlySpan<char> run, int at)
    {
        for (var start = at + 1; start < run.Length - 1; start++)
        {
            if (EndsWithLeadWord(run[..start]) && !IsPartOfLonger(run, start, 0))
            {
                return start;
            }
        }

        return -1;
    }

    private static int LastLead(ReadOnlySpan<char> run)
    {
        var cut = 0;
        foreach (var lead in Leads)
        {
            for (var at = run.LastIndexOf(lead, StringComparison.Ordinal); at >= 0; at = run[..at].LastIndexOf(lead, StringComparison.Ordinal))
            {
                if (at + lead.Length < run.Length - 1 && !IsInsideAName(run, at))
                {
                    cut = Math.Max(cut, at + lead.Length);
                    break;
                }
            }
        }

        return cut;
    }

    private static bool IsInsideAName(ReadOnlySpan<char> run, int at)
    {
        foreach (var name in NamesWithLeads)
        {
            for (var start = Math.Max(0, at - name.Length + 1); start <= at; start++)
            {
                if (run[start..].StartsWith(name, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool EndsLikeAName(ReadOnlySpan<char> run)
    {
        foreach (var end in NameEnds)
        {
            if (run.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNoName(ReadOnlySpan<char> run)
    {
        // 本法总则 is a part of the law itself
        if (run[0] == '本' && run[^1] is '则' or '則')
        {
            return true;
        }

        foreach (var word in NoNames)
        {
            if (run.SequenceEqual(word))
            {
                return true;
            }
        }

        // alone they name nothing: 规定第三条
        return run is "规定" or "規定" or "决定" or "解释" or "规则" or "規則" or "通知" or "意见" or "标准" or "规范" or "公告" or "批复";
    }

    private static bool IsPunctuation(char c) => c is >= '\u3000' and <= '\u303F' or >= '\uFF00' and <= '\uFF0F' or >= '\uFF1A' and <= '\uFF20' or '“' or '”' or '‘' or '’' or '…' or '—';
}
