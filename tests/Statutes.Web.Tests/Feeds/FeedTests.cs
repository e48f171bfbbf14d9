using System.ServiceModel.Syndication;
using System.Xml;

namespace Statutes.Web.Tests.Feeds;

public class FeedTests(RunningService service)
{
    [Fact]
    public async Task TheFeedOfAllWorksTellsTheNewestFirst()
    {
        var feed = await LoadAsync("/feed.atom");
        Assert.NotEmpty(feed.Items);
        Assert.Equal(feed.Items.OrderByDescending(i => i.LastUpdatedTime).Select(i => i.Id), feed.Items.Select(i => i.Id));
        Assert.Equal(feed.Items.First().LastUpdatedTime, feed.LastUpdatedTime);
        Assert.Equal(feed.Items.Count(), feed.Items.Select(i => i.Id).Distinct().Count());
        Assert.All(feed.Items, i => Assert.StartsWith("urn:uuid:", i.Id));
        Assert.Equal("self", Assert.Single(feed.Links, l => l.MediaType == "application/atom+xml").RelationshipType);
        Assert.Single(feed.Authors);
    }

    [Fact]
    public async Task TheFeedOfAWorkTellsItsWholeLife()
    {
        var npsr = (await LoadAsync("/npsr/feed.atom")).Items.Select(
            i => (i.LastUpdatedTime, i.Categories[0].Name, i.Links[0].Uri.AbsolutePath))
            .ToArray();
        Assert.Equal(
        [
            (Day("2020-06-01"), "repealed", "/npsr/2020-06-01"),
            (Day("2017-06-01"), "in-force", "/npsr/2017-06-01"),
            (Day("2017-05-02"), "promulgated", "/npsr/2017-06-01"),
            (Day("2017-02-04"), "draft-published", "/npsr/2017-02-04"),
        ],
        npsr);
        Assert.Contains(
            (await LoadAsync("/csl/feed.atom")).Items,
            i => i.Title.Text == "《网络安全法》施行 · Cybersecurity Law: enters into force" && i.LastUpdatedTime == Day("2026-01-01"));

        static DateTimeOffset Day(string date) => DateTimeOffset.Parse($"{date}T00:00:00+08:00");
    }

    [Fact]
    public async Task EveryEntryLeadsToAPage()
    {
        foreach (var item in (await LoadAsync("/feed.atom")).Items)
        {
            Assert.NotEmpty(await service.PageAsync(item.Links[0].Uri.AbsolutePath));
        }
    }

    // a feed reader recognizes an entry by its id: an entry must never appear as new again
    [Fact]
    public async Task TheIdOfAnEntryStaysWhatItIs() => Assert.Contains(
        (await LoadAsync("/csl/feed.atom")).Items, i => (i.Id, i.Categories[0].Name, i.LastUpdatedTime.ToString("yyyy-MM-dd")) == (
            "urn:uuid:eaa56a6d-704c-561e-b436-50ea9d747c7e",
            "in-force",
            "2017-06-01"));

    [Fact]
    public async Task PagesNameTheirFeeds()
    {
        Assert.Contains(
            "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Changes of laws\" href=\"/feed.atom\"",
            System.Net.WebUtility.HtmlDecode(await service.PageAsync("/works")));
        foreach (var page in new[] { "/csl/2017-06-01", "/csl/2017-06-01/art_35", "/csl/compare" })
        {
            Assert.Contains("href=\"/csl/feed.atom\"", await service.PageAsync(page));
        }
    }

    [Fact]
    public async Task AFeedOfNoWorkIsNotThere() =>
        Assert.Equal("unknown-work", (await service.GetAsync("/nothing/feed.atom", 404)).Text("code"));

    private async Task<SyndicationFeed> LoadAsync(string address)
    {
        using var answer = await service.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal("application/atom+xml; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        using var reader = XmlReader.Create(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        return SyndicationFeed.Load(reader);
    }
}
