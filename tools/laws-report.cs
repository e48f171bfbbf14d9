#:project census/Census.csproj

// Counts every reference inside a folder of laws in Markdown, and compares the references before and after a change of the code.
//
//     dotnet run -c Release tools/laws-report.cs -- LAWS REPORT.md
// writes the report in Markdown and, beside it, REPORT.tsv: for each law the number and the fingerprint of its references. Both are
// committed as tests/Statutes.Specs/Linking/national-laws.md and national-laws.tsv, and a test compares them with the laws. If the test
// names laws whose references changed, the next two commands show which references they are.
//
//     dotnet run -c Release tools/laws-report.cs -- LAWS --save FILE.gz
// writes every reference: citing provision, span, words, type and targets, sorted, compressed with gzip. The list contains words of the
// laws: save it outside the repository, before the change.
//
//     dotnet run -c Release tools/laws-report.cs -- LAWS --compare FILE.gz
// prints the references that were gained, lost or changed since FILE.gz was saved, one on each line, then their numbers. Exit code 1 if
// there are any.
//
//     dotnet run -c Release tools/laws-report.cs -- LAWS --sample N --seed S [--form FORM]
// prints N random references, relative ones or those of one form, each with its sentence and the wording of its targets, for a person to
// judge.
//
// Reads: the laws. Writes: the files named above, and the time to the console.

using System.Diagnostics;
using System.Globalization;
using Statutes.Model.Corpus;
using Statutes.Tools.Census;

const string Usage = "laws-report.cs -- LAWS REPORT.md | LAWS --save FILE | LAWS --compare FILE | LAWS --sample N --seed S [--form FORM]";
var options = new Dictionary<string, string>();
for (var i = 1; i + 1 < args.Length; i += 2)
{
    options[args[i]] = args[i + 1];
}

string[] modes = ["--save", "--compare", "--sample"];
if (args.Length < 2 || (args.Length > 2 && !modes.Any(options.ContainsKey)))
{
    Console.Error.WriteLine(Usage);
    return 2;
}

var watch = Stopwatch.StartNew();
var census = ReferenceCensus.Take(args[0]);
var characters = census.Laws.Sum(l => (long)l.Document.Source.Content.Length);
var references = census.Laws.Sum(l => l.References.Length);
var seconds = watch.Elapsed.TotalSeconds;
Console.WriteLine(FormattableString.Invariant(
    $"{census.Laws.Length} laws, {characters:N0} characters, {references:N0} references in {seconds:0.0} s: ")
    + FormattableString.Invariant($"{characters / seconds:N0} characters and {references / seconds:N0} references a second"));
if (options.Count == 0)
{
    File.WriteAllText(args[1], CensusReport.Write(census));
    File.WriteAllText(Path.ChangeExtension(args[1], ".tsv"), LawFingerprints.Write(census));
    return 0;
}

if (options.TryGetValue("--save", out var saved))
{
    ReferenceList.Of(census).Save(saved);
    return 0;
}

if (options.TryGetValue("--compare", out var before))
{
    var changes = ReferenceList.Load(before).CompareTo(ReferenceList.Of(census));
    foreach (var line in changes.ToLines())
    {
        Console.WriteLine(line);
    }

    return changes.Gained.Length + changes.Lost.Length + changes.Changed.Length == 0 ? 0 : 1;
}

var drawn = census.Laws
    .SelectMany(l => l.References.Select(r => (Law: l, Counted: r)))
    .Where(r => options.TryGetValue("--form", out var form) ? r.Counted.Form.Name == form : r.Counted.Form.IsRelative)
    .ToArray();
new Random(Number("--seed")).Shuffle(drawn);
foreach (var (law, counted) in drawn.Take(Number("--sample")))
{
    var reference = counted.Reference;
    Console.WriteLine($"\n{law.Number} {law.Path} {reference.From.Path}  {counted.Form.Name}: {reference.Text}");
    Console.WriteLine($"    {Around(law.Document.WordingOf(law.Document.Find(reference.From.Path)!), reference)}");
    var answer = reference.OutsideTitle ?? reference.Unresolved?.Name;
    Console.WriteLine(answer is null ? "" : $"  = {answer}");
    foreach (var target in reference.Targets)
    {
        var wording = law.Document.Find(target.Path) is { } provision ? string.Join(" / ", law.Document.LinesOf(provision)) : "the law";
        Console.WriteLine($"  = {target.Path}  {Short(wording)}");
    }
}

return 0;

int Number(string option) =>
    options.TryGetValue(option, out var value) && int.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : 1;

static string Around(string wording, Statutes.Model.Corpus.Reference reference)
{
    var (start, end) = (Math.Max(0, reference.Span.Start - 70), Math.Min(wording.Length, reference.Span.End + 60));
    return $"{wording[start..reference.Span.Start]}【{reference.Text}】{wording[reference.Span.End..end]}".ReplaceLineEndings(" ");
}

static string Short(string text) => (text.Length <= 120 ? text : text[..120] + "…").ReplaceLineEndings(" ");
