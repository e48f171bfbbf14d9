#:project ../src/Statutes.Cli/Statutes.Cli.csproj
#:project judging/Judging.csproj

// Measures how well search answers the judged queries, by kind of query:
//     dotnet run -c Release tools/judge-search.cs -- [TABLE] [--misses] [--analyses]
// Reads the corpus of the checkout and tests/Statutes.Specs/Search/judged.tsv, or another table. Builds an index in a temporary folder.
// Prints success@1 and @3, mean reciprocal rank and nDCG@10, for all queries and by kind.
// --misses    also lists every query whose first hit is not an answer, or whose nDCG is low.
// --analyses  also prints the figures, for all queries and for those in Chinese, with other ways of cutting Chinese:
//             pairs of characters alone, and words of the glossary alone.

using System.Globalization;
using Statutes.Ingest;
using Statutes.Ingest.Corpus;
using Statutes.Search;
using Statutes.Search.Building;
using Statutes.Tools.Judging;

const double LowNdcg = 0.6;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var tools = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? Path.Combine(Directory.GetCurrentDirectory(), "tools");
var root = Path.GetDirectoryName(tools)!;
var table = args.FirstOrDefault(a => !a.StartsWith("--")) ?? Path.Combine(root, "tests", "Statutes.Specs", "Search", "judged.tsv");
var queries = JudgedQuery.ReadAll(File.ReadAllLines(table)).ToArray();
var folder = Directory.CreateTempSubdirectory("judge-");
try
{
    var corpus = CorpusReader.Read(CorpusFolder.Read(Path.Combine(root, "corpus"))).Corpus;
    IndexBuilder.Build(corpus, folder.FullName, TimeProvider.System);
    var knowledge = KnowledgeBase.Open(folder.FullName);
    var judgements = Judge(knowledge);
    Console.WriteLine("| kind | queries | success@1 | success@3 | MRR | nDCG@10 |\n| --- | --- | --- | --- | --- | --- |");
    foreach (var kind in judgements.GroupBy(j => j.Judged.Kind))
    {
        Print(kind.Key, [.. kind]);
    }

    Print("all", judgements);
    foreach (var analysis in args.Contains("--analyses") ? ChineseAnalyses.Names : [])
    {
        ChineseAnalyses.Use(knowledge, analysis);
        var judged = Judge(knowledge);
        Print($"{analysis}, all", judged);
        Print($"{analysis}, Chinese", [.. judged.Where(j => j.Judged.Query.Any(c => c is >= '\u4E00' and <= '\u9FFF'))]);
    }

    foreach (var miss in args.Contains("--misses") ? judgements.Where(j => !j.SuccessAt1 || j.Ndcg < LowNdcg) : [])
    {
        var grades = miss.Judged.Grades.OrderByDescending(g => g.Value).Select(g => $"{g.Key}:{g.Value}");
        Console.WriteLine($"{(miss.SuccessAt1 ? "low " : "MISS")} {miss.Ndcg:0.00} {miss.Judged.Kind}: {miss.Judged.Query}");
        Console.WriteLine($"    hits   {string.Join(' ', miss.Hits)}");
        Console.WriteLine($"    judged {string.Join(' ', grades)}");
    }
}
finally
{
    folder.Delete(recursive: true);
}

Judgement[] Judge(KnowledgeBase knowledge) => [.. queries.Select(q => Judgement.Of(knowledge, q))];

static void Print(string name, Judgement[] all) => Console.WriteLine(
    $"| {name} | {all.Length} | {all.Average(j => j.SuccessAt1 ? 1 : 0):0.000} | {all.Average(j => j.SuccessAt3 ? 1 : 0):0.000}"
    + $" | {all.Average(j => j.ReciprocalRank):0.000} | {all.Average(j => j.Ndcg):0.000} |");
