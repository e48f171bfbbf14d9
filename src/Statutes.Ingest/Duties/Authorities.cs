using Statutes.Model.Duties;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Ingest.Duties;

/// <summary>Finds who decides on a penalty: 由有关主管部门责令改正.</summary>
internal static class Authorities
{
    private static readonly string[] Verbs =
    [
        "责令", "给予", "没收", "依法", "依职", "视情", "视其", "依照", "依据", "按照", "根据", "吊销", "撤销", "予以", "可以", "应当", "对", "决定", "取缔", "警告", "暂停", "关闭",
        "在各自", "并处", "停止", "组织", "通报", "追缴", "强制", "代为", "限期", "批评", "拘留", "暂扣", "处以", "处罚", "处警", "处违", "取消", "禁止", "扣", "注销",
        "收缴", "销毁", "追回", "公告", "向社会",
    ];

    /// <summary>Finds the authority that is asked to impose a penalty: 通报有关主管部门吊销相关业务许可.</summary>
    public static TextSpan Notified(string source, TextSpan segment, PenaltyWord word)
    {
        const string Notice = "通报";
        var words = segment.In(source)[..word.Start];
        words = words.EndsWith("依法") ? words[..^2] : words; // 通报有关部门依法吊销相关业务许可证
        var at = words.LastIndexOf(Notice);
        return at >= 0 && words.EndsWith("部门") && word.Kind != PenaltyKind.PublicCriticism
            ? new TextSpan(segment.Start + at + Notice.Length, segment.Start + words.Length)
            : default;
    }

    /// <summary>Finds the authority that a segment names.</summary>
    /// <param name="source">The source.</param>
    /// <param name="segment">The segment, in the source.</param>
    /// <param name="words">The words of penalties in it.</param>
    /// <returns>An empty span where it names none.</returns>
    public static TextSpan In(string source, TextSpan segment, IReadOnlyList<PenaltyWord> words)
    {
        const int Reach = 5;
        var text = segment.In(source);
        var begin = text[..Math.Min(Reach, text.Length)].IndexOf('由');
        if (begin < 0)
        {
            return default;
        }

        var rest = text[(begin + 1)..];
        var end = words.Count > 0 ? Math.Max(0, words[0].Start - begin - 1) : rest.Length;
        foreach (var verb in Verbs)
        {
            end = rest.IndexOf(verb) is var at and > 0 && at < end ? at : end;
        }

        for (var i = 1; i + 1 < rest.Length && i < end; i++)
        {
            if (rest[i] == '处' && ChineseNumeral.IsNumeralCharacter(rest[i + 1]))
            {
                end = i;
            }
        }

        // 由密码管理部门建议有关国家机关、单位…给予处分: the second decides
        const string Advice = "建议";
        var advised = end > 0 ? rest[..end].IndexOf(Advice) : -1;
        var start = segment.Start + begin + 1;
        return advised >= 0 ? new TextSpan(start + advised + Advice.Length, start + end)
            : end > 0 ? new TextSpan(start, start + end) : default;
    }
}
