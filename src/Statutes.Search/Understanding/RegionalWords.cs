using Statutes.Model.Text;
using Statutes.Search.Schema;

namespace Statutes.Search.Understanding;

/// <summary>
/// Replaces words of Taiwan and Hong Kong with the words that statutes of the mainland use. A word that no statute uses is always
/// replaced. A word that some statute uses in its own sense (通讯, 品质) is replaced only in a query with Traditional characters.
/// </summary>
internal static class RegionalWords
{
    private static readonly Dictionary<string, string> Anywhere = new()
    {
        ["网际网路"] = "互联网", ["资通安全"] = "网络安全", ["个资"] = "个人信息", ["硬体"] = "硬件", ["程式"] = "程序", ["伺服器"] = "服务器",
        ["骇客"] = "黑客", ["智慧财产"] = "知识产权", ["供应链风险"] = "供应链安全", ["云端"] = "云计算", ["罚锾"] = "罚款",
        ["公务机关"] = "国家机关", ["简讯"] = "短信", ["影音"] = "视频", ["应急计画"] = "应急预案", ["紧急应变计画"] = "应急预案",
        ["紧急应变计划"] = "应急预案", ["应变计画"] = "应急预案", ["应变计划"] = "应急预案", ["计画"] = "计划", ["演算法"] = "算法",
        ["人工智慧"] = "人工智能", ["数位"] = "数字", ["侦测"] = "监测", ["行动通讯"] = "移动通信",

        // words that only contain a word above; they stay
        ["个资产"] = "个资产", ["个资金"] = "个资金", ["个资源"] = "个资源", ["个资格"] = "个资格", ["个资质"] = "个资质", ["多数位"] = "多数位",
    };

    private static readonly Dictionary<string, string> InTraditional = new()
    {
        ["资讯"] = "信息", ["资安"] = "网络安全", ["软体"] = "软件", ["资料库"] = "数据库", ["电脑"] = "计算机", ["营运者"] = "运营者",
        ["营运"] = "运营", ["通讯"] = "通信", ["稽核"] = "审计", ["使用者"] = "用户", ["品质"] = "质量", ["登录"] = "登记", ["应变"] = "应急",
        ["揭露"] = "披露", ["主管机关"] = "主管部门", ["帐号"] = "账号", ["存取"] = "访问", ["外泄"] = "泄露", ["稽查"] = "检查",
        ["事件通报"] = "事件报告",

        // words that only contain a word above; they stay
        ["投资安全"] = "投资安全", ["融资安全"] = "融资安全", ["物资安全"] = "物资安全", ["通讯录"] = "通讯录",
    };

    private static readonly PhraseTable<string> Words = new(Anywhere);
    private static readonly PhraseTable<string> AllWords = new(Anywhere.Concat(InTraditional));

    /// <summary>Replaces the regional words of a text.</summary>
    /// <param name="folded">The text, folded.</param>
    /// <param name="typed">The same text as typed. It distinguishes 資料, which becomes 数据 or 信息, from 资料, which stays.</param>
    public static string Exchange(string folded, string typed)
    {
        var text = typed.Contains('資') && folded.Length == typed.Length ? ExchangeData(folded, typed) : folded;
        var words = typed.Any(c => TraditionalCharacters.Simplify(c) != c) ? AllWords : Words;
        for (var at = 0; at < text.Length; at++)
        {
            if (words.TryMatch(text, at, out var length, out var word))
            {
                text = string.Concat(text.AsSpan(0, at), word, text.AsSpan(at + length));
                at += word.Length - 1;
            }
        }

        return text;
    }

    private static string ExchangeData(string folded, string typed)
    {
        var text = folded.ToCharArray();
        for (var at = typed.IndexOf("資料", StringComparison.Ordinal); at >= 0; at = typed.IndexOf("資料", at + 2, StringComparison.Ordinal))
        {
            if (at + 2 >= typed.Length || typed[at + 2] != '庫')
            {
                // 個人資料 is what the statutes of the mainland call 个人信息
                var isPersonal = at >= 2 && typed.AsSpan(at - 2, 2) is "個人" or "个人";
                (isPersonal ? "信息" : "数据").CopyTo(text.AsSpan(at));
            }
        }

        return new string(text);
    }
}
