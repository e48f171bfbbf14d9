using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Statutes.Web.Serving;

namespace Statutes.Web.Tests.Serving;

public class ClientLimitsTests(RunningService service)
{
    private const string Address = "/api/resolve?cite=CSL%20Art.%2035";

    [Fact]
    public async Task WhoAsksTooOftenIsToldHowLongToWait()
    {
        await using var limited = await service.StartAsync(
            ("Serving:RequestsPerMinute", "1"),
            ("Serving:Burst", "3"),
            ("Serving:LimitLoopback", "true"));
        for (var i = 0; i < 3; i++)
        {
            using var answer = await limited.SendAsync(Address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        using var refused = await limited.SendAsync(Address, ("Origin", "https://example.org"));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("*", refused.Headers.GetValues("Access-Control-Allow-Origin").Single()); // so that a page can read why
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            "too-many-requests",
            JsonDocument.Parse(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.Text("code"));
        Assert.Equal(HttpStatusCode.OK, (await limited.SendAsync("/health/live")).StatusCode);
    }

    [Fact]
    public async Task ThisMachineIsNotLimitedAndNobodysWordIsTakenOnWhoAsks()
    {
        await using var limited = await service.StartAsync(("Serving:RequestsPerMinute", "1"), ("Serving:Burst", "1"));
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await limited.SendAsync(Address, ("X-Forwarded-For", "203.0.113.9"))).StatusCode);
        }
    }

    [Fact]
    public async Task BehindATrustedProxyEachClientHasItsOwnLimit()
    {
        await using var limited = await service.StartAsync(
            ("Serving:RequestsPerMinute", "1"),
            ("Serving:Burst", "2"),
            ("Serving:TrustedProxies", "127.0.0.1, ::1"));
        var statuses = new List<int>();
        foreach (
            var client in new[] { "203.0.113.1", "203.0.113.1", "203.0.113.1", "2001:db8::1", "2001:db8::2", "2001:db8::3", "203.0.113.2" })
        {
            statuses.Add(await Ask(client));
        }

        Assert.Equal([200, 200, 429, 200, 200, 429, 200], statuses);

        async Task<int> Ask(string client)
        {
            using var answer = await limited.SendAsync(Address, ("X-Forwarded-For", client));
            return (int)answer.StatusCode;
        }
    }

    [Fact]
    public async Task PagesOfAllOriginsMayReadUnlessTheSettingSaysWhich()
    {
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/api/resolve");
        preflight.Headers.Add("Origin", "https://example.org");
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "content-type");
        using var may = await service.Client.SendAsync(preflight, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, may.StatusCode);
        Assert.Equal("*", may.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("POST", string.Join(',', may.Headers.GetValues("Access-Control-Allow-Methods")));
        Assert.False(may.Headers.Contains("Access-Control-Allow-Credentials"));

        await using var some = await service.StartAsync(("Serving:Origins", "https://example.org"));
        Assert.Equal(
            "https://example.org",
            (await some.SendAsync(Address, ("Origin", "https://example.org"))).Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.False((await some.SendAsync(Address, ("Origin", "https://example.com"))).Headers.Contains("Access-Control-Allow-Origin"));

        await using var none = await service.StartAsync(("Serving:Origins", ""));
        Assert.False((await none.SendAsync(Address, ("Origin", "https://example.org"))).Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task BodiesAndCopiesAreAsTheSettingsSay()
    {
        await using var set = await service.StartAsync(
            ("Serving:MaxBodyBytes", "2000"), (
                "Serving:MaxTextBodyBytes",
                "3000"), ("Serving:MaxAgeSeconds", "60"), ("Serving:Compression", "false"));
        Assert.Equal(
            413,
            (int)(
                await set.Client.PostAsync(
                    "/api/resolve",
                    RunningService.Json(new { cites = new[] { new string('a', 2500) } }),
                    TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(
            200,
            (int)(
                await set.Client.PostAsync(
                    "/api/citations",
                    RunningService.Json(new { text = new string('a', 2500) }),
                    TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(
            413,
            (int)(
                await set.Client.PostAsync(
                    "/api/citations",
                    RunningService.Json(new { text = new string('a', 3500) }),
                    TestContext.Current.CancellationToken)).StatusCode);
        using var answer = await set.SendAsync("/api/works", ("Accept-Encoding", "br, gzip"));
        Assert.Equal("public, max-age=60", answer.Headers.CacheControl!.ToString());
        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("RequestsPerMinute", "many")]
    [InlineData("RequestsPerMinute", "-1")]
    [InlineData("Burst", "0")]
    [InlineData("LimitLoopback", "maybe")]
    [InlineData("TrustedProxies", "localhost")]
    [InlineData("Origins", "example.org")]
    [InlineData("Origins", "https://example.org/path")]
    [InlineData("RequestSeconds", "0")]
    [InlineData("MaxBodyBytes", "99999999999")]
    public void ASettingThatMeansNothingIsNamedWithTheMend(string setting, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new($"Serving:{setting}", value)]).Build();
        var error = Assert.Throws<SettingsException>(() => ServingSettings.Read(configuration));
        Assert.StartsWith($"“{value}” is not a valid value of Serving__{setting}. Write ", error.Message);
    }

    [Fact]
    public void WhatIsNotSetHasItsDefault()
    {
        var read = ServingSettings.Read(new ConfigurationBuilder().Build());
        Assert.Equivalent(new ServingSettings(), read);
        Assert.Equal(
            (1_200, 300, 30, 10_485_760L, 33_554_432L),
            (read.RequestsPerMinute, read.Burst, read.RequestSeconds, read.MaxBodyBytes, read.MaxTextBodyBytes));
    }
}
