namespace Statutes.Web.Tests.Api;

public class SearchTests(RunningService service)
{
    [Fact]
    public async Task WordsFindTheProcurementRulesOfBothWorks()
    {
        var ids = (await Search("关键信息基础设施 采购", "2018-01-01")).Texts("hits", "id").Take(3);
        Assert.Contains("csl@2017-06-01/art_35", ids);
        Assert.Contains("npsr@2017-06-01/art_10", ids);
    }

    [Fact]
    public async Task AnAnswerHasEverythingTheContractPromises()
    {
        var answer = await Search("约谈", "2018-01-01");
        Assert.Equal(
            ("约谈", "2018-01-01", 1, 20),
            (answer.Text("query"), answer.Text("at"), answer.At("page").GetInt32(), answer.At("pageSize").GetInt32()));
        var hit = answer.At("hits.0");
        Assert.Equal("csl@2017-06-01/art_56", hit.Text("id"));
        Assert.Equal("in-force", hit.Text("status"));
        Assert.Equal("中华人民共和国网络安全法", hit.Text("title.zh"));
        Assert.Equal("第五章 监测预警与应急处置", hit.Text("path.zh.0"));
        Assert.Equal("/csl/2017-06-01/art_56", hit.Text("url"));
        var text = hit.Text("snippets.zh.0.text")!;
        var mark = hit.At("snippets.zh.0.highlights.0");
        Assert.Equal("约谈", text[mark[0].GetInt32()..mark[1].GetInt32()]);
        Assert.Equal("csl", answer.Text("facets.work.0.value"));
        Assert.Equal(0, answer.At("facets.otherWorks").GetInt32());
        Assert.Equal(0, answer.At("suggestions").GetArrayLength());
    }

    [Fact]
    public async Task ACitationCarriesItsResolutionAndIsTheFirstHit()
    {
        var answer = await Search("CSL Art. 35", "2018-01-01");
        Assert.Equal("resolved", answer.Text("citation.outcome"));
        Assert.Equal("csl@2017-06-01/art_35", answer.Text("hits.0.id"));
    }

    [Fact]
    public async Task ABrokenQueryIsSearchedAsPlainWordsAndSaysSo() =>
        Assert.Equal("read-as-words", (await Search("约谈 AND (", "2018-01-01")).Text("suggestions.0.code"));

    [Fact]
    public async Task EveryVersionHasItsOwnHitIfRequested()
    {
        var answer = await Search("约谈", "any");
        Assert.Equal("any", answer.Text("at"));
        var hits = answer.At("hits").EnumerateArray().Where(h => h.Text("work") == "csl").ToArray();
        Assert.Equal(["csl@2017-06-01/art_56", "csl@2026-01-01/art_58"], hits.Select(h => h.Text("id")).Order());
        Assert.Single(hits.Select(h => h.Text("lineage")).Distinct());
        var today = (await Search("约谈", "2026-11-22")).Texts("hits", "id");
        Assert.Equal(["csl@2026-01-01/art_58"], today.Where(id => id!.StartsWith("csl@", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task TheDateOfACitationIsSaidToBeAssumedWhereEveryVersionWasAskedFor()
    {
        var citation = (await Search("CSL Art. 35", "any")).At("citation");
        Assert.Equal(("2026-11-22", true), (citation.Text("at"), citation.At("atAssumed").GetBoolean()));
    }

    [Fact]
    public async Task EnglishAndPracticeWordsFindAndBothLanguagesAreShown()
    {
        var hit = (await Search("data localization", "2018-01-01")).At("hits.0");
        Assert.Equal("csl@2017-06-01/art_37", hit.Text("id"));
        Assert.Equal("Chapter III Security of Network Operation", hit.Text("path.en.0"));
        var text = hit.Text("snippets.en.0.text")!;
        var marked = hit.At("snippets.en.0.highlights").EnumerateArray().Select(mark => text[mark[0].GetInt32()..mark[1].GetInt32()]);
        Assert.Contains("stored within the territory", marked);
        Assert.Contains("境内存储", hit.Text("snippets.zh.0.text"));
    }

    [Fact]
    public async Task OneLanguageAloneCanBeSearched()
    {
        Assert.Equal(0, (await service.GetAsync("/api/search?q=%22logs%22&lang=zh")).At("total").GetInt32());
        Assert.Equal(4, (await service.GetAsync("/api/search?q=%22logs%22&lang=en")).At("total").GetInt32());
    }

    private Task<System.Text.Json.JsonElement> Search(string query, string at) =>
        service.GetAsync($"/api/search?q={Uri.EscapeDataString(query)}&at={at}");
}
