using System.Text.Json;

namespace Statutes.Web.Tests.Api;

public class CompareTests(RunningService service)
{
    [Fact]
    public async Task TheComparisonOfTheCybersecurityLawIsAsTheDecisionTellsIt()
    {
        var answer = await service.GetAsync("/api/works/csl/compare?from=2017-06-01&to=2026-01-01");
        Assert.Equal(
            [("unchanged", 2), ("renumbered", 64), ("renumbered-and-amended", 8), ("new", 4), ("merged", 4), ("split", 1)],
            answer.At("counts").EnumerateObject().Select(c => (c.Name, c.Value.GetInt32())));
        Assert.Equal(["3", "20", "63", "73"], Of(answer, "new").Select(a => a.At("to")[0].GetString()));
        Assert.Equal(
            ["18", "40", "59", "60", "61", "62", "65", "75"],
            Of(answer, "renumbered-and-amended").Select(a => a.At("from")[0].GetString()));
        Assert.Equal(["68", "64", "66", "70"], Of(answer, "merged").Select(a => a.At("from")[0].GetString()));
        Assert.Equal(["69", "70"], Of(answer, "split").Single().At("to").EnumerateArray().Select(n => n.GetString()));
        Assert.Equal(
            ["34", "63", "67", "73"],
            answer.At("articles")
                .EnumerateArray()
                .Where(a => a.At("referencesMoved").GetBoolean())
                .Select(a => a.At("from")[0].GetString()));
    }

    // the day of the repeal selects the last text, so the answer says that it is law no more
    [Theory]
    [InlineData("npsr", "2017-06-01", "2020-06-01", "npsr@2017-06-01 repealed")]
    [InlineData("npsr", "2017-06-01", "current", "npsr@2017-06-01 repealed")]
    [InlineData("npsr", "2021-01-01", "2022-01-01", "npsr@2017-06-01 repealed")]
    [InlineData("npsr", "2017-02-04", "2018-01-01", "npsr@2017-02-04 draft")]
    [InlineData("npsr", "2017-06-01", "2020-05-31", "")]
    [InlineData("csl", "2017-06-01", "2026-01-01", "")]
    public async Task AComparisonAcrossARepealSaysSo(string work, string from, string to, string cautions)
    {
        var answer = await service.GetAsync($"/api/works/{work}/compare?from={from}&to={to}");
        var given = answer.At("cautions").EnumerateArray().Select(c => $"{c.Text("target")} {c.Text("code")}");
        Assert.Equal(cautions, string.Join(';', given));
    }

    [Fact]
    public async Task TheConcordanceHasTheRowsOfTheComparisonWithoutTheWording()
    {
        var comparison = await service.GetAsync("/api/works/csl/compare?from=2017-06-01&to=2026-01-01");
        var concordance = await service.GetAsync("/api/works/csl/concordance?from=2017-06-01&to=2026-01-01");
        Assert.Equal(Rows(comparison, "articles"), Rows(concordance, "rows"));
        Assert.False(concordance.At("computed").GetBoolean());
        Assert.Equal(concordance.GetRawText(), (await service.GetAsync("/api/works/csl/concordance")).GetRawText()); // the newest pair

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/works/csl/concordance");
        request.Headers.Accept.ParseAdd("text/csv");
        using var answer = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var csv = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimStart('\uFEFF').Split("\r\n")[..^1];
        Assert.Equal("from,to,change,lineage", csv[0]);
        Assert.Equal(
            Rows(concordance, "rows"),
            csv[1..].Select(l => l.Split(',')).Select(c => $"{c[0]}>{c[1]} {c[2]} {c[3]}"));
        Assert.Contains("35,37,renumbered,csl@2017-06-01.35", csv);

        static string[] Rows(JsonElement of, string list) =>
        [
            .. of.At(list).EnumerateArray().Select(r => $"{Join(r, "from")}>{Join(r, "to")} {r.Text("change")} {r.Text("lineage")}"),
        ];

        static string Join(JsonElement row, string side) => string.Join(' ', row.At(side).EnumerateArray().Select(n => n.GetString()));
    }

