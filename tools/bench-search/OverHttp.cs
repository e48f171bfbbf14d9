using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Statutes.Search.Building;

namespace Statutes.BenchSearch;

/// <summary>
/// Compares the published service with a bare web program: under load, and from the start of the process to the first answer.
/// </summary>
/// <param name="root">The folder of the checkout.</param>
/// <param name="corpus">The folder of the corpus, whose fingerprint the large corpus shares.</param>
/// <param name="large">The large corpus.</param>
/// <param name="drawn">The source of queries.</param>
/// <param name="work">A folder for temporary files.</param>
/// <param name="seconds">The duration of each load test.</param>
/// <param name="report">Receives the figures.</param>
internal sealed class OverHttp(string root, string corpus, LargeCorpus large, MixedQueries drawn, string work, int seconds, Report report)
{
    private const int Turns = 3;
    private const int Starts = 7;
    private const int RequestsPerSecond = 40_000;
    private const double ColdStartTarget = 1.5; // times the empty program
    private const double ColdStartSeconds = 1.5; // of the large corpus
    private const double UnseenTarget = 0.1; // share of the bare program
    private const double SlowestTarget = 15; // milliseconds, of the slowest hundredth
    private const int UnseenQueries = 3_000;
    private const string BarePath = "/json";
    private const string SearchPath = "/api/search?q=%E5%9B%BD%E5%AE%B6%E5%AE%89%E5%85%A8&pageSize=10"; // 国家安全

    private readonly string tool = Path.Combine(root, "tools", "bench-search");
    private string bare = "";
    private string service = "";
    private string largeStore = "";
    private string largeGeneration = "";

    /// <summary>Publishes both programs and measures.</summary>
    /// <param name="repeated">The queries that are repeated.</param>
    public async Task MeasureAsync(IReadOnlyList<string[]> repeated)
    {
        bare = Publish(Path.Combine(tool, "bare"), "bare");
        service = Publish(Path.Combine(root, "src", "Statutes.Cli"), "statutes");
        var smallStore = Path.Combine(work, "store-small");
        Programs.Run(service, ["ingest", "--corpus", corpus, "--index", smallStore]);
        largeStore = Path.Combine(work, "store-large");
        await BuildLargeAsync(new GenerationStore(smallStore, TimeProvider.System), new GenerationStore(largeStore, TimeProvider.System));
        if (Programs.Has("wrk"))
        {
            UnderLoad(repeated);
        }
        else
        {
            report.NotMeasured("HTTP", "wrk is not installed");
            report.NotMeasured("/api/search, not seen before, share of bare", $"target at least {UnseenTarget}");
        }

        await OneByOneAsync(repeated);

        ColdStart("the corpus of the repository", smallStore);
        ColdStart($"the large corpus, {large.Articles:N0} articles", largeStore);
    }

    // A service uses an index only if the fingerprint of the corpus and the identity of the code match. The identity differs from build to
    // build, so both are copied from an index that the published program has built.
    private async Task BuildLargeAsync(GenerationStore small, GenerationStore store)
    {
        var ofProgram = IndexManifest.Read(Path.Combine(small.Root, small.CurrentName!));
        var folder = await store.BuildAsync(large.Corpus with { Hash = ofProgram.CorpusHash }, CancellationToken.None);
        var manifest = IndexManifest.Read(folder) with { Builder = ofProgram.Builder };
        File.WriteAllText(Path.Combine(folder, IndexManifest.FileName), JsonSerializer.Serialize(manifest, JsonSerializerOptions.Web));
        largeGeneration = store.CurrentName!;
    }

