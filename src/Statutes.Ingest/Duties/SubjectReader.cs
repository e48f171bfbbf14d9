namespace Statutes.Ingest.Duties;

/// <summary>
/// Finds the noun phrase with which a segment begins: 关键信息基础设施的运营者 in 关键信息基础设施的运营者采购网络产品和服务. It ends with a word for persons or
/// bodies that a verb, a preposition or the end of the segment follows.
/// </summary>
internal static class SubjectReader
{
    private static readonly string[] Heads =
    [
        "工作人员", "委员会", "检察院", "国务院", "当事人", "申请人", "负责人", "受托人", "委托人", "部门", "机关", "机构", "单位", "组织", "个人", "企业", "公民",
        "法人", "人员", "政府", "法院", "公司", "学校", "用户", "团体", "媒介", "媒体", "中心", "银行", "国家", "双方", "一方", "各方", "医院", "者", "人", "会",
        "局", "署", "院", "所", "厂", "店", "站", "方", "员", "师", "户", "社", "部", "军", "长", "系统", "海关", "馆", "队", "组", "股东", "董事", "监事", "（场）",
    ];

    // these are often the beginning of a longer phrase: 国务院标准化行政主管部门, 企业事业单位
    private static readonly string[] Modifiers = ["国务院", "政府", "国家", "企业", "银行", "中心", "系统", "国家机关"];

    private static readonly string[] Joins = ["、", "和", "或", "及", "以及", "与", "的", "其他", "有关", "主管", "所属", "工作", "等", "（", "负责"];

    /// <summary>Words that may follow a subject: prepositions, adverbs and the verbs of laws.</summary>
    private static readonly string[] Followers =
    [
        "为", "在", "因", "对", "向", "从", "自", "按", "将", "由", "经", "以", "依", "根据", "不", "未", "可", "应", "必须", "有权", "违反", "违法", "发现", "发生",
        "采购", "收集", "使用", "处理", "发送", "提供", "采取", "认为", "知道", "收到", "接到", "接受", "申请", "需要", "从事", "开展", "进行", "实施", "作出",
        "制定", "批准", "审批", "决定", "办理", "受理", "审查", "审理", "管理", "组织", "负责", "设立", "变更", "履行", "执行", "行使", "建立", "利用", "取得",
        "提出", "提起", "提交", "申报", "拒绝", "拒不", "委托", "会同", "参加", "生产", "销售", "经营", "进口", "出口", "运输", "发布", "公布", "公告", "确定",
        "编制", "登记", "指定", "要求", "请求", "通过", "具有", "具备", "符合", "承担", "发起", "终止", "解散", "合并", "分立", "转让", "购买", "出售", "签订",
        "订立", "死亡", "丧失", "擅自", "逾期", "非法", "同意", "没有", "存在", "属于", "出具", "协商", "统一", "依法", "已", "无", "与", "之间", "离开", "出境",
        "入境", "携带", "驾驶", "举办", "设置", "征收", "占用", "认定", "查封", "扣押", "调查", "检查", "监督", "结合", "加强", "还", "也", "均", "都", "一律",
        "只", "方", "每", "开发", "保护", "规划", "建设", "聘任", "录用", "招用", "招聘", "主张", "获知", "缴纳", "支付", "出资", "起诉", "上诉",
        "鉴定", "运输", "运营", "存放", "储存", "研制", "引进", "处置", "排放", "贮存", "购进", "交付", "签发", "颁发", "核发", "承接", "承包", "招标", "投标", "于",
        "是", "如", "又", "凡", "每年", "拟", "确需", "确有", "能够", "不能", "造成", "离职", "退休", "就", "用", "享有", "负有", "被",
    ];

