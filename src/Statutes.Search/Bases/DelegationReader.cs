using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Search.Bases;

/// <summary>
/// Reads what the provisions of a Chinese text leave to others. Four forms are read, each only with an authority beside it:
/// 具体办法由…制定, 按照…制定的办法, …制定、公布…目录, 通过…组织的审查. What has another form is left out.
/// </summary>
internal static class DelegationReader
{
    private static readonly string[] Authorities =
        ["国务院", "部门", "机关", "机构", "委员会", "政府", "局", "总署", "银行", "法院", "检察院", "直辖市", "部", "会同有关单位"];

    private static readonly string[] Instruments =
    [
        "办法", "细则", "标准", "目录", "名录", "清单", "范围", "规则", "规定", "条例", "规范", "程序", "规程", "制度", "条件", "数额", "比例", "名单",
        "准则", "项目", "式样", "格式", "限额",
    ];

    // an authority that makes one of these makes a rule; its plans and policies are its daily work
    private static readonly string[] Rules = ["办法", "细则", "标准", "目录", "名录", "清单", "规则", "规范"];

    private static readonly string[] Made = ["按照", "依照"];

    private static readonly string[] MadeThings = ["标准合同", .. Rules];

    private static readonly string[] Procedures = ["审查", "评估", "认证", "检测", "考试"];

    private static readonly string[] Verbs = ["制定", "规定", "公布", "确定"];

    private static readonly string[] Adverbs = ["另行", "单独", "统一", "分别", "共同", "依法", "负责", "组织", "应当", "可以"];

    private static readonly string[] Frames = ["根据", "依照", "依据", "按照"];

    /// <summary>Reads a text.</summary>
    public static IEnumerable<Delegation> Read(StatuteDocument document) => document.All
        .Where(p => p.Kind is ProvisionKind.Paragraph or ProvisionKind.Item && p.WordingSpan.Length > 0)
        .SelectMany(p => Read(document, p));

    private static IEnumerable<Delegation> Read(StatuteDocument document, Provision provision)
    {
        var wording = document.WordingOf(provision);
        var start = 0;
        while (start < wording.Length)
        {
            var stop = wording.AsSpan(start).IndexOfAny('。', '；', '：');
            var end = stop < 0 ? wording.Length : start + stop;
            var sentence = wording[start..end];
            if ((LeftTo(sentence) ?? MadeBy(sentence) ?? Making(sentence) ?? OrganizedBy(sentence)) is var (what, whom, isProcedure))
            {
                yield return new Delegation(
                    new ProvisionId(document.Version, provision.Path),
                    new TextSpan(provision.WordingSpan.Start + start, provision.WordingSpan.Start + end),
                    what,
                    whom,
                    isProcedure);
            }

            start = end + 1;
        }
    }

    // 具体办法由国务院规定 · …安全管理办法，由国家网信部门会同国务院有关部门制定
    private static (string, string, bool)? LeftTo(string sentence)
    {
        for (var at = sentence.IndexOf('由'); at > 0; at = sentence.IndexOf('由', at + 1))
        {
            var rest = sentence[(at + 1)..];
            var clause = rest.IndexOf('，') is var comma and >= 0 ? rest[..comma] : rest;
            var verb = Verbs.Select(v => clause.IndexOf(v, StringComparison.Ordinal)).Where(v => v > 0).DefaultIfEmpty(-1).Min();
            if (verb < 0 || clause.AsSpan(verb + 2).StartsWith("的"))
            {
                continue;
            }

            var what = LastClause(sentence[..at].TrimEnd('，'));
            var whom = Authority(clause[..verb]);
            if (whom is not null && EndsWithAny(what, Instruments))
            {
                return (what, whom, false);
            }
        }

        return null;
    }

    // 按照国家网信部门会同国务院有关部门制定的办法进行安全评估
    private static (string, string, bool)? MadeBy(string sentence)
    {
        const string Verb = "制定的";
        var verb = sentence.IndexOf(Verb, StringComparison.Ordinal);
        if (verb < 0 || Made.Max(f => sentence.LastIndexOf(f, verb, StringComparison.Ordinal)) is not (var by and >= 0))
        {
            return null;
        }

        var whom = Authority(sentence[(by + 2)..verb]);
        var after = sentence[(verb + Verb.Length)..];
        return whom is not null && MadeThings.FirstOrDefault(r => after.StartsWith(r, StringComparison.Ordinal)) is { } what
            ? (what, whom, false)
            : null;
    }

    // 国家网信部门会同国务院有关部门制定、公布网络关键设备和网络安全专用产品目录
    private static (string, string, bool)? Making(string sentence)
    {
        foreach (var clause in sentence.Split('，'))
        {
            var verb = clause.IndexOf("制定", StringComparison.Ordinal);
            if (verb <= 0 || clause.IndexOf('由') >= 0 || clause.AsSpan(verb + 2).StartsWith("的"))
            {
                continue;
            }

            var what = clause[(verb + 2)..];
            what = what.StartsWith("、公布", StringComparison.Ordinal) ? what[3..]
                : what.StartsWith("并公布", StringComparison.Ordinal) ? what[3..] : what;
            if (Authority(clause[..verb]) is { } whom && what.Length > 2 && EndsWithAny(what, Rules))
            {
                return (what, whom, false);
            }
        }

        return null;
    }

    // 应当通过国家网信部门会同国务院有关部门组织的国家安全审查
    private static (string, string, bool)? OrganizedBy(string sentence)
    {
        const string Verb = "组织的";
        var verb = sentence.IndexOf(Verb, StringComparison.Ordinal);
        if (verb < 0 || sentence.LastIndexOf("通过", verb, StringComparison.Ordinal) is not (var by and >= 0))
        {
            return null;
        }

        var what = sentence[(verb + Verb.Length)..];
        what = what.IndexOf('，') is var comma and >= 0 ? what[..comma] : what;
        return Authority(sentence[(by + 2)..verb]) is { } whom && EndsWithAny(what, Procedures) ? (what, whom, true) : null;
    }

    // 国务院电信主管部门 · 国家网信部门会同国务院有关部门另行 · null for 当事人
    private static string? Authority(string words)
    {
        var whom = Frames.Any(f => words.StartsWith(f, StringComparison.Ordinal)) ? "" : words;
        foreach (var frame in Frames)
        {
            whom = whom.IndexOf(frame, StringComparison.Ordinal) is var at and > 0 ? whom[..at] : whom;
        }

        for (var isCut = true; isCut;)
        {
            var adverb = Adverbs.FirstOrDefault(a => whom.EndsWith(a, StringComparison.Ordinal));
            (whom, isCut) = adverb is null ? (whom, false) : (whom[..^adverb.Length], true);
        }

        return whom.Length > 1 && whom.IndexOf('，') < 0 && EndsWithAny(whom, Authorities) ? whom : null;
    }

    private static string LastClause(string words) => words[(words.LastIndexOf('，') + 1)..];

    private static bool EndsWithAny(string words, string[] endings) => endings.Any(e => words.EndsWith(e, StringComparison.Ordinal));
}
