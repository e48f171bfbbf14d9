using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Statutes.Search;

namespace Statutes.Web.Tests.Serving;

public class HttpCachingTests(RunningService service)
{
    [Theory]
    [InlineData("/api/works")]
    [InlineData("/api/works/csl/2017-06-01/articles/35")]
    [InlineData("/api/works/csl/current/articles/35")]
    [InlineData("/api/resolve?cite=CSL%20Art.%2035")]
    [InlineData("/api/search?q=%E7%BD%91%E7%BB%9C&pageSize=50")]
    [InlineData("/csl/current/art_35")]
    [InlineData("/csl/2017-06-01/art_35")]
    [InlineData("/csl/2017-06-01")]
    [InlineData("/feed.atom")]
    public async Task AnAnswerIsAskedForAgainAndWhoHasItIsToldSo(string address)
    {
        foreach (var accept in new[] { "text/html", "application/json" })
        {
            using var first = await SendAsync(address, accept, null);
            Assert.Equal(HttpStatusCode.OK, first.StatusCode);
            Assert.Equal("no-cache", first.Headers.CacheControl!.ToString());
            var tag = first.Headers.ETag!.ToString();
            using var again = await SendAsync(address, accept, tag);
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Equal(tag, again.Headers.ETag!.ToString());
            Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            using var other = await SendAsync(address, accept, "\"of-something-else\", *");
            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        }
    }

    // 304 exactly where the same request without the condition gets 200
    [Theory]
    [InlineData("/api/works", 200)]
    [InlineData("/api/works/nope", 404)]
    [InlineData("/api/resolve?cite=x&at=2018-1-1", 400)]
    [InlineData("/api/resolve?cite=CSL%20Art.%2035", 200)]
    [InlineData("/api/search?q=%E5%AE%89%E5%85%A8", 200)]
    [InlineData("/api/search?q=a&frob=1", 400)]
    [InlineData("/api/nothing", 404)]
    [InlineData("/api/citations", 405)]
    [InlineData("/api/works/csl/2017-06-01/export?format=markdown", 200)]
    [InlineData("/api/works/csl/2017-06-01/export?format=none", 400)]
    [InlineData("/api/obligations?work=csl&format=csv", 200)]
    [InlineData("/csl/2017-06-01/art_35", 200)]
    [InlineData("/csl/2017-06-01/art_999", 404)]
    [InlineData("/csl/2017-06-01/chp_3", 200)]
    [InlineData("/feed.atom", 200)]
    [InlineData("/sitemap.xml", 200)]
    [InlineData("/site.css", 200)]
    public async Task OnlyASuccessIsNotModified(string address, int status)
    {
        using var current = await SendAsync("/api/works", "application/json", null);
        using var plain = await SendAsync(address, "application/json", null);
        Assert.Equal(status, (int)plain.StatusCode);
        foreach (var condition in new[] { plain.Headers.ETag?.ToString(), current.Headers.ETag!.ToString(), "*" }.OfType<string>())
        {
            var isMatch = status == 200 && (condition == "*" || condition == plain.Headers.ETag?.ToString());
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
            {
                using var answer = await SendAsync(address, "application/json", condition, method);
                Assert.True((int)answer.StatusCode == (isMatch ? 304 : status), $"{method} {address} {condition}: {answer.StatusCode}");
                if (isMatch)
                {
                    Assert.Equal(plain.Headers.ETag, answer.Headers.ETag);
                    Assert.Equal(plain.Headers.CacheControl, answer.Headers.CacheControl);
                    Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
                }
                else if (method == HttpMethod.Get)
                {
                    Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
                }
            }
        }
    }

    [Theory]
    [InlineData("/api/works/csl/2017-06-01/articles/35?at=2018-01-01&corpus=")]
    [InlineData("/api/works/csl/2017-06-01?at=2018-01-01&corpus=")]
    public async Task AnAddressThatNeverChangesIsNotModifiedToo(string address)
    {
        address += service.Services.GetRequiredService<CurrentKnowledge>().Current!.CorpusHash;
        using var first = await SendAsync(address, "application/json", null);
        var tag = first.Headers.ETag!.ToString();
        foreach (var condition in new[] { tag, tag[2..], $"\"other\", {tag}", "*" })
        {
            using var again = await SendAsync(address, "application/json", condition);
            Assert.Equal((HttpStatusCode.NotModified, tag), (again.StatusCode, again.Headers.ETag!.ToString()));
            Assert.Equal(first.Headers.CacheControl, again.Headers.CacheControl);
        }
    }

