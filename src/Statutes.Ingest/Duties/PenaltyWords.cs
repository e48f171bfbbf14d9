using System.Buffers;
using Statutes.Model.Duties;
using Statutes.Model.Provisions;

namespace Statutes.Ingest.Duties;

/// <summary>Finds the words of penalties in a segment of a Chinese law: 责令改正, 没收违法所得, 处一万元以上五万元以下罚款. </summary>
internal static class PenaltyWords
{
    /// <summary>The characters with which a word begins or ends; a text without them states no penalty.</summary>
    private static readonly SearchValues<char> Anchors = SearchValues.Create("罚警责没停暂关取吊撤拘禁处通终不");

    private static readonly string[] Criminal = ["有期徒刑", "无期徒刑", "拘役", "罚金", "死刑", "、管制", "管制或者", "或者管制", "剥夺政治权利"];

    private static readonly string[] Imposing = ["责令", "吊销", "取缔", "处罚"];

    // 责令 with one of these is another kind of penalty, or none
    private static readonly string[] NotCorrecting =
        ["停业", "停产", "停办", "停止营业", "停止生产", "停止经营", "停止执业", "停止业务", "停工", "停机", "停播", "停刊", "停课", "停飞", "停航", "暂停",
         "关闭", "赔偿", "支付", "退赔", "具结", "被申请", "犯罪", "退出", "其退", "其监护", "监护人", "父母", "家长", "赔礼"];

    private static readonly string[] Suspensions =
        ["停业", "停产", "停止营业", "停止生产经营", "停止执业", "停止相关业务", "停止业务", "停办", "停刊", "停机整顿", "停工整顿", "暂停", "暂扣"];

    private static readonly string[] Revocable =
        ["许可", "执照", "登记", "资格", "批准", "证书", "资质", "备案", "认证", "称号", "证", "设立", "职务", "任职"];

    private static readonly string[] Bans =
        ["从事", "担任", "申请", "受理", "从业", "执业", "经营", "参加", "入境", "进入", "聘用", "招用", "报考", "报名"];

    private static readonly string[] Periods = ["年内", "终身", "期限内", "个月内", "永久", "一定期限", "刑罚执行完毕"];

    /// <summary>Returns whether a text may have a word of a penalty.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) => text.ContainsAny(Anchors);

    /// <summary>Finds the words in a segment, in its order.</summary>
    /// <param name="text">The segment. What is behind its first 2,000 characters is not read, so that the time stays linear.</param>
    public static List<PenaltyWord> In(ReadOnlySpan<char> text)
    {
        const int Longest = 2_000;
        text = text[..Math.Min(text.Length, Longest)];
        var found = new List<PenaltyWord>();
        for (var at = 0; at < text.Length; at++)
        {
            if (Anchors.Contains(text[at]) && At(text, at, found.Count > 0 ? found[^1].End : 0) is { } word)
            {
                found.Add(word);
                at = Math.Max(at, word.End - 1);
            }
        }

        return found;
    }

    private static PenaltyWord? At(ReadOnlySpan<char> text, int at, int after)
    {
        var rest = text[at..];
        return rest[0] switch
        {
            '责' => rest.StartsWith("责令") && !StartsWithAny(rest[2..], NotCorrecting) ? new(at, at + 2, PenaltyKind.OrderToCorrect) : null,
            '警' => rest.StartsWith("警告") && !BeginsOther(rest, "标示语牌信函") ? new(Lead(text, at), at + 2, PenaltyKind.Warning) : null,
            '通' => Criticism(text, at),
            '没' => rest.StartsWith("没收") && !rest.StartsWith("没收财产") ? Confiscation(text, at) : null,
            '罚' => Fine(text, at, after),
            '停' or '暂' => StartsWithAny(rest, Suspensions) ? new(Lead(text, at), at + 2, PenaltyKind.Suspension) : null,
            '关' => rest.StartsWith("关闭") ? new(Lead(text, at), at + 2, PenaltyKind.Closure) : null,
            '取' => rest.StartsWith("取缔") ? new(Lead(text, at), at + 2, PenaltyKind.Closure)
                : rest.StartsWith("取消") && IsRevocable(rest) ? new(at, at + 2, PenaltyKind.Revocation) : null,
            '终' => rest.StartsWith("终止提供服务") ? new(at, at + 6, PenaltyKind.Closure) : null,
            '吊' => rest.StartsWith("吊销") && text[..at] is not [.., '自' or '被' or '因' or '未']
                ? new(Lead(text, at), at + 2, PenaltyKind.Revocation) : null,
            '撤' => rest.StartsWith("撤销") && IsRevocable(rest) ? new(Lead(text, at), at + 2, PenaltyKind.Revocation) : null,
            '禁' => rest.StartsWith("禁止") && ContainsAny(text, Periods) && ContainsAny(rest, Bans)
                ? new(at, text.Length, PenaltyKind.Ban) : null,
            _ => Others(text, at, after),
        };
    }

