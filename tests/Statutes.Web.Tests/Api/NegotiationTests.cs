using System.Text.Json;
using System.Xml.Linq;

namespace Statutes.Web.Tests.Api;

public class NegotiationTests(RunningService service)
{
    private static readonly string[] Addresses =
    [
        "/csl/2017-06-01",
        "/csl/2017-06-01/art_35",
        "/csl/2017-06-01/art_60__para_1__item_2",
        "/csl/current/art_1",
    ];

    [Theory]
    [InlineData(null, "text/html")]
    [InlineData("*/*", "text/html")]
    [InlineData("text/*", "text/html")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("application/json, text/plain, */*", "application/json")]
    [InlineData("text/html;q=0.5, application/json", "application/json")]
    [InlineData("text/html;q=0, */*", "application/json")]
    [InlineData("application/ld+json", "application/ld+json")]
    [InlineData("application/ld+json;profile=\"http://www.w3.org/ns/json-ld#expanded\", */*;q=0.1", "application/ld+json")]
    [InlineData("application/json;q=0.9, application/ld+json", "application/ld+json")]
    [InlineData("application/akn+xml", "application/akn+xml")]
    [InlineData("application/xml", "application/xml")]
    [InlineData("text/xml", "text/xml")]
    [InlineData("APPLICATION/AKN+XML;q=0.3, image/png", "application/akn+xml")]
    public async Task EachAddressAnswersInTheFormThatIsLikedBest(string? accept, string mediaType)
    {
        foreach (var address in Addresses)
        {
            using var answer = await Get(address, accept);
            Assert.Equal((address, 200, mediaType), (address, (int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            Assert.Contains("Accept", answer.Headers.Vary);
            var links = answer.Headers.GetValues("Link").Single();
            Assert.Equal(
                mediaType != "application/ld+json",
                links.Contains("rel=\"alternate\"; type=\"application/ld+json\"", StringComparison.Ordinal));
            Assert.Contains("?lang=eng>; rel=\"alternate\"; type=\"application/akn+xml\"; hreflang=\"en\"", links);
        }
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("text/html;q=0")]
    [InlineData("application/rdf+xml, text/turtle")]
    public async Task WhatIsNotThereIsToldAsNotAcceptable(string accept)
    {
        foreach (var address in Addresses)
        {
            using var answer = await Get(address, accept);
            Assert.Equal(406, (int)answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.Contains("\"not-acceptable\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task TheFormsOfAProvisionAreThatProvision()
    {
        foreach (var eId in new[] { "art_21", "art_21__para_1", "art_21__para_1__item_3", "chp_3__sec_1" })
        {
            using var linked = await Get($"/csl/2017-06-01/{eId}", "application/ld+json");
            Assert.Equal(
                $"/csl/2017-06-01/{eId}",
                JsonDocument.Parse(await linked.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)).RootElement.Text("@id"));
            using var portion = await Get($"/csl/2017-06-01/{eId}?lang=eng", "application/akn+xml");
            Assert.Equal(["en"], portion.Content.Headers.ContentLanguage);
            var read = XDocument.Parse(await portion.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.Equal(
                eId,
                read.Descendants().Single(e => e.Name.LocalName == "portionBody").Elements().Single().Attribute("eId")?.Value);
        }
    }

    [Fact]
    public async Task TheJsonOfAVersionIsItsContents()
    {
        using var answer = await Get("/csl/2017-06-01", "application/json");
        Assert.Equal(
            await service.Client.GetStringAsync("/api/works/csl/2017-06-01", TestContext.Current.CancellationToken),
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/csl/2017-06-01/art_99", "no-such-article")]
    [InlineData("/xyz/2017-06-01", "unknown-work")]
    public async Task AProgramGetsAProblemAndAReaderAPage(string address, string code)
    {
        foreach (var accept in new[] { "application/ld+json", "application/akn+xml", "application/json" })
        {
            using var answer = await Get(address, accept);
            Assert.Equal((404, "application/problem+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            Assert.Contains(code, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        await service.PageAsync(address, 404);
    }

    [Fact]
    public async Task EveryAddressOfTheSitemapAnswers()
    {
        var map = XDocument.Parse(await service.Client.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken));
        var addresses = map.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value)).ToArray();
        // the articles of each version with a text, the works, and the other pages
        const int First = 79 + 81 + 84 + 16 + 16 + 22 + 23, Ring = 55 + 74 + 51 + 64 + 14 + 20 + 13 + 24 + 25 + 35
            + 16 + 36 + 20 + 44 + 60 + 49 + 50;
        Assert.Equal(First + Ring + 24 + 9, addresses.Length);
        Assert.Equal(addresses.Length, addresses.Distinct().Count());
        Assert.All(addresses, a => Assert.Equal(service.Client.BaseAddress!.Authority, a.Authority));
        foreach (var address in addresses.Where((_, i) => i % 9 == 0))
        {
            using var answer = await service.Client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal((address, 200), (address, (int)answer.StatusCode));
        }

        Assert.Equal("no-such-address", (await service.GetAsync("/sitemap-2.xml", 404)).Text("code"));
    }

    private async Task<HttpResponseMessage> Get(string address, string? accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accept is not null)
        {
            Assert.True(request.Headers.TryAddWithoutValidation("Accept", accept));
        }

        return await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