    [Fact]
    public async Task APageAndTheJsonOfAnAddressHaveTagsOfTheirOwn()
    {
        using var page = await SendAsync("/csl/current/art_35", "text/html", null);
        using var json = await SendAsync("/csl/current/art_35", "application/json", page.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.OK, json.StatusCode);
    }

    [Theory]
    [InlineData("/api/works/none", 404)]
    [InlineData("/api/search", 400)]
    [InlineData("/csl/2017-06-01/art_999", 404)]
    public async Task AnErrorHasNoTag(string address, int status)
    {
        using var answer = await SendAsync(address, "application/json", null);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Null(answer.Headers.ETag);
        Assert.Equal("no-cache", answer.Headers.CacheControl!.ToString());
    }

    // version, day and corpus are all that an article depends on; where the address names them all, a copy is good for ever
    [Theory]
    [InlineData("/api/works/csl/2017-06-01/articles/35?at=2018-01-01&corpus=", true)]
    [InlineData("/api/works/csl/2017-06-01?at=2018-01-01&corpus=", true)]
    [InlineData("/api/works/csl/2017-06-01/articles/35?corpus=", false)]
    [InlineData("/api/works/csl/2018-01-01/articles/35?at=2018-01-01&corpus=", false)]
    [InlineData("/api/works/csl/current/articles/35?at=2018-01-01&corpus=", false)]
    public async Task OnlyAnAddressThatSaysEverythingHasAnAnswerThatNeverChanges(string address, bool pinned)
    {
        var corpus = service.Services.GetRequiredService<CurrentKnowledge>().Current!.CorpusHash;
        using var answer = await SendAsync(address + corpus, "application/json", null);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(
            pinned ? "public, max-age=31536000, immutable" : "no-cache",
            string.Join(", ", answer.Headers.GetValues("Cache-Control")));
    }

    [Fact]
    public async Task TheStatusIsToldAtTheDayThatIsNamed()
    {
        Assert.Equal("superseded", (await service.GetAsync("/api/works/csl/2017-06-01/articles/35")).Text("status"));
        var then = await service.GetAsync("/api/works/csl/2017-06-01/articles/35?at=2018-01-01");
        Assert.Equal(("in-force", "2018-01-01"), (then.Text("status"), then.Text("at")));
        Assert.Equal("bad-date", (await service.GetAsync("/api/works/csl/2017-06-01/articles/35?at=x", 400)).Text("code"));
        Assert.Equal("unknown-corpus", (await service.GetAsync("/api/works/csl/2017-06-01/articles/35?corpus=x", 404)).Text("code"));
    }

    // nginx 1.22, configured to cache, answered a program with the page: it reads only one Vary header
    [Theory]
    [InlineData("/csl/current/art_35", "text/html", "Accept, Accept-Language, Cookie, Accept-Encoding")]
    [InlineData("/csl/2017-06-01", "text/html", "Accept, Accept-Language, Cookie, Accept-Encoding")]
    [InlineData("/csl/current/art_35", "application/ld+json", "Accept, Accept-Encoding")]
    public async Task WhatAnAnswerDependsOnStandsOnOneLine(string address, string accept, string vary)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "br");
        using var answer = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal([vary], answer.Headers.NonValidated["Vary"]);
    }

    [Fact]
    public async Task ALongAnswerGoesOutCompressedTheFirstTimeAndAgain()
    {
        const string Address = "/api/search?q=%E5%AE%89%E5%85%A8&pageSize=30";
        var plain = await service.Client.GetByteArrayAsync(Address, TestContext.Current.CancellationToken);
        foreach (var encoding in new[] { "br", "gzip", "br" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Address);
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
            using var answer = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
            await using var body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
            await using Stream unpacked = encoding == "br" ? new System.IO.Compression.BrotliStream(
                body,
                System.IO.Compression.CompressionMode.Decompress) : new System.IO.Compression
                .GZipStream(body, System.IO.Compression.CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            await unpacked.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            Assert.Equal(plain, bytes.ToArray());
        }
    }

    private async Task<HttpResponseMessage> SendAsync(string address, string accept, string? tag, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        return await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
