using System.ServiceModel.Syndication;
using System.Xml;

namespace Statutes.Web.Tests.Api;

/// <summary>Rules whose basis was amended or repealed after they were made.</summary>
public class StaleTests(RunningService service)
{
    [Fact]
    public async Task ARuleHasBothDatesAndTheWordsThatNameItsBasis()
    {
        var answer = await service.GetAsync("/api/stale?at=2026-06-01");
        var rule = Assert.Single(answer.At("rules").EnumerateArray(), r => r.Text("work") == "oda");
        Assert.Equal(("oda@2022-09-01", "2022-05-19", "in-force"), (rule.Text("id"), rule.Text("made"), rule.Text("status")));
        Assert.Equal(("csl", "oda@2022-09-01/art_1__para_1"), (rule.Text("bases.0.work"), rule.Text("bases.0.from")));
        Assert.Equal(["《中华人民共和国网络安全法》"], rule.At("bases")[0].At("words").EnumerateArray().Select(w => w.GetString()));
        Assert.Equal(
            ("amended", "2025-10-28", "csl@2026-01-01", "2026-01-01"),
            (rule.Text("bases.0.changes.0.kind"), rule.Text("bases.0.changes.0.date"), rule.Text("bases.0.changes.0.version"),
                rule.Text("bases.0.changes.0.inForce")));
        Assert.Single(rule.At("bases").EnumerateArray()); // dsl and pipl have not changed
    }

    [Theory]
    [InlineData("at=2025-10-27", 0)] // before the decision
    [InlineData("at=2025-10-28", 9)]
    [InlineData("at=2026-06-01&work=csl", 9)] // as the basis
    [InlineData("at=2026-06-01&work=oda", 1)] // as the rule
    [InlineData("at=2026-06-01&work=audit", 0)]
    public async Task ARuleIsStaleFromTheDayOfTheChange(string query, int rules) =>
        Assert.Equal(rules, (await service.GetAsync("/api/stale?" + query)).At("total").GetInt32());

    [Theory]
    [InlineData("work=nope", "unknown-work")]
    [InlineData("at=2026", "bad-date")]
    [InlineData("page=0", "bad-page")]
    [InlineData("q=x", "unknown-parameter")]
    public async Task AWrongParameterIsRefused(string query, string code) =>
        Assert.Equal(code, (await service.GetAsync("/api/stale?" + query, 400)).Text("code"));

    [Fact]
    public async Task ThePageHasBothDates()
    {
        var page = await service.PageAsync("/stale");
        Assert.Contains("href=\"/oda/2022-09-01\"", page);
        Assert.Contains("2022-05-19", page);
        Assert.Contains("2025-10-28", page);
        Assert.Contains("href=\"/stale.atom\"", page);
    }

    [Fact]
    public async Task TheFeedHasAnEntryForEachChange()
    {
        await using var stream = await service.Client.GetStreamAsync("/stale.atom", TestContext.Current.CancellationToken);
        using var reader = XmlReader.Create(stream);
        var feed = SyndicationFeed.Load(reader);
        var entry = Assert.Single(feed.Items, i => i.Links[0].Uri.AbsolutePath == "/oda/2022-09-01");
        Assert.Equal(DateTimeOffset.Parse("2025-10-28T00:00:00+08:00"), entry.LastUpdatedTime);
        Assert.StartsWith("urn:uuid:", entry.Id);
        Assert.Contains("its basis, Cybersecurity Law, was amended", entry.Title.Text);
        Assert.Equal(feed.Items.Count(), feed.Items.Select(i => i.Id).Distinct().Count());
    }
}
