using System.Net;

namespace Statutes.Web.Tests.Pages;

public class CopyTests(RunningService service)
{
    // a citation that is pasted today must mean the text on the page
    [Theory]
    [InlineData("/csl/2017-06-01/art_35", "firm-zh", "《网络安全法》（2016年）第三十五条")]
    [InlineData("/csl/2017-06-01/art_35", "court-zh", "《中华人民共和国网络安全法》（2016年）第三十五条")]
    [InlineData("/csl/2017-06-01/art_35", "academic-zh", "《网络安全法》（2016年）第35条")]
    [InlineData("/csl/2017-06-01/art_35", "firm-en", "Article 35 of the Cybersecurity Law (2016)")]
    [InlineData("/csl/2017-06-01/art_35", "plain-en", "Cybersecurity Law (2016), Article 35")]
    [InlineData("/csl/2017-06-01/art_35?at=2018-01-01", "plain-en", "Cybersecurity Law (2016), Article 35")]
    [InlineData("/csl/2017-06-01/art_21__para_1__item_3", "firm-zh", "《网络安全法》（2016年）第二十一条第（三）项")]
    [InlineData("/csl/2026-01-01/art_61__para_2", "firm-zh", "《网络安全法》第六十一条第二款")]
    [InlineData("/csl/2026-01-01/art_61__para_2?at=2018-01-01", "firm-zh", "《网络安全法》第六十一条第二款")]
    [InlineData("/npsr/2017-02-04/art_1", "plain-en", "(draft of February 4, 2017), Article 1")]
    public async Task TheButtonsOfAnArticleCopyTheVersionAndThePlaceOnThePage(string address, string style, string citation)
    {
        var page = WebUtility.HtmlDecode(await PageAsync(address, style));
        Assert.Contains($"{citation}\">Copy citation</button>", page);
        var shown = page[page.IndexOf("class=\"article-page\" data-citation=", StringComparison.Ordinal)..];
        Assert.Contains(citation, shown[..shown.IndexOf('>', StringComparison.Ordinal)]);
    }

    [Theory]
    [InlineData("/csl/2017-06-01", "id=\"art_35\" data-citation=\"《网络安全法》（2016年）第三十五条\"")]
    [InlineData("/csl/2017-06-01", "id=\"art_21__para_1__item_3\" data-citation=\"《网络安全法》（2016年）第二十一条第（三）项\"")]
    [InlineData("/csl/2026-01-01", "id=\"art_61__para_2\" data-citation=\"《网络安全法》第六十一条第二款\"")]
    [InlineData("/search?q=CSL+Art.+35&at=2018-01-01", "<li class=\"hit\" data-citation=\"《网络安全法》（2016年）第三十五条\"")]
    [InlineData("/search?q=CSL+Art.+35&at=2018-01-01", "data-copy=\"《网络安全法》（2016年）第三十五条\"")]
    [InlineData("/search?q=CSL+Art.+35", "data-copy=\"《网络安全法》第三十五条\"")]
    public async Task SoDoThoseOfALawAndOfResults(string address, string copied) =>
        Assert.Contains(copied, WebUtility.HtmlDecode(await PageAsync(address, "firm-zh")));

    [Fact]
    public async Task TheTextIsCopiedWithTheCitationInTheChosenStyle()
    {
        var page = WebUtility.HtmlDecode(await PageAsync("/csl/2017-06-01/art_35", "academic-zh"));
        Assert.Contains("国家安全审查。\n——《网络安全法》（2016年）第35条\"", page);
        Assert.Contains("\n— Cybersecurity Law (2016), Article 35\"", page);
    }

    [Theory]
    [InlineData("court-zh", "/csl/current", "/csl/current", true)]
    [InlineData("court-zh", "//evil.example/", "/", true)]
    [InlineData("court-zh", "/\\evil.example/", "/", true)]
    [InlineData("court-en", "/works", "/works", false)]
    [InlineData("", "/works", "/works", false)]
    public async Task TheChosenStyleIsKeptAndLeadsNowhereElse(string style, string back, string location, bool isKept)
    {
        using var answer = await service.Client.GetAsync(
            $"/citation-style?to={style}&back={Uri.EscapeDataString(back)}", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Redirect, location), (answer.StatusCode, answer.Headers.Location?.ToString()));
        var isStored = answer.Headers.TryGetValues("Set-Cookie", out var cookies)
            && cookies.Single().StartsWith($"statutes-citation={style};", StringComparison.Ordinal);
        Assert.Equal(isKept, isStored);
    }

    // a browser that has the page in one style must not get 304 for the other
    [Fact]
    public async Task APageInAnotherStyleIsAnotherPage()
    {
        var tags = new List<string>();
        foreach (var style in new[] { "court-zh", "plain-en" })
        {
            using var answer = await SendAsync("/csl/2017-06-01", style);
            tags.Add(answer.Headers.ETag!.Tag);
            Assert.Contains("Cookie", string.Join(',', answer.Headers.Vary));
        }

        Assert.NotEqual(tags[0], tags[1]);
    }

    private async Task<string> PageAsync(string address, string style)
    {
        using var answer = await SendAsync(address, style);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task<HttpResponseMessage> SendAsync(string address, string style)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept", "text/html");
        request.Headers.Add("Cookie", $"statutes-citation={style}");
        return await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
