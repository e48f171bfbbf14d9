using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Statutes.Contract.Receipts;
using Statutes.Model.Provisions;
using Statutes.Search;

namespace Statutes.Web.Tests.Receipts;

public class ReceiptTests(RunningService service)
{
    private const string Csl35 = "/api/resolve?cite=CSL%20Art.%2035&at=2018-01-01";

    private KnowledgeBase Knowledge => service.Services.GetRequiredService<CurrentKnowledge>().Current!;

    [Fact]
    public async Task TheHashIsThatOfTheLinesAsTheyWereSent()
    {
        var target = (await service.GetAsync(Csl35)).At("targets.0");
        Assert.Equal(HashOf(target.At("text.zh")), target.Text("receipt.sha256.zh"));
        Assert.Equal(HashOf(target.At("text.en")), target.Text("receipt.sha256.en"));
        Assert.Equal(("authentic", "unofficial-translation"), (target.Text("receipt.source.zh"), target.Text("receipt.source.en")));
        Assert.Equal((await service.GetAsync("/health/ready")).Text("corpus"), target.Text("receipt.corpus"));
    }

    // an article has its items without their numbers; this is how its lines are put together again
    [Fact]
    public async Task TheHashOfEveryArticleCanBeComputedFromTheArticle()
    {
        foreach (
            var (
                work,
                version) in new[] { ("csl", "2017-06-01"), ("csl", "2026-01-01"), ("nsl", "2015-07-01"), (
                    "npsr",
                    "2017-06-01"), ("crm", "2022-02-15") })
        {
            foreach (var number in Numbers(await service.GetAsync($"/api/works/{work}/{version}")))
            {
                var article = await service.GetAsync($"/api/works/{work}/{version}/articles/{number}");
                var resolved = await service.GetAsync($"/{work}/{version}/art_{number}__para_1", accept: "application/json");
                foreach (var language in new[] { "zh", "en" })
                {
                    Assert.Equal(HashOf(Lines(article, language)), article.Text($"receipt.sha256.{language}"));
                    Assert.Equal(HashOf(resolved.At($"text.{language}")), resolved.Text($"receipt.sha256.{language}"));
                }
            }
        }
    }

    [Theory]
    [InlineData("/api/works/npsr/2017-06-01/articles/10", "unverified", "unverified")]
    [InlineData("/api/works/npsr/2017-06-01/articles/1", "authentic", "unofficial-translation")]
    public async Task WhatWasCheckedAgainstNothingSaysSoInBothLanguages(string address, string zh, string en)
    {
        var article = await service.GetAsync(address);
        Assert.Equal((zh, en), (article.Text("receipt.source.zh"), article.Text("receipt.source.en")));
        Assert.Equal(zh == "authentic", article.At("verified").GetBoolean());
    }

    [Theory]
    [InlineData(Csl35, 1)]
    [InlineData("/api/resolve?cite=CSL%20Arts.%2035-37&at=2018-01-01", 3)]
    [InlineData("/api/works/csl/2017-06-01/articles/21", 1)]
    [InlineData("/api/works/npsr/2017-06-01/articles/10", 1)]
    [InlineData("/api/search?q=%E7%BA%A6%E8%B0%88", null)]
    [InlineData("/api/search?q=CSL%20Art.%2035", null)]
    public async Task WhatTheServiceAnsweredAgrees(string address, int? provisions)
    {
        var verified = Verify((await service.GetAsync(address)).GetRawText());
        Assert.True(verified.Agrees, string.Join('\n', verified.Provisions));
        Assert.True(provisions is null || provisions == verified.Counts.Agree);
        Assert.True(verified.Counts.Agree > 0);
    }

    [Fact]
    public async Task ABatchAndLinesOfJsonAgree()
    {
        var batch = await service.PostAsync(
            "/api/resolve",
            RunningService.Json(new { at = "2018-01-01", cites = new[] { "CSL Art. 35", "国安法第59条", "CSL Art. 999", "第三章" } }));
        var found = await service.PostAsync(
            "/api/citations?at=2018-01-01",
            new StringContent("网络安全法第三十五条、第三十六条", Encoding.UTF8, "text/plain"));
        Assert.Equal(2, Verify(batch.GetRawText()).Counts.Agree);
        var lines = Verify($"{batch.GetRawText()}\n\n{found.GetRawText()}\r\n");
        Assert.True(lines.Agrees);
        Assert.Equal(4, lines.Counts.Agree);
    }

