using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Statutes.Search.Building;

namespace Statutes.BenchSearch;

/// <summary>Measures the published service against a bare web program: under load, and from the start of the process to the first answer.</summary>
/// <param name="root">The checkout.</param>
/// <param name="corpus">The folder of the project's corpus, by whose fingerprint the large one goes too.</param>
/// <param name="large">The large corpus.</param>
/// <param name="drawn">Where queries come from.</param>
/// <param name="work">A folder for what is written.</param>
/// <param name="seconds">How long each load lasts.</param>
/// <param name="report">Takes the figures.</param>
internal sealed class OverHttp(string root, string corpus, LargeCorpus large, MixedQueries drawn, string work, int seconds, Report report)
{
    private const int Turns = 3;
    private const int Starts = 7;
    private const int RequestsPerSecond = 40_000;
    private const string Bare = "/json";
    private const string FirstSearch = "/api/search?q=%E5%9B%BD%E5%AE%B6%E5%AE%89%E5%85%A8&pageSize=10"; // 国家安全

    private readonly string tool = Path.Combine(root, "tools", "bench-search");
    private string bare = "";
    private string service = "";
    private string largeStore = "";
    private string largeGeneration = "";

    /// <summary>Publishes both programs and measures.</summary>
    /// <param name="repeated">The queries that are asked again and again.</param>
    public async Task MeasureAsync(IReadOnlyList<string[]> repeated)
    {
        bare = Publish(Path.Combine(tool, "bare"), "bare");
        service = Publish(Path.Combine(root, "src", "Statutes.Cli"), "statutes");
        var ownStore = Path.Combine(work, "store-own");
        Programs.Run(service, ["ingest", "--corpus", corpus, "--index", ownStore]);
        largeStore = Path.Combine(work, "store-large");
        await BuildLargeAsync(new GenerationStore(ownStore, TimeProvider.System), new GenerationStore(largeStore, TimeProvider.System));
        if (Programs.Has("wrk"))
        {
            UnderLoad(repeated);
        }
        else
        {
            report.NotMeasured("HTTP", "wrk is not installed");
        }

        ColdStart("the project's corpus", ownStore, target: 1.5);
        ColdStart($"the large corpus, {large.Articles:N0} articles", largeStore, target: 1.5);
    }

    // A service takes an index for its own by the fingerprint of the corpus and the identity of its code. Both differ from build to build, so they are those
    // of an index that the published program itself has built.
    private async Task BuildLargeAsync(GenerationStore own, GenerationStore store)
    {
        var ofProgram = IndexManifest.Read(Path.Combine(own.Root, own.CurrentName!));
        var folder = await store.BuildAsync(large.Corpus with { Hash = ofProgram.CorpusHash }, CancellationToken.None);
        var manifest = IndexManifest.Read(folder) with { Builder = ofProgram.Builder };
        File.WriteAllText(Path.Combine(folder, IndexManifest.FileName), JsonSerializer.Serialize(manifest, JsonSerializerOptions.Web));
        largeGeneration = store.CurrentName!;
    }

