using System.Text.Json;

namespace Statutes.Web.Tests.Api;

public class SuggestTests(RunningService service)
{
    [Theory]
    [InlineData("csl", "work", "csl", "CSL")]
    [InlineData("cybers", "work", "csl", "Cybersecurity Law")]
    [InlineData("网络安全法", "work", "csl", "网络安全法")]
    [InlineData("網路安全法", "work", "csl", "网络安全法")]
    [InlineData("中华人民共和国国家", "work", "nsl", "中华人民共和国国家安全法")]
    [InlineData("wangluo anquan f", "work", "csl", "网络安全法")]
    [InlineData("guojiaanquanfa", "work", "nsl", "国家安全法")]
    [InlineData("CII", "term", "cii", "CII")]
    [InlineData("critical information infrastructure o", "term", "cii-operator", "critical information infrastructure operator")]
    [InlineData("critical info", "work", "ciir", "Critical Information Infrastructure Security Protection Regulations")]
    [InlineData("關鍵信息基", "work", "ciir", "关键信息基础设施安全保护条例")]
    [InlineData("guanjian xinxi jichu sheshi", "term", "cii", "关键信息基础设施")]
    [InlineData("purpose of the l", "article", "csl@2026-01-01/art_1", "Purpose of the law")]
    [InlineData("网络安全法的立", "article", "csl@2026-01-01/art_1", "网络安全法的立法目的")]
    [InlineData("csl 3", "citation", "csl@2026-01-01/art_3", "Cybersecurity Law, Article 3")]
    [InlineData("csl art. 35", "citation", "csl@2026-01-01/art_35", "Cybersecurity Law, Article 35")]
    [InlineData("网安法第三十", "citation", "csl@2026-01-01/art_30", "《网络安全法》第三十条")]
    [InlineData("國安法第五十九條", "citation", "nsl@2015-07-01/art_59", "《国家安全法》第五十九条")]
    public async Task WhatIsTypedIsCompleted(string typed, string kind, string id, string text)
    {
        var first = (await Suggest(typed)).At("suggestions.0");
        Assert.Equal((kind, id, text), (first.Text("kind"), first.Text("id"), first.Text("text")));
    }

    [Fact]
    public async Task ACitationThatIsBeingTypedGivesEveryArticleThatItMayBecome()
    {
        var suggestions = await Suggest("csl art 3");
        Assert.Equal(
            ["3", "30", "31", "32", "33", "34", "35", "36", "37", "38"],
            suggestions.Texts("suggestions", "id").Select(id => id!.Split('_')[1]));
        Assert.All(suggestions.At("suggestions").EnumerateArray(), s => Assert.NotNull(s.Text("label.zh")));
        Assert.Equal(
            ["三", "三十", "三十一"],
            (await Suggest("网安法第三")).Texts("suggestions", "text").Take(3).Select(t => t!.Split('第')[1].TrimEnd('条')));
    }

    [Fact]
    public async Task WhatIsExactComesFirstThenWorksTermsAndArticles()
    {
        var suggestions = (await Suggest("网络安全", 50)).At("suggestions").EnumerateArray().ToArray();
        Assert.Equal(("term", "网络安全"), (suggestions[0].Text("kind"), suggestions[0].Text("text")));
        var begun = suggestions.Skip(1).TakeWhile(s => s.Text("text")!.StartsWith("网络安全", StringComparison.Ordinal)).ToArray();
        Assert.Equal(["work", "term", "article"], begun.Select(s => s.Text("kind")).Distinct());
        Assert.Equal(
            begun.Select(s => s.Text("kind")).Order(Comparer<string?>.Create((a, b) => Rank(a).CompareTo(Rank(b)))),
            begun.Select(s => s.Text("kind")));

        static int Rank(string? kind) => kind switch { "work" => 0, "term" => 1, _ => 2 };
    }

    [Theory]
    [InlineData("s")]
    [InlineData("网")]
    [InlineData("法")]
    [InlineData("an")]
    [InlineData("data")]
    public async Task NothingComesTwice(string typed)
    {
        var suggestions = await Suggest(typed, 50);
        var texts = suggestions.Texts("suggestions", "text");
        Assert.InRange(texts.Length, 20, 50);
        Assert.Equal(texts.Distinct(StringComparer.OrdinalIgnoreCase), texts);
        var ids = suggestions.At("suggestions")
            .EnumerateArray()
            .Where(s => s.Text("id") is not null)
            .Select(s => (s.Text("kind"), s.Text("id")))
            .ToArray();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task AWordInsideIsFoundToo() =>
        Assert.Contains("data localization", (await Suggest("localiz")).Texts("suggestions", "text"));

    [Fact]
    public async Task TheAnswerHasItsShape()
    {
        var answer = await Suggest("MLPS", 1);
        Assert.Equal("MLPS", answer.Text("query"));
        Assert.Equal(["text", "kind", "language", "id", "label"], answer.At("suggestions.0").EnumerateObject().Select(p => p.Name));
        Assert.Equal(("en", "网络安全等级保护制度"), (answer.Text("suggestions.0.language"), answer.Text("suggestions.0.label.zh")));
    }

    [Theory]
    [InlineData("/api/suggest", "missing-parameter")]
    [InlineData("/api/suggest?q=", "missing-parameter")]
    [InlineData("/api/suggest?q=%20%20", "missing-parameter")]
    [InlineData("/api/suggest?q=a&limit=0", "bad-page")]
    [InlineData("/api/suggest?q=a&limit=51", "bad-page")]
    [InlineData("/api/suggest?q=a&limit=-1", "bad-page")]
    [InlineData("/api/suggest?q=a&limit=1e1", "bad-page")]
    [InlineData("/api/suggest?q=a&q=b", "unknown-parameter")]
    [InlineData("/api/suggest?q=a&pageSize=3", "unknown-parameter")]
    public async Task WhatCannotBeReadIsAProblem(string address, string code) =>
        Assert.Equal(code, (await service.GetAsync(address, 400)).Text("code"));

    [Theory]
    [InlineData("%00", "\0", 0)]
    [InlineData("%ff%fe", "%ff%fe", 0)]
    [InlineData("%ED%A0%80", "%ED%A0%80", 0)] // a surrogate alone, as UTF-8 never has it
    [InlineData("%F0%A0%80%80", "𠀀", 0)]
    [InlineData("%3C%3E%22'%5C", "<>\"'\\", 0)]
    [InlineData("((((*", "((((*", 0)]
    [InlineData("csl%20%E7%AC%AC", "csl 第", 10)]
    [InlineData("csl%2099999999999999999999", "csl 99999999999999999999", 0)]
    [InlineData("%E7%BD%91%E5%AE%89%E6%B3%95%E7%AC%AC%E4%BA%BF%E4%B8%87%E4%BA%BF", "网安法第亿万亿", 0)]
    public async Task AnyInputIsAnswered(string encoded, string query, int suggestions)
    {
        var answer = await service.GetAsync("/api/suggest?q=" + encoded);
        Assert.Equal((query, suggestions), (answer.Text("query"), answer.At("suggestions").GetArrayLength()));
    }

    [Fact]
    public async Task ATextOverTheLimitIsTooLarge()
    {
        Assert.Equal("too-large", (await service.GetAsync("/api/suggest?q=" + new string('x', 1_001), 400)).Text("code"));
        await service.GetAsync("/api/suggest?q=" + Uri.EscapeDataString(new string('网', 1_000)));
    }

    private Task<JsonElement> Suggest(string typed, int limit = 10) =>
        service.GetAsync($"/api/suggest?q={Uri.EscapeDataString(typed)}&limit={limit}");
}
