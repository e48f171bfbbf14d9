using System.Net;
using Statutes.Cli.Hosting;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.UserCorpus;
using Statutes.Model.Corpus;

namespace Statutes.Web.Tests.Serving;

/// <summary>A web page that points its own name at this computer reads nothing of a corpus of the user's own.</summary>
public class HostNamesTests(RunningService service)
{
    private static readonly string[] Loopback =
        ["localhost", "localhost:5080", "127.0.0.1", "127.0.0.1:8080", "[::1]", "[::1]:5080", "LOCALHOST"];

    private static readonly string[] Others =
        ["evil.example", "evil.example:5080", "localhost.evil.example", "127.0.0.1.evil.example", "192.168.1.7"];

    [Theory]
    [InlineData("/api/search?q=%E7%BD%91%E7%BB%9C")]
    [InlineData("/")]
    [InlineData("/feed.atom")]
    [InlineData("/sitemap.xml")]
    [InlineData("/csl/2017-06-01/art_35")]
    [InlineData("/site.css")]
    [InlineData("/openapi/v1.json")]
    public async Task WhatTheSettingListsAndLoopbackAreAnsweredAndNothingElse(string address)
    {
        await using var some = await service.StartAsync(("Serving:Hosts", "statutes.example.org, [2001:db8::1]:443"));
        foreach (var host in Loopback.Concat(["statutes.example.org", "Statutes.Example.Org:80", "[2001:db8::1]"]))
        {
            Assert.Equal((host, HttpStatusCode.OK), (host, await StatusAsync(some, address, host)));
        }

        foreach (var host in Others.Append("www.statutes.example.org"))
        {
            using var answer = await AskAsync(some, address, host);
            Assert.Equal((host, 421), (host, (int)answer.StatusCode));
            var problem = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains("\"bad-host\"", problem);
            Assert.Contains("Serving__Hosts", problem);
            Assert.False(answer.Headers.Contains("ETag"));
        }
    }

    [Fact]
    public async Task HealthIsAnsweredForEveryHost()
    {
        await using var some = await service.StartAsync(("Serving:Hosts", "statutes.example.org"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(some, "/health/ready", "10.1.2.3"));
    }

    [Fact]
    public async Task TheModelContextProtocolIsRefusedToo()
    {
        await using var some = await service.StartAsync(("Serving:Hosts", "statutes.example.org"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = new StringContent("{}") };
        request.Headers.Host = "evil.example";
        using var answer = await some.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(421, (int)answer.StatusCode);
    }

    [Fact]
    public async Task WithoutASettingEveryHostIsAnsweredUntilThereAreTextsOfTheUser()
    {
        var index = Directory.CreateTempSubdirectory("statutes-web-test-").FullName;
        var file = Path.Combine(index, "办法.md");
        await File.WriteAllTextAsync(file, "# 测试办法\n\n第一条　为了测试，制定本办法。\n", TestContext.Current.CancellationToken);
        await using (var own = await SetService.StartAsync(index, new RunningService.FixedClock(), new Dictionary<string, string?>()))
        {
            foreach (var host in Loopback.Concat(Others))
            {
                Assert.Equal((host, HttpStatusCode.OK), (host, await StatusAsync(own, "/api/works/csl", host)));
            }

            var builtIn = new Catalog(CorpusFolder.Read(Locations.Find(null, null, null).Corpus).Works, [], []);
            new Ingestion(new UserCorpusFolder(Path.Combine(index, "own")), builtIn)
                .Run([file], false, null, TestContext.Current.CancellationToken);
            foreach (var host in Loopback)
            {
                Assert.Equal((host, HttpStatusCode.OK), (host, await StatusAsync(own, "/api/works/csl", host)));
            }

            foreach (var host in Others) // it need not be started again
            {
                Assert.Equal((host, 421), (host, (int)await StatusAsync(own, "/api/works/csl", host)));
            }
        }

        var all = new Dictionary<string, string?> { ["Serving:Hosts"] = "*" };
        await using (var open = await SetService.StartAsync(index, new RunningService.FixedClock(), all))
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(open, "/api/works/csl", "evil.example"));
        }

        Directory.Delete(index, recursive: true);
    }

    // the unit and the page for nginx work together only with one name
    [Fact]
    public void TheUnitAllowsTheNameOfTheServerInNginx()
    {
        var unit = File.ReadAllText(Path.Combine(Checkout.Root, "packaging", "statutes.service"));
        var nginx = File.ReadAllText(Path.Combine(Checkout.Root, "packaging", "nginx.conf"));
        Assert.Contains("\nEnvironment=Serving__Hosts=statutes.example.org\n", unit);
        Assert.Contains("server_name statutes.example.org;", nginx);
        Assert.Contains("proxy_set_header Host $host;", nginx);
    }

    private static async Task<HttpStatusCode> StatusAsync(SetService asked, string address, string host)
    {
        using var answer = await AskAsync(asked, address, host);
        return answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> AskAsync(SetService asked, string address, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = host;
        return await asked.Client.SendAsync(request);
    }
}
