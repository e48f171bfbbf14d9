using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Statutes.Ingest.UserCorpus;
using Statutes.Model.Corpus;
using Statutes.Model.Works;

namespace Statutes.Web.Tests.Api;

/// <summary>
/// A law of the user's own in three versions without an amending decision: which article continues which is computed from the wording.
/// </summary>
public sealed class OwnVersionsTests(RunningService running, OwnVersionsService own) : IClassFixture<OwnVersionsService>
{
    private readonly SetService service = own.Service;

    [Theory]
    [InlineData(
        "2001-03-01",
        "2010-03-01",
        "1>1 unchanged|>2 new|2>3 renumbered|3>4 renumbered|4> not-compared|>5 not-compared|5>6 renumbered-and-amended")]
    [InlineData(
        "2010-03-01",
        "2020-03-01",
        "1>1 unchanged|2>2 unchanged|3>3 amended|4>4 unchanged|5> not-compared|>5 not-compared|6>6 amended")]
    [InlineData(
        "2001-03-01",
        "2020-03-01",
        "1>1 unchanged|>2 new|2>3 renumbered-and-amended|3>4 renumbered|4> not-compared|>5 not-compared|5>6 renumbered-and-amended")]
    public async Task AnyTwoVersionsAreComparedByTheirWording(string from, string to, string expected)
    {
        var answer = await GetAsync($"/api/works/he-liu-fa/compare?from={from}&to={to}");
        Assert.True(answer.At("computed").GetBoolean());
        var rows = answer.At("articles").EnumerateArray().Select(a => $"{Numbers(a, "from")}>{Numbers(a, "to")} {a.Text("change")}");
        Assert.Equal(Sorted(expected.Split('|')), Sorted(rows));
        Assert.Contains("computed", await PageAsync($"/he-liu-fa/compare?from={from}&to={to}&ui=en"));
    }

    [Theory]
    [InlineData("河流法第三条", "2005-01-01", "he-liu-fa@2001-03-01/art_3", "he-liu-fa@2020-03-01/art_4", "renumbered", true)]
    [InlineData("河流法第二条", "2005-01-01", "he-liu-fa@2001-03-01/art_2", "he-liu-fa@2020-03-01/art_3", "renumbered-and-amended", true)]
    [InlineData("河流法第一条", "2005-01-01", "he-liu-fa@2001-03-01/art_1", "he-liu-fa@2020-03-01/art_1", "unchanged", false)]
    [InlineData("河流法第五条", "2015-01-01", "he-liu-fa@2010-03-01/art_5", null, null, true)]
    public async Task ACitationSaysThatANumberIsOfAnotherProvisionOnlyWhereTheWordingShowsIt(
        string cite, string at, string id, string? now, string? change, bool isRenumbered)
    {
        var answer = await GetAsync($"/api/resolve?cite={Uri.EscapeDataString(cite)}&at={at}");
        var target = answer.At("targets")[0];
        Assert.Equal(id, target.Text("id"));
        Assert.Equal(now, target.At("now").ValueKind == JsonValueKind.Null ? null : target.At("now").Text("id"));
        Assert.Equal(change, target.At("now").ValueKind == JsonValueKind.Null ? null : target.At("now").Text("change"));
        Assert.True(now is null || target.At("now.computed").GetBoolean());
        var caution = answer.At("cautions").EnumerateArray().Where(c => c.Text("code") == "renumbered").ToArray();
        Assert.Equal(isRenumbered ? 1 : 0, caution.Length);
        Assert.True(caution.All(c => c.At("message").Text("en")!.Contains("by their wording", StringComparison.Ordinal)));
        Assert.Equal(isRenumbered, answer.At("alternatives").GetArrayLength() > 0);
        Assert.DoesNotContain("he-liu-fa@2020-03-01/art_5", answer.Texts("alternatives", "id")); // not compared
    }

    // whatever /works and /api/works offer
    [Fact]
    public async Task EveryComparisonThatIsOfferedAnswers()
    {
        var offered = 0;
        foreach (var work in (await GetAsync("/api/works")).At("works").EnumerateArray())
        {
            foreach (var pair in work.At("comparisons").EnumerateArray())
            {
                await GetAsync($"/api/works/{work.Text("id")}/compare?from={pair.Text("from")}&to={pair.Text("to")}");
                Assert.Contains($"/{work.Text("id")}/compare?from={pair.Text("from")}&amp;to={pair.Text("to")}", await PageAsync("/works"));
                offered++;
            }
        }

        Assert.Equal(6, offered); // csl, crm, npsr with its draft, and the two steps and the whole of the user's law
    }

