#:project ../src/Statutes.Cli/Statutes.Cli.csproj
#:project made-documents/MadeDocuments.csproj

// Searches for PDFs and HTML pages that break the check of a document:
//     dotnet run -c Release tools/fuzz-documents.cs -- [--format pdf|html] [--seconds N] [--seed N]
// It damages made documents: bits, pieces cut, repeated or inserted, deep nesting. Each must give a check whose places and reports are
// right, or a refusal with a known code, within a minute and without an exception. tools/fuzz-readers.cs does this for reading alone.
// Reads: the corpus of the checkout; builds an index in a temporary folder. Writes: each kind of failure with a file that shows it, saved
// in the temporary folder, and the totals. Exit code 1 if anything failed.

using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Statutes.Ingest;
using Statutes.Ingest.Corpus;
using Statutes.MadeDocuments;
using Statutes.Search;
using Statutes.Search.Building;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var format = Option("--format", "");
if (format is not ("" or "pdf" or "html"))
{
    Console.Error.WriteLine($"--format: “{format}” is not a format. Write pdf or html.");
    return 2;
}

var seconds = int.Parse(Option("--seconds", "60"));
var seed = int.Parse(Option("--seed", "1"));
var random = new Random(seed);
var today = new DateOnly(2026, 11, 22);
var tools = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? Path.Combine(Directory.GetCurrentDirectory(), "tools");
var folder = Directory.CreateTempSubdirectory("fuzz-documents-");
try
{
    var corpus = CorpusReader.Read(CorpusFolder.Read(Path.Combine(Path.GetDirectoryName(tools)!, "corpus"))).Corpus;
    IndexBuilder.Build(corpus, folder.FullName, TimeProvider.System);
    var knowledge = KnowledgeBase.Open(folder.FullName);
    var damaged = new DamagedDocument(new LawMaterial(knowledge, today));
    var failures = new Dictionary<string, int>(StringComparer.Ordinal);
    var (count, read, slowest) = (0, 0, TimeSpan.Zero);
    var (current, since) = (Array.Empty<byte>(), long.MaxValue);
    using var watchdog = new Timer(_ => ExitIfStuck(), null, 1_000, 1_000);
    var clock = Stopwatch.StartNew();
    while (clock.Elapsed.TotalSeconds < seconds)
    {
        current = damaged.Make(format, random);
        count++;
        var start = Stopwatch.GetTimestamp();
        Volatile.Write(ref since, start);
        var failure = Failure(current, knowledge, ref read);
        Volatile.Write(ref since, long.MaxValue);
        var taken = Stopwatch.GetElapsedTime(start);
        slowest = taken > slowest ? taken : slowest;
        if (failure is not null)
        {
            failures[failure] = failures.GetValueOrDefault(failure) + 1;
            if (failures[failure] == 1)
            {
                Console.WriteLine($"FAILED {failure}\n    {Save(current)}");
            }
        }
    }

    Console.WriteLine(
        $"{(format.Length == 0 ? "pdf and html" : format)}, seed {seed}: {count:N0} documents, {read:N0} checked, the others refused; "
        + $"slowest {slowest.TotalSeconds:0.0} s; {failures.Count} kinds of failure in {failures.Values.Sum()} documents");
    return failures.Count == 0 ? 0 : 1;

    void ExitIfStuck()
    {
        if (Volatile.Read(ref since) is var at && at != long.MaxValue && Stopwatch.GetElapsedTime(at).TotalSeconds > 60)
        {
            Console.WriteLine($"FAILED not checked within a minute\n    {Save(current)}");
            Environment.Exit(1);
        }
    }
}
finally
{
    folder.Delete(recursive: true);
}

string? Failure(byte[] content, KnowledgeBase knowledge, ref int read)
{
    try
    {
        var failure = DocumentTrial.Run(content, knowledge, today, out var isRead);
        read += isRead ? 1 : 0;
        return failure;
    }
    catch (Exception e)
    {
        var method = new StackTrace(e).GetFrames().Select(f => DiagnosticMethodInfo.Create(f))
            .FirstOrDefault(m => m?.DeclaringTypeName?.StartsWith("Statutes", StringComparison.Ordinal) == true);
        return $"{e.GetType().Name} in {method?.DeclaringTypeName}.{method?.Name}: {e.Message}";
    }
}

static string Save(byte[] content)
{
    var path = Path.Combine(Path.GetTempPath(), $"fuzzed-{Convert.ToHexString(SHA256.HashData(content))[..12]}");
    File.WriteAllBytes(path, content);
    return path;
}

string Option(string name, string defaultValue) =>
    Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : defaultValue;
