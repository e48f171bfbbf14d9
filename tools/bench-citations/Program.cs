// Measures finding and resolving of citations on one thread, and checks its own counts:
//     dotnet run -c Release --project tools/bench-citations -- [LAWS] [--rounds N] [--only scan|single|hostile] [--save]
// Reads: a folder of laws in Markdown, repeated to 50 MB. The default is ../shared/laws beside the repository; if it is missing, the
// text is generated. Writes: that text to a temporary file, for ripgrep, and the figures to the console. On a shared machine only
// ratios are comparable: everything is measured in the same run, and the best of several rounds counts. Exit code 1 if a count is
// wrong; a missed target is only printed. --save writes the figures into benchmarks/RESULTS.md as well.

using System.Globalization;
using Statutes.BenchCitations;
using Statutes.Citations.Catalogs;
using Statutes.Tools.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var rounds = Option("--rounds") is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : 5;
var only = Option("--only");
if (only is not null and not ("scan" or "single" or "hostile"))
{
    Console.WriteLine($"--only {only} is unknown. Use scan, single or hostile.");
    return 2;
}

var laws = args.Length > 0 && !args[0].StartsWith("--", StringComparison.Ordinal) ? args[0] : LawText.DefaultFolder();
var measuring = new Measuring(rounds);
var catalog = EmbeddedCatalog.Load();
using var printed = new LineRecorder(Console.Out);
Console.SetOut(printed);
Run("scan", () => new ScanBench(catalog, measuring).Run(laws));
Run("single", () => new SingleBench(catalog, measuring).Run());
Run("hostile", () => new HostileBench(catalog).Run());
if (args.Contains("--save"))
{
    var table = new ResultTable("As printed", ["figures"]);
    foreach (var line in printed.Lines)
    {
        table.Add(line);
    }

    var part = only is null ? "" : $" --only {only}";
    var command = $"dotnet run -c Release --project tools/bench-citations -- --rounds {rounds}{part} --save";
    ResultsFile.Save(LawText.Root(), $"bench-citations{part}", command, [], [table]);
}

return measuring.HasFailed ? 1 : 0;

void Run(string name, Action part)
{
    if (only is null || only == name)
    {
        part();
    }
}

string? Option(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