    // the catalogue knows an amendment of 2025 that the file does not have: the version before it would seem unchanged
    [Fact]
    public async Task AVersionWithoutATextIsNotComparedAsTheOneBeforeIt()
    {
        const string Address = "/api/works/guo-jia-tong-yong-yu-yan-wen-zi-fa/compare?from=2001-01-01&to=2026-01-01";
        using var answer = await service.Client.GetAsync(Address, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Contains("unknown-version", body);
        Assert.Contains("guo-jia-tong-yong-yu-yan-wen-zi-fa@2026-01-01", body);
    }

    [Theory]
    [InlineData("/wang-luo-an-quan-fa/2018-01-01/art_35", "/csl/2018-01-01/art_35")]
    [InlineData("/wang-luo-an-quan-fa/current?ui=en", "/csl/current?ui=en")]
    [InlineData("/wang-luo-an-quan-fa/compare?from=2017-06-01&to=2026-01-01", "/csl/compare?from=2017-06-01&to=2026-01-01")]
    [InlineData("/wang-luo-an-quan-fa/feed.atom", "/csl/feed.atom")]
    [InlineData("/wang-luo-an-quan-shen-cha-ban-fa/2020-06-01", "/crm/2020-06-01")]
    public async Task AFormerAddressLeadsToThePresentOne(string former, string present)
    {
        using var answer = await running.Client.GetAsync(former, TestContext.Current.CancellationToken);
        Assert.Equal((308, present), ((int)answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Theory]
    [InlineData("/api/works/wang-luo-an-quan-fa", "id", "csl")]
    [InlineData("/api/works/wang-luo-an-quan-fa/2018-01-01/articles/35", "id", "csl@2017-06-01/art_35")]
    [InlineData("/api/works/wang-luo-an-quan-fa/compare?from=2017-06-01&to=2026-01-01", "work", "csl")]
    [InlineData("/api/search?q=%E9%87%87%E8%B4%AD&work=wang-luo-an-quan-fa", "hits.0.work", "csl")]
    [InlineData("/api/resolve?cite=wang-luo-an-quan-fa%20Art.%2035", "targets.0.work", "csl")]
    public async Task ARequestWithAFormerIdIsUnderstoodAndAnsweredWithThePresentOne(string request, string member, string expected) =>
        Assert.Equal(expected, (await running.GetAsync(request)).At(member).GetString());

    // an id that begins another address would hide it
    [Fact]
    public void TheFirstWordOfEveryAddressIsReserved()
    {
        var words = running.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => e.RoutePattern.PathSegments.FirstOrDefault()?.Parts.FirstOrDefault())
            .OfType<Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart>()
            .Select(p => p.Content.Split('.')[0].TrimEnd('-'))
            .Append("docs")
            .Distinct()
            .ToArray();
        Assert.Contains("search", words);
        Assert.DoesNotContain(words, w => !WorkSlug.Reserved.Contains(w));
    }

    private static string Numbers(JsonElement article, string side) =>
        string.Join(',', article.At(side).EnumerateArray().Select(n => n.GetString()));

    private static string Sorted(IEnumerable<string> rows) => string.Join('|', rows.Order(StringComparer.Ordinal));

    private async Task<JsonElement> GetAsync(string address)
    {
        using var answer = await service.Client.GetAsync(address, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {body}");
        return JsonDocument.Parse(body).RootElement;
    }

    private async Task<string> PageAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.Add(new("text/html"));
        using var answer = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}

/// <summary>A service with that law.</summary>
public sealed class OwnVersionsService : IAsyncLifetime
{
    private const string Aim = "为了加强河流的管理和保护，防治水害，维护两岸居民的合法权益，制定本法。";
    private const string Permit = "渔民应当在每年三月以前向渔业机关申请捕捞证件，载明船只、渔具和作业水域，逾期不予受理。";
    private const string Gauge = "水文站每日测量流量并公布数据，任何单位不得篡改、隐瞒或者迟延报送。";
    private const string Bridge = "桥梁的设计洪水标准由交通运输机关会同气象机关确定，每十年复核一次。";
    private const string Power = "国家鼓励企业采用节约电力的先进工艺，对成绩显著的给予税收优惠。";

    private readonly string index = Directory.CreateTempSubdirectory("statutes-own-versions-").FullName;

    public SetService Service { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var laws = Directory.CreateDirectory(Path.Combine(index, "laws")).FullName;
        Write("2001", "2001年3月1日", Aim, Permit, Gauge, "附则另行规定。");
        Write("2010", "2010年3月1日", Aim, Power, Permit, Gauge, "第五章的旧有规定停止适用。");
        Write("2020", "2020年3月1日", Aim, Power, Permit + "但遇有台风的除外。", Gauge, Bridge);
        File.WriteAllText(
            Path.Combine(laws, "language.md"),
            "# 中华人民共和国国家通用语言文字法\n\n2000年10月31日 第九届全国人民代表大会常务委员会第十八次会议通过\n\n<!-- INFO END -->\n\n"
            + "第一条 示例条文。\n\n第二条 本法自2001年1月1日起施行。\n");
        new Ingestion(new UserCorpusFolder(Path.Combine(index, "own")), new Catalog([], [], []))
            .Run([laws], false, null, TestContext.Current.CancellationToken);
        Service = await SetService.StartAsync(index, TimeProvider.System, new Dictionary<string, string?>());

        void Write(string name, string day, params string[] articles) => File.WriteAllText(
            Path.Combine(laws, name + ".md"),
            $"# 中华人民共和国河流法\n\n{day} 测试大会第{name}次会议通过\n\n<!-- INFO END -->\n\n" + string.Concat(articles.Append(
                $"本法自{day}起施行。").Select((a, i) => $"第{"一二三四五六七八九"[i]}条 {a}\n\n")));
    }

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        Directory.Delete(index, recursive: true);
    }
}
