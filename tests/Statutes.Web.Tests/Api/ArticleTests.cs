namespace Statutes.Web.Tests.Api;

public class ArticleTests(RunningService service)
{
    [Fact]
    public async Task Csl60LinksToWhatItPunishes()
    {
        var article = await service.GetAsync("/api/works/csl/2017-06-01/articles/60");
        Assert.Equal(
            ["csl@2017-06-01/art_22__para_1", "csl@2017-06-01/art_22__para_2", "csl@2017-06-01/art_48__para_1"],
            article.At("references.out")
                .EnumerateArray()
                .Where(r => r.Text("lang") == "zh")
                .SelectMany(r => r.At("targets").EnumerateArray().Select(t => t.GetString())));
        Assert.All(article.Texts("references.out", "type"), type => Assert.Equal("penalty-for", type));
    }

    [Fact]
    public async Task Csl64LinksToAListAndARange()
    {
        var article = await service.GetAsync("/api/works/csl/2017-06-01/articles/64");
        var targets = article.At("references.out")
            .EnumerateArray()
            .Where(r => r.Text("from") == "csl@2017-06-01/art_64__para_1" && r.Text("lang") == "zh")
            .SelectMany(r => r.At("targets").EnumerateArray().Select(t => t.GetString()));
        Assert.Equal(["csl@2017-06-01/art_22__para_3", "csl@2017-06-01/art_41", "csl@2017-06-01/art_42", "csl@2017-06-01/art_43"], targets);
    }

    [Fact]
    public async Task Npsr1LinksToItsTwoBases()
    {
        var article = await service.GetAsync("/api/works/npsr/2017-06-01/articles/1");
        var bases = article.At("references.out")
            .EnumerateArray()
            .Where(r => r.Text("type") == "basis" && r.Text("lang") == "zh")
            .SelectMany(r => r.At("targets").EnumerateArray().Select(t => t.GetString()));
        Assert.Equal(["nsl@2015-07-01", "csl@2017-06-01"], bases);
    }

    [Fact]
    public async Task ALawThatIsNotHeldIsNamed()
    {
        var article = await service.GetAsync("/api/works/csl/2017-06-01/articles/57");
        Assert.Equal("中华人民共和国突发事件应对法", article.Text("references.out.0.outside.title"));
        Assert.Empty(article.At("references.out.0.targets").EnumerateArray());
    }

    [Fact]
    public async Task WhoReferToAnArticleStandsThereToo()
    {
        var article = await service.GetAsync("/api/works/csl/2017-06-01/articles/21");
        Assert.Equal(["csl@2017-06-01/art_34__para_1", "csl@2017-06-01/art_59__para_1"], article.Texts("references.in", "from").Distinct());
    }

    [Theory]
    [InlineData("csl", 79)]
    [InlineData("nsl", 84)]
    [InlineData("npsr", 16)]
    public async Task EveryArticleIsThereAndEverySurfaceStandsWhereItsOffsetsSay(string work, int count)
    {
        var date = (await service.GetAsync($"/api/works/{work}/2018-01-01")).Text("version");
        var surfaces = 0;
        for (var number = 1; number <= count; number++)
        {
            var article = await service.GetAsync($"/api/works/{work}/{date}/articles/{number}");
            Assert.Equal($"{work}@{date}/art_{number}", article.Text("id"));
            var wordings = article.At("paragraphs").EnumerateArray().SelectMany(p => p.At("items").EnumerateArray().Prepend(p))
                .ToDictionary(p => p.Text("id")!, p => p);
            foreach (var reference in article.At("references.out").EnumerateArray().Concat(article.At("references.open").EnumerateArray()))
            {
                var wording = wordings[reference.Text("from")!].Text(reference.Text("lang")!)!;
                Assert.Equal(reference.Text("text"), wording[reference.At("start").GetInt32()..reference.At("end").GetInt32()]);
                surfaces++;
            }
        }

        Assert.True(surfaces >= 5);
        await service.GetAsync($"/api/works/{work}/{date}/articles/{count + 1}", 404);
    }

    [Fact]
    public async Task WhatAnArticleLeavesOpenIsToldAtItsPlace()
    {
        var article = await service.GetAsync("/api/works/csl/2017-06-01/articles/22");
        var open = article.At("references.open").EnumerateArray().Select(r => $"{r.Text("from")} {r.Text("lang")} {r.Text("text")}");
        Assert.Equal(["csl@2017-06-01/art_22__para_3 zh 有关法律、行政法规"], open);
        Assert.Empty((await service.GetAsync("/api/works/csl/2017-06-01/articles/1")).At("references.open").EnumerateArray());
    }

    [Fact]
    public async Task AnyDateMeansTheVersionOfThatDay()
    {
        Assert.Equal("2017-06-01", (await service.GetAsync("/api/works/csl/2018-03-04/articles/35")).Text("version"));
        Assert.Equal("2015-07-01", (await service.GetAsync("/api/works/nsl/current/articles/59")).Text("version"));
    }

