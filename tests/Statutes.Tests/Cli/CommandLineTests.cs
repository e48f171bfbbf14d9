using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Statutes.Tests.Ingest.Corpus;

namespace Statutes.Tests.Cli;

public sealed class CommandLineTests
{
    private static readonly string Index = TestCorpus.Index.Path;

    [Fact]
    public async Task ResolveAnswersAndSaysByItsExitCodeWhetherAllWereResolved()
    {
        var yes = await Run("resolve", "CSL Art. 35", "国安法第59条", "--at", "2018-01-01");
        Assert.Equal(0, yes.ExitCode);
        Assert.Contains("csl@2017-06-01/art_35", yes.Output);
        Assert.Contains("nsl@2015-07-01/art_59", yes.Output);

        var no = await Run("resolve", "CSL Art. 99", "--at", "2018-01-01");
        Assert.Equal(1, no.ExitCode);
        Assert.Contains("79 articles", no.Output);
    }

    [Fact]
    public async Task ResolvePrintsPairsAndPlacesOfOtherVersionsAndEachCautionAtItsTarget()
    {
        var run = await Run(
            "resolve",
            "CSL Art. 37 (formerly Article 35)",
            "CSL Art. 36 (formerly Article 35)",
            "CSL Art. 37 (formerly Article 99)",
            "CSL Articles 21 and 37",
            "CSL (2026) Art. 76(5)",
            "--at",
            "2026-06-01");
        Assert.Contains("\n  formerly csl@2017-06-01/art_35: the same provision, confirmed by the concordance\n", run.Output);
        Assert.Contains(
            "\n  formerly csl@2017-06-01/art_35: cited as the same provision, not confirmed by the concordance\n", run.Output);
        Assert.Contains("\n  mismatch: The two numbers do not belong together", run.Output);
        Assert.Contains("\n  pair: the version of the other number has no such provision", run.Output);
        Assert.Contains("Article 21  [in-force]\n    renumbered: Today's Article 21 was formerly Article 19.", run.Output);
        Assert.Contains("Article 37  [in-force]\n    renumbered: Today's Article 37 was formerly Article 35.", run.Output);
        Assert.Contains("has 2 paragraphs.\n  see csl@2017-06-01/art_76__para_1__item_5: Cybersecurity Law, Article 76", run.Output);
    }

    [Fact]
    public async Task ResolveReadsLinesAndAnswersEachWithALineOfJson()
    {
        foreach (var arguments in new string[][] { [], ["-"] })
        {
            var run = await StatutesProcess.RunAsync(
                Index,
                "CSL Art. 35\nhello\n\n  \n《国家安全法》第五十九条\n",
                ["resolve", .. arguments, "--at", "2018-01-01", "--json"]);
            var outcomes = run.Output.Split('\n')[..^1].Select(l => JsonDocument.Parse(l).RootElement.GetProperty("outcome").GetString());
            Assert.Equal(["resolved", "unresolved", "unresolved", "unresolved", "resolved"], outcomes);
            Assert.Equal(1, run.ExitCode);
        }
    }

