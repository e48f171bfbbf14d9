using Statutes.Model.Text;
using Statutes.Tools.Census;

namespace Statutes.Tests.Tools;

public class ReferenceCensusTests
{
    [Theory]
    [InlineData("本法总则第一章第二节", "第一章第二节", "book_1__chp_1__sec_2")]
    [InlineData("本法分则第一章", "第一章", "book_2__chp_1")]
    [InlineData("本法分则第一章第一节", "第一章第一节", "book_2__chp_1__sec_1")]
    [InlineData("本法总则第二章、第一章", "第二章", "book_1__chp_2")]
    public void ABookNamedBeforeChapterAndSectionSelectsTheBook(string reference, string surface, string target)
    {
        var law = ReferenceCensus.Count(1, new SourceText(
            "test",
            $"# 测试法\n\n<!-- INFO END -->\n\n## 第一编 总则\n\n## 第一章 甲\n\n## 第一节 子\n\n第一条 依照{reference}的规定。\n\n## 第二节 丑\n\n第二条 丑。\n\n"
                + "## 第二章 乙\n\n第三条 乙。\n\n## 第二编 分则\n\n## 第一章 丙\n\n## 第一节 寅\n\n第四条 寅。\n"));
        var found = law.References.Select(r => r.Reference).Single(r => r.Text == surface);
        Assert.Equal(target, Assert.Single(found.Targets).Path.EId);
    }

    private const string Head = "# 中华人民共和国示例法\n\n<!-- INFO END -->\n\n";

    [Theory]
    [InlineData("第一条 甲。\n依照前款和本法第一条、刑法第二条。", "前款 relative resolved", "本法第X条 numbered resolved", "…法第X条 numbered outside")]
    [InlineData("第一条 甲。\n乙。\n前两款和第三条第二款。", "前N款 relative resolved", "第X条第X款 numbered no-such-article")]
    [InlineData("第一条 前款。", "前款 relative no-antecedent")]
    [InlineData("第一条 根据宪法和《示例法》、《别的法》第一条。", "宪法 numbered outside", "《》 numbered resolved", "《》第X条 numbered outside")]
    public void FormsAndOutcomesAreReported(string law, params string[] expected) => Assert.Equal(
        expected,
        Count(law).References.Select(r => $"{r.Form.Name} {(r.Form.IsRelative ? "relative" : "numbered")} {r.Outcome}"));

    // 证券法第一百二十一条 and others: the items of the 款 that the sentence cites before, since the article has no items of its own
    [Fact]
    public void ABareItemGoesOnInTheParagraphLastCited() => Assert.Equal(
        ["art_1__para_1__item_1", "art_1__para_1__item_2 art_1__para_1__item_3"],
        Targets("第一条 下列业务：\n（一）甲；\n（二）乙；\n（三）丙。\n第二条 经营本法第一条第一款第（一）项业务的，一万元；经营第（二）项至第（三）项业务的，二万元。"));

    [Fact]
    public void ABareItemOfTheOwnArticleComesFirst() => Assert.Equal(
        ["art_1__para_1__item_1", "art_2__para_1__item_1"],
        Targets("第一条 下列业务：\n（一）甲。\n第二条 有下列情形的：\n（一）乙。\n有本法第一条第一款第一项和本款规定的情形，不适用第一项。")
            .Where(t => t.Contains("item", StringComparison.Ordinal)));

    [Theory]
    [InlineData("第一条 甲。\n以前款规定的期限为准，2016年以前两款不存在。", "art_1__para_1")]
    [InlineData("第一条 甲。\n第二条 以前条规定的期限为准。", "art_1")]
    [InlineData("第一条 甲。\n乙。\n犯前两款罪的，依照各该款的规定处罚。", "art_1__para_1 art_1__para_2", "art_1__para_1 art_1__para_2")]
    [InlineData("第一条 甲。\n第二条 乙。\n第三条 有第一条、第二条所列行为的，依照各该条的规定处罚。", "art_1", "art_2", "art_1 art_2")]
    [InlineData("第一条 甲。\n第二条 乙。\n第三条 不适用第一条。比照各该条约办理。", "art_1")]
    public void WhatIsCountedFromTheSentenceIsComputed(string law, params string[] expected) => Assert.Equal(expected, Targets(law));

