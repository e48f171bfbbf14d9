using System.Net;
using System.Text;

namespace Statutes.Web.Tests.Pages;

/// <summary>Where a reader is: the banner above the text, the bar, the title, and the way to an article.</summary>
public class PlaceTests(RunningService service)
{
    [Theory]
    [InlineData("/csl/2017-06-01/art_35", "Article 35 of the 2017 text. Now Article 37, same wording.", "/csl/2026-01-01/art_37")]
    [InlineData(
        "/csl/2017-06-01/art_35",
        "Since 2026-01-01, Article 35 has been a different rule (formerly Article 33).",
        "/csl/compare?from=2017-06-01&to=2026-01-01#a35to37")]
    [InlineData("/csl/2017-06-01/art_1", "Article 1 of the 2017 text. Still Article 1 today, same wording.", "/csl/2026-01-01/art_1")]
    [InlineData("/csl/2017-06-01/art_59", "Now Article 61, with amended wording.", "/csl/2026-01-01/art_61")]
    [InlineData("/csl/2017-06-01/art_64", "Now part of Article 71.", "/csl/2026-01-01/art_71")]
    [InlineData("/csl/2017-06-01/art_69", "Now divided: see Articles 69 and 70.", "#a69to69-70")]
    [InlineData(
        "/csl/2017-06-01/art_21__para_1__item_3",
        "Article 21, item (3) of the 2017 text. Now Article 23, item (3), same wording.",
        "/csl/2026-01-01/art_23__para_1__item_3")]
    [InlineData("/csl/2017-06-01", "The 2017 text. Superseded: another text has been in force since 2026-01-01.", "/csl/2026-01-01")]
    [InlineData("/npsr/2017-06-01", "Repealed on 2020-06-01 and replaced by the Cybersecurity Review Measures.", "/crm/2022-02-15")]
    [InlineData(
        "/npsr/2017-06-01/art_10",
        "Repealed on 2020-06-01 and replaced by the Cybersecurity Review Measures. The rule is now in Article 2",
        "/crm/2022-02-15/art_2")]
    [InlineData("/npsr/2017-02-04/art_1", "A draft published for comment. It was never in force.", "/npsr/2017-06-01")]
    [InlineData(
        "/csl/2026-01-01/art_35",
        "Before 2026-01-01 this was Article 33, same wording.",
        "/csl/compare?from=2017-06-01&to=2026-01-01#a33to35")]
    public async Task ABannerSaysWhatTheTextIsTodayAndLeadsThere(string address, string words, string link)
    {
        var banner = BannerOf(await service.PageAsync(address));
        Assert.Contains(words, WordsOf(banner));
        Assert.Contains(link + "\"", WebUtility.HtmlDecode(banner));
    }

    [Theory]
    [InlineData("/csl/2026-01-01")]
    [InlineData("/csl/2026-01-01/art_1")]
    [InlineData("/nsl/2015-07-01/art_59")]
    public async Task TheLawOfTodayHasNone(string address) => Assert.DoesNotContain("class=\"banner", await service.PageAsync(address));

    // the link leads to the law of today, whatever date the reader chose
    [Fact]
    public async Task TheLinkToTheLawOfTodayCarriesNoDate() => Assert.Contains(
        "href=\"/csl/2026-01-01/art_37\"", BannerOf(await service.PageAsync("/csl/2017-06-01/art_35?at=2018-01-01")));

    [Fact]
    public async Task ARepealedLawNamesTheArticleThatContinuesEachOfItsArticles()
    {
        var page = await service.PageAsync("/npsr/2017-06-01");
        var article = page[page.IndexOf("id=\"art_10\"", StringComparison.Ordinal)..];
        Assert.Contains("href=\"/crm/2022-02-15/art_2\"", article[..article.IndexOf("class=\"line", StringComparison.Ordinal)]);
    }

    [Theory]
    [InlineData("/csl/2017-06-01/art_35", "Article 35 · Cybersecurity Law (2017-06-01) · Statutes")]
    [InlineData("/csl/2026-01-01/art_35", "Article 35 · Cybersecurity Law (2026-01-01) · Statutes")]
    [InlineData("/csl/2026-01-01", "Cybersecurity Law of the People&#x27;s Republic of China (2026-01-01) · Statutes")]
    public async Task TheTitleNamesTheVersion(string address, string title) =>
        Assert.Contains($"<title>{title}</title>", await service.PageAsync(address));

    [Theory]
    [InlineData("csl/2026-01-01", "q=35", "/csl/2026-01-01/art_35")]
    [InlineData("csl/2026-01-01", "q=35&in=text", "/csl/2026-01-01#art_35")]
    [InlineData("csl/2026-01-01", "q=第三十五条", "/csl/2026-01-01/art_35")]
    [InlineData("csl/2017-06-01", "q=Article 35", "/csl/2017-06-01/art_35")]
    [InlineData("csl/2017-06-01", "q=Art. 21(3)&in=text&at=2018-01-01", "/csl/2017-06-01?at=2018-01-01#art_21__para_1__item_3")]
    [InlineData("csl/2017-06-01", "q=第二十一条第三项", "/csl/2017-06-01/art_21__para_1__item_3")]
    [InlineData("csl/2026-01-01", "q=99", "/search?q=99&work=csl")]
    [InlineData("csl/2017-06-01", "q=data localization", "/search?q=data%20localization&work=csl&at=2017-06-01")]
    [InlineData("csl/2026-01-01", "q=日志", "/search?q=%E6%97%A5%E5%BF%97&work=csl")]
    [InlineData("csl/2026-01-01", "q=", "/csl/2026-01-01")]
    public async Task TheBoxAboveALawGoesToAnArticleOrSearchesTheLaw(string law, string query, string location)
    {
        using var answer = await service.Client.GetAsync($"/{law}/find?{query}", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Redirect, location), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Theory]
    [InlineData("/nope/2026-01-01/find?q=35", 404)]
    [InlineData("/csl/2026-13-01/find?q=35", 400)]
    public async Task OfALawThatIsNotThereItSaysSo(string address, int status) =>
        Assert.Contains("</html>", await service.PageAsync(address, status));

    // a browser's own date field shows 06/01/2018 in some languages
    [Theory]
    [InlineData("/")]
    [InlineData("/works")]
    [InlineData("/cite")]
    [InlineData("/check")]
    public async Task ADateIsWrittenTheSameInEveryBrowser(string address)
    {
        var page = await service.PageAsync(address);
        Assert.DoesNotContain("type=\"date\"", page);
        Assert.Contains("placeholder=\"YYYY-MM-DD\"", page);
    }

    private static string BannerOf(string page)
    {
        var start = page.IndexOf("<div class=\"banner", StringComparison.Ordinal);
        Assert.True(start >= 0, "no banner");
        Assert.True(start < page.IndexOf("class=\"line", StringComparison.Ordinal), "the banner is below the text");
        return page[start..page.IndexOf("</div>", start, StringComparison.Ordinal)];
    }

    private static string WordsOf(string html)
    {
        var words = new StringBuilder();
        var isTag = false;
        foreach (var c in html)
        {
            isTag = c == '<' || (isTag && c != '>');
            if (!isTag && c != '>')
            {
                words.Append(c);
            }
        }

        return string.Join(' ', WebUtility.HtmlDecode(words.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
