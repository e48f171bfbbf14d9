using System.Text;

namespace Statutes.Web.Tests.Api;

public class ResolveTests(RunningService service)
{
    [Theory]
    [InlineData("CSL Art. 35", "2017-05-18", "csl@2017-06-01/art_35", "not-yet-in-force")]
    [InlineData("CSL Art. 35", "2018-01-01", "csl@2017-06-01/art_35", "in-force")]
    [InlineData("NSL Article 59", "2018-01-01", "nsl@2015-07-01/art_59", "in-force")]
    [InlineData("《网络安全法》第三十五条", "2018-01-01", "csl@2017-06-01/art_35", "in-force")]
    [InlineData("国安法第59条", "2018-01-01", "nsl@2015-07-01/art_59", "in-force")]
    public async Task ACitationHasATargetWithItsStatusAtTheDate(string cite, string at, string id, string status)
    {
        var answer = await service.GetAsync($"/api/resolve?cite={Uri.EscapeDataString(cite)}&at={at}");
        Assert.Equal("resolved", answer.Text("outcome"));
        Assert.Equal((cite, at, false), (answer.Text("cite"), answer.Text("at"), answer.At("atAssumed").GetBoolean()));
        Assert.Equal((id, status), (answer.Text("targets.0.id"), answer.Text("targets.0.status")));
    }

    [Theory]
    [InlineData("CSL Art. 99", "no-such-article", "79")]
    [InlineData("GDPR Art. 17", "unknown-work", "GDPR")]
    [InlineData("hello", "not-a-citation", "hello")]
    [InlineData("CSL Art. 21(9)", "no-such-item", "5 items")]
    [InlineData("Article 35", "no-antecedent", "names no law")]
    [InlineData("Measures Article 10", "no-antecedent", "Many laws could be called “Measures”")]
    [InlineData("Article 4(3) of the Measures", "no-antecedent", "Many laws could be called")]
    [InlineData("CSL (2019) Art. 3", "version-not-available", "the cited 2019 version")]
    public async Task ACitationWithoutATargetHasAReasonThatSaysWhatThereIs(string cite, string code, string says)
    {
        var answer = await service.GetAsync($"/api/resolve?cite={Uri.EscapeDataString(cite)}&at=2018-01-01");
        Assert.Equal(("unresolved", code), (answer.Text("outcome"), answer.Text("reason.code")));
        Assert.Contains(says, answer.Text("reason.message.en"));
        Assert.False(string.IsNullOrEmpty(answer.Text("reason.message.zh")));
        Assert.Empty(answer.At("targets").EnumerateArray());
    }

    [Fact]
    public async Task ATargetHasEverythingTheContractPromises()
    {
        var target = (await service.GetAsync("/api/resolve?cite=CSL%20Art.%2035&at=2017-05-18")).At("targets.0");
        Assert.Equal(("csl", "2017-06-01", "35"), (target.Text("work"), target.Text("version"), target.Text("article")));
        Assert.All(new[] { "paragraph", "item", "subitem" }, member => Assert.Null(target.Text(member)));
        Assert.Equal("《网络安全法》第三十五条", target.Text("label.zh"));
        Assert.Equal("Cybersecurity Law, Article 35", target.Text("label.en"));
        Assert.StartsWith("关键信息基础设施的运营者采购网络产品和服务", target.Text("text.zh.0"));
        Assert.Equal("/csl/2017-06-01/art_35", target.Text("url"));
        Assert.False(string.IsNullOrEmpty(target.Text("lineage")));
    }

    [Fact]
    public async Task TheLinesOfAnArticleWithItemsKeepTheirNumbers()
    {
        var lines = (await service.GetAsync("/api/resolve?cite=CSL%20Art.%2021&at=2018-01-01")).At("targets.0.text.zh")
            .EnumerateArray()
            .Select(l => l.GetString()!)
            .ToArray();
        Assert.Equal(6, lines.Length);
        Assert.StartsWith("（一）", lines[1]);
    }

    [Fact]
    public async Task WithoutADateItIsTodayAndTheAnswerSaysSo()
    {
        var answer = await service.GetAsync("/api/resolve?cite=CSL%20Art.%2035");
        Assert.Equal(("2026-11-22", true), (answer.Text("at"), answer.At("atAssumed").GetBoolean()));
    }

