using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Client;

namespace Statutes.Web.Tests.Mcp;

/// <summary>The protocol over HTTP, by the whole service.</summary>
public sealed class HttpTests(
    RunningService service,
    HttpTests.Connection connection) : McpBehaviour(connection.Client), IClassFixture<HttpTests.Connection>
{
    [Fact]
    public async Task ABrowserThatComesByIsToldThatThisIsNoPage()
    {
        using var answer = await service.Client.GetAsync("/mcp", TestContext.Current.CancellationToken);
        Assert.Equal(405, (int)answer.StatusCode);
    }

    [Fact]
    public async Task TheListOfToolsAsSentHasAtMostTenKilobytes()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp")
        {
            Content = new StringContent("""{"jsonrpc":"2.0","id":1,"method":"tools/list"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        using var answer = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var sent = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.InRange(sent.Length, 1_000, 10 * 1_024);
        Assert.DoesNotContain("outputSchema", Encoding.UTF8.GetString(sent));
        Assert.Contains("look_up_term", Encoding.UTF8.GetString(sent));
    }

    // the SDK logged each unknown address, with a stack trace
    [Fact]
    public void TheLogIsToldOfOurMistakesAndNotOfWhatAClientAsked()
    {
        var logs = service.Services.GetRequiredService<ILoggerFactory>();
        Assert.False(logs.CreateLogger("ModelContextProtocol.Server.McpServer").IsEnabled(LogLevel.Critical));
        Assert.True(logs.CreateLogger("Statutes.Mcp.Tools.StatutesTools").IsEnabled(LogLevel.Error));
    }

    [Theory]
    [InlineData("{", 400)]
    [InlineData("[]", 400)]
    // the answer is an error of the protocol
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search","arguments":"x"}}""", 200)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/destroy"}""", 200)]
    public async Task WhatIsNoMessageIsRefused(string body, int status)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            "/mcp") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        using var answer = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)answer.StatusCode);
        var said = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("error", said);
        Assert.DoesNotContain("   at ", said);
    }

    public sealed class Connection(RunningService service) : IAsyncLifetime
    {
        public McpClient Client { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Client = await McpClient.CreateAsync(new HttpClientTransport(
            new HttpClientTransportOptions
            {
                Endpoint = new Uri(service.Client.BaseAddress!, "/mcp"),
                TransportMode = HttpTransportMode.StreamableHttp,
            }));

        public ValueTask DisposeAsync() => Client.DisposeAsync();
    }
}
