#:project judging/Judging.csproj

// Trains the vectors by which search ranks questions, and writes src/Statutes.Search/Vectors/vectors.bin:
//     statutes ingest LAWS --own OWN --index INDEX
//     dotnet run -c Release tools/train-vectors.cs -- INDEX [--public FILE] [--scenarios FILE] [--out FILE]
// Reads the articles and references of an index and the questions of tools/judging/questions. INDEX is the folder with the file CURRENT.
// --public     questions of a public set, as tab-separated values: number, question, ids of the articles (work/number, separated by |)
// --scenarios  scenarios of a public set: number, scenario, citation; they are never learned from
// What is like a scenario is not learned from. tools/judge-public measures, and can write the table too.
// The table has vectors of pairs of characters and of words; no question and no article can be read from it.

using System.Globalization;
using Statutes.Tools.Judging;
using Statutes.Tools.Judging.Vectors;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not [var index, ..] || index.StartsWith('-'))
{
    Console.Error.WriteLine("train-vectors.cs -- INDEX [--public FILE] [--scenarios FILE] [--out FILE]");
    return 2;
}

var tools = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? Path.Combine(Directory.GetCurrentDirectory(), "tools");
var sets = new QuestionSets(tools, index, Option("--public"), Option("--scenarios"));
var asked = sets.Asked.SelectMany(a => a.Pairs);
var learned = sets.Own.Concat(CrossValidation.Without(asked, sets.Scenarios)).ToArray();
var trainer = new VectorTrainer(sets.Knowledge, sets.Own, asked);
var table = trainer.TableFor(learned, [VectorTrainer.SourcesOf(sets.Knowledge, sets.Own.Count, sets.Asked.Count)]);
File.WriteAllBytes(
    Option("--out") ?? Path.Combine(Path.GetDirectoryName(tools)!, "src", "Statutes.Search", "Vectors", "vectors.bin"), table);
Console.WriteLine($"{table.Length:#,0} bytes");
return 0;

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
