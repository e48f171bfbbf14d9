using System.Net;
using System.Text.RegularExpressions;

namespace Statutes.Web.Tests.Pages;

/// <summary>The duties, exceptions and penalties on the page of an article.</summary>
public partial class ArticleDutiesTests(RunningService service)
{
    [Fact]
    public async Task ABreachCostsEveryTierAlsoThatOfAnotherParagraph()
    {
        var penalties = Section(await service.PageAsync("/csl/2026-01-01/art_23"), "penalties");
        Assert.Contains("href=\"/csl/2026-01-01/art_61__para_1\"", penalties);
        Assert.Contains("href=\"/csl/2026-01-01/art_61__para_3\"", penalties);
        Assert.Contains("organization: fine CNY 2,000,000–10,000,000", penalties);
        Assert.Contains("处二百万元以上一千万元以下罚款", penalties);
        Assert.Contains("not more than 10,000,000 yuan", penalties);
        Assert.Contains("有前两款行为", penalties);
        Assert.DoesNotContain("第三十五条", penalties);
        Assert.Contains("特别严重危害网络安全后果", penalties);
    }

    [Fact]
    public async Task EachDutyHasItsWordsAndItsPlace()
    {
        var duties = Section(await service.PageAsync("/csl/2026-01-01/art_23"), "duties");
        Assert.Contains("href=\"/csl/2026-01-01/art_23__para_1__item_3\"", duties);
        Assert.Contains("Paragraph 1, item 3", duties);
        Assert.Contains("网络日志不少于六个月", duties);
    }

    [Theory]
    [InlineData("/csl/2026-01-01/art_61")]
    [InlineData("/csl/2017-06-01/art_59")]
    [InlineData("/pipl/2021-11-01/art_66")]
    public async Task APenaltyHasNoPenalty(string address)
    {
        var page = await service.PageAsync(address);
        Assert.DoesNotContain("id=\"penalties\"", page);
        Assert.DoesNotContain("Penalties for breach of this article", page);
        Assert.Contains("id=\"stated\"", page);
    }

    [Fact]
    public async Task TheListOfCitingProvisionsHasThePenaltyThatFollowsTheConduct()
    {
        var page = await service.PageAsync("/csl/2026-01-01");
        var article = page[page.IndexOf("id=\"art_23\"", StringComparison.Ordinal)..];
        article = article[..article.IndexOf("id=\"art_24\"", StringComparison.Ordinal)];
        Assert.Contains("href=\"#art_61__para_3\"", article);
    }

    [Fact]
    public async Task AnExceptionIsNamed() => Assert.Contains(
        "Exception: <span lang=\"zh\">法律、行政法规另有规定的", Section(await service.PageAsync("/csl/2026-01-01/art_39"), "duties"));

    [Fact]
    public async Task APenaltyWithoutAnArticleIsMarked() => Assert.Contains(
        "it names no article", Section(await service.PageAsync("/pipl/2021-11-01/art_51"), "penalties"));

    private static string Section(string page, string id) =>
        WebUtility.HtmlDecode(SectionById().Matches(page).Single(m => m.Groups["id"].Value == id).Value);

    [GeneratedRegex("<section class=\"broad duties\" id=\"(?<id>[a-z]+)\">.*?</section>", RegexOptions.Singleline)]
    private static partial Regex SectionById();
}
