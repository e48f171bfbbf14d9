#:project ../src/Statutes.Cli/Statutes.Cli.csproj
#:project judging/Judging.csproj

// Asks the judged queries and prints how well they are answered, by kind:
//     dotnet run -c Release tools/judge-search.cs -- [TABLE] [--misses] [--analyses]
// Reads: the corpus of the checkout and tests/Statutes.Specs/Search/judged.tsv, or another table. Writes: an index into a temporary folder, and the measures to the
// console: success@1 and @3, mean reciprocal rank and nDCG@10, over all and by kind; with --misses every query whose first hit is no answer,
// with --analyses the same over all queries and over those in Chinese with pairs of characters alone and with the words of the glossary alone.

using System.Globalization;
using Statutes.Ingest;
using Statutes.Ingest.Corpus;
using Statutes.Search;
using Statutes.Search.Building;
using Statutes.Tools.Judging;
using Statutes.Search.Hits;
using Statutes.Search.Understanding;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var here = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? Path.Combine(Directory.GetCurrentDirectory(), "tools");
var root = Path.GetDirectoryName(here)!;
var table = args.FirstOrDefault(a => !a.StartsWith("--")) ?? Path.Combine(root, "tests", "Statutes.Specs", "Search", "judged.tsv");
var queries = JudgedQuery.ReadAll(File.ReadAllLines(table)).ToArray();
var folder = Directory.CreateTempSubdirectory("judge-");
try
{
    IndexBuilder.Build(CorpusReader.Read(CorpusFolder.Read(Path.Combine(root, "corpus"))).Corpus, folder.FullName, TimeProvider.System);
    var knowledge = KnowledgeBase.Open(folder.FullName);
    var judgements = queries.Select(q => Judgement.Of(knowledge, q)).ToArray();
    Console.WriteLine("| kind | queries | success@1 | success@3 | MRR | nDCG@10 |\n| --- | --- | --- | --- | --- | --- |");
    foreach (var kind in judgements.GroupBy(j => j.Judged.Kind))
    {
        Print(kind.Key, [.. kind]);
    }

    Print("all", judgements);
    foreach (var analysis in args.Contains("--analyses") ? Enum.GetValues<ChineseAnalysis>() : [])
    {
        var other = KnowledgeBase.Open(folder.FullName, analysis);
        Judgement[] judged = [.. queries.Select(q => Judgement.Of(other, q))];
        Print($"{analysis}, all", judged);
        Print($"{analysis}, Chinese", [.. judged.Where(j => j.Judged.Query.Any(c => c is >= '\u4E00' and <= '\u9FFF'))]);
    }

    foreach (var miss in args.Contains("--misses") ? judgements.Where(j => !j.SuccessAt1 || j.Ndcg < 0.6) : [])
    {
        Console.WriteLine($"{(miss.SuccessAt1 ? "low " : "MISS")} {miss.Ndcg:0.00} {miss.Judged.Kind}: {miss.Judged.Query}\n    found  {string.Join(' ', miss.Found)}\n    judged {string.Join(' ', miss.Judged.Grades.OrderByDescending(g => g.Value).Select(g => $"{g.Key}:{g.Value}"))}");
    }
}
finally
{
    folder.Delete(recursive: true);
}

static void Print(string name, Judgement[] all) => Console.WriteLine(
    $"| {name} | {all.Length} | {all.Average(j => j.SuccessAt1 ? 1 : 0):0.000} | {all.Average(j => j.SuccessAt3 ? 1 : 0):0.000} | {all.Average(j => j.ReciprocalRank):0.000} | {all.Average(j => j.Ndcg):0.000} |");
