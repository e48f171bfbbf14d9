using System.Globalization;
using System.Text.Json;
using Statutes.Ingest.UserCorpus;
using Statutes.Model.Corpus;

namespace Statutes.Web.Tests.Api;

/// <summary>If more works have hits than an answer lists, it counts the others; no work is dropped silently.</summary>
public sealed class ManyWorksTests : IAsyncLifetime
{
    private const int Works = 23;
    private readonly string index = Directory.CreateTempSubdirectory("statutes-many-").FullName;
    private SetService service = null!;

    public async ValueTask InitializeAsync()
    {
        var laws = Directory.CreateDirectory(Path.Combine(index, "laws")).FullName;
        for (var i = 0; i < Works; i++)
        {
            // the first has two articles with the word, and so comes first
            var title = $"第{i + 1}号航道办法";
            var second = i == 0 ? "\n\n第二条 疏浚完工后报告。" : "";
            File.WriteAllText(
                Path.Combine(laws, title + ".md"),
                $"# {title}\n\n2001年1月2日 测试部令第{i + 1}号公布\n\n<!-- INFO END -->\n\n第一条 疏浚航道。{second}\n");
        }

        new Ingestion(
            new UserCorpusFolder(Path.Combine(index, "own")),
            new Catalog([], [], [])).Run([laws], false, null, TestContext.Current.CancellationToken);
        service = await SetService.StartAsync(index, TimeProvider.System, new Dictionary<string, string?>());
    }

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        Directory.Delete(index, recursive: true);
    }

    [Fact]
    public async Task WorksBeyondTheFirstTwentyAreCounted()
    {
        var answer = JsonDocument.Parse(
            await service.Client.GetStringAsync(
                $"/api/search?q={Uri.EscapeDataString("疏浚")}",
                TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(Works + 1, answer.At("total").GetInt32());
        Assert.Equal(20, answer.At("facets.work").GetArrayLength());
        Assert.Equal(2, answer.At("facets.work.0.count").GetInt32());
        Assert.Equal(Works - 20, answer.At("facets.otherWorks").GetInt32());

        using var request = new HttpRequestMessage(HttpMethod.Get, $"/search?q={Uri.EscapeDataString("疏浚")}&ui=en");
        request.Headers.Accept.Add(new("text/html"));
        using var page = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"and {Works - 20} other laws"),
            await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