    [Theory]
    [InlineData("/api/works/none/concordance", 404, "unknown-work")]
    [InlineData("/api/works/nsl/concordance", 400, "missing-parameter")]
    [InlineData("/api/works/csl/concordance?from=2017-06-01", 400, "missing-parameter")]
    [InlineData("/api/works/csl/concordance?from=2026-01-01&to=2017-06-01", 400, "bad-date")]
    public async Task AConcordanceThatIsNotThereIsAProblem(string address, int status, string code) =>
        Assert.Equal(code, (await service.GetAsync(address, status)).Text("code"));

    [Fact]
    public async Task AnArticleThatOnlyMovedHasTheSameWordsAndTheSameLineage()
    {
        var answer = await service.GetAsync("/api/works/csl/compare?from=2018-01-01&to=2026-06-01");
        var moved = answer.At("articles")
            .EnumerateArray()
            .Single(a => a.At("from").GetArrayLength() == 1 && a.At("from")[0].GetString() == "35");
        Assert.Equal(["37"], moved.At("to").EnumerateArray().Select(n => n.GetString()));
        Assert.Equal("equal", moved.At("diff.zh").EnumerateArray().Single().Text("op"));
        Assert.Equal((await service.GetAsync("/api/works/csl/2017-06-01/articles/35")).Text("lineage"), moved.Text("lineage"));
        Assert.Equal((await service.GetAsync("/api/works/csl/2026-01-01/articles/37")).Text("lineage"), moved.Text("lineage"));
    }

    [Fact]
    public async Task DifferencesAreToldInBothLanguages()
    {
        var answer = await service.GetAsync("/api/works/csl/compare?from=2017-06-01&to=2026-01-01");
        var article = answer.At("articles").EnumerateArray().Single(a => a.At("to").EnumerateArray().Any(n => n.GetString() == "64"));
        Assert.Contains(
            article.At("diff.zh").EnumerateArray(),
            p => p.Text("op") == "insert" && p.Text("text")!.Contains("应用程序", StringComparison.Ordinal));
        Assert.Contains(
            article.At("diff.en").EnumerateArray(),
            p => p.Text("op") == "insert" && p.Text("text")!.Contains("application", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheHistoryOfAnArticleLeadsBothWays()
    {
        var old = await service.GetAsync("/api/works/csl/2017-06-01/articles/60");
        Assert.Equal(
            ("csl@2026-01-01/art_62", "renumbered-and-amended"),
            (old.At("history")[0].Text("id"), old.At("history")[0].Text("change")));
        var merged = await service.GetAsync("/api/works/csl/2026-01-01/articles/71");
        Assert.Equal(["csl@2017-06-01/art_64", "csl@2017-06-01/art_66", "csl@2017-06-01/art_70"], merged.Texts("history", "id"));
        var added = (await service.GetAsync("/api/works/csl/2026-01-01/articles/3")).At("history")[0];
        Assert.Equal((null, "new"), (added.Text("id"), added.Text("change")));
    }

    [Fact]
    public async Task AResolutionCarriesNowAndAlternatives()
    {
        var answer = await service.GetAsync("/api/resolve?cite=CSL%20Art.%2035&at=2017-05-18");
        Assert.Equal(("csl@2026-01-01/art_37", "renumbered"), (answer.Text("targets.0.now.id"), answer.Text("targets.0.now.change")));
        Assert.Equal("csl@2026-01-01/art_35", answer.Text("alternatives.0.id"));
        Assert.StartsWith("Since 2026-01-01, Article 35 has been a different rule", answer.Text("alternatives.0.why"));
        Assert.Equal(["renumbered", "not-yet-in-force"], answer.Texts("cautions", "code"));
    }

    private static IEnumerable<JsonElement> Of(JsonElement answer, string change) =>
        answer.At("articles").EnumerateArray().Where(a => a.Text("change") == change);
}
