using System.Text.Json;
using Statutes.Ingest.UserCorpus;
using Statutes.Model.Corpus;

namespace Statutes.Web.Tests.Pages;

/// <summary>
/// A reference to a text that is missing here leads to a later or an earlier text, where the number may be another rule.
/// Every answer has a note about it.
/// </summary>
public sealed class OtherVersionTests : IAsyncLifetime
{
    private const string Later = "/he-liu-xun-cha-ban-fa/2001-01-02/art_1";
    private readonly string index = Directory.CreateTempSubdirectory("statutes-later-").FullName;
    private SetService service = null!;

    public async ValueTask InitializeAsync()
    {
        var laws = Directory.CreateDirectory(Path.Combine(index, "laws")).FullName;
        Write("河流法", "1990年1月2日 第七届测试大会第一次会议通过 根据2019年5月6日测试大会第九次会议《关于修改部分法律的决定》修正", "第一条 甲。\n\n第二条 乙。");
        Write("河流巡查办法", "2001年1月2日 测试部令第3号公布", "第一条 依照《河流法》第二条进行。");
        Write("河流采砂办法", "2020年1月2日 测试部令第4号公布", "第一条 依照《河流法》第二条进行。");
        const string Making = "1995年1月2日 第七届测试大会第五次会议通过";
        Write("山岭法", Making, "第一条 甲。\n\n第二条 乙。", "(1995-01-02)");
        Write("山岭法", Making + " 根据2010年5月6日测试大会《关于修改山岭法的决定》修正 根据2022年5月6日测试大会《关于修改山岭法的决定》修正", "第一条 甲。\n\n第二条 丙。\n\n第三条 乙。", "(2022-05-06)");
        Write("山岭巡查办法", "2015年1月2日 测试部令第5号公布", "第一条 依照《山岭法》第二条进行。");
        new Ingestion(
            new UserCorpusFolder(Path.Combine(index, "own")),
            new Catalog([], [], [])).Run([laws], false, null, TestContext.Current.CancellationToken);
        service = await SetService.StartAsync(index, TimeProvider.System, new Dictionary<string, string?>());

        void Write(string title, string life, string articles, string day = "") =>
            File.WriteAllText(Path.Combine(laws, title + day + ".md"), $"# {title}\n\n{life}\n\n<!-- INFO END -->\n\n{articles}\n");
    }

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        Directory.Delete(index, recursive: true);
    }

    [Fact]
    public async Task AReferenceIntoALaterWordingIsSaidOnThePageAndInTheArticle()
    {
        var page = await PageAsync(Later);
        Assert.Contains("class=\"reference later\"", page);
        Assert.Contains("按2001-01-02时的条文引用；本库仅收有2019-05-06的文本，条文序号可能不同。", page);
        Assert.Contains(
            "Cites the text as of 2001-01-02. We have only the text of 2019-05-06; its article numbers may differ.",
            await PageAsync("/he-liu-fa/2019-05-06/art_2"));
        Assert.DoesNotContain("reference later", await PageAsync("/he-liu-cai-sha-ban-fa/2020-01-02/art_1"));

        var article = JsonDocument.Parse(
            await service.Client.GetStringAsync(
                "/api/works/he-liu-xun-cha-ban-fa/2001-01-02/articles/1",
                TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal("he-liu-fa@2019-05-06/art_2", article.Text("references.out.0.targets.0"));
        Assert.True(article.At("references.out.0.ofLaterVersion").GetBoolean());
        var cited = JsonDocument.Parse(
            await service.Client.GetStringAsync(
                "/api/works/he-liu-fa/2019-05-06/articles/2",
                TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(
            [false, true],
            cited.At("references.in").EnumerateArray().Select(r => r.GetProperty("ofLaterVersion").GetBoolean()).Order());
    }

    [Fact]
    public async Task AReferenceIntoAnEarlierWordingIsSaidOnThePageAndInTheArticle()
    {
        var page = await PageAsync("/shan-ling-xun-cha-ban-fa/2015-01-02/art_1");
        Assert.Contains("class=\"reference earlier\"", page);
        Assert.Contains("按2015-01-02时的条文引用；当时已有修改，本库仅收有修改前1995-01-02的文本，条文序号可能不同。", page);
        Assert.Contains(
            "Cites the text as of 2015-01-02, which had been amended by then. "
            + "We have only the older text of 1995-01-02; its article numbers may differ.",
            await PageAsync("/shan-ling-fa/1995-01-02/art_2"));

        var article = await JsonAsync("/api/works/shan-ling-xun-cha-ban-fa/2015-01-02/articles/1");
        Assert.Equal("shan-ling-fa@1995-01-02/art_2", article.Text("references.out.0.targets.0"));
        Assert.True(article.At("references.out.0.ofEarlierVersion").GetBoolean());
        Assert.False(article.At("references.out.0.ofLaterVersion").GetBoolean());
        Assert.True((await JsonAsync("/api/works/shan-ling-fa/1995-01-02/articles/2")).At("references.in.0.ofEarlierVersion").GetBoolean());
    }

    // it was answered as in force, without a word
    [Theory]
    [InlineData("2009-01-02", "in-force", null)]
    [InlineData("2015-01-02", "superseded", "superseded")]
    public async Task ACitationAtADateWhoseWordingIsNotHeldIsAnsweredWithACaution(string at, string status, string? caution)
    {
        var answer = await JsonAsync($"/api/resolve?cite={Uri.EscapeDataString("山岭法第二条")}&at={at}");
        Assert.Equal(("shan-ling-fa@1995-01-02/art_2", status), (answer.Text("targets.0.id"), answer.Text("targets.0.status")));
        Assert.Equal(
            caution is null ? [] : new[] { caution },
            answer.At("cautions").EnumerateArray().Select(c => c.GetProperty("code").GetString()).Where(c => c is "superseded"));
    }

    private async Task<JsonElement> JsonAsync(string address) =>
        JsonDocument.Parse(await service.Client.GetStringAsync(address, TestContext.Current.CancellationToken)).RootElement;

    private async Task<string> PageAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.Add(new("text/html"));
        using var answer = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