    [Fact]
    public async Task WhatWasCheckedAgainstNothingIsMarked()
    {
        Assert.False((await service.GetAsync("/api/works/npsr/2017-06-01/articles/10")).At("verified").GetBoolean());
        Assert.True((await service.GetAsync("/api/works/npsr/2017-06-01/articles/9")).At("verified").GetBoolean());
    }

    [Fact]
    public async Task APermanentAddressIsAPageOrJsonByAccept()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/csl/2017-06-01/art_60__para_1__item_2");
        request.Headers.Accept.ParseAdd("application/json");
        using var answer = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(
            "\"csl@2017-06-01/art_60__para_1__item_2\"",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        using var other = new HttpRequestMessage(HttpMethod.Get, "/csl/2017-06-01/art_60");
        other.Headers.Accept.ParseAdd("image/png");
        using var refused = await service.Client.SendAsync(other, TestContext.Current.CancellationToken);
        Assert.Equal(406, (int)refused.StatusCode);
    }

    [Theory]
    [InlineData("npsr/2017-02-04", "3", "unverified")]
    [InlineData("npsr/2017-06-01", "9", "authentic")]
    [InlineData("npsr/2017-06-01", "12", "unverified")]
    [InlineData("crm/2020-06-01", "7", "unverified")]
    public async Task WhatIsUnverifiedIsNowhereCalledAuthentic(string version, string number, string kind)
    {
        var article = await service.GetAsync($"/api/works/{version}/articles/{number}");
        Assert.Equal((kind, "unofficial-translation"), (article.Text("textKind.zh"), article.Text("textKind.en")));
        Assert.Equal(kind, article.Text("receipt.source.zh"));
        Assert.Equal(kind == "authentic", article.At("verified").GetBoolean());
    }

    [Fact]
    public async Task ATextOfWhichNothingIsVerifiedIsUnverified()
    {
        var work = await service.GetAsync("/api/works/npsr");
        Assert.Equal(("unverified", "authentic"), (work.Text("versions.0.texts.0.kind"), work.Text("versions.1.texts.0.kind")));
    }

    [Theory]
    [InlineData("csl/2017-06-01/articles/35", "superseded,renumbered", "csl@2026-01-01/art_35")]
    [InlineData("csl/2017-06-01/articles/35?at=2018-01-01", "renumbered", "csl@2026-01-01/art_35")]
    [InlineData("csl/2026-01-01/articles/35", "renumbered", "csl@2017-06-01/art_35")]
    [InlineData("csl/2026-01-01/articles/1", "", "")]
    public async Task AnArticleSaysWhatElseItsNumberMeans(string address, string cautions, string alternatives)
    {
        var article = await service.GetAsync($"/api/works/{address}");
        Assert.Equal(cautions, string.Join(',', article.Texts("cautions", "code")));
        Assert.Equal(alternatives, string.Join(',', article.Texts("alternatives", "id")));
    }

    [Fact]
    public async Task BothLanguagesStandSideBySideAndSayWhatTheyAre()
    {
        var article = await service.GetAsync("/api/works/csl/2017-06-01/articles/60");
        Assert.Equal(("authentic", "unofficial-translation"), (article.Text("textKind.zh"), article.Text("textKind.en")));
        Assert.StartsWith("违反本法第二十二条第一款", article.Text("paragraphs.0.zh"));
        Assert.StartsWith("Where, in violation of the provisions of Article 22, paragraph 1", article.Text("paragraphs.0.en"));
        Assert.Equal("installing malicious programs;", article.Text("paragraphs.0.items.0.en"));
        Assert.Equal("设置恶意程序的；", article.Text("paragraphs.0.items.0.zh"));
        Assert.Equal("Chapter VI Legal Liability", article.Text("path.en.0"));
    }

    [Fact]
    public async Task ReferencesInTheEnglishAreReferencesToo()
    {
        var english = (await service.GetAsync("/api/works/csl/2017-06-01/articles/60")).At("references.out")
            .EnumerateArray()
            .Where(r => r.Text("lang") == "en")
            .ToArray();
        Assert.Equal(["Article 22, paragraph 1", "paragraph 2", "Article 48, paragraph 1"], english.Select(r => r.Text("text")));
        Assert.Equal(
            ["csl@2017-06-01/art_22__para_1", "csl@2017-06-01/art_22__para_2", "csl@2017-06-01/art_48__para_1"],
            english.Select(r => r.At("targets")[0].GetString()));
    }

    [Fact]
    public async Task EveryArticleHasBothLanguages()
    {
        var held = 0;
        foreach (var (work, count) in new[] { ("csl", 79), ("nsl", 84), ("npsr", 16) })
        {
            for (var number = 1; number <= count; number++)
            {
                var article = await service.GetAsync($"/api/works/{work}/2018-01-01/articles/{number}");
                Assert.All(
                    article.At("paragraphs").EnumerateArray(),
                    p => Assert.False(string.IsNullOrEmpty(p.Text("zh")) || string.IsNullOrEmpty(p.Text("en"))));
                held++;
            }
        }

        Assert.Equal(179, held);
    }
}
