using System.ServiceModel.Syndication;
using System.Xml;

namespace Statutes.Web.Tests.Feeds;

/// <summary>Alerts for a set of provisions, or for a query, by an address that contains the set.</summary>
public class AlertTests(RunningService service)
{
    [Theory]
    [InlineData("csl@2017-06-01/art_35", "renumbered", "/csl/2026-01-01/art_37")]
    [InlineData("csl@2017-06-01/art_59", "renumbered-and-amended", "/csl/2026-01-01/art_61")]
    [InlineData("csl@2017-06-01/art_21__para_1__item_3", "renumbered", "/csl/2026-01-01/art_23__para_1__item_3")]
    [InlineData("csl@2017-06-01/art_64", "merged", "/csl/2026-01-01/art_71")]
    [InlineData("csl@2017-06-01", "amended", "/csl/2026-01-01")]
    [InlineData("npsr@2017-06-01/art_1", "repealed", "/npsr/2017-06-01/art_1")]
    public async Task AChangeOfAProvisionIsAnEntry(string id, string change, string path)
    {
        var entry = Assert.Single((await LoadAsync($"ids={Uri.EscapeDataString(id)}")).Items);
        Assert.Equal((change, path), (entry.Categories[0].Name, entry.Links[0].Uri.AbsolutePath));
        Assert.NotEmpty(await service.PageAsync(path));
    }

    [Fact]
    public async Task AnEntryIsOfTheDayOfTheDecisionAndNamesTheEntryIntoForce()
    {
        var entry = (await LoadAsync("ids=csl@2017-06-01/art_35")).Items.Single();
        Assert.Equal(DateTimeOffset.Parse("2025-10-28T00:00:00+08:00"), entry.LastUpdatedTime);
        Assert.Contains("In force from 2026-01-01", entry.Summary.Text);
    }

    [Theory]
    [InlineData("csl@2026-01-01/art_37")] // the newest
    [InlineData("csl@2017-06-01/art_1")] // the same words under the same number
    public async Task WithoutAChangeThereIsNoEntry(string id) =>
        Assert.Empty((await LoadAsync($"ids={Uri.EscapeDataString(id)}")).Items);

    [Theory]
    [InlineData("csl@2017-06-01/art_99")]
    [InlineData("nope@2020-01-01/art_1")]
    [InlineData("<script>")]
    public async Task AnUnknownIdIsAnEntryAndNeverDropped(string id)
    {
        var items = (await LoadAsync($"ids=csl@2017-06-01/art_35,{Uri.EscapeDataString(id)}")).Items.ToArray();
        Assert.Equal(2, items.Length);
        Assert.Contains(items, i => i.Categories[0].Name == "unknown" && i.Title.Text.Contains(id));
    }

    [Fact]
    public async Task AQueryReportsTheChangesOfItsHits()
    {
        var items = (await LoadAsync($"q={Uri.EscapeDataString("\"国家安全审查\" work:csl")}")).Items.ToArray();
        Assert.Contains(items, i => i.Links[0].Uri.AbsolutePath == "/csl/2026-01-01/art_37" && i.Categories[0].Name == "renumbered");
    }

    [Fact]
    public async Task AHitAndAnIdOfTheSameChangeAreOneEntry() => Assert.Single(
        (await LoadAsync($"ids=csl@2017-06-01/art_35&q={Uri.EscapeDataString("CSL Art. 37")}")).Items,
        i => i.Links[0].Uri.AbsolutePath == "/csl/2026-01-01/art_37");

    [Fact]
    public async Task TheLimitsAreKept()
    {
        Assert.Equal("missing-parameter", (await service.GetAsync("/alerts.atom", 400)).Text("code"));
        var many = string.Join(',', Enumerable.Range(1, 201).Select(i => $"a@{i}"));
        Assert.Equal("too-large", (await service.GetAsync($"/alerts.atom?ids={many}", 413)).Text("code"));
        Assert.Equal("too-large", (await service.GetAsync($"/alerts.atom?ids={new string('a', 4_001)}", 400)).Text("code"));
        Assert.Equal(200, (await LoadAsync($"ids={many[..many.LastIndexOf(',')]}")).Items.Count());
    }

    [Fact]
    public async Task ThePageSaysThatTheAddressIsConfidential()
    {
        var page = System.Net.WebUtility.HtmlDecode(await service.PageAsync("/alerts?ids=csl@2017-06-01/art_35%0Acsl@2017-06-01/art_21"));
        Assert.Contains("the address is as confidential as the list in it", page);
        Assert.Contains("/alerts.atom?ids=csl%402017-06-01%2Fart_35%2Ccsl%402017-06-01%2Fart_21", page);
        using var answer = await service.Client.GetAsync("/alerts.atom?ids=csl@2017-06-01/art_35", TestContext.Current.CancellationToken);
        Assert.True(answer.Headers.CacheControl!.Private);
    }

    private async Task<SyndicationFeed> LoadAsync(string query)
    {
        await using var stream = await service.Client.GetStreamAsync("/alerts.atom?" + query, TestContext.Current.CancellationToken);
        using var reader = XmlReader.Create(stream);
        return SyndicationFeed.Load(reader);
    }
}
