using System.Net;

namespace Statutes.Web.Tests.Pages;

public class PageTests(RunningService service)
{
    [Fact]
    public async Task TheFirstPageHasOneBoxAndTheWorks()
    {
        var page = await service.PageAsync("/");
        Assert.Contains("action=\"/search\"", page);
        Assert.Contains("href=\"/csl/current\"", page);
    }

    [Fact]
    public async Task ASearchLeadsToItsArticlesAndMarksTheWords()
    {
        var page = await service.PageAsync("/search?q=" + Uri.EscapeDataString("约谈") + "&at=2018-01-01&utm_source=x");
        Assert.Contains("href=\"/csl/2017-06-01/art_56?at=2018-01-01\"", page); // the date goes along
        Assert.Contains("<mark>约谈</mark>", page);
        Assert.Contains("in force", page);
    }

    [Fact]
    public async Task ACitationInTheBoxShowsItsTargetAndItsCautions()
    {
        var page = await service.PageAsync("/search?q=CSL+Art.+35&at=2026-06-01");
        Assert.Contains("href=\"/csl/2026-01-01/art_35?at=2026-06-01\"", page);
        // no line break within the date
        Assert.Contains("Before <span class=\"day\">2026-01-01</span>, Article 35 was a different rule (now Article 37)", page);
    }

    [Fact]
    public async Task AnArticleShowsItsWordingWithItsReferencesAsLinks()
    {
        var page = await service.PageAsync("/csl/2017-06-01/art_60");
        Assert.Contains("href=\"/csl/2017-06-01/art_22__para_1\"", page);
        Assert.Contains(">第二十二条第一款</a>", page);
        Assert.Contains("superseded", page);
    }

    [Fact]
    public async Task AnArticleShowsBothLanguagesSideBySideAndSaysWhatTheyAre()
    {
        var page = await service.PageAsync("/csl/2017-06-01/art_37");
        Assert.Contains("lang=\"zh\"", page);
        Assert.Contains("shall be stored within the territory", page);
        Assert.Contains("unofficial translation", page);
    }

    [Fact]
    public async Task ADefinedTermExplainsItself()
    {
        var page = await service.PageAsync("/csl/2017-06-01/art_37");
        Assert.Contains("<a class=\"term\" href=\"/csl/2017-06-01/art_76__para_1__item_5\"", page);
        Assert.Contains("natural person’s name, date of birth", page);
    }

    [Fact]
    public async Task ALinkToMoreResultsKeepsTheSearch() =>
        Assert.Contains("work=csl&amp;page=2", await service.PageAsync("/search?q=" + Uri.EscapeDataString("网络") + "&work=csl"));

    [Fact]
    public async Task TwoVersionsAreComparedWordByWord()
    {
        var page = await service.PageAsync("/csl/compare?from=2017-06-01&to=2026-01-01&x=y");
        Assert.Contains("64 renumbered", page);
        Assert.Contains("应用程序", page[page.IndexOf("<ins>", StringComparison.Ordinal)..]);
        Assert.Contains("<del>", page);
    }

    [Fact]
    public async Task AnArticleShowsItsHistory() =>
        Assert.Contains("href=\"/csl/2026-01-01/art_37\"", await service.PageAsync("/csl/2017-06-01/art_35"));

    [Fact]
    public async Task TheGlossaryIsAPage() =>
        Assert.Contains("critical information infrastructure", await service.PageAsync("/glossary?q=CII"));

    [Fact]
    public async Task ADeeperAddressMarksItsPlace() =>
        Assert.Contains(
            "class=\"line item marked\" id=\"art_60__para_1__item_2\"",
            await service.PageAsync("/csl/2018-01-01/art_60__para_1__item_2"));

    [Fact]
    public async Task WhatIsUnverifiedSaysSo() =>
        Assert.Contains("against a published text", await service.PageAsync("/npsr/2017-06-01/art_10"));

    [Fact]
    public async Task ADivisionLeadsToItsPlaceInTheContents()
    {
        using var answer = await service.Client.GetAsync("/csl/2017-06-01/chp_3__sec_2", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Redirect, "/csl/2017-06-01#chp_3__sec_2"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        Assert.Contains("id=\"chp_3__sec_2\"", await service.PageAsync("/csl/2017-06-01"));
    }

    [Theory]
    [InlineData("/works", 200)]
    [InlineData("/search", 200)]
    [InlineData("/nsl/current", 200)]
    [InlineData("/nope/current", 404)]
    [InlineData("/csl/2018-13-01", 400)]
    [InlineData("/csl/2017-06-01/art_80", 404)]
    [InlineData("/csl/2017-06-01/art_35__para_9", 404)]
    [InlineData("/csl/2017-06-01/%3Cscript%3E", 404)]
    public async Task EveryAddressIsAPageWithItsStatus(string address, int status) =>
        Assert.Contains("</html>", await service.PageAsync(address, status));

    [Fact]
    public async Task WhatWasTypedIsEncoded()
    {
        var page = await service.PageAsync("/search?q=" + Uri.EscapeDataString("<script>alert(1)</script>\" onfocus=\"x"));
        Assert.DoesNotContain("<script>", page);
        Assert.Equal(1, page.Split("<script").Length - 1); // the one of the service itself
        Assert.DoesNotContain("\" onfocus", page);
    }

    [Fact]
    public async Task PagesForbidForeignScriptsAndFrames()
    {
        using var answer = await service.Client.GetAsync("/", TestContext.Current.CancellationToken);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain("unsafe-inline", policy);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(
            "text/css",
            (await service.Client.GetAsync("/site.css", TestContext.Current.CancellationToken)).Content.Headers.ContentType?.MediaType);
    }
}
