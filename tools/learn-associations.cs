#:project judging/Judging.csproj

// Learns associations from everyday words to statutory words, and writes src/Statutes.Search/Understanding/associations.tsv:
//     statutes ingest LAWS --own OWN --index INDEX
//     dotnet run -c Release tools/learn-associations.cs -- INDEX [--public FILE] [--scenarios FILE] [--own-only] [--out FILE]
// Reads the questions of tools/judging/questions and the articles of an index. INDEX is the folder with the file CURRENT.
// --public     questions of a public set, as tab-separated values: number, question, ids of the articles (work/number, separated by |)
// --scenarios  scenarios of a public set: number, scenario, citation; what is like them is not learned from
// --own-only   does not learn from the public questions
// tools/judge-public measures what the associations give.

using System.Globalization;
using Statutes.Tools.Judging;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not [var index, ..] || index.StartsWith('-'))
{
    Console.Error.WriteLine("learn-associations.cs -- INDEX [--public FILE] [--scenarios FILE] [--own-only] [--out FILE]");
    return 2;
}

var tools = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? Path.Combine(Directory.GetCurrentDirectory(), "tools");
var sets = new QuestionSets(tools, index, Option("--public"), Option("--scenarios"));
var (own, asked) = (sets.Own, sets.Asked);
Console.WriteLine(
    $"{own.Count} own questions about {own.Select(o => o.Article).Distinct().Count()} articles ({sets.Unknown.Count} with an unknown "
    + $"article); {asked.Count} public questions, {sets.Scenarios.Count} scenarios");
var learned = new AssociationLearner(args.Contains("--own-only") ? own : [.. own, .. asked.SelectMany(a => a.Pairs)]).Learn();
var table = Path.Combine(Path.GetDirectoryName(tools)!, "src", "Statutes.Search", "Understanding", "associations.tsv");
var target = Option("--out") ?? table;
var head = File.ReadLines(table).TakeWhile(l => l.StartsWith('#')).ToArray();
File.WriteAllText(target, string.Join('\n', head.Concat(learned.Select(l => $"{l.Asked}\t{l.Word}\t{l.Weight:0.00}"))) + "\n");
Console.WriteLine($"{learned.Count} associations of {learned.Select(l => l.Asked).Distinct().Count()} words");
return 0;

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
