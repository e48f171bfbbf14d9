using System.Text.Json;
using Statutes.Cli.Hosting;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.UserCorpus;
using Statutes.Model.Corpus;

namespace Statutes.Web.Tests.Pages;

/// <summary>
/// A decision of a few paragraphs, without articles, in the user's own corpus: it is found by its title and read as it
/// stands.
/// </summary>
public sealed class TextsWithoutArticlesTests
{
    private const string Title = "测试大会常务委员会关于设立测试日的决定";

    [Fact]
    public async Task ADecisionWithoutArticlesIsFoundByItsTitleAndReadAsItStands()
    {
        var folder = Directory.CreateTempSubdirectory("statutes-web-test-").FullName;
        var file = Path.Combine(folder, "决定.md");
        await File.WriteAllTextAsync(
            file,
            $"# {Title}\n\n2014年2月27日 测试大会第七次会议通过\n\n<!-- INFO END -->\n\n测试大会决定：\n\n## 一、设立\n\n将12月13日设立为<测试日>。\n\n本决定自公布之日起施行。\n",
            TestContext.Current.CancellationToken);
        var locations = Locations.Find(null, Path.Combine(folder, "index"), Path.Combine(folder, "own"));
        var builtIn = new Catalog(CorpusFolder.Read(locations.Corpus).Works, [], []);
        new Ingestion(new UserCorpusFolder(locations.Own), builtIn).Run([file], false, null, TestContext.Current.CancellationToken);
        await using var app = StatutesHost.Create(locations, "http://127.0.0.1:0", new RunningService.FixedClock());
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        while (!(await client.GetAsync("/health/ready", TestContext.Current.CancellationToken)).IsSuccessStatusCode)
        {
            await Task.Yield();
        }

        var search = JsonDocument.Parse(
            await client.GetStringAsync($"/api/search?q={Title}", TestContext.Current.CancellationToken)).RootElement;
        var address = search.GetProperty("citation").GetProperty("targets")[0].GetProperty("url").GetString()!;
        Assert.Contains($"href=\"{address}\"", await client.GetStringAsync($"/search?q={Title}", TestContext.Current.CancellationToken));

        string[] lines = ["测试大会决定：", "一、设立", "将12月13日设立为<测试日>。", "本决定自公布之日起施行。"];
        var contents = JsonDocument.Parse(
            await client.GetStringAsync($"/api/works{address}", TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(lines, contents.GetProperty("text").GetProperty("zh").EnumerateArray().Select(l => l.GetString()!));
        var page = System.Net.WebUtility.HtmlDecode(await client.GetStringAsync(address, TestContext.Current.CancellationToken));
        Assert.All(lines, l => Assert.Contains($"<p lang=\"zh\">{l}</p>", page));
        Assert.Contains("2014年2月27日", page);

        var law = JsonDocument.Parse(
            await client.GetStringAsync("/api/works/csl/current", TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(JsonValueKind.Null, law.GetProperty("text").ValueKind);
        await app.StopAsync(TestContext.Current.CancellationToken);
        Directory.Delete(folder, recursive: true);
    }
}
