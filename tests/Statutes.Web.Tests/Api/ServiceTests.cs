using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Statutes.Cli.Hosting;

namespace Statutes.Web.Tests.Api;

public class ServiceTests(RunningService service)
{
    [Fact]
    public async Task HealthSaysLiveAndReady()
    {
        Assert.Equal("live", (await service.GetAsync("/health/live")).Text("status"));
        var ready = await service.GetAsync("/health/ready");
        Assert.Equal(("ready", "words-and-vectors"), (ready.Text("status"), ready.Text("ranking")));
        Assert.Null(ready.Text("remark"));
    }

    [Fact]
    public async Task WorksTellTheirLifeAndHowFarItWasChecked()
    {
        var works = await service.GetAsync("/api/works");
        Assert.Equal(
            [
                "afsl", "algo", "atof", "audit", "cbdf", "ciir", "crm", "crypto", "csl", "dsl", "dsyn", "esig", "exportcontrol",
                "genai", "icep", "mnp", "ndsr", "news", "npsr", "nsl", "oda", "pica", "pipl",
                "scm",
            ],
            works.Texts("works", "id"));
        var csl = await service.GetAsync("/api/works/csl");
        Assert.Equal(["superseded", "in-force"], csl.Texts("versions", "status"));
        Assert.Equal("2026-01-01", csl.Text("versions.0.inForceUntil"));
        Assert.Equal("2026-11-22", csl.Text("checkedTo"));
    }

    [Fact]
    public async Task ContentsListEveryArticleUnderItsDivision()
    {
        var contents = await service.GetAsync("/api/works/csl/2018-01-01");
        Assert.Equal(7, contents.At("divisions").GetArrayLength());
        Assert.Equal("第三章 网络运行安全", contents.Text("divisions.2.heading.zh"));
        Assert.Equal("csl@2017-06-01/chp_3__sec_2", contents.Text("divisions.2.divisions.1.id"));
        Assert.Equal("35", contents.Text("divisions.2.divisions.1.articles.4.article"));
    }

    [Fact]
    public async Task TheDescriptionOfTheApiIsTheApprovedOne()
    {
        var approved = Path.Combine(
            Path.GetDirectoryName(
                Locations.Find(null, null, Path.Combine(Path.GetTempPath(), "statutes-tests-have-no-own-corpus")).Corpus)!,
            "tests",
            "Statutes.Web.Tests",
            "Contract",
            "openapi.json");
        var served = await service.Client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken);
        served = served
            .Replace(service.Client.BaseAddress!.ToString().TrimEnd('/'), "http://localhost:5080", StringComparison.Ordinal)
            .ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(approved, served);
        }

        Assert.True(
            served == File.ReadAllText(approved),
            "The API has changed. Run the tests once with APPROVE=1 and look at the difference in git.");
    }

    [Fact]
    public async Task ThePageToTryTheApiAsksNothingOfOtherHosts()
    {
        using var answer = await service.Client.GetAsync("/docs/index.html", TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode);
        Assert.DoesNotContain("src=\"http", page);
        Assert.Contains("default-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single());
    }

    // data protection used to write a key into the user's folder at the first start, or three warnings into the log
    [Fact]
    public void NoKeyIsMadeForTheDiskWhenTheServiceStarts() => Assert.DoesNotContain(
        service.Services.GetServices<IHostedService>(), s => s
            .GetType().Namespace!
            .StartsWith("Microsoft.AspNetCore.DataProtection", StringComparison.Ordinal));

    [Fact]
    public async Task BeforeAGenerationIsOpenTheServiceIsLiveAndNotReady()
    {
        // another build has the lock, so this service cannot build its own yet
        var index = Directory.CreateTempSubdirectory("statutes-not-ready-").FullName;
        var turn = new FileStream(Path.Combine(index, "build.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        await using var app = StatutesHost.Create(
            Locations.Find(null, index, Path.Combine(index, "own")),
            "http://127.0.0.1:0",
            TimeProvider.System);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        Assert.Equal(200, (int)(await client.GetAsync("/health/live", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(503, (int)(await client.GetAsync("/health/ready", TestContext.Current.CancellationToken)).StatusCode);
        using var refused = await client.GetAsync("/api/works", TestContext.Current.CancellationToken);
        Assert.Equal(503, (int)refused.StatusCode);
        Assert.Contains("not-ready", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        await turn.DisposeAsync();
        while (!(await client.GetAsync("/health/ready", TestContext.Current.CancellationToken)).IsSuccessStatusCode)
        {
            await Task.Yield();
        }

        Assert.Equal(200, (int)(await client.GetAsync("/api/works", TestContext.Current.CancellationToken)).StatusCode);
        await app.StopAsync(TestContext.Current.CancellationToken);
        Directory.Delete(index, recursive: true);
    }
}
