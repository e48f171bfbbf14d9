#:project round-trips/RoundTrips.csproj

// Makes Word documents of varied kinds, writes comments and tracked changes into each, and judges the results:
//     dotnet run -c Release tools/word-round-trips.cs -- [--documents N] [--seed S] [--out FOLDER] [--soffice PROGRAM]
// It compares the packages, the text, the text after accepting the changes and after rejecting them, and the words between the marks of
// each comment. Then LibreOffice converts every result to text: each must open. It also converts every original and every result with its
// changes accepted, both without content controls and without changes of others: the text must be that of the original with the new words.
// Blanks and line ends are not compared there: LibreOffice adds some where a section or a page begins.
// Reads: nothing. Writes: the documents into FOLDER, and the totals. Exit code 1 if anything is wrong, 2 without LibreOffice.

using System.Diagnostics;
using System.Globalization;
using System.Text;
using Statutes.RoundTrips;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var documents = int.Parse(Option("--documents", "200"));
var seed = int.Parse(Option("--seed", "1"));
var folder = Option("--out", Path.Combine(Path.GetTempPath(), "word-round-trips"));
var office = new Office(Option("--soffice", "soffice"));
if (office.Version() is not { } version)
{
    Console.Error.WriteLine("LibreOffice is missing, and no document was judged. Install it, or name its program with --soffice.");
    return 2;
}

foreach (var name in (string[])["original", "annotated", "accepted", "text"])
{
    Directory.CreateDirectory(Path.Combine(folder, name));
}

var failures = new List<string>();
var trips = new List<(GeneratedDocument Document, RoundTrip Trip)>();
var clock = Stopwatch.StartNew();
for (var i = 0; i < documents; i++)
{
    var document = GeneratedDocument.Make(seed + i);
    var trip = RoundTrip.Make(document.Content, document.Remarks);
    trips.Add((document, trip));
    failures.AddRange(trip.Failures.Select(f => $"document {seed + i}: {f}"));
    File.WriteAllBytes(PathOf("original", i), TrackedChanges.Simplify(document.Content));
    File.WriteAllBytes(PathOf("annotated", i), trip.Annotated);
    File.WriteAllBytes(PathOf("accepted", i), TrackedChanges.Simplify(TrackedChanges.Accept(trip.Annotated)));
}

var (judged, opened, equal) = (clock.Elapsed, 0, 0);
foreach (var kind in (string[])["original", "annotated", "accepted"])
{
    office.Convert(Path.Combine(folder, kind), Path.Combine(folder, "text", kind));
}

for (var i = 0; i < documents; i++)
{
    var (original, annotated, accepted) = (TextOf("original", i), TextOf("annotated", i), TextOf("accepted", i));
    if (original is null || annotated is null || accepted is null)
    {
        failures.Add($"document {seed + i}: LibreOffice does not open it");
        continue;
    }

    opened++;
    var expected = trips[i].Trip.Made.Aggregate(
        original, (t, r) => t.Replace(r.Words, r.Replacement, StringComparison.Ordinal));
    if (WithoutBlanks(expected) == WithoutBlanks(accepted))
    {
        equal++;
    }
    else
    {
        failures.Add($"document {seed + i}: after accepting, LibreOffice reads another text");
    }
}

Console.WriteLine(
    $"{documents} documents, seed {seed}, {trips.Sum(t => t.Document.Remarks.Count):N0} comments, {trips.Sum(t => t.Trip.Replaced):N0} "
    + $"replacements, {trips.Sum(t => t.Trip.Refused):N0} left to a comment; annotated and compared in {judged.TotalSeconds:0} s");
Console.WriteLine($"{version.Trim()}: {opened} opened, {equal} with the expected text, in {(clock.Elapsed - judged).TotalSeconds:0} s");
Console.WriteLine($"{failures.Count} failures");
foreach (var failure in failures.Take(40))
{
    Console.WriteLine($"    {failure}");
}

return failures.Count == 0 ? 0 : 1;

string PathOf(string kind, int index) => Path.Combine(folder, kind, $"{index:000}.docx");

string? TextOf(string kind, int index)
{
    var path = Path.Combine(folder, "text", kind, $"{index:000}.txt");
    return File.Exists(path) ? File.ReadAllText(path) : null;
}

static string WithoutBlanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

string Option(string name, string defaultValue) =>
    Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : defaultValue;

/// <summary>LibreOffice, with a profile of its own.</summary>
internal sealed class Office(string program)
{
    private readonly string profile = Path.Combine(Path.GetTempPath(), $"word-round-trips-profile-{Environment.ProcessId}");

    public string? Version()
    {
        try
        {
            return Run("--version");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Converts the documents of a folder to text, in batches.</summary>
    public void Convert(string from, string to)
    {
        const int DocumentsInBatch = 50;
        Directory.CreateDirectory(to);
        foreach (var old in Directory.GetFiles(to))
        {
            File.Delete(old);
        }

        foreach (var batch in Directory.GetFiles(from, "*.docx").Order(StringComparer.Ordinal).Chunk(DocumentsInBatch))
        {
            Run(["--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", to, .. batch]);
        }
    }

    private string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(program, [$"-env:UserInstallation=file://{profile}", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new StringBuilder(output).Append(errors.Result).ToString();
    }
}
