#:project judging/Judging.csproj

// Measures search over a whole country's laws, and writes the figures to docs/search-quality.md:
//     statutes ingest LAWS --own OWN --index INDEX
//     dotnet run -c Release tools/judge-public.cs -- INDEX --public FILE --scenarios FILE [--out FILE] [--vectors FILE] [--misses]
// INDEX is the folder with the file CURRENT. The files are those of tools/train-vectors.cs.
// Questions and scenarios are measured in five parts: without what was learned, with associations, and with vectors too. Beside them, in
// the same run, BM25 over pairs of characters. The questions in English (judging/english-questions.tsv) use the tables of the program.
// --vectors FILE  also writes the table of vectors that is learned from all questions, as tools/train-vectors.cs does, and uses it
// --misses  also prints the questions in English without an answer among the first three hits, but none of those kept apart

using System.Diagnostics;
using System.Globalization;
using Statutes.Tools.Judging;
using Statutes.Tools.Judging.Vectors;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not [var index, ..] || Option("--public") is not { } publicFile || Option("--scenarios") is not { } scenarioFile)
{
    Console.Error.WriteLine("judge-public.cs -- INDEX --public FILE --scenarios FILE [--out FILE] [--vectors FILE] [--misses]");
    return 2;
}

var tools = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? Path.Combine(Directory.GetCurrentDirectory(), "tools");
var sets = new QuestionSets(tools, index, publicFile, scenarioFile);
var (today, knowledge) = (sets.Today, sets.Knowledge);
var lines = new List<string>();
Head();
if (Option("--vectors") is { } vectorFile)
{
    Chinese(vectorFile);
    English();
}
else
{
    English();
    Chinese(null);
}

var target = Option("--out") ?? Path.Combine(Path.GetDirectoryName(tools)!, "docs", "search-quality.md");
File.WriteAllText(target, string.Join('\n', lines) + "\n");
return 0;

void Head() => Add(
    "# How well search answers questions",
    "",
    "Written by `tools/judge-public`; do not edit. The measures are success@1 (the first hit is an answer), recall@10 and recall@100",
    "(the share of the answers among the first hits) and nDCG@10.",
    "",
    $"- Date: {today:yyyy-MM-dd}. Commit: {Commit()}.",
    $"- Corpus: {knowledge.Catalog.Works.Length:#,0} works, {knowledge.ArticleCount:#,0} articles, `{knowledge.CorpusHash[..12]}`.",
    "");

void English()
{
    var (questions, unknown) = sets.Reader.ReadEnglish(File.ReadLines(Path.Combine(tools, "judging", "english-questions.tsv")));
    Add(
        "## English questions about laws in Chinese only",
        "",
        $"{questions.Count} questions; {unknown.Count} more have an answer that this corpus lacks. Whoever adds terms does not look at",
        "the answers to those kept apart.",
        "",
        "| questions | number | success@1 | success@3 | success@10 |",
        "| --- | --- | --- | --- | --- |");
    var results = questions.Select(q => (Question: q, Hits: q.Search(knowledge, today))).ToArray();
    Row("shown", [.. results.Where(r => !r.Question.IsKeptApart)]);
    Row("kept apart", [.. results.Where(r => r.Question.IsKeptApart)]);
    Row("all", results);
    Add("");
    var misses = results.Where(r => !r.Question.IsKeptApart && !r.Question.IsAnswered(r.Hits, 3));
    foreach (var (q, hits) in args.Contains("--misses") ? misses : [])
    {
        Console.WriteLine($"    {q.Text}: {string.Join(' ', q.Articles)}, found {string.Join(' ', hits.Take(4))}");
    }
}

void Row(string name, (EnglishQuestion Question, string[] Hits)[] results)
{
    var shares = new[] { 1, 3, 10 }.Select(n => results.Average(r => r.Question.IsAnswered(r.Hits, n) ? 1.0 : 0));
    Add($"| {name} | {results.Length} | {PublicQuestion.Line([.. shares], " | ")} |");
}

// replaces the tables of the program
void Chinese(string? vectorFile)
{
    var (own, asked, scenarios) = (sets.Own, sets.Asked, sets.Scenarios);
    var folds = new CrossValidation(knowledge, own, asked, scenarios, today);
    var (atToday, atDay) = (new PairsRanking(knowledge, today), new PairsRanking(knowledge, QuestionSets.ScenarioDay));
    var yardstick = (
        PublicQuestion.Mean([.. asked.Select(q => q.Measure(atToday.Best(q.Text, PublicQuestion.Depth)))]),
        PublicQuestion.Mean([.. scenarios.Select(q => q.Measure(atDay.Best(q.Text, PublicQuestion.Depth)))]));
    (string Name, (double[] Questions, double[] Scenarios) Means)[] rows =
    [
        ("BM25 over pairs of characters", yardstick),
        ("words alone", folds.Measure(withAssociations: false, withVectors: false)),
        ("words and associations", folds.Measure(withAssociations: true, withVectors: false)),
        ("words and vectors", folds.Measure(withAssociations: false, withVectors: true)),
        ("words, associations and vectors", folds.Measure(withAssociations: true, withVectors: true)),
    ];
    var source = "STARD, github oneal2000/STARD, MIT licence";
    Table($"{asked.Count} questions of lay people ({source})", rows.Select(r => (r.Name, r.Means.Questions)));
    Table($"{scenarios.Count} scenarios (LawBench, Apache-2.0 licence)", rows.Select(r => (r.Name, r.Means.Scenarios)));
    Add(
        $"Associations and vectors learn from {own.Count:#,0} questions of the project and from the public questions. The public questions",
        $"are cut in {CrossValidation.Parts} parts in their order; each is searched with what was learned without it. Scenarios are never",
        "learned from. A question that shares nine characters in a row with a measured one is not learned from.",
        "");
    if (vectorFile is not null)
    {
        AnsweredQuestion[] all = [.. own, .. CrossValidation.Without(asked.SelectMany(a => a.Pairs), scenarios)];
        string[] measured =
        [
            VectorTrainer.SourcesOf(knowledge, own.Count, asked.Count),
            $"Measured on {today:yyyy-MM-dd} with what was learned without the measured part: {string.Join(", ", PublicQuestion.Measures)}",
            .. rows.Select(r => $"    {r.Name,-32} questions {Line(r.Means.Questions)}    scenarios {Line(r.Means.Scenarios)}"),
        ];
        var table = folds.Trainer.TableFor(all, measured);
        File.WriteAllBytes(vectorFile, table);
        folds.Trainer.UseOf(table)(knowledge);
        AssociationLearner.UseLearned(knowledge);
        Console.WriteLine($"{vectorFile}: {table.Length:#,0} bytes");
    }
}

static string Line(double[] means) => PublicQuestion.Line(means);

void Table(string heading, IEnumerable<(string Name, double[] Means)> rows) => Add(
[
    $"## {heading}",
    "",
    $"| ranking | {string.Join(" | ", PublicQuestion.Measures)} |",
    "| --- | --- | --- | --- | --- |",
    .. rows.Select(r => $"| {r.Name} | {PublicQuestion.Line(r.Means, " | ")} |"),
    "",
]);

void Add(params string[] added)
{
    lines.AddRange(added);
    Console.WriteLine(string.Join('\n', added));
}

string Commit()
{
    var command = new ProcessStartInfo("git", "rev-parse --short HEAD") { RedirectStandardOutput = true, WorkingDirectory = tools };
    using var git = Process.Start(command);
    return git?.StandardOutput.ReadToEnd().Trim() is { Length: > 0 } commit ? commit : "unknown";
}

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
