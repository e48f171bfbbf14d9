using System.Diagnostics;
using System.Globalization;
using Statutes.BenchSearch;
using Statutes.Search;
using Statutes.Search.Building;
using Statutes.Tools.Benchmarks;

// Compares search over a large corpus with other engines. Commands, behind `dotnet run --project tools/bench-search -c Release --`:
//     run [all|process|http]      measures everything in about 10 minutes, or only one half: in process, or over HTTP
//     build OUT                   builds a generation in the empty folder OUT, for KnowledgeBase.Open(OUT)
//     store OUT                   builds it in a store, for `statutes serve --index OUT`
//     own OUT                     measures our own search alone, query by query, over a generation from `build`
//     hostile http://localhost:5080    sends 10,000 hostile queries to a running service; exit code 1 if one takes over 100 ms
// Options:
//     --save           writes the figures of `run` into benchmarks/RESULTS.md
//     --note TEXT      adds a remark to the saved figures
//     --rounds N       turns in process (20)
//     --seconds N      the duration of each load test (5)
//     --corpus DIR     the corpus (that of the checkout)
//     --laws DIR       laws in Markdown (../shared/laws beside the checkout); laws are generated if the folder is missing
// Absolute figures are valid for one machine at one moment; the ratios are comparable, and each is printed with its target. Engines that
// are not installed (liblucene8-java with a JDK, libsqlite3, groonga, wrk) are reported as not measured. Exit code 1 if answers differ; a
// missed target is only reported.
const string Usage =
    "bench-search: build OUT, store OUT, own OUT, hostile ADDRESS, or run [all|process|http]; "
    + "with --save, --note TEXT, --rounds N, --seconds N, --corpus DIR and --laws DIR";

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var options = new Dictionary<string, string>(StringComparer.Ordinal);
var arguments = new List<string>();
for (var i = 0; i < args.Length; i++)
{
    if (args[i] is "--note" or "--rounds" or "--seconds" or "--corpus" or "--laws" && i + 1 < args.Length)
    {
        options[args[i]] = args[++i];
    }
    else
    {
        arguments.Add(args[i]);
    }
}

var isSaved = arguments.Remove("--save");
var root = Root();
var corpus = options.GetValueOrDefault("--corpus", Path.Combine(root, "corpus"));
var laws = options.GetValueOrDefault("--laws", Path.GetFullPath(Path.Combine(root, "..", "shared", "laws")));
switch (arguments)
{
    case ["build", var folder]:
        {
            var large = Read();
            Directory.CreateDirectory(folder);
            var watch = Stopwatch.StartNew();
            IndexBuilder.Build(large.Corpus, folder, TimeProvider.System);
            Console.WriteLine($"built in {watch.Elapsed.TotalSeconds:0.0} s");
            return Open(folder);
        }

    case ["store", var folder]:
        return Open(await new GenerationStore(folder, TimeProvider.System).BuildAsync(Read().Corpus, CancellationToken.None));

    case ["run"]:
        return await Run("all");

    case ["run", "all" or "process" or "http"]:
        return await Run(arguments[1]);

    case ["own", var folder]:
        var drawn = new MixedQueries(Read().Corpus).Draw(60, seed: 35, but: []);
        OwnSearch.PrintByQuery(KnowledgeBase.Open(folder), drawn, Number("--rounds", 20));
        return 0;

    case ["hostile", var address]:
        return await Hostile.MeasureAsync(address) ? 0 : 1;

    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

async Task<int> Run(string part)
{
    var report = new Report();
    var work = Directory.CreateTempSubdirectory("bench-search-").FullName;
    var large = Read();
    try
    {
        var drawn = new MixedQueries(large.Corpus);
        var queries = drawn.Draw(60, seed: 35, but: []);
        if (part != "http")
        {
            var java = Path.Combine(root, "tools", "bench-search", "java");
            new InProcess(large, drawn, java, work, Number("--rounds", 20), report).Measure(queries, Questions());
        }

        if (part != "process")
        {
            await new OverHttp(root, corpus, large, drawn, work, Number("--seconds", 5), report).MeasureAsync(queries);
        }
    }
    finally
    {
        Directory.Delete(work, recursive: true);
    }

    report.Close();
    if (isSaved)
    {
        Save(part, report, large);
    }

    return report.HasWrongAnswers ? 1 : 0;
}

// one in twenty of the questions of the project, over all its files
string[][] Questions() =>
[
    .. Directory.GetFiles(Path.Combine(root, "tools", "judging", "questions"), "*.tsv")
        .Order(StringComparer.Ordinal)
        .SelectMany(File.ReadLines)
        .Where(l => l is not ([] or ['#', ..]))
        .Where((_, i) => i % 20 == 0)
        .Select(l => new[] { l.Split('\t')[2] }),
];

void Save(string part, Report report, LargeCorpus large)
{
    var numbers = options.Where(o => o.Key is "--rounds" or "--seconds").Select(o => $" {o.Key} {o.Value}");
    var command = $"dotnet run --project tools/bench-search -c Release -- run {part} --save{string.Concat(numbers)}";
    var data = $"{large.Articles:N0} articles: the corpus of the repository and {large.Source}.";
    string[] notes = [data, .. options.TryGetValue("--note", out var note) ? [note] : Array.Empty<string>(), .. report.Remarks];
    ResultsFile.Save(root, $"bench-search, run {part}", command, notes, report.Tables);
}

int Number(string option, int otherwise) =>
    options.TryGetValue(option, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

LargeCorpus Read()
{
    var watch = Stopwatch.StartNew();
    var large = LargeCorpus.Read(corpus, laws);
    var references = large.Corpus.References.Length;
    Console.WriteLine($"{large.Articles:N0} articles, {references:N0} references, {large.Source}");
    Console.WriteLine($"read in {watch.Elapsed.TotalSeconds:0.0} s");
    return large;
}

static int Open(string folder)
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
