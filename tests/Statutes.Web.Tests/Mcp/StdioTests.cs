using System.Diagnostics;
using System.Text.Json;
using ModelContextProtocol.Client;
using Statutes.Cli.Hosting;

namespace Statutes.Web.Tests.Mcp;

/// <summary>The protocol over standard input and output, by the program as a process of its own.</summary>
public sealed class StdioTests(StdioTests.Connection connection) : McpBehaviour(connection.Client), IClassFixture<StdioTests.Connection>
{
    [Fact]
    public async Task NothingButTheProtocolGoesToStandardOutputAndTheProgramEndsWithItsInput()
    {
        using var process = Process.Start(Start(connection.Index, redirect: true))!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3)); // against a hang
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        await process.StandardInput.WriteLineAsync(
            """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"""
            + """ "clientInfo":{"name":"test","version":"1"}}}""");
        await process.StandardInput.WriteLineAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        await process.StandardInput.WriteLineAsync("this is no message");
        await process.StandardInput.WriteLineAsync(
            """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"resolve_citations","""
            + """ "arguments":{"cites":["CSL Art. 35"]}}}""");
        await process.StandardInput.FlushAsync(limit.Token);

        // the input ends when both are answered
        var messages = new Dictionary<int, JsonElement>();
        while (messages.Count < 2)
        {
            Take(Assert.IsType<string>(await process.StandardOutput.ReadLineAsync(limit.Token)));
        }

        process.StandardInput.Close();
        foreach (var line in (await process.StandardOutput.ReadToEndAsync(limit.Token)).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Take(line);
        }

        await process.WaitForExitAsync(limit.Token);
        Assert.Equal("statutes", messages[1].Text("result.serverInfo.name"));
        Assert.Equal("renumbered", messages[2].Text("result.structuredContent.results.0.cautions.0.code"));
        Assert.Equal(0, process.ExitCode);
        Assert.DoesNotContain("   at ", await error);

        void Take(string line)
        {
            var message = JsonDocument.Parse(line).RootElement;
            Assert.Equal("2.0", message.Text("jsonrpc"));
            if (message.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number)
            {
                messages.Add(id.GetInt32(), message);
            }
        }
    }

    [Fact]
    public async Task WithoutACorpusTheProgramSaysSoAndEnds()
    {
        var start = Start(connection.Index, redirect: true);
        start.Environment["STATUTES_CORPUS"] = Path.Combine(connection.Index, "no-corpus");
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        Assert.Equal("", await process.StandardOutput.ReadToEndAsync(limit.Token));
        await process.WaitForExitAsync(limit.Token);
        Assert.Equal(1, process.ExitCode);
        Assert.Contains("no-corpus", await error);
    }

    [Fact]
    public async Task EveryAnswerIsOfTheShapeThatItsToolPromisesIfSchemasAreListed()
    {
        (string Tool, object Arguments)[] calls =
        [
            ("search", new { q = "CSL Art. 35" }), ("search", new { q = "数据 安全", at = "any" }), ("search", new { q = "zzzz" }),
            ("resolve_citations", new { cites = new[] { "CSL Art. 35", "NSL", "CSL 99", "本法第三条" }, style = "court" }),
            ("find_citations", new { text = "《网络安全法》（以下简称《网安法》）第三十五条。第几条？《网安法》第九十条。" }),
            ("check_document", new { text = "Date: 5 March 2025\n\n《网络安全法》第三十五条规定：“可能影响国家安全的”。CSL Art. 999.", terms = true }),
            ("read_provision", new { id = "csl@2017-06-01/art_21" }), ("read_provision", new { id = "csl@2017-06-01/chp_1" }),
            ("compare_versions", new { work = "csl", from = "2017-06-01", to = "2026-01-01" }), ("look_up_term", new { q = "data" }),
            ("list_works", new { }), ("list_works", new { text = "missing", page = 2 }),
        ];
        var schemas = (await Client.ListToolsAsync()).ToDictionary(t => t.Name, t => JsonSchemas.Read(t.ProtocolTool.OutputSchema!.Value));
        foreach (var (tool, arguments) in calls)
        {
            JsonSchemas.AssertValid(schemas[tool], await AnswerAsync(tool, arguments), tool);
        }
    }

    private static ProcessStartInfo Start(string index, bool redirect)
    {
        var start = new ProcessStartInfo(
            "dotnet") { RedirectStandardInput = redirect, RedirectStandardOutput = redirect, RedirectStandardError = redirect };
        start.ArgumentList.Add(Program);
        start.ArgumentList.Add("mcp");
        foreach (var (name, value) in Environment(index))
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static string Program => Path.Combine(AppContext.BaseDirectory, "statutes.dll");

    private static Dictionary<string, string?> Environment(string index) => new()
    {
        ["STATUTES_CORPUS"] = Locations.Find(null, null, index).Corpus,
        ["STATUTES_INDEX"] = index,
        ["STATUTES_OWN"] = Path.Combine(index, "own"),
        ["Serving__McpOutputSchemas"] = "true",
        ["DOTNET_NOLOGO"] = "1",
    };

    public sealed class Connection : IAsyncLifetime
    {
        public string Index { get; } = Directory.CreateTempSubdirectory("statutes-mcp-test-").FullName;

        public McpClient Client { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Client = await McpClient.CreateAsync(new StdioClientTransport(
            new StdioClientTransportOptions
            {
                Command = "dotnet",
                Arguments = [Program, "mcp"],
                EnvironmentVariables = Environment(Index),
            }));

        public async ValueTask DisposeAsync()
        {
            await Client.DisposeAsync();
            Directory.Delete(Index, recursive: true);
        }
    }
}
