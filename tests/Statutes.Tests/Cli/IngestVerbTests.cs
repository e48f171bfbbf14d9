using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Statutes.Tests.Ingest.UserCorpus;

namespace Statutes.Tests.Cli;

public sealed class IngestVerbTests : IDisposable
{
    private readonly TemporaryFolder index = new();
    private readonly LawTree tree = LawTree.Full();

    public void Dispose()
    {
        index.Dispose();
        tree.Dispose();
    }

    [Fact]
    public async Task WhatWasIngestedIsReportedSearchedReadAndResolved()
    {
        var page = index.At("report.html");
        var run = await Run("ingest", tree.Path, "--html", page);
        Assert.Equal((1, ""), (run.ExitCode, run.Error)); // one of the files is damaged
        Assert.Contains("11 files read.", run.Output);
        Assert.Contains("Dates of entry into force:", run.Output);
        Assert.Contains("《河流法》第九条", run.Output);
        Assert.Contains("河流巡查办法", await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken));

        Assert.Contains("he-liu-xun-cha-ban-fa@", (await Run("search", "\"巡查依照\"")).Output);
        Assert.Contains("he-liu-fa@2019-05-06/art_2", (await Run("resolve", "《河流法》第二条", "--at", "2020-01-01")).Output);
        Assert.Contains("csl@2017-06-01/art_35", (await Run("resolve", "CSL Art. 35", "--at", "2018-01-01")).Output);
        Assert.Equal(0, (await Run("read", "tu-di-fa-dian", "4")).ExitCode);
    }

    [Fact]
    public async Task TheReportIsJsonOfTheShapeThatIsPromised()
    {
        var run = await Run("ingest", tree.Path, "--json");
        using var json = JsonDocument.Parse(run.Output);
        var file = json.RootElement.GetProperty("files").EnumerateArray()
            .Single(f => f.GetProperty("path").GetString() == tree.At("规章/河流巡查办法.md"));
        Assert.Equal("he-liu-xun-cha-ban-fa", file.GetProperty("work").GetString());
        Assert.Equal(3, file.GetProperty("articles").GetInt32());
        var told = file.GetProperty("diagnostics").EnumerateArray()
            .Single(d => d.GetProperty("code").GetString() == "reference-without-target");
        Assert.Equal(("warning", 11), (told.GetProperty("severity").GetString(), told.GetProperty("line").GetInt32()));
        Assert.Equal(11, json.RootElement.GetProperty("totals").GetProperty("files").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("totals").GetProperty("outcomes").GetProperty("open").GetInt32() - BuiltInOpen);
    }

    // a script must see that a file was not read, whatever else was
    [Theory]
    [InlineData("法.docx", "PK\u0003\u0004junk", 1)]
    [InlineData("法.pdf", "%PDF-1.7 junk", 1)]
    [InlineData("README.md", "# Some laws\n\nAs they came.\n", 0)]
    [InlineData("法.md", "# 测试法\n\n第一条　为了测试，制定本法。\n", 0)]
    public async Task AFileThatCouldNotBeReadIsExitCode1(string name, string content, int exitCode)
    {
        using var files = new TemporaryFolder();
        File.WriteAllText(files.At(name), content);
        File.WriteAllText(files.At("other.md"), "# 另一测试法\n\n第一条　为了测试，制定本法。\n");
        foreach (var json in new[] { true, false })
        {
            Assert.Equal(exitCode, (await Run(["ingest", files.Path, .. json ? new[] { "--json" } : []])).ExitCode);
        }

        Assert.Contains("另一测试法", (await Run("search", "\"另一测试法\"", "--json")).Output);
    }

    [Fact]
    public async Task StandardInputHasNoNameToRecord()
    {
        var run = await Run("ingest", "-");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Save the text in a file", run.Error);
    }

    [Theory]
    [InlineData("no-such-folder")]
    [InlineData("--no-such-option")]
    public async Task WrongUsageIsReportedWithExitCode2(string argument)
    {
        var run = await Run("ingest", argument);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("statutes: ", run.Error);
        Assert.False(Directory.Exists(Path.Combine(index.Path, "own")));
    }

    [Fact]
    public async Task ReadReportsAReferenceIntoALaterWording()
    {
        tree.Write("规章/河流养护办法.md", LawTree.Law("河流养护办法", "2001年1月2日 测试部令第3号公布", 2, "依照《河流法》第二条进行。"));
        Assert.Equal(1, (await Run("ingest", tree.Path)).ExitCode);
        const string Note =
            "note: “《河流法》第二条” is cited as of 2001-01-02. The corpus has only the version of 2019-05-06; its numbering may differ.";
        Assert.Contains(Note, (await Run("read", "he-liu-yang-hu-ban-fa", "2")).Output);
        Assert.DoesNotContain("note:", (await Run("read", "he-liu-yang-hu-ban-fa", "1")).Output);
    }

    [Fact]
    public async Task ARunningIngestIsReported()
    {
        Directory.CreateDirectory(index.At("own"));
        using var held = new FileStream(index.At("own", "ingest.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        var run = await Run("ingest", tree.Path);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("another ingest is running", run.Error);
    }

    [Fact]
    public async Task ARunningServiceTakesOverWhatIsIngestedWithoutLosingARequest()
    {
        Assert.Equal(0, (await Run("ingest", tree.At("法律"))).ExitCode);
        var address = $"http://127.0.0.1:{FreePort()}";
        using var service = StatutesProcess.Start(index.Path, "serve", "--urls", address);
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            while (!await AnswersAsync(client))
            {
                Assert.False(service.HasExited);
            }

            Assert.Equal(
                HttpStatusCode.NotFound,
                (await client.GetAsync("/api/works/he-liu-xun-cha-ban-fa", TestContext.Current.CancellationToken)).StatusCode);
            var ingest = Run("ingest", tree.Path);
            var asked = 0;
            while (!(await client.GetAsync("/api/works/he-liu-xun-cha-ban-fa", TestContext.Current.CancellationToken)).IsSuccessStatusCode)
            {
                using var answer = await client.GetAsync("/api/works/he-liu-fa/current/articles/2", TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                asked++;
            }

            Assert.True(asked > 0);
            Assert.Equal(1, (await ingest).ExitCode); // one of the files is damaged
        }
        finally
        {
            service.Kill();
            await service.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    private static int BuiltInOpen => TestCorpus.Linked.OpenReferences.Length;

    private Task<StatutesProcess.Result> Run(params string[] arguments) => StatutesProcess.RunAsync(index.Path, null, arguments);

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync("/health/ready", TestContext.Current.CancellationToken)).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // the port is not open yet
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
