using System.Diagnostics;
using System.Globalization;
using Statutes.BenchSearch;
using Statutes.Search;
using Statutes.Search.Building;

// Measures search over a large corpus against its peers:
//     dotnet run --project tools/bench-search -c Release -- build OUT     a generation in the empty folder OUT, for KnowledgeBase.Open(OUT)
//     dotnet run --project tools/bench-search -c Release -- store OUT     the same in a store, for: statutes serve --index OUT
//     dotnet run --project tools/bench-search -c Release -- run           all of it, in one run: some 10 minutes; run process and run http, each half
//     dotnet run --project tools/bench-search -c Release -- own OUT       our own search alone over a generation that build made, query by query, for who changes it
//     dotnet run --project tools/bench-search -c Release -- hostile http://localhost:5080     10,000 hostile queries to a running service; exit code 1 where one takes over 100 ms
// Of the run, absolute figures hold for no machine but this one at this hour; the ratios do, and each stands beside its target. What is not installed
// (liblucene8-java with a JDK, libsqlite3, groonga, wrk) is said to be not measured. Exit code 1 where answers differ; a target missed is only said.
// Options: --rounds N (20) and --seconds N (5), turns in process and the length of a load; --corpus DIR (the checkout's), --laws DIR (../shared/laws beside the checkout; generated laws where it is absent).
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var asked = new Dictionary<string, string>(StringComparer.Ordinal);
for (var i = 2; i + 1 < args.Length; i += 2)
{
    asked[args[i]] = args[i + 1];
}

var root = Root();
var corpus = asked.GetValueOrDefault("--corpus", Path.Combine(root, "corpus"));
var laws = asked.GetValueOrDefault("--laws", Path.GetFullPath(Path.Combine(root, "..", "shared", "laws")));
switch (args)
{
    case ["build", var folder, ..]:
        {
            var large = Read();
            Directory.CreateDirectory(folder);
            var watch = Stopwatch.StartNew();
            IndexBuilder.Build(large.Corpus, folder, TimeProvider.System);
            Console.WriteLine($"built in {watch.Elapsed.TotalSeconds:0.0} s");
            return Opened(folder);
        }

    case ["store", var folder, ..]:
        return Opened(await new GenerationStore(folder, TimeProvider.System).BuildAsync(Read().Corpus, CancellationToken.None));

    case ["run"] or ["run", "all" or "process" or "http", ..]:
        return await Run(args.ElementAtOrDefault(1) ?? "all");

    case ["own", var folder, ..]:
        OwnSearch.Tell(KnowledgeBase.Open(folder), new MixedQueries(Read().Corpus).Draw(60, seed: 35, but: []), Number("--rounds", 20));
        return 0;

    case ["hostile", var address]:
        return await Hostile.MeasureAsync(address) ? 0 : 1;

    default:
        Console.Error.WriteLine("bench-search: build OUT, store OUT, own OUT, hostile ADDRESS, or run [all|process|http]; with --rounds N, --seconds N, --corpus DIR and --laws DIR");
        return 2;
}

async Task<int> Run(string what)
{
    var report = new Report();
    var work = Directory.CreateTempSubdirectory("bench-search-").FullName;
    try
    {
        var large = Read();
        var drawn = new MixedQueries(large.Corpus);
        var queries = drawn.Draw(60, seed: 35, but: []);
        if (what != "http")
        {
            new InProcess(large, drawn, Path.Combine(root, "tools", "bench-search", "java"), work, Number("--rounds", 20), report).Measure(queries);
        }

        if (what != "process")
        {
            await new OverHttp(root, corpus, large, drawn, work, Number("--seconds", 5), report).MeasureAsync(queries);
        }
    }
    finally
    {
        Directory.Delete(work, recursive: true);
    }

    report.Close();
    return report.HasWrongAnswers ? 1 : 0;
}

int Number(string option, int otherwise) => asked.TryGetValue(option, out var said) ? int.Parse(said, CultureInfo.InvariantCulture) : otherwise;

LargeCorpus Read()
{
    var watch = Stopwatch.StartNew();
    var large = LargeCorpus.Read(corpus, laws);
    Console.WriteLine($"{large.Articles:N0} articles, {large.Corpus.References.Length:N0} references, {large.Source}; read in {watch.Elapsed.TotalSeconds:0.0} s");
    return large;
}

static int Opened(string folder)
{
    var watch = Stopwatch.StartNew();
    var knowledge = KnowledgeBase.Open(folder);
    Console.WriteLine($"{knowledge.ArticleCount:N0} articles open in {watch.Elapsed.TotalSeconds:0.0} s");
    Console.WriteLine(folder);
    return 0;
}

static string Root()
{
    var folder = new DirectoryInfo(AppContext.BaseDirectory);
    while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Statutes.sln")))
    {
        folder = folder.Parent;
    }

    return folder?.FullName ?? Directory.GetCurrentDirectory();
}
