namespace Statutes.Web.Tests.Pages;

public class ReadingTests(RunningService service)
{
    [Fact]
    public async Task AWholeLawStandsOnOnePageWithItsContents()
    {
        var page = await service.PageAsync("/csl/2026-01-01");
        Assert.Contains("href=\"#art_81\"", page);
        Assert.Contains("id=\"art_81\"", page);
        Assert.Contains("id=\"art_60__para_1__item_2\"", await service.PageAsync("/csl/2017-06-01"));
        Assert.Contains("id=\"chp_3__sec_2\"", page);
    }

    [Fact]
    public async Task ALinkWithinTheLawStaysOnThePageAndShowsItsTextWithoutScripts() => Assert.Contains(
        "<a class=\"reference\" href=\"#art_23\" data-preview=\"/csl/2026-01-01/art_23\" title=\"《网络安全法》第二十三条: ", await service.PageAsync(
            "/csl/2026-01-01"));

    [Theory]
    [InlineData("zh", true, false)]
    [InlineData("en", false, true)]
    [InlineData("both", true, true)]
    [InlineData("nonsense", true, true)]
    public async Task OneLanguageCanBeReadAlone(string show, bool chinese, bool english)
    {
        var page = await service.PageAsync($"/csl/2026-01-01?show={show}");
        Assert.Equal(chinese, page.Contains("应当在境内存储", StringComparison.Ordinal));
        Assert.Equal(english, page.Contains("shall be stored within the territory", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "Names no specific law: refers to all that are relevant")]
    [InlineData("zh", "未指明具体法律：泛指有关的规范性文件")]
    public async Task WhatAnArticleLeavesOpenIsMarkedWhereItStands(string language, string words)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/csl/2017-06-01/art_22");
        request.Headers.Accept.Add(new("text/html"));
        request.Headers.AcceptLanguage.Add(new(language));
        using var answer = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains(
            $"本法和<span class=\"open\" title=\"{words}\">有关法律、行政法规</span>关于",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task WhoCitesAnArticleIsFoldedUnderItPenaltiesFirst()
    {
        var page = await service.PageAsync("/csl/2026-01-01/art_23");
        Assert.Contains("<details class=\"citers\"", page);
        Assert.Contains("Penalties for breach of this article", page);
        Assert.DoesNotContain("<li></li>", page);
    }

    [Fact]
    public async Task TheFormerNumberStandsBesideAnArticle() =>
        Assert.Contains("formerly Art. 35 (2017-06-01)", await service.PageAsync("/csl/2026-01-01"));

    [Fact]
    public async Task ADateOfAnotherVersionLeadsToTheSameProvisionAndToTheSameNumberThere()
    {
        var page = await service.PageAsync("/csl/2026-01-01/art_37?at=2018-01-01");
        Assert.Contains("href=\"/csl/2017-06-01/art_35?at=2018-01-01\"", page);
        Assert.Contains("href=\"/csl/2017-06-01/art_37?at=2018-01-01\"", page);
        Assert.Contains("not yet in force", page);
    }

    [Fact]
    public async Task ATermIsExplainedByItsDefinitionInTheVersionThatIsRead() =>
        Assert.Contains(
            "<a class=\"term\" href=\"/csl/2026-01-01/art_78__para_1__item_5\"",
            await service.PageAsync("/csl/2026-01-01/art_39"));

    [Fact]
    public async Task AnArticleIsCitedInEveryStyleAndWithItsText()
    {
        var page = await service.PageAsync("/csl/2026-01-01/art_37");
        Assert.Contains("data-copy=\"《中华人民共和国网络安全法》第三十七条\"", page);
        Assert.Contains("(China)", page);
        Assert.Contains("——《中华人民共和国网络安全法》第三十七条", page);
        Assert.Contains($"{service.Client.BaseAddress}csl/2026-01-01/art_37", page);
    }

    [Fact]
    public async Task AnArticleHasItsNeighbours()
    {
        var page = await service.PageAsync("/csl/2026-01-01/art_37");
        Assert.Contains("<a rel=\"prev\" href=\"/csl/2026-01-01/art_36\"", page);
        Assert.Contains("<a rel=\"next\" href=\"/csl/2026-01-01/art_38\"", page);
        Assert.DoesNotContain("rel=\"next\"", await service.PageAsync("/csl/2026-01-01/art_81"));
    }

    [Fact]
    public async Task TheKeptPageIsThatOfItsLanguageAndOfItsDate()
    {
        Assert.Contains("lang=\"en\"", await service.PageAsync("/nsl/2015-07-01"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nsl/2015-07-01");
        request.Headers.Add("Accept-Language", "zh");
        using var answer = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains("<html lang=\"zh-Hans\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("not yet in force", await service.PageAsync("/nsl/2015-07-01?at=2015-01-01"));
        Assert.DoesNotContain("not yet in force", await service.PageAsync("/nsl/2015-07-01"));
    }
}
