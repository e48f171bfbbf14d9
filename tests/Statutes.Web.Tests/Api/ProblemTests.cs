namespace Statutes.Web.Tests.Api;

public class ProblemTests(RunningService service)
{
    [Theory]
    [InlineData("/api/works/nope", 404, "unknown-work")]
    [InlineData("/api/works/UPPER", 404, "unknown-work")]
    [InlineData("/api/works/csl/2018-13-01", 400, "bad-date")]
    [InlineData("/api/works/csl/yesterday", 400, "bad-date")]
    [InlineData("/api/works/csl/2018-01-01/articles/80", 404, "no-such-article")]
    [InlineData("/api/works/csl/2018-01-01/articles/x", 404, "no-such-article")]
    [InlineData("/api/works/icep/current", 404, "unknown-version")]
    [InlineData("/api/works/csl/compare", 400, "missing-parameter")]
    [InlineData("/api/works/csl/compare?from=2026-01-01&to=2017-06-01", 400, "bad-date")]
    [InlineData("/api/works/csl/compare?from=x&to=2017-06-01", 400, "bad-date")]
    [InlineData("/api/works?x=1", 400, "unknown-parameter")]
    [InlineData("/api/search", 400, "missing-parameter")]
    [InlineData("/api/search?q=", 400, "missing-parameter")]
    [InlineData("/api/search?q=a&q=b", 400, "unknown-parameter")]
    [InlineData("/api/search?q=a&Q=b", 400, "unknown-parameter")]
    [InlineData("/api/search?q=a&page=0", 400, "bad-page")]
    [InlineData("/api/search?q=a&page=x", 400, "bad-page")]
    [InlineData("/api/search?q=a&pageSize=101", 400, "bad-page")]
    [InlineData("/api/search?q=a&at=2018-1-1", 400, "bad-date")]
    [InlineData("/api/search?q=a&work=nope", 400, "unknown-work")]
    [InlineData("/api/search?q=a&explain=1", 400, "unknown-parameter")]
    [InlineData("/api/search?q=a&explain=True", 400, "unknown-parameter")]
    [InlineData("/api/search?q=a&explain=true&pageSize=21", 400, "bad-page")]
    [InlineData("/api/search?q=a&lang=fr", 400, "unknown-parameter")]
    [InlineData("/api/resolve", 400, "missing-parameter")]
    [InlineData("/api/resolve?cite=x&at=never", 400, "bad-date")]
    [InlineData("/api/nothing", 404, "no-such-address")]
    [InlineData("/a/b/c/d/e", 404, "no-such-address")]
    public async Task EveryErrorIsAProblemDocumentWithACode(string address, int status, string code)
    {
        var problem = await service.GetAsync(address, status);
        Assert.Equal((code, status), (problem.Text("code"), problem.At("status").GetInt32()));
        Assert.False(string.IsNullOrEmpty(problem.Text("detail")));
    }

    [Theory]
    [InlineData("q")]
    [InlineData("cite")]
    public async Task ATextOverTheLimitIsTooLarge(string parameter)
    {
        var address = parameter == "q" ? "/api/search?q=" : "/api/resolve?cite=";
        Assert.Equal("too-large", (await service.GetAsync(address + new string('x', 1_001), 400)).Text("code"));
        await service.GetAsync(address + new string('x', 1_000));
        await service.GetAsync(address + Uri.EscapeDataString(new string('网', 1_000)));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/works")]
    [InlineData("/csl/2017-06-01/art_35")]
    [InlineData("/health/ready")]
    public async Task HeadIsGetWithoutTheBody(string address)
    {
        using var answer = await service.Client.SendAsync(
            new HttpRequestMessage(HttpMethod.Head, address),
            TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("POST", "/api/works", "GET, HEAD")]
    [InlineData("GET", "/api/citations", "POST")]
    [InlineData("HEAD", "/api/citations", "POST")]
    [InlineData("DELETE", "/api/citations", "POST")]
    [InlineData("GET", "/api/annotate", "POST")]
    [InlineData("GET", "/api/documents/check", "POST")]
    [InlineData("PUT", "/api/resolve", "GET, HEAD, POST")]
    [InlineData("OPTIONS", "/api/resolve", "GET, HEAD, POST")]
    [InlineData("DELETE", "/csl/2017-06-01", "GET, HEAD")]
    [InlineData("DELETE", "/csl/2017-06-01/art_35", "GET, HEAD")]
    [InlineData("PATCH", "/health/live", "GET, HEAD")]
    [InlineData("PUT", "/cite", "GET, HEAD, POST")]
    [InlineData("GET", "/mcp", "POST")]
    public async Task AMethodThatIsNotTakenIsAProblemThatNamesThoseThatAre(string method, string address, string allowed)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using var answer = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((405, allowed), ((int)answer.StatusCode, string.Join(", ", answer.Content.Headers.Allow)));
        if (method != "HEAD")
        {
            var problem = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains("\"method-not-allowed\"", problem);
        }
    }

    // every address, each with a method that it does not have
    [Fact]
    public async Task EveryAddressRefusesADeleteWithItsMethods()
    {
        var description = await service.GetAsync("/openapi/v1.json");
        foreach (var path in description.At("paths").EnumerateObject())
        {
            using var request = new HttpRequestMessage(HttpMethod.Delete, path.Name.Replace('{', 'x').Replace('}', 'x'));
            using var answer = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
            var methods = path.Value.EnumerateObject().Select(m => m.Name.ToUpperInvariant()).ToHashSet();
            Assert.True((int)answer.StatusCode == 405, $"{path.Name}: {answer.StatusCode}");
            Assert.Equal(methods.Contains("GET") ? [.. methods, "HEAD"] : methods, answer.Content.Headers.Allow.ToHashSet());
        }
    }

    [Fact]
    public async Task AnUnknownWorkSaysWhichThereAre() =>
        Assert.Contains(
            "afsl, algo, atof, audit, cbdf, ciir, crm, crypto, csl, dsl, dsyn, esig, exportcontrol, genai, icep, mnp, "
            + "ndsr, news, npsr, nsl, …",
            (await service.GetAsync("/api/works/nope", 404)).Text("detail"));
}
