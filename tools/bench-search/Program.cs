using System.Diagnostics;
using System.Globalization;
using Statutes.BenchSearch;
using Statutes.Search;
using Statutes.Search.Building;

// Measures search over a large corpus against its peers:
//     dotnet run --project tools/bench-search -c Release -- build OUT     a generation in the empty folder OUT, for KnowledgeBase.Open(OUT)
//     dotnet run --project tools/bench-search -c Release -- store OUT     the same in a store, for: statutes serve --index OUT
// Options: --corpus DIR (the checkout's), --laws DIR (../shared/laws beside the checkout; generated laws where it is absent).
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

    default:
        Console.Error.WriteLine("bench-search: build OUT, or store OUT; with --corpus DIR and --laws DIR");
        return 2;
}

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
