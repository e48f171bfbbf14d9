#:project census/Census.csproj

// Counts every reference inside a folder of laws in Markdown:
//     dotnet run -c Release tools/laws-report.cs -- LAWS REPORT
//     dotnet run -c Release tools/laws-report.cs -- LAWS --sample N --seed S [--form FORM]
// Reads: the laws. Writes: the report, Markdown, and the time it took to the console; or, to the console alone, N references drawn at random, relative
// ones or those of one form, each with its sentence and the wording it means, for a person to judge.

using System.Diagnostics;
using System.Globalization;
using Statutes.Model.Corpus;
using Statutes.Tools.Census;

var asked = new Dictionary<string, string>();
for (var i = 1; i + 1 < args.Length; i += 2)
{
    asked[args[i]] = args[i + 1];
}

if (args.Length < 2 || (args.Length > 2 && !asked.ContainsKey("--sample")))
{
    Console.Error.WriteLine("laws-report.cs -- LAWS REPORT, or LAWS --sample N --seed S [--form FORM]");
    return 2;
}

var watch = Stopwatch.StartNew();
var census = ReferenceCensus.Take(args[0]);
var characters = census.Laws.Sum(l => (long)l.Document.Source.Content.Length);
var references = census.Laws.Sum(l => l.References.Length);
var seconds = watch.Elapsed.TotalSeconds;
Console.WriteLine(FormattableString.Invariant(
    $"{census.Laws.Length} laws, {characters:N0} characters, {references:N0} references in {seconds:0.0} s: {characters / seconds:N0} characters and {references / seconds:N0} references a second"));
if (asked.Count == 0)
{
    File.WriteAllText(args[1], CensusReport.Write(census));
    return 0;
}

var drawn = census.Laws
    .SelectMany(l => l.References.Select(r => (Law: l, Counted: r)))
    .Where(r => asked.TryGetValue("--form", out var form) ? r.Counted.Form.Name == form : r.Counted.Form.IsRelative)
    .ToArray();
new Random(Number("--seed")).Shuffle(drawn);
foreach (var (law, counted) in drawn.Take(Number("--sample")))
{
    var reference = counted.Reference;
    Console.WriteLine($"\n{law.Number} {law.Path} {reference.From.Path}  {counted.Form.Name}: {reference.Text}");
    Console.WriteLine($"    {Around(law.Document.WordingOf(law.Document.Find(reference.From.Path)!), reference)}");
    var means = reference.OutsideTitle ?? reference.Unresolved?.Name;
    Console.WriteLine(means is null ? "" : $"  = {means}");
    foreach (var target in reference.Targets)
    {
        var wording = law.Document.Find(target.Path) is { } provision ? string.Join(" / ", law.Document.LinesOf(provision)) : "the law";
        Console.WriteLine($"  = {target.Path}  {Short(wording)}");
    }
}

return 0;

int Number(string option) => asked.TryGetValue(option, out var value) && int.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : 1;

static string Around(string wording, Statutes.Model.Corpus.Reference reference)
{
    var (start, end) = (Math.Max(0, reference.Span.Start - 70), Math.Min(wording.Length, reference.Span.End + 60));
    return $"{wording[start..reference.Span.Start]}【{reference.Text}】{wording[reference.Span.End..end]}".ReplaceLineEndings(" ");
}

static string Short(string text) => (text.Length <= 120 ? text : text[..120] + "…").ReplaceLineEndings(" ");
