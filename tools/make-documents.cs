#:project ../src/Statutes.Cli/Statutes.Cli.csproj
#:project made-documents/MadeDocuments.csproj

// Makes documents that cite and quote the law, whose right verdicts are known from how they are made, checks them, and compares:
//     dotnet run -c Release tools/make-documents.cs -- [--documents N] [--seed S] [--out FOLDER]
// Word documents with footnotes, tables and tracked changes, PDFs and HTML, in both languages, of today or of the time of an earlier
// version: right quotations, and such with one character altered, of another article, of another version, under a former number,
// translated. The PDFs name a font and do not carry it, so no font is needed.
// Reads: the corpus of the checkout; builds an index in a temporary folder. Writes: the totals and the failures; the documents into
// FOLDER. Exit code 1 if less than 98 of 100 verdicts are right, an altered quotation is called exact, or a former number current.

using System.Globalization;
using Statutes.Ingest;
using Statutes.Ingest.Corpus;
using Statutes.MadeDocuments;
using Statutes.Search;
using Statutes.Search.Building;

const double LowestShare = 0.98;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var documents = int.Parse(Option("--documents", "60"));
var seed = int.Parse(Option("--seed", "0"));
var output = Option("--out", "");
var today = new DateOnly(2026, 11, 22);
var tools = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? Path.Combine(Directory.GetCurrentDirectory(), "tools");
var folder = Directory.CreateTempSubdirectory("make-documents-");
try
{
    var corpus = CorpusReader.Read(CorpusFolder.Read(Path.Combine(Path.GetDirectoryName(tools)!, "corpus"))).Corpus;
    IndexBuilder.Build(corpus, folder.FullName, TimeProvider.System);
    var knowledge = KnowledgeBase.Open(folder.FullName);
    var law = new LawMaterial(knowledge, today);
    var made = Enumerable.Range(seed, documents).Select(s => MadeDocument.Make(law, s)).ToList();
    if (output.Length > 0)
    {
        Directory.CreateDirectory(output);
        made.ForEach(m => File.WriteAllBytes(Path.Combine(output, $"{m.Name.Replace(' ', '-')}.{m.Extension}"), m.Content));
    }

    var judged = made.Select(m => DocumentJudgement.Of(m, knowledge, today)).ToList();
    var (asked, wrong, grave) = (judged.Sum(j => j.Verdicts), judged.Sum(j => j.Failures.Count), judged.Sum(j => j.Grave.Count));
    foreach (var failure in judged.SelectMany(j => j.Failures))
    {
        Console.WriteLine($"    {failure}");
    }

    foreach (var group in made.GroupBy(m => m.Extension))
    {
        Console.WriteLine($"{group.Key}: {group.Count()} documents, {group.Sum(m => m.Statements.Count)} statements");
    }

    Console.WriteLine(
        $"{documents} documents, seed {seed}: {asked - wrong} of {asked} verdicts right ({(double)(asked - wrong) / asked:P1}); "
        + $"{judged.SelectMany(j => j.Grave).Count()} grave failures");
    return grave == 0 && asked - wrong >= LowestShare * asked ? 0 : 1;
}
finally
{
    folder.Delete(recursive: true);
}

string Option(string name, string defaultValue) =>
    Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : defaultValue;