    [Fact]
    public async Task ResolveReadsStandardInputInItsPlaceAmongTheCitations()
    {
        var run = await StatutesProcess.RunAsync(
            Index, "CSL Art. 2\n", "resolve", "CSL Art. 1", "-", "CSL Art. 3", "--at", "2018-01-01", "--json");
        var cites = run.Output.Split('\n')[..^1].Select(l => JsonDocument.Parse(l).RootElement.GetProperty("cite").GetString());
        Assert.Equal(["CSL Art. 1", "CSL Art. 2", "CSL Art. 3"], cites);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task ResolveAnswersAHundredThousandLinesOfAnyLineEnd()
    {
        var run = await StatutesProcess.RunAsync(
            Index, string.Concat(Enumerable.Repeat("CSL Art. 35\r\n", 100_000)), "resolve", "--at", "2018-01-01");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(100_000, run.Output.Split('\n').Count(l => l == "CSL Art. 35 (at 2018-01-01): resolved"));
    }

    [Fact]
    public async Task ResolveAnswersALineBeforeItWaitsForTheNext()
    {
        using var process = StatutesProcess.Start(Index, "resolve", "--at", "2018-01-01", "--json");
        foreach (var (cite, id) in new[] { ("CSL Art. 35", "csl@2017-06-01/art_35"), ("NSL Art. 59", "nsl@2015-07-01/art_59") })
        {
            await process.StandardInput.WriteLineAsync(cite);
            await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
            Assert.Contains(id, await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task ResolveWritesACitationInAStyle() =>
        Assert.Contains(
            "\n    《中华人民共和国网络安全法》第三十五条\n", (await Run("resolve", "CSL Art. 35", "--at", "2018-01-01", "--style", "court")).Output);

    [Fact]
    public async Task SearchFindsAndSaysByItsExitCodeWhetherAnythingWas()
    {
        var yes = await Run("search", "域名注册", "--json");
        Assert.Equal(0, yes.ExitCode);
        Assert.Equal(
            "atof@2022-12-01/art_24", JsonDocument.Parse(yes.Output).RootElement.GetProperty("hits")[0].GetProperty("id").GetString());
        Assert.Equal(1, (await Run("search", "qwertyuiop")).ExitCode);
    }

    [Theory]
    [InlineData("Searched for “network operator”.")]
    [InlineData("Searched for “network operator”.", "--spelling", "on")]
    [InlineData(null, "--spelling", "off")]
    public async Task SearchCorrectsSpellingUnlessItIsRefused(string? remark, params string[] options)
    {
        var run = await Run(["search", "netwrok operator", .. options]);
        Assert.Equal(remark is not null, run.Output.Contains("Searched for", StringComparison.Ordinal));
        Assert.Contains(remark ?? "", run.Output);
    }

    [Fact]
    public async Task ReadPrintsAnArticle()
    {
        var run = await Run("read", "csl", "21", "--at", "2018-01-01");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("（一）制定内部安全管理制度和操作规程", run.Output);
        Assert.Contains("version of 2017-06-01, in-force at 2018-01-01\nrenumbered: ", run.Output);
        var none = await Run("read", "csl", "99");
        Assert.Equal(1, none.ExitCode);
        Assert.Contains("81 articles", none.Error);
    }

    [Fact]
    public async Task IngestReportsEveryFile()
    {
        using var index = new TemporaryFolder();
        var run = await StatutesProcess.RunAsync(index.Path, null, "ingest", "--json");
        Assert.Equal(0, run.ExitCode);
        var report = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(
            971,
            report.GetProperty("files")
                .EnumerateArray()
                .Where(f => f.GetProperty("path").GetString()!.EndsWith(".zh.txt", StringComparison.Ordinal))
                .Sum(f => f.GetProperty("articles").GetInt32()));
        Assert.Equal(0, report.GetProperty("totals").GetProperty("diagnostics").GetInt32());
    }

    [Theory]
    [InlineData("no such verb", "frobnicate")]
    [InlineData("no such option", "resolve", "x", "--frob")]
    [InlineData("no date", "resolve", "x", "--at", "yesterday")]
    [InlineData("no number", "search", "x", "--page", "two")]
    [InlineData("out of range", "search", "x", "--page-size", "1000")]
    [InlineData("neither on nor off", "search", "x", "--spelling", "maybe")]
    [InlineData("no argument", "read", "csl")]
    [InlineData("no such style", "resolve", "x", "--style", "fancy")]
    [InlineData("no such file", "cite", "nowhere.txt")]
    [InlineData("two prints at once", "cite", "nowhere.txt", "--json", "--annotate")]
    [InlineData("nothing to link", "cite", "nowhere.txt", "--base", "https://example.org")]
    [InlineData("a script for a base", "cite", "nowhere.txt", "--annotate", "--base", "javascript:alert(1)")]
    public async Task WrongUsageIsExitCode2WithALineThatHelps(string why, params string[] arguments)
    {
        var run = await Run(arguments);
        Assert.True(run.ExitCode == 2, $"{why}: {run.ExitCode}");
        Assert.StartsWith("statutes: ", run.Error);
        Assert.DoesNotContain("   at ", run.Error);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("ingest")]
    [InlineData("search")]
    [InlineData("resolve")]
    [InlineData("cite")]
    [InlineData("read")]
    [InlineData("validate")]
    [InlineData("compare")]
    public async Task EveryVerbHelps(string verb)
    {
        var run = await Run(verb, "--help");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("--corpus", run.Output);
    }

    [Fact]
    public async Task ABrokenCorpusIsOneLineThatNamesTheFileAndExitCode1()
    {
        using var corpus = CorpusFolderTests.Copy();
        File.Delete(corpus.At("csl", "2017-06-01.zh.txt"));
        foreach (var verb in new[] { "serve", "ingest" })
        {
            var run = verb == "serve"
                ? await Run(verb, "--corpus", corpus.Path, "--urls", "http://127.0.0.1:0")
                : await Run(verb, "--corpus", corpus.Path);
            Assert.Equal(1, run.ExitCode);
            Assert.Contains(
                "2017-06-01.zh.txt: the file is missing", Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        }
    }

    [Fact]
    public async Task AMissingCorpusIsOneLineThatNamesTheFixAndExitCode1()
    {
        var run = await Run("serve", "--corpus", Path.Combine(Index, "nowhere"), "--urls", "http://127.0.0.1:0");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("no such folder", Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("nonsense")]
    [InlineData("ftp://127.0.0.1:1")]
    public async Task AnInvalidAddressIsOneLineThatNamesTheFixAndExitCode1(string urls)
    {
        var run = await Run("serve", "--urls", urls);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--urls", Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public async Task CompareCountsWhatTheDecisionDid()
    {
        var run = await Run("compare", "csl", "2017-06-01", "2026-01-01");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("2 unchanged, 64 renumbered, 8 renumbered-and-amended, 4 new, 4 merged, 1 split", run.Output);
        Assert.Equal(2, (await Run("compare", "csl", "2026-01-01", "2017-06-01")).ExitCode);
        Assert.Equal(2, (await Run("compare", "csl", "then", "now")).ExitCode);
    }

    [Fact]
    public async Task ValidateSaysWhatItComparedAndExits0()
    {
        var run = await Run("validate");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("971 articles in both languages", run.Output);
        Assert.EndsWith("valid\n", run.Output);
    }

    [Fact]
    public async Task AnIndexOfAnotherFormatIsOneLineThatNamesTheFixAndExitCode1()
    {
        using var index = new TemporaryFolder();
        await StatutesProcess.RunAsync(index.Path, null, "ingest");
        var manifest = Directory.GetFiles(index.Path, "manifest.json", SearchOption.AllDirectories).Single();
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("\"format\": ", "\"format\": 99", StringComparison.Ordinal));
        var run = await StatutesProcess.RunAsync(index.Path, null, "serve", "--urls", "http://127.0.0.1:0");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Delete the folder", Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public async Task APortInUseIsOneLineThatNamesTheFixAndExitCode1()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var run = await Run("serve", "--urls", $"http://127.0.0.1:{port}");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--urls", Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    private Task<StatutesProcess.Result> Run(params string[] arguments) => StatutesProcess.RunAsync(Index, null, arguments);
}