    [Theory]
    [InlineData("text.zh.0", "…", "differs", "does not match its receipt")]
    [InlineData("receipt.sha256.en", "00", "differs", "its receipt is for another wording")]
    [InlineData("receipt.source.zh", "unverified", "differs", "the source is unverified in the file and authentic here")]
    [InlineData("id", "csl@2017-06-01/art_99", "not-there", "has no art_99")]
    [InlineData("id", "aesp@2023-07-01/art_1", "not-there", "no text of aesp@2023-07-01")]
    [InlineData("id", "Article 35", "not-there", "not the id")]
    [InlineData("id", "csl@2017-06-01/art_36", "differs", "zh: the wording here has changed since")]
    public async Task WhatWasChangedIsTold(string path, string value, string outcome, string why)
    {
        var saved = JsonNode.Parse((await service.GetAsync(Csl35)).GetRawText())!;
        var steps = path.Split('.');
        var holder = steps[..^1].Aggregate(saved["targets"]![0]!, Step);
        if (holder is JsonArray list)
        {
            list[int.Parse(steps[^1])] = value;
        }
        else
        {
            holder[steps[^1]] = value;
        }

        var verified = Verify(saved.ToJsonString());
        Assert.False(verified.Agrees);
        Assert.Equal(outcome, Assert.Single(verified.Provisions).Outcome);
        Assert.Contains(why, verified.Provisions[0].Why);
    }

    [Theory]
    [InlineData("zh", "…")]
    [InlineData("en", "…")]
    public async Task AnArticleWithAChangedItemDiffers(string language, string value)
    {
        var saved = JsonNode.Parse((await service.GetAsync("/api/works/csl/2017-06-01/articles/21")).GetRawText())!;
        saved["paragraphs"]![0]!["items"]![1]![language] = value;
        var provision = Assert.Single(Verify(saved.ToJsonString()).Provisions);
        Assert.Equal(
            ("differs", $"{language}: the wording of csl@2017-06-01/art_21__para_1__item_2 here is different"),
            (provision.Outcome, provision.Why));
    }

    [Fact]
    public async Task AnArticleThatLacksAnItemDiffers()
    {
        var saved = JsonNode.Parse((await service.GetAsync("/api/works/csl/2017-06-01/articles/21")).GetRawText())!;
        saved["paragraphs"]![0]!["items"]!.AsArray().RemoveAt(4);
        Assert.Equal("differs", Assert.Single(Verify(saved.ToJsonString()).Provisions).Outcome);
    }

    [Fact]
    public async Task AnotherCorpusIsNamedAndItsWordingHeldAgainstThisOne()
    {
        var saved = JsonNode.Parse((await service.GetAsync(Csl35)).GetRawText())!;
        saved["targets"]![0]!["receipt"]!["corpus"] = "another";
        var verified = Verify(saved.ToJsonString());
        Assert.True(verified.Agrees);
        Assert.Equal(["another"], verified.SavedFrom);
        Assert.Equal(Knowledge.CorpusHash, verified.Corpus);
    }

    // a check that did not run never looks like a pass
    [Theory]
    [InlineData("", 0)]
    [InlineData("{}", 0)]
    [InlineData("[1, null, \"x\", {\"id\": \"csl@2017-06-01/art_35\"}]", 0)]
    [InlineData("{\"id\": \"csl@2017-06-01/art_35\", \"text\": {\"zh\": null, \"en\": null}}", 1)]
    [InlineData("{\"id\": \"csl@2017-06-01/art_35\", \"receipt\": {}}", 1)]
    [InlineData("{\"id\": \"csl@2017-06-01/art_35\", \"snippets\": {\"zh\": []}}", 1)]
    [InlineData("{\"id\": \"csl@2017-06-01/art_35\", \"paragraphs\": []}", 1)]
    public void NothingToCheckIsNoPass(string json, int provisions)
    {
        var verified = Verify(json);
        Assert.False(verified.Agrees);
        Assert.Equal((0, provisions), (verified.Counts.Agree, verified.Provisions.Count));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{\"id\":")]
    [InlineData("{\"id\": \"csl@2017-06-01/art_35\", \"id\": \"csl@2017-06-01/art_36\"}")]
    public void WhatIsNoJsonIsRefused(string json) => Assert.ThrowsAny<JsonException>(() => Verify(json));

    private VerificationJson Verify(string json) => new AnswerVerifier(Knowledge).Verify(Encoding.UTF8.GetBytes(json));

    private static JsonNode Step(JsonNode node, string step) => (int.TryParse(step, out var index) ? node[index] : node[step])!;

    private static IEnumerable<string> Numbers(JsonElement contents) =>
        contents.At("articles").EnumerateArray().Select(a => a.Text("article")!)
        .Concat(contents.At("divisions").EnumerateArray().SelectMany(d => Numbers(d)));

    private static IEnumerable<string> Lines(JsonElement article, string language)
    {
        foreach (var paragraph in article.At("paragraphs").EnumerateArray())
        {
            yield return paragraph.Text(language)!;
            foreach (var item in paragraph.At("items").EnumerateArray())
            {
                var number = int.Parse(item.Text("id")!.Split('_')[^1]);
                yield return (language == "zh" ? $"（{ChineseNumeral.Format(number)}）" : $"({number}) ") + item.Text(language);
            }
        }
    }

    private static string HashOf(JsonElement lines) => HashOf(lines.EnumerateArray().Select(l => l.GetString()!));

    private static string HashOf(IEnumerable<string> lines) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
}
