using System.Net;
using System.Text;
using System.Text.Json;
using Statutes.Cli.Hosting;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.UserCorpus;
using Statutes.Model.Corpus;

namespace Statutes.Web.Tests.Serving;

/// <summary>A page of the web, opened by somebody who runs the service, may not read through it what is his alone.</summary>
public class CorsPoliciesTests(RunningService service)
{
    private const string Address = "/api/resolve?cite=CSL%20Art.%2035";
    private const string Initialize =
        """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"""
        + """ "clientInfo":{"name":"test","version":"1"}}}""";

    // origin; the name by which the page has the service called, null for its address; X-Forwarded-For; answer
    public static TheoryData<string?, string?, string?, int> Askers => new()
    {
        { null, null, null, 200 }, // a program
        { "https://example.org", null, null, 200 }, // named in the setting
        { "https://example.com", null, null, 403 },
        { "http://example.org", null, null, 403 }, // another scheme is another origin
        { "https://example.org.example.com", null, null, 403 },
        { "null", null, null, 403 }, // a file, or a frame without an origin
        { "", null, null, 403 },
        { "http://localhost:5080", "localhost:5080", null, 200 }, // its own
        { "http://127.0.0.1:5080", "127.0.0.1:5080", null, 200 },
        { "http://[::1]:5080", "[::1]:5080", null, 200 },
        { "http://localhost:5081", "localhost:5080", null, 403 }, // of another program on this machine
        { "http://rebound.example.com:5080", "rebound.example.com:5080", null, 403 }, // its name leads to this machine
        { "http://localhost.example.com", "localhost.example.com", null, 403 },
        { "http://statutes.example.net", "statutes.example.net", "203.0.113.9", 200 }, // its own behind a proxy
        { "https://statutes.example.net", "statutes.example.net", "203.0.113.9", 403 },
    };

    [Fact]
    public async Task OnlyPagesOfItsOwnAndOfOriginsThatAreNamedSpeakTheModelContextProtocol()
    {
        await using var some = await service.StartAsync(
            ("Serving:Origins", "https://EXAMPLE.org:443"),
            ("Serving:TrustedProxies", "127.0.0.1, ::1"));
        foreach (var (origin, host, client, status) in Askers.Select(a => a.Data))
        {
            using var answer = await InitializeAsync(some, origin, host, client);
            var said = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode == status, $"{origin} at {host}: {(int)answer.StatusCode} {said}");
            if (status == 403)
            {
                Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
                var problem = JsonDocument.Parse(said).RootElement;
                Assert.Equal("foreign-origin", problem.Text("code"));
                Assert.Contains("Serving__Origins", problem.Text("detail"));
                Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("*")]
    [InlineData("")]
    public async Task WhereNoOriginIsNamedNoForeignPageSpeaksTheModelContextProtocol(string? origins)
    {
        await using var set = await service.StartAsync(origins is null ? [] : [("Serving:Origins", origins)]);
        Assert.Equal(HttpStatusCode.Forbidden, (await InitializeAsync(set, "https://example.org", null, null)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await InitializeAsync(set, null, null, null)).StatusCode);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (
                await set.SendAsync(
                    HttpMethod.Options,
                    "/MCP/",
                    ("Origin", "https://example.org"),
                    ("Access-Control-Request-Method", "POST"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await set.SendAsync(Address, ("Origin", "https://example.org"))).StatusCode);
    }

    [Fact]
    public async Task APageOfAnOriginThatIsNamedMayAskBeforehandWhetherItMaySpeakTheModelContextProtocol()
    {
        await using var some = await service.StartAsync(("Serving:Origins", "https://example.org"));
        using var may = await some.SendAsync(
            HttpMethod.Options, "/mcp", ("Origin", "https://example.org"), ("Access-Control-Request-Method", "POST"), (
                "Access-Control-Request-Headers",
                "content-type,mcp-protocol-version"));
        Assert.Equal(HttpStatusCode.NoContent, may.StatusCode);
        Assert.Equal("https://example.org", may.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Fact]
    public async Task BesideTextsOfTheUsersOwnForeignPagesReadNothingUnlessTheSettingSaysSo()
    {
        var index = Directory.CreateTempSubdirectory("statutes-web-test-").FullName;
        var file = Path.Combine(index, "办法.md");
        await File.WriteAllTextAsync(
            file,
            "# 测试办法\n\n2020年1月1日 测试部公布\n\n<!-- INFO END -->\n\n第一条　为了测试，制定本办法。\n\n第二条　本办法自2020年2月1日起施行。\n",
            TestContext.Current.CancellationToken);
        await using (var before = await SetService.StartAsync(index, new RunningService.FixedClock(), new Dictionary<string, string?>()))
        {
            Assert.Equal("*", await AllowedAsync(before));
            var builtIn = new Catalog(CorpusFolder.Read(Locations.Find(null, null, null).Corpus).Works, [], []);
            new Ingestion(new UserCorpusFolder(Path.Combine(index, "own")), builtIn).Run(
                [file],
                false,
                null,
                TestContext.Current.CancellationToken);
            Assert.Null(await AllowedAsync(before)); // it need not be started again
        }

        foreach (
            var (
                origins,
                allowed) in new[] { (null, null), ("*", "*"), (
                    "https://example.org",
                    "https://example.org"), ("https://example.com", null), ("", null) })
        {
            var settings = new Dictionary<string, string?>();
            if (origins is not null)
            {
                settings["Serving:Origins"] = origins;
            }

            await using var own = await SetService.StartAsync(index, new RunningService.FixedClock(), settings);
            Assert.Equal(allowed, await AllowedAsync(own));
        }

        Directory.Delete(index, recursive: true);

        static async Task<string?> AllowedAsync(SetService asked)
        {
            using var answer = await asked.SendAsync(Address, ("Origin", "https://example.org"));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null;
        }
    }

    private static async Task<HttpResponseMessage> InitializeAsync(SetService asked, string? origin, string? host, string? client)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            "/mcp") { Content = new StringContent(Initialize, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Accept", "application/json, text/event-stream");
        request.Headers.Host = host;
        foreach (var (name, value) in new[] { ("Origin", origin), ("X-Forwarded-For", client) })
        {
            if (value is not null)
            {
                Assert.True(request.Headers.TryAddWithoutValidation(name, value));
            }
        }

        return await asked.Client.SendAsync(request);
    }
}
