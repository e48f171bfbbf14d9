using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Web.Serving;

namespace Statutes.Web.Tests.Serving;

public class DocumentChecksTests(RunningService service)
{
    [Fact]
    public async Task OneDocumentTooManyIsRefusedAndThePlaceIsFreeAgainAfterwards()
    {
        await using var one = await service.StartAsync(("Serving:DocumentChecks", "1"));
        var checks = one.Services.GetRequiredService<DocumentChecks>();
        await using var model = await McpClient.CreateAsync(
            new HttpClientTransport(new HttpClientTransportOptions
            {
                Endpoint = new Uri(one.Client.BaseAddress!, "/mcp"),
                TransportMode = HttpTransportMode.StreamableHttp,
            }),
            cancellationToken: TestContext.Current.CancellationToken);
        HttpResponseMessage[] during = [];
        CallToolResult? toModel = null;
        checks.Run(new DefaultHttpContext(), Refuse, _ =>
        {
            during = [Send("/api/documents/check", new StringContent("CSL Art. 35")), Send("/check", Form())];
            toModel = Call();
            return Results.Ok();
        });
        Assert.AllOf(during, r => Assert.Equal(429, (int)r.StatusCode));
        Assert.AllOf(during, r => Assert.InRange(r.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60));
        Assert.AllOf(during, r => Assert.True(r.Headers.CacheControl!.NoStore));
        Assert.StartsWith("too-many-requests: ", Assert.IsType<TextContentBlock>(Assert.Single(toModel!.Content)).Text);
        Assert.NotEqual(true, Call().IsError);
        Assert.Equal(200, (int)Send("/api/documents/check", new StringContent("CSL Art. 35")).StatusCode);

        CallToolResult Call() => model.CallToolAsync(
            "check_document", new Dictionary<string, object?> { ["text"] = "CSL Art. 35" },
            cancellationToken: TestContext.Current.CancellationToken).AsTask().GetAwaiter().GetResult();

        HttpResponseMessage Send(string address, HttpContent content) =>
            one.Client.PostAsync(address, content).GetAwaiter().GetResult();

        static MultipartFormDataContent Form() => new() { { new StringContent("CSL Art. 35"), "text" } };
    }

    // the message of an exception may quote the document
    [Fact]
    public void AFailureIsLoggedWithoutItsMessageAndFreesThePlace()
    {
        var log = new LinesOfLog();
        using var limit = new DocumentCheckLimit(1);
        var checks = new DocumentChecks(limit, log);
        for (var i = 0; i < 2; i++)
        {
            Problem? problem = null;
            checks.Run(
                new DefaultHttpContext(),
                refused =>
                {
                    problem = refused;
                    return Results.Empty;
                },
                _ => throw new InvalidOperationException("words of a client's memo"));
            Assert.Equal(("internal-error", 500), (problem?.Code, problem?.Status));
        }

        Assert.Equal(2, log.Lines.Count);
        Assert.AllOf(log.Lines, l => Assert.Contains("InvalidOperationException", l));
        Assert.AllOf(log.Lines, l => Assert.DoesNotContain("memo", l));
    }

    private static IResult Refuse(Problem problem) => Results.StatusCode(problem.Status);

    private sealed class LinesOfLog : ILogger<DocumentChecks>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception) + exception);
    }
}
