#:project judging/Judging.csproj

// Learns associations from everyday words to statutory words, and writes src/Statutes.Search/Understanding/associations.tsv:
//     statutes ingest LAWS --own OWN --index INDEX
//     dotnet run -c Release tools/learn-associations.cs -- INDEX [--public FILE] [--scenarios FILE] [--own-only] [--measure] [--out FILE]
// Reads the questions of tools/judging/questions and the articles of an index. INDEX is the folder with the file CURRENT.
// --public     questions of a public set, as tab-separated values: number, question, ids of the articles (work/number, separated by |)
// --scenarios  scenarios of a public set: number, scenario, citation; they are never learned from
// --own-only   does not learn from the public questions
// --measure    only measures, with words alone: without associations, with the project's own questions, and with the public ones too.
//              The public questions are cut in five parts in their order; each part is searched with what was learned without it. Writes
//              no table.
// A question that has nine characters in a row with a public question or scenario is not learned from when that one is measured.

using System.Globalization;
using Statutes.Search;
using Statutes.Tools.Judging;
using Statutes.Tools.Judging.Vectors;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not [var index, ..] || index.StartsWith('-'))
{
    Console.Error.WriteLine("learn-associations.cs -- INDEX [--public FILE] [--scenarios FILE] [--own-only] [--measure] [--out FILE]");
    return 2;
}

var tools = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? Path.Combine(Directory.GetCurrentDirectory(), "tools");
var today = DateOnly.FromDateTime(DateTime.Today);
var knowledge = KnowledgeBase.Open(Path.Combine(index, File.ReadAllText(Path.Combine(index, "CURRENT")).Trim()));
var reader = new QuestionReader(knowledge, today);
var files = Directory.GetFiles(Path.Combine(tools, "judging", "questions"), "*.tsv").Order(StringComparer.Ordinal);
var (own, unknown) = reader.ReadOwn(files.SelectMany(File.ReadLines));
List<PublicQuestion> asked = Option("--public") is { } file ? reader.ReadPublic(File.ReadLines(file)) : [];
List<PublicQuestion> scenarios = Option("--scenarios") is { } other
    ? reader.ReadScenarios(File.ReadLines(other), new DateOnly(2023, 6, 1))
    : [];
var kept = CrossValidation.Without(own, [.. asked, .. scenarios]);
IReadOnlyList<AnsweredQuestion>? used = null; // what the associations in use were learned from
Console.WriteLine(
    $"{kept.Count} own questions about {kept.Select(k => k.Article).Distinct().Count()} articles ({unknown.Count} with an unknown article, "
    + $"{own.Count - kept.Count} like a public one); {asked.Count} public questions, {scenarios.Count} scenarios");
if (args.Contains("--measure"))
{
    VectorTrainer.UseNone(knowledge);
    Measure();
    return 0;
}

var learned = new AssociationLearner(args.Contains("--own-only") ? kept : [.. kept, .. asked.SelectMany(a => a.Pairs)]).Learn();
var table = Path.Combine(Path.GetDirectoryName(tools)!, "src", "Statutes.Search", "Understanding", "associations.tsv");
var target = Option("--out") ?? table;
var head = File.ReadLines(table).TakeWhile(l => l.StartsWith('#')).ToArray();
File.WriteAllText(target, string.Join('\n', head.Concat(learned.Select(l => $"{l.Asked}\t{l.Word}\t{l.Weight:0.00}"))) + "\n");
Console.WriteLine($"{learned.Count} associations of {learned.Select(l => l.Asked).Distinct().Count()} words");
return 0;

void Measure()
{
    Console.WriteLine($"questions and scenarios: {string.Join(", ", PublicQuestion.Measures)}");
    Report("without associations", _ => Array.Empty<AnsweredQuestion>());
    Report("own questions", _ => kept);
    Report("own and public questions", part => [.. kept, .. CrossValidation.Without(asked.Except(part).SelectMany(a => a.Pairs), part)]);
}

void Report(string name, Func<IReadOnlyList<PublicQuestion>, IReadOnlyList<AnsweredQuestion>> trainingFor)
{
    var parts = asked.Chunk((asked.Count + CrossValidation.Parts - 1) / CrossValidation.Parts);
    var measured = parts.SelectMany(part => Search(part, trainingFor(part))).ToArray();
    Console.WriteLine($"{name,-26} {LineOf(measured)} | {LineOf(Search(scenarios, trainingFor(scenarios)))}");
}

double[][] Search(IReadOnlyList<PublicQuestion> questions, IReadOnlyList<AnsweredQuestion> training)
{
    if (!ReferenceEquals(training, used))
    {
        AssociationLearner.Use(knowledge, new AssociationLearner(training).Learn());
        used = training;
    }

    return [.. questions.Select(q => q.Measure(knowledge, today))];
}

static string LineOf(double[][] measured) => PublicQuestion.Line(PublicQuestion.Mean(measured));

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
