// Searches for texts that break the parsing of citations:
//     dotnet run -c Release --project tools/fuzz-citations -- [--seconds N] [--seed N]
// Reads: the catalog in the library, and the tables of tests/Statutes.Specs as texts to damage. Writes to the console: each kind of
// failure with the shortest text that still shows it, as a C# string for tests/Statutes.Tests/Citations/FuzzedTests.cs, and the
// totals. The same seed gives the same texts, but fewer of them on a slower machine. Exit code 1 if anything failed.
//
// The checks: parser, scanner, resolver and finder throw no exception, nor do the values that they compute later; spans are in the
// text, in order, and do not overlap; no citation begins or ends with white space; time grows linearly with the text.

using System.Diagnostics;
using System.Globalization;
using Statutes.Citations.Catalogs;
using Statutes.FuzzCitations;

var seconds = Option("--seconds", 60);
var seed = Option("--seed", 1);
var catalog = EmbeddedCatalog.Load();
var watchdog = new Watchdog();
var checks = new Checks(catalog, watchdog);
var timing = new Timing(catalog, watchdog);
var texts = new Texts(new Random(seed), catalog, SpecLines());
var failures = new Dictionary<string, int>(StringComparer.Ordinal);
var (count, units, timed, slowest, slowestText) = (0L, 0L, 0, 0.0, "");
var clock = Stopwatch.StartNew();
using var timer = new Timer(_ => watchdog.ExitIfStuck(), null, 1_000, 1_000);

// the first texts are not timed, so that the code is compiled when timing begins
for (var i = 0; i < 2_000 && clock.Elapsed.TotalSeconds < seconds; i++)
{
    Try(texts.Next());
}

var nextTimed = clock.Elapsed;
while (clock.Elapsed.TotalSeconds < seconds)
{
    if (clock.Elapsed >= nextTimed)
    {
        TryTime(texts.NextToRepeat());
        nextTimed = clock.Elapsed + TimeSpan.FromSeconds(2); // about a third of the time goes to timing
    }

    Try(texts.Next());
}

Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"seed {seed}: {count:N0} texts, {units:N0} UTF-16 units, {timed} texts timed, in {clock.Elapsed.TotalSeconds:0} s"));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{failures.Count} kinds of failure in {failures.Values.Sum()} texts"));
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture, $"slowest repeated text: {slowest:0} ns a unit, {Escaping.Escape(slowestText)}"));
foreach (var (kind, times) in failures.OrderByDescending(f => f.Value))
{
    Console.WriteLine($"{times,8} × {kind}");
}

return failures.Count == 0 ? 0 : 1;

void Try(string text)
{
    count++;
    units += text.Length;
    if (checks.FailureOf(text) is { } kind && Note(kind))
    {
        var shortest = Minimiser.Minimise(text, t => checks.FailureOf(t) == kind, int.MaxValue);
        Print(kind, shortest, checks.DetailOf(shortest));
    }
}

void TryTime(string fragment)
{
    if (fragment.Length == 0)
    {
        return; // an empty text stays empty when it is repeated
    }

    timed++;
    var (kind, perUnit) = timing.FailureOf(fragment);
    if (perUnit > slowest)
    {
        (slowest, slowestText) = (perUnit, fragment);
    }

    if (kind is not null && Note(kind))
    {
        var shortest = Minimiser.Minimise(fragment, t => t.Length > 0 && timing.FailureOf(t).Kind == kind, 40);
        Print(kind, shortest, "repeated; U+E000 is a name that is different each time");
    }
}

// counts a failure; returns whether to print it, which is three times for each kind
bool Note(string kind)
{
    failures[kind] = failures.GetValueOrDefault(kind) + 1;
    return failures[kind] <= 3;
}

static void Print(string kind, string text, string? detail)
{
    Console.WriteLine($"FAILED {kind}\n    {Escaping.Escape(text)}\n    {detail?.ReplaceLineEndings("\n    ")}");
    Console.Out.Flush();
}

static IEnumerable<string> SpecLines()
{
    var folder = new DirectoryInfo(AppContext.BaseDirectory);
    while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Statutes.sln")))
    {
        folder = folder.Parent;
    }

    var specs = Path.Combine(folder?.FullName ?? ".", "tests", "Statutes.Specs");
    return Directory.Exists(specs)
        ? Directory.GetFiles(specs, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(File.ReadAllLines)
        : [];
}

int Option(string name, int otherwise) =>
    Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length
        ? int.Parse(args[at + 1], CultureInfo.InvariantCulture)
        : otherwise;