    // each answered the own law before, and each means another
    [Theory]
    [InlineData("第一条 根据宪法第六条：“矿藏。森林，都属于全民所有”和第十一条：“国家保护环境”，制定本法。", "宪法", "宪法", "")]
    [InlineData("第一条 刑法分则第一章规定的犯罪及依照第一章定罪的犯罪。", "刑法分则", "刑法分则")]
    [InlineData("第一条 依据香港法例第1章《甲条例》、第2章《乙条例》。", "香港法例", "甲条例", "香港法例", "乙条例")]
    [InlineData("第一条 刑法分则第一章规定的犯罪。适用第一章的规定。", "刑法分则", "")]
    [InlineData("第一条 刑法第一条：“甲”。适用第一条。", "刑法", "")]
    public void ABareNumberBehindAnotherLawIsOfThatLaw(string law, params string[] expected) =>
        Assert.Equal(expected, Count(law).References.Select(r => r.Reference.OutsideTitle ?? ""));

    [Fact]
    public void InAnAmendmentABareNumberIsOfWhatItAmends()
    {
        const string Law = "# 中华人民共和国宪法修正案（2018年）\n\n<!-- INFO END -->\n\n第一条 宪法第三章中增加一节，作为第七节；增加一条，作为第一条。\n第七节改为第八节。";
        var references = ReferenceCensus.Count(1, new SourceText("folder/law.md", Law)).References;
        Assert.Equal(5, references.Length);
        Assert.AllOf(references, r => Assert.Equal("宪法", r.Reference.OutsideTitle));
    }

    [Theory]
    [InlineData("第一条 甲。\n第二条 造成本解释第一条规定的后果的。", "art_1")]
    [InlineData("第一条 甲。\n第二条 依照本规范第一条，制定本规范。本规范性文件有效。", "art_1", "")]
    [InlineData("第一条 甲。\n第二条 不受本《规定》第一条的限制。", "art_1")]
    public void ItsOwnLawIsNotTakenForAnother(string law, params string[] expected) =>
        Assert.Equal(expected, Targets(law).Select(t => t == "law" ? "" : t));

    // 本安排, 本准则 occur in many paragraphs and were never linked
    [Theory]
    [InlineData("第一条 甲。\n第二条 本安排所称甲，依照本安排第一条。", "", "art_1")]
    [InlineData("第一条 甲。\n第二条 本准则适用于甲，依照本准则第一条。", "", "art_1")]
    [InlineData("第一条 甲。\n第二条 根据基本安排和该安排办理。")]
    public void AnArrangementOrAStandardMeansItself(string law, params string[] expected) =>
        Assert.Equal(expected, Targets(law).Select(t => t == "law" ? "" : t));

    [Theory]
    [InlineData("第一条 禁止寄递下列物品。\n前款物品由海关处理。", "art_1__para_1")]
    [InlineData("第一条 甲。\n前款物由海关处理。")]
    public void TheGoodsOfAParagraphAreNotMoneyAndGoods(string law, params string[] expected) => Assert.Equal(expected, Targets(law));

    [Fact]
    public void AnItemOfTheOwnAnnexIsNoArticleAndOfNoOtherLaw() => Assert.Equal(
        ["resolved", "no-such-article"],
        Count("第一条 违反本规定附录第一条。").References.Select(r => r.Outcome));

    [Theory]
    [InlineData("第一条 抵免限额为该项所得的税额。")]
    [InlineData("第一条 甲。\n对前三项污染物征收环境保护税。")]
    [InlineData("第一条 甲。\n按照前五项征收环境保护税。")]
    public void ThingsThatAreCountedAreNoReferences(string law) => Assert.Empty(Count(law).References);

    [Fact]
    public void TheFingerprintIsThatOfTheReferences()
    {
        var one = new ReferenceCensus([Count("第一条 甲。\n前款。")]);
        Assert.Equal(one.Fingerprint, new ReferenceCensus([Count("第一条 乙。\n前款。")]).Fingerprint);
        Assert.NotEqual(one.Fingerprint, new ReferenceCensus([Count("第一条 甲。\n有前款。")]).Fingerprint);
    }

    private static CountedLaw Count(string law) => ReferenceCensus.Count(1, new SourceText("folder/law.md", Head + law));

    private static IEnumerable<string> Targets(string law) =>
        Count(law).References.Select(r => string.Join(' ', r.Reference.Targets.Select(t => t.Path)));
}