    private string Publish(string project, string program)
    {
        var folder = Path.Combine(work, $"published-{program}");
        string[] options = ["--self-contained", "true", "-p:PublishReadyToRun=true", "-p:PublishReadyToRunComposite=true"];
        Programs.Run(
            "dotnet", ["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, .. options, "-o", folder]);
        return Path.Combine(folder, program);
    }

    private Service StartBare() => Service.Start(bare, address => [address], BarePath);

    private Service StartService(string store) => Service.Start(
        service,
        address => ["serve", "--urls", address, "--corpus", corpus, "--index", store, "--own", Path.Combine(work, "own")],
        SearchPath);

    private void UnderLoad(IReadOnlyList<string[]> repeated)
    {
        using var empty = StartBare();
        using var full = StartService(largeStore);
        CheckLargeIsServed();
        var results = new LoadResults();
        var (bareFile, repeatedFile) = (Write("bare", [BarePath]), Write("repeated", repeated.Select(PathOf)));
        var unseen = drawn.Draw(RequestsPerSecond * seconds * (Turns + 1), seed: 60, but: repeated).Select(PathOf).ToArray();
        var cites = ResolvePaths().ToArray();
        var perTurn = unseen.Length / (Turns + 1);
        for (var turn = 0; turn <= Turns; turn++)
        {
            var unseenFile = Write($"unseen-{turn}", unseen.Skip(turn * perTurn).Take(perTurn));
            var newCites = cites.Select(p => FormattableString.Invariant($"{p}&at={2026 - turn}-06-0{turn + 1}"));
            results.IsWarmUp = turn == 0;
            results.AddBare(Put(empty, bareFile));
            results.Add(new LoadKind("/api/search, not seen before", UnseenTarget), CheckUnseen(Put(full, unseenFile), perTurn));
            results.Add(new LoadKind("/api/search, repeated", Target: 0.85), Put(full, repeatedFile));
            results.Add(new LoadKind("/api/resolve", Target: 0.6), Put(full, Write($"cites-{turn}", newCites)));
            results.AddBare(Put(empty, bareFile));
        }

        results.Report(report, $"Over HTTP, wrk, {Load.Connections} connections, {Turns} turns of {seconds} s each");
        Report.Print($"memory after the load: service {full.ResidentMegabytes:N0} MB, bare {empty.ResidentMegabytes:N0} MB");
    }

    private async Task OneByOneAsync(IReadOnlyList<string[]> repeated)
    {
        using var full = StartService(largeStore);
        CheckLargeIsServed();
        using var client = new HttpClient { BaseAddress = new Uri(full.Address) };
        var sample = new Sample();
        foreach (var path in drawn.Draw(2 * UnseenQueries, seed: 61, but: repeated).Select(PathOf).Index())
        {
            var start = Stopwatch.GetTimestamp();
            _ = await client.GetByteArrayAsync(new Uri(path.Item, UriKind.Relative));
            if (path.Index >= UnseenQueries)
            {
                sample.Add([Stopwatch.GetElapsedTime(start).TotalMicroseconds]);
            }
        }

        var title = $"Over HTTP, one connection, {UnseenQueries:N0} queries not seen before, {large.Articles:N0} articles: microseconds";
        var table = report.Table(title, "requests", "median", "p99", "mean");
        Report.Row(table, "/api/search", $"{sample.Median:0}", $"{sample.P99:0}", $"{sample.Mean:0}");
        report.AtMost($"/api/search, not seen before, {large.Articles:N0} articles, p99 in ms", sample.P99 / 1_000, SlowestTarget);
    }

    private Load Put(Service to, string paths)
    {
        var load = Load.Put(to, Path.Combine(tool, "requests.lua"), paths, seconds);
        if (load.Failures > 0)
        {
            report.Wrong($"{Path.GetFileName(paths)}: {load.Failures:N0} of {load.Requests:N0} responses were not 200");
        }

        return load;
    }

    private Load CheckUnseen(Load load, int queries)
    {
        if (load.Requests > queries)
        {
            report.Wrong($"{load.Requests:N0} requests for {queries:N0} queries: some were repeated");
        }

        return load;
    }

    // a service that rejects the large index builds the small one beside it
    private void CheckLargeIsServed()
    {
        if (new GenerationStore(largeStore, TimeProvider.System).CurrentName != largeGeneration)
        {
            throw new InvalidOperationException("The service rejected the large index and built one of the small corpus.");
        }
    }

    private void ColdStart(string corpusName, string store)
    {
        var table = report.Table(
            $"Cold start to the first answer, ReadyToRun, {corpusName}, the median of {Starts}, in turn", "program", "ms", "MB");
        var (empty, full) = (new List<(double Time, double Memory)>(), new List<(double Time, double Memory)>());
        for (var start = 0; start <= Starts; start++)
        {
            // the first start reads the files from disk, and does not count
            Time(StartBare, start > 0 ? empty : []);
            Time(() => StartService(store), start > 0 ? full : []);
        }

        CheckLargeIsServed();
        var (bareTime, fullTime) = (Statistics.Median(empty.Select(e => e.Time)), Statistics.Median(full.Select(f => f.Time)));
        Report.Row(table, "empty web program", $"{bareTime:0}", $"{Statistics.Median(empty.Select(e => e.Memory)):N0}");
        Report.Row(table, "statutes serve, first search", $"{fullTime:0}", $"{Statistics.Median(full.Select(f => f.Memory)):N0}");
        if (store == largeStore)
        {
            report.AtMost($"first answer, {corpusName}, in seconds", fullTime / 1_000, ColdStartSeconds);
        }
        else
        {
            report.AtMost($"first answer, {corpusName}, Statutes / empty program", fullTime / bareTime, ColdStartTarget);
        }

        static void Time(Func<Service> start, List<(double Time, double Memory)> times)
        {
            using var started = start();
            times.Add((started.TimeToFirstAnswer.TotalMilliseconds, started.ResidentMegabytes));
        }
    }

    private IEnumerable<string> ResolvePaths()
    {
        var random = new Random(35);
        var titles = large.Corpus.Works
            .Select(w => w.Title.Zh)
            .OfType<string>()
            .Where(t => large.Corpus.Catalog.FindByName(t) is [{ Generic: false }])
            .ToArray();
        var seen = new HashSet<string>();
        while (seen.Count < titles.Length * 10)
        {
            var cite = string.Create(CultureInfo.InvariantCulture, $"《{titles[random.Next(titles.Length)]}》第{random.Next(1, 60)}条");
            if (seen.Add(cite))
            {
                yield return $"/api/resolve?cite={Uri.EscapeDataString(cite)}";
            }
        }
    }

    private string Write(string name, IEnumerable<string> paths)
    {
        var file = Path.Combine(work, $"{name}.paths");
        File.WriteAllLines(file, paths);
        return file;
    }

    private static string PathOf(string[] terms) => $"/api/search?q={Uri.EscapeDataString(string.Join(' ', terms))}&pageSize={Peer.Hits}";
}
