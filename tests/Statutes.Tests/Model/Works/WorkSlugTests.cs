using CsCheck;
using Statutes.Model.Ids;
using Statutes.Model.Works;

namespace Statutes.Tests.Model.Works;

public class WorkSlugTests
{
    private static readonly HashSet<string> None = [];

    private static readonly Gen<string> Titles = Gen.Char["中华人民共和国法院关于测试条例办法一二（）《》、 aZ9甲乙丙"].Array[0, 60].Select(c => new string(c));

    [Theory]
    [InlineData("中华人民共和国公司法", "gong-si-fa")]
    [InlineData("最高人民法院、最高人民检察院关于办理食品案件的解释", "spc-spp-ban-li-shi-pin-an-jian-de-jie-shi")]
    [InlineData("最高人民法院 最高人民检察院关于办理食品案件的解释", "spc-spp-ban-li-shi-pin-an-jian-de-jie-shi")]
    [InlineData("中华人民共和国土地管理法", "tu-di-guan-li-fa")]
    [InlineData("商业银行法", "shang-ye-yin-hang-fa")]
    [InlineData("国务院关于测试的规定", "sc-ce-shi-de-gui-ding")]
    [InlineData("Export Control Law", "export-control-law")]
    public void ATitleIsReadAsItIsSpoken(string title, string slug) => Assert.Equal(slug, WorkSlug.Of([title], None)[title].Slug);

    [Fact]
    public void ALongOneIsCutBehindASyllableAndMarked()
    {
        var slug = WorkSlug.Of([string.Concat(Enumerable.Repeat("测试", 40))], None).Values.Single().Slug;
        Assert.True(slug.Length <= 64);
        Assert.Matches("^(ce-shi-)+(ce-)?[0-9a-f]{6}$", slug);
    }

    [Fact]
    public void TitlesThatSoundAlikeAreAllMarked()
    {
        var ids = WorkSlug.Of(["公证法", "公正法", "商法"], None);
        Assert.All(["公证法", "公正法"], t => Assert.Matches("^gong-zheng-fa-[0-9a-f]{6}$", ids[t].Slug));
        Assert.NotEqual(ids["公证法"], ids["公正法"]);
        Assert.Equal("shang-fa", ids["商法"].Slug);
    }

    [Fact]
    public void AnIdThatIsTakenIsNotGivenAgain() =>
        Assert.Matches("^shang-fa-[0-9a-f]{6}$", WorkSlug.Of(["商法"], new HashSet<string> { "shang-fa" })["商法"].Slug);

    [Theory]
    [InlineData("Search")]
    [InlineData("About")]
    [InlineData("API")]
    public void AnIdNeverBeginsAnAddressOfTheService(string title) =>
        Assert.Matches($"^{title.ToLowerInvariant()}-[0-9a-f]{{6}}$", WorkSlug.Of(title).Slug);

    [Fact]
    public void IdsAreValidAndUniqueAndDoNotDependOnTheOrder() => Titles.Array[1, 12].Sample(titles =>
    {
        var ids = WorkSlug.Of(titles, None);
        Assert.All(ids.Values, id => Assert.True(WorkId.TryParse(id.Slug, out _), id.Slug));
        Assert.Equal(ids.Count, ids.Values.Distinct().Count());
        var turned = WorkSlug.Of(titles.Reverse(), None);
        Assert.All(ids, id => Assert.Equal(id.Value, turned[id.Key]));
    }, iter: 300);
}