    private string Publish(string project, string program)
    {
        var folder = Path.Combine(work, $"published-{program}");
        Programs.Run("dotnet", ["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "true", "-p:PublishReadyToRun=true", "-p:PublishReadyToRunComposite=true", "-o", folder]);
        return Path.Combine(folder, program);
    }

    private Service StartBare() => Service.Start(bare, address => [address], Bare);

    private Service StartService(string store) => Service.Start(service, address => ["serve", "--urls", address, "--corpus", corpus, "--index", store, "--own", Path.Combine(work, "own")], FirstSearch);

    private void UnderLoad(IReadOnlyList<string[]> repeated)
    {
        Report.Section($"over HTTP, wrk, {Load.Connections} connections, {Turns} turns of {seconds} s each; shares of the bare endpoint of the same turn");
        using var empty = StartBare();
        using var full = StartService(largeStore);
        ServesLarge();

        var script = Path.Combine(tool, "requests.lua");
        var unseen = drawn.Draw(RequestsPerSecond * seconds * (Turns + 1), seed: 60, but: repeated).Select(SearchPath).ToArray();
        var resolved = ResolvePaths().ToArray();
        var bareFile = Written("bare", [Bare]);
        var repeatedFile = Written("repeated", repeated.Select(SearchPath));
        var (bareLoads, loads) = (new List<Load>(), new Dictionary<string, List<Load>>());
        var share = unseen.Length / (Turns + 1);
        for (var turn = 0; turn <= Turns; turn++)
        {
            var unseenFile = Written($"unseen-{turn}", unseen.Skip(turn * share).Take(share));
            var newCites = Written($"cites-{turn}", resolved.Select(p => FormattableString.Invariant($"{p}&at={2026 - turn}-06-0{turn + 1}")));
            (string Name, string File)[] kinds =
                [("/api/search, not seen before", unseenFile), ("/api/search, repeated", repeatedFile), ("/api/resolve", newCites)];
            Add(bareLoads, Load.Put(empty, script, bareFile, seconds));
            foreach (var (name, file) in kinds)
            {
                var load = Load.Put(full, script, file, seconds);
                Add(loads.TryGetValue(name, out var list) ? list : loads[name] = [], load);
                if (load.Failures > 0)
                {
                    report.Wrong($"{name}: {load.Failures:N0} of {load.Requests:N0} answers were not 200");
                }

                if (file == unseenFile && load.Requests > share)
                {
                    report.Wrong($"{load.Requests:N0} requests and {share:N0} queries: some had been seen before");
                }
            }

            Add(bareLoads, Load.Put(empty, script, bareFile, seconds));

            // the first turn warms both up
            void Add(List<Load> to, Load load)
            {
                if (turn > 0)
                {
                    to.Add(load);
                }
            }
        }

        Row("the bare endpoint", bareLoads);
        foreach (var (name, list) in loads)
        {
            Row(name, list);
        }

        foreach (var (name, list) in loads)
        {
            var target = name.Contains("repeated", StringComparison.Ordinal) ? 0.85 : name.Contains("resolve", StringComparison.Ordinal) ? 0.6 : 0.25;
            report.AtLeast($"{name}, share of bare", Median(list.Select((l, i) => l.PerSecond / ((bareLoads[2 * i].PerSecond + bareLoads[(2 * i) + 1].PerSecond) / 2))), target);
            Report.Say($"    by the service's processor time: {Median(bareLoads.Select(l => l.ProcessorMicroseconds)) / Median(list.Select(l => l.ProcessorMicroseconds)):0.00}");
        }

        Report.Say($"memory after the load: service {full.ResidentMegabytes:N0} MB, bare {empty.ResidentMegabytes:N0} MB");

        static void Row(string name, List<Load> all) => Report.Say(
            $"{name,-32} {Median(all.Select(l => l.PerSecond)),9:N0} a second   {Median(all.Select(l => l.ProcessorMicroseconds)),7:N1} µs processor a request   {Median(all.Select(l => l.Bytes)),7:N0} bytes an answer");
    }

    // a service that takes the large index for another's builds the small one beside it
    private void ServesLarge()
    {
        if (new GenerationStore(largeStore, TimeProvider.System).CurrentName != largeGeneration)
        {
            throw new InvalidOperationException("The service built an index of the project's corpus and serves that, not the large one.");
        }
    }

    private void ColdStart(string what, string store, double target)
    {
        Report.Section($"cold start to the first answer, ReadyToRun, {what}, the median of {Starts}, in turn");
        var (empty, full) = (new List<(double Time, double Memory)>(), new List<(double Time, double Memory)>());
        for (var start = 0; start <= Starts; start++)
        {
            // the first start reads the files from disk, and does not count
            AddFirst(StartBare, start > 0 ? empty : []);
            AddFirst(() => StartService(store), start > 0 ? full : []);
        }

        ServesLarge();
        var (bareTime, fullTime) = (Median(empty.Select(e => e.Time)), Median(full.Select(f => f.Time)));
        Report.Say($"empty web program {bareTime:0} ms, {Median(empty.Select(e => e.Memory)):N0} MB; statutes serve, first search {fullTime:0} ms, {Median(full.Select(f => f.Memory)):N0} MB");
        report.AtMost($"first answer, {what}, times the empty program's", fullTime / bareTime, target);

        static void AddFirst(Func<Service> start, List<(double Time, double Memory)> to)
        {
            using var started = start();
            to.Add((started.FirstAnswer.TotalMilliseconds, started.ResidentMegabytes));
        }
    }

    private IEnumerable<string> ResolvePaths()
    {
        var random = new Random(35);
        var titles = large.Corpus.Works.Select(w => w.Title.Zh).OfType<string>().Where(t => large.Corpus.Catalog.FindByName(t) is [{ Generic: false }]).ToArray();
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

    private string Written(string name, IEnumerable<string> paths)
    {
        var file = Path.Combine(work, $"{name}.paths");
        File.WriteAllLines(file, paths);
        return file;
    }

    private static string SearchPath(string[] terms) => $"/api/search?q={Uri.EscapeDataString(string.Join(' ', terms))}&pageSize={Peer.Hits}";

    private static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
