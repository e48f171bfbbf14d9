using Statutes.Ingest.Reports;
using Statutes.Model.Text;

namespace Statutes.Tests.Linking;

public class ReferenceCensusTests
{
    private const string Head = "# 中华人民共和国示例法\n\n<!-- INFO END -->\n\n";

    [Theory]
    [InlineData("第一条 甲。\n依照前款和本法第一条、刑法第二条。", "前款 relative resolved", "本法第X条 numbered resolved", "…法第X条 numbered outside")]
    [InlineData("第一条 甲。\n乙。\n前两款和第三条第二款。", "前N款 relative resolved", "第X条第X款 numbered no-such-article")]
    [InlineData("第一条 前款。", "前款 relative no-antecedent")]
    [InlineData("第一条 根据宪法和《示例法》、《别的法》第一条。", "宪法 numbered outside", "《》 numbered resolved", "《》第X条 numbered outside")]
    public void FormsAndOutcomesAreTold(string law, params string[] expected) => Assert.Equal(
        expected,
        Count(law).References.Select(r => $"{r.Form.Name} {(r.Form.IsRelative ? "relative" : "numbered")} {r.Outcome}"));

    // 证券法第一百二十一条 and others: the items of the 款 that the sentence cites before, for the article has none of its own
    [Fact]
    public void ABareItemGoesOnInTheParagraphLastCited() => Assert.Equal(
        ["art_1__para_1__item_1", "art_1__para_1__item_2 art_1__para_1__item_3"],
        Targets("第一条 下列业务：\n（一）甲；\n（二）乙；\n（三）丙。\n第二条 经营本法第一条第一款第（一）项业务的，一万元；经营第（二）项至第（三）项业务的，二万元。"));

    [Fact]
    public void ABareItemOfTheOwnArticleComesFirst() => Assert.Equal(
        ["art_1__para_1__item_1", "art_2__para_1__item_1"],
        Targets("第一条 下列业务：\n（一）甲。\n第二条 有下列情形的：\n（一）乙。\n有本法第一条第一款第一项和本款规定的情形，不适用第一项。")
            .Where(t => t.Contains("item", StringComparison.Ordinal)));

    [Fact]
    public void TheFingerprintIsThatOfTheReferences()
    {
        var one = new ReferenceCensus([Count("第一条 甲。\n前款。")]);
        Assert.Equal(one.Fingerprint, new ReferenceCensus([Count("第一条 乙。\n前款。")]).Fingerprint);
        Assert.NotEqual(one.Fingerprint, new ReferenceCensus([Count("第一条 甲。\n有前款。")]).Fingerprint);
    }

    private static CountedLaw Count(string law) => ReferenceCensus.Count(1, new SourceText("folder/law.md", Head + law));

    private static IEnumerable<string> Targets(string law) => Count(law).References.Select(r => string.Join(' ', r.Reference.Targets.Select(t => t.Path)));
}
