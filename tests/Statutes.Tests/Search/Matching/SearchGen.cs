using CsCheck;

namespace Statutes.Tests.Search.Matching;

/// <summary>Generators of what is typed into a search box.</summary>
internal static class SearchGen
{
    /// <summary>Words that a query reader knows something of, and signs between them.</summary>
    public static readonly Gen<string> Typed = TestGen.AnyOf(
        "网络安全法", "网安法", "关键信息基础设施", "CII", "等保", "什么是", "罚款", "多久", "怎么", "的", "网", "一", "50万元", "三十五", "第三章", "Chapter III", "chapter",
        "關鍵", "資料庫", "資料", "網路", "品質",
        "wangluo anquan", "xi'an", "netwrok", "what is", "penalties", "how long", "s", "'", "’", " ", "　", "?", "？", "，", ",", ".", "-",
        "é", "\uD800", "\uDC00", "𠀀", "\0", "關健", "999999999999亿", "９９９", "第", "条").Array[0, 12].Select(string.Concat);

    /// <summary>Any text at all, lone surrogates too, and text that is like a query.</summary>
    public static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Char.Array[0, 40].Select(c => new string(c)), Gen.Char['\u4E00', '\u9FFF'].Array[0, 30].Select(c => new string(c)), Typed);
}