    private static PenaltyWord? Others(ReadOnlySpan<char> text, int at, int after)
    {
        var rest = text[at..];
        if (rest.StartsWith("拘留") && !BeginsOther(rest, "所的期证人措后不决"))
        {
            var start = StartOfAmount(text, at, after);
            return start < at || EndsWithAny(text[..at], ["处", "处以", "、", "或者", "予以", "行政", "司法"])
                ? new(start, at + 2, PenaltyKind.Detention)
                : null;
        }

        if (rest.StartsWith("处分") && !BeginsOther(rest, "决的期种")
            && EndsWithAny(text[..at], ["给予", "予以", "政务", "行政", "纪律"]))
        {
            return new(Lead(text, at), at + 2, PenaltyKind.DisciplinaryAction);
        }

        return null;
    }

    /// <summary>Returns whether a segment states a criminal penalty: 处三年以下有期徒刑.</summary>
    public static bool IsCriminal(ReadOnlySpan<char> text) => text.Contains('处') && ContainsAny(text, Criminal);

    /// <summary>
    /// Returns whether a segment imposes a penalty. 应当采取暂停服务、关闭账号等措施 is a duty of the person, not a penalty on it, so the words need an
    /// authority or a verb that only an authority uses.
    /// </summary>
    /// <param name="text">The segment.</param>
    /// <param name="words">The words of penalties in it.</param>
    public static bool Imposes(ReadOnlySpan<char> text, List<PenaltyWord> words)
    {
        if (text.StartsWith("由") || ContainsAny(text, Imposing))
        {
            return true;
        }

        foreach (var word in words)
        {
            if (word.Kind is not (PenaltyKind.Suspension or PenaltyKind.Closure or PenaltyKind.Revocation or PenaltyKind.Ban))
            {
                return true;
            }
        }

        return !text.Contains("应当", StringComparison.Ordinal) && !text.Contains("不得", StringComparison.Ordinal)
            && words.Exists(w => w.Kind is PenaltyKind.Revocation or PenaltyKind.Ban);
    }

    /// <summary>Returns whether a segment states a ban with 不得: 五年内不得从事…, 终身不得….</summary>
    public static bool IsBan(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf("不得");
        at = at >= 0 ? at : text.IndexOf("不予受理");
        at = at >= 0 ? at : text.IndexOf("不再受理");
        return at >= 0 && ContainsAny(text[..at], Periods) && ContainsAny(text[at..], Bans);
    }

    private static PenaltyWord? Criticism(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        var isCriticism = rest.StartsWith("通报批评")
            || (rest is "通报" && (text[..at].EndsWith("予以") || text[..at].EndsWith("给予") || text[..at].EndsWith("予")));
        return isCriticism ? new(Lead(text, at), at + Math.Min(4, rest.Length), PenaltyKind.PublicCriticism) : null;
    }

    private static PenaltyWord Confiscation(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        var end = rest.Length;
        foreach (var next in new[] { "并处", "并可", "可以", "处以", "、处", "和处", "或者处", "、罚款", "或者罚款", "并吊销" })
        {
            end = rest.IndexOf(next) is var cut and > 0 && cut < end ? cut : end;
        }

        return new(at, at + end, PenaltyKind.Confiscation);
    }

    // 处…罚款, 处以罚款, 警告、罚款; not 罚款数额, 罚款的决定
    private static PenaltyWord? Fine(ReadOnlySpan<char> text, int at, int after)
    {
        var rest = text[at..];
        if (!rest.StartsWith("罚款") || BeginsOther(rest, "数额决收据的代缴执限幅项总与事处"))
        {
            return null;
        }

        var start = StartOfAmount(text, at, after);
        var isImposed = start < at || at == 0 || EndsWithAny(text[..at], ["处以", "处", "并处", "、", "或者", "予以", "给予", "和", "责令"]);
        return isImposed ? new(start, at + 2, PenaltyKind.Fine) : null;
    }

    // back to 处, or to the penalty before
    private static int StartOfAmount(ReadOnlySpan<char> text, int at, int after)
    {
        for (var i = at - 1; i >= after; i--)
        {
            if (text[i] == '处' && !(i + 1 < text.Length && text[i + 1] is '罚' or '分' or '理' or '置' && i + 2 <= at - 1))
            {
                return i > after && text[i - 1] is '并' ? i - 1 : i;
            }
        }

        var start = after;
        while (start < at && text[start] is '、' or '或' or '者' or '和' or '并' or '以')
        {
            start++;
        }

        return HasNumber(text[start..at]) ? start : at;
    }

    private static bool HasNumber(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (ChineseNumeral.IsNumeralCharacter(c) || char.IsAsciiDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    // the verb before the noun: 给予警告, 责令停业整顿
    private static int Lead(ReadOnlySpan<char> text, int at)
    {
        foreach (var verb in new[] { "依法给予", "给予", "予以", "责令", "处以", "处" })
        {
            if (text[..at].EndsWith(verb))
            {
                return at - verb.Length;
            }
        }

        return at;
    }

    private static bool IsRevocable(ReadOnlySpan<char> rest)
    {
        const int Reach = 16;
        return ContainsAny(rest[..Math.Min(rest.Length, Reach)], Revocable);
    }

    private static bool BeginsOther(ReadOnlySpan<char> rest, string next) => rest.Length > 2 && next.Contains(rest[2]);

    /// <summary>Returns whether a text contains one of some words.</summary>
    public static bool ContainsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns whether a text begins with one of some words.</summary>
    public static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns whether a text ends with one of some words.</summary>
    public static bool EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
