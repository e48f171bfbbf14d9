using System.Net;

namespace Statutes.Web.Tests.Pages;

public class FrameTests(RunningService service)
{
    [Theory]
    [InlineData(null, null, "en")]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", null, "zh-Hans")]
    [InlineData("en-GB,zh;q=0.5", null, "en")]
    [InlineData("fr", null, "en")]
    [InlineData("en", "zh", "zh-Hans")]
    [InlineData("zh", "en", "en")]
    public async Task TheInterfaceIsInTheLanguageChosenElseInTheOneTheBrowserLikes(string? accepted, string? chosen, string lang)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/works");
        if (accepted is not null)
        {
            request.Headers.Add("Accept-Language", accepted);
        }

        if (chosen is not null)
        {
            request.Headers.Add("Cookie", $"statutes-language={chosen}");
        }

        using var answer = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains($"<html lang=\"{lang}\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Cookie", string.Join(',', answer.Headers.Vary));
    }

    [Theory]
    [InlineData("/works?x=1", "/works?x=1")]
    [InlineData("//evil.example/", "/")]
    [InlineData("/\\evil.example/", "/")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("~/works", "/")]
    [InlineData("", "/")]
    public async Task TheChoiceIsKeptAndLeadsNowhereElse(string back, string location)
    {
        using var answer = await service.Client.GetAsync(
            $"/language?to=zh&back={Uri.EscapeDataString(back)}",
            TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Redirect, location), (answer.StatusCode, answer.Headers.Location?.ToString()));
        Assert.StartsWith("statutes-language=zh;", answer.Headers.GetValues("Set-Cookie").Single());
    }

    [Fact]
    public async Task ALanguageThatIsNotThereSetsNothing()
    {
        using var answer = await service.Client.GetAsync("/language?to=fr&back=/works", TestContext.Current.CancellationToken);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task TheDateStaysInTheLinksOfAPage()
    {
        var page = await service.PageAsync("/?at=2018-01-01");
        Assert.Contains("value=\"2018-01-01\"", page);
        Assert.Contains("href=\"/works?at=2018-01-01\"", page);
        Assert.Contains("href=\"/csl/2018-01-01?at=2018-01-01\"", page);
    }

    [Fact]
    public async Task APageIsCompressedWhereTheBrowserTakesIt()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/site.css");
        request.Headers.Add("Accept-Encoding", "br");
        using var answer = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
    }

    [Fact]
    public async Task ABrowserThatWentAstrayGetsAPage()
    {
        Assert.Contains("No such page", await service.PageAsync("/nothing-here", 404));
        await service.GetAsync("/nothing-here", 404);
    }

    [Theory]
    [InlineData("/about", "not legal advice")]
    [InlineData("/about", "how close they are in meaning")]
    [InlineData("/works", "Checked up to")]
    [InlineData("/glossary?q=nothinglikethis", "No term contains these words")]
    [InlineData("/search?q=xyzzyqqq", "No results")]
    [InlineData("/csl/compare", "Art. 20 (Support for AI research, AI ethics and AI security oversight): new")]
    public async Task EveryPageSaysWhatItIsFor(string address, string words) =>
        Assert.Contains(words, await service.PageAsync(address), StringComparison.OrdinalIgnoreCase);

    // reasons were in English on Chinese pages
    [Theory]
    [InlineData("/search?q=CSL+Art.+21(1)&at=2018-01-01", 200, "该条第一项", "item 1")]
    [InlineData("/cite?at=2018-01-01&text=网络安全法第三十五条，第九十九条", 200, "本句提到《网络安全法》", "the sentence")]
    [InlineData("/csl/2017-06-01/art_99", 404, "《中华人民共和国网络安全法》（2017-06-01版本）没有“第99条”。共 79 条，请核对条号。", "has no article")]
    [InlineData("/csl/2017-06-01/art_35__para_9", 404, "中没有", "has no")]
    [InlineData("/nope/current", 404, "没有代号为“nope”的法规", "There is no work")]
    [InlineData("/csl/2018-13-01", 400, "既不是日期", "neither a date")]
    [InlineData("/search?q=x&at=yesterday", 400, "不是日期", "is not a date")]
    [InlineData("/csl/compare?from=2026-01-01&to=2017-06-01", 400, "请对调", "Swap")]
    [InlineData("/nothing-here", 404, "此地址不存在", "does not exist")]
    public async Task AChinesePageGivesItsReasonsInChinese(string address, int status, string chinese, string english)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Language", "zh-CN");
        request.Headers.Add("Accept", "text/html");
        using var answer = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(chinese, page);
        Assert.DoesNotContain(english, page);
    }
}
