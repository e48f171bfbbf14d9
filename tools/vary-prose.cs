#:project prose/Prose.csproj

// Writes texts with citations whose right answers are known, finds the citations in them, and reports what differs:
//     dotnet run -c Release tools/vary-prose.cs -- [--sentences N] [--seconds S] [--seed S] [--lang zh|en] [--examples N]
//         [--forms ID,ID] [--carriers ID,ID] [--wrong-only]
// Reads: the catalog in the library, and the tables of tools/prose: carriers, forms and traps of each language, and names.
// Writes to the console: the totals, the counts by kind, the worst forms and carriers, and examples. Exit code 1 if a citation
// was resolved wrongly, or if less than 98 % of those expected were resolved.
// --sentences   how many texts; 10,000 if missing, or no limit where --seconds is given.
// --seconds     stops after this time.
// --seed        the same seed gives the same texts; 1 if missing.
// --examples    how many examples; 20 if missing.
// --forms, --carriers   use only these rows.
// --wrong-only  shows no example of a citation that was only missed.

using System.Diagnostics;
using System.Globalization;
using Statutes.Citations.Catalogs;
using Statutes.Model.Text;
using Statutes.Prose;

const double LowestRecall = 0.98;
string[] known = ["--sentences", "--seconds", "--seed", "--lang", "--examples", "--forms", "--carriers", "--wrong-only"];
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.FirstOrDefault(a => a.StartsWith("--", StringComparison.Ordinal) && !known.Contains(a)) is { } unknown)
{
    Console.Error.WriteLine($"Unknown option '{unknown}'. Use {string.Join(", ", known)}.");
    return 2;
}

var seconds = Number("--seconds", 0);
var sentences = Number("--sentences", seconds > 0 ? int.MaxValue : 10_000);
var seed = Number("--seed", 1);
var language = default(Language?);
if (Text("--lang") is { } code)
{
    if (!LanguageCodes.TryParse(code, out var only))
    {
        Console.Error.WriteLine($"'{code}' is not a language. Use zh or en.");
        return 2;
    }

    language = only;
}

var tools = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? Path.Combine(Directory.GetCurrentDirectory(), "tools");
var data = ProseData.Read(Path.Combine(tools, "prose")).Only(language, Ids("--carriers"), Ids("--forms"));
var catalog = EmbeddedCatalog.Load();
var today = new DateOnly(2026, 11, 30);
var judge = new Judge(catalog, today);
var report = new Report();
var clock = Stopwatch.StartNew();
ProseGenerator generator;
try
{
    generator = new ProseGenerator(data, catalog, today, seed);
}
catch (InvalidOperationException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}

while (report.Sentences < sentences && (seconds == 0 || clock.Elapsed.TotalSeconds < seconds))
{
    var sentence = generator.Next();
    report.Add(sentence, judge.Examine(sentence));
}

Console.WriteLine($"seed {seed}: {report.Summary()}");
report.WriteTables(Console.Out);
foreach (var example in report.Examples(Number("--examples", 20), args.Contains("--wrong-only")))
{
    Console.WriteLine($"\n{example}");
}

return report.Total.Wrong == 0 && report.Total.Recall >= LowestRecall ? 0 : 1;

string? Text(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;

int Number(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

string[] Ids(string name) => Text(name)?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];