    /// <summary>Verbs with which an activity begins: 开展数据处理活动应当…. A segment that begins so has a subject only as 从事…的机构.</summary>
    private static readonly string[] Activities =
    [
        "开展", "建设", "存储", "运营", "从事", "处理", "收集", "使用", "设立", "进行", "实施", "申请", "举办", "生产", "销售", "进口", "出口", "运输", "储存", "制定",
        "编制", "修改", "变更", "转让", "采取", "办理", "提供", "利用", "发布", "采购", "经营", "开发", "制作", "出版", "拆除", "新建", "改建", "扩建", "征收",
        "占用", "开采", "勘查", "捕捞", "采集", "携带", "邮寄", "购买", "出售", "出租", "签订", "订立", "解除", "履行", "接受", "收到", "行使", "参加", "作出",
        "取得", "建立", "确定", "审理", "审查", "调查", "设置", "向", "在", "对", "经", "因", "根据", "按照", "依照", "依据", "自", "从", "未经", "非经", "为",
        "除", "凡", "如", "若", "当", "发现", "发生", "必要时", "需要", "确需", "遇有", "违反", "有", "无", "没有", "不", "符合", "属于", "涉及", "关于", "通过",
        "以", "由", "其中", "造成", "拟", "执行", "认定", "已经", "未", "明知", "知道", "依法", "用于", "适用", "选举", "负责", "加强", "鼓励", "支持",
        "情节", "期满", "逾期", "可能", "参与", "推广", "运行", "管理", "组织开展", "实行", "加工", "研制", "培育", "引进", "装卸", "检验", "检查", "逮捕",
        "拘留", "讯问", "询问", "搜查", "扣押", "查封", "冻结", "送达", "公布", "公开", "任何时候", "同时", "对于", "每", "上述", "前款", "前述", "法律", "本法",
    ];

    // 经营者 and 申请人 begin like the activities, and are persons
    private static readonly string[] Persons = ["者", "人", "业人员", "事人", "单位", "企业", "机构", "部门", "机关", "方", "员", "公司"];

    // 对有下列情形之一的公务员，不得…: the object
    private static readonly string[] Prepositions = ["对", "向", "因", "除", "根据", "按照", "依照", "自", "经", "如", "遇"];

    /// <summary>Returns whether a segment begins with a verb or a preposition, so that no subject is at its beginning.</summary>
    public static bool IsActivity(ReadOnlySpan<char> text) => 
        LengthOfActivity(text) is var length and > 0 && !PenaltyWords.StartsWithAny(text[length..], Persons) && !text.StartsWith("有关");

    /// <summary>Finds the length of the subject with which a text begins; 0 where it begins with none.</summary>
    public static int LengthIn(ReadOnlySpan<char> text)
    {
        var isActivity = IsActivity(text);
        if (isActivity && PenaltyWords.StartsWithAny(text, Prepositions))
        {
            return 0;
        }

        var (fallback, modifier) = (0, 0);
        for (var at = 1; at <= text.Length; at++)
        {
            var head = HeadEndingAt(text[..at]);
            if (head is null || IsPartOfWord(text, at, head) || (isActivity && text[..at].IndexOf('的') < 0))
            {
                continue;
            }

            var rest = text[at..];
            if (rest.IsEmpty || (PenaltyWords.StartsWithAny(rest, Followers) && !PenaltyWords.StartsWithAny(rest, Joins)))
            {
                return at;
            }

            if (!isActivity && (head.Length > 1 || head is "者") && !PenaltyWords.StartsWithAny(rest, Joins))
            {
                var isModifier = Modifiers.Contains(head);
                fallback = fallback == 0 && !isModifier ? at : fallback;
                modifier = modifier == 0 && isModifier && head != "国家" ? at : modifier; // 国家档案馆
            }
        }

        return fallback > 0 ? fallback : modifier;
    }

    // 个人信息, 所在地, 或者
    private static bool IsPartOfWord(ReadOnlySpan<char> text, int at, string head) =>
        (head == "个人" && text[at..].StartsWith("信息")) || (head == "所" && text[at..].StartsWith("在")) || text[..at].EndsWith("或者");

    // 生产经营单位 begins with two
    private static int LengthOfActivity(ReadOnlySpan<char> text)
    {
        var length = 0;
        for (var again = true; again;)
        {
            again = false;
            foreach (var activity in Activities)
            {
                if (text[length..].StartsWith(activity, StringComparison.Ordinal))
                {
                    length += activity.Length;
                    again = true;
                    break;
                }
            }
        }

        return length;
    }

    private static string? HeadEndingAt(ReadOnlySpan<char> text)
    {
        foreach (var head in Heads)
        {
            if (text.EndsWith(head, StringComparison.Ordinal))
            {
                return head;
            }
        }

        return null;
    }
}