    [Fact]
    public async Task AmbiguityIsRankedAndEachReadingSaysWhy()
    {
        var answer = await service.GetAsync("/api/resolve?cite=CSL%20Art.%2021(1)&at=2018-01-01");
        Assert.Equal("ambiguous", answer.Text("outcome"));
        Assert.Equal(["csl@2017-06-01/art_21__para_1__item_1", "csl@2017-06-01/art_21__para_1"], answer.Texts("alternatives", "id"));
        Assert.All(answer.Texts("alternatives", "why"), why => Assert.False(string.IsNullOrEmpty(why)));
    }

    [Fact]
    public async Task ABatchIsAnsweredInItsOrderAndOneBadCiteCostsNoOther()
    {
        var answer = await service.PostAsync(
            "/api/resolve",
            RunningService.Json(new { at = "2018-01-01", cites = new[] { "CSL Art. 35", new string('x', 2_000), "", "NSL Article 59" } }));
        Assert.Equal(["resolved", "unresolved", "unresolved", "resolved"], answer.Texts("results", "outcome"));
    }

    [Fact]
    public async Task ABatchOfTenThousandIsAnsweredAndOneMoreIsTooLarge()
    {
        var full = await service.PostAsync("/api/resolve", RunningService.Json(new { cites = Enumerable.Repeat("CSL Art. 35", 10_000) }));
        Assert.Equal(10_000, full.At("results").GetArrayLength());
        var over = await service.PostAsync("/api/resolve", RunningService.Json(new { cites = Enumerable.Repeat("x", 10_001) }), 413);
        Assert.Equal("too-large", over.Text("code"));
    }

    [Theory]
    [InlineData("{", "bad-body")]
    [InlineData("[]", "bad-body")]
    [InlineData("{}", "bad-body")]
    [InlineData("{\"cites\": [null]}", "bad-body")]
    [InlineData("{\"cites\": [], \"date\": \"2018-01-01\"}", "bad-body")]
    [InlineData("{\"cites\": [\"x\"], \"at\": \"2018-13-01\"}", "bad-date")]
    public async Task ABadBodyIsA400ThatNamesTheMend(string body, string code)
    {
        var answer = await service.PostAsync("/api/resolve", new StringContent(body, Encoding.UTF8, "application/json"), 400);
        Assert.Equal(code, answer.Text("code"));
    }

    [Fact]
    public async Task ABodyOfAnotherMediaTypeIsA415() =>
        Assert.Equal(
            "unsupported-media-type",
            (await service.PostAsync("/api/resolve", new StringContent("CSL Art. 35"), 415)).Text("code"));

    [Fact]
    public async Task ATargetIsCitedInAStyleWhereOneIsAskedFor()
    {
        var plain = (await service.GetAsync("/api/resolve?cite=CSL%20Art.%2035&at=2018-01-01")).At("targets.0");
        Assert.False(plain.TryGetProperty("formatted", out _));
        var court = (await service.GetAsync("/api/resolve?cite=CSL%20Art.%2035&at=2018-01-01&style=court")).At("targets.0.formatted");
        Assert.Equal(("《中华人民共和国网络安全法》第三十五条", null), (court.Text("zh"), court.Text("en")));
        var firm = await service.PostAsync(
            "/api/resolve",
            RunningService.Json(new { at = "2018-01-01", cites = new[] { "CSL Art. 35" }, style = "firm" }));
        Assert.Equal("Article 35 of the Cybersecurity Law", firm.Text("results.0.targets.0.formatted.en"));
        Assert.Equal("unknown-parameter", (await service.GetAsync("/api/resolve?cite=CSL%20Art.%2035&style=fancy", 400)).Text("code"));
    }

    [Fact]
    public async Task ABodyOverTheLimitIsA413()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/resolve")
        {
            Content = new StringContent("{\"cites\":[\"" + new string('x', 11_000_000) + "\"]}", Encoding.UTF8, "application/json"),
        };
        request.Headers.ExpectContinue = true; // the service refuses before the body is sent
        using var answer = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(413, (int)answer.StatusCode);
        Assert.Contains("\"too-large\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
