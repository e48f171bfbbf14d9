using System.Text.Json;

namespace Statutes.Web.Tests.Api;

public class ExplainTests(RunningService service)
{
    private const double Precision = 2e-4;

    [Theory]
    [InlineData("约谈")]
    [InlineData("关键信息基础设施 采购")]
    [InlineData("CII procurement")]
    [InlineData("违反数据本地化怎么处罚")]
    [InlineData("什么是网络运营者")]
    [InlineData("网络安全法 法律责任")]
    [InlineData("security review of foreign investment by committees nobody has heard of")]
    [InlineData("zh:审查 AND (title:网络 OR en:secur*) -status:repealed")]
    [InlineData("\"国家安全审查\"^3 OR 监测")]
    [InlineData("约谈 AND (")]
    [InlineData("CSL Art. 35")]
    public async Task TheNumbersMakeTheScore(string query)
    {
        foreach (var rest in new[] { "", "&at=any", "&at=2018-01-01&work=csl" })
        {
            var answer = await service.GetAsync($"/api/search?explain=true&q={Uri.EscapeDataString(query)}{rest}");
            Assert.NotEqual(0, answer.At("hits").GetArrayLength());
            foreach (var hit in answer.At("hits").EnumerateArray())
            {
                Close(hit.At("score").GetDouble(), hit.At("explanation.score").GetDouble(), hit);
                Check(hit.At("explanation"));
            }
        }
    }

    [Fact]
    public async Task ItSaysWhichWordsMatchInWhichFieldAndWhatElseCounts()
    {
        var factors = (
            await service.GetAsync(
                $"/api/search?explain=true&at=2018-01-01&q={Uri.EscapeDataString("关键信息基础设施")}")).At("hits.0.explanation.parts");
        Assert.Equal(3, factors.GetArrayLength());
        Assert.Contains("zh:关键信息基础设施", Named(factors[0]));
        Assert.StartsWith("status ", factors[1].Text("of"));
        Assert.EndsWith("references", factors[2].Text("of"));
    }

    [Fact]
    public async Task ACitationIsSaidToGoStraightToItsProvision() =>
        Assert.Contains(
            "the query cites this article",
            (await service.GetAsync("/api/search?explain=true&q=CSL%20Art.%2035")).Text("hits.0.explanation.of"));

    [Fact]
    public async Task NothingIsExplainedUnasked()
    {
        foreach (var address in new[] { "/api/search?q=audit", "/api/search?q=audit&explain=false" })
        {
            Assert.DoesNotContain((await service.GetAsync(address)).At("hits.0").EnumerateObject(), p => p.Name == "explanation");
        }
    }

    private static IEnumerable<string?> Named(JsonElement explanation) =>
        explanation.At("parts").EnumerateArray().SelectMany(Named).Prepend(explanation.Text("of"));

    private static void Check(JsonElement explanation)
    {
        var parts = explanation.At("parts").EnumerateArray().ToArray();
        var scores = parts.Select(p => p.At("score").GetDouble()).ToArray();
        var made = explanation.Text("how") switch
        {
            "product" => scores.Aggregate(1.0, (all, s) => all * s),
            "sum" => scores.Sum(),
            "best" => scores.Max() + (0.1 * (scores.Sum() - scores.Max())),
            _ => double.NaN,
        };
        Assert.Equal(explanation.Text("how") == "given", parts.Length == 0);
        if (parts.Length > 0)
        {
            Close(explanation.At("score").GetDouble(), made, explanation);
        }

        Assert.All(parts, Check);
    }

    private static void Close(double expected, double actual, JsonElement where) =>
        Assert.True(Math.Abs(expected - actual) <= Precision * Math.Max(1, Math.Abs(expected)), $"{expected} is not {actual}: {where}");
}
