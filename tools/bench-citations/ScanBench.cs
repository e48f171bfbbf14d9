using System.Diagnostics;
using System.Text;
using Statutes.Citations.Finding;
using Statutes.Citations.Parsing.Scanning;
using Statutes.Model.Corpus;

namespace Statutes.BenchCitations;

/// <summary>Measures scanning and finding in 50 MB of laws, beside ripgrep and the decoding of UTF-8.</summary>
internal sealed class ScanBench(Catalog catalog, Measuring measuring)
{
    private const int WarmUp = 200_000;

    private readonly CitationFinder finder = new(catalog);
    private double ripgrep = double.MaxValue;
    private double decode = double.MaxValue;
    private double scan = double.MaxValue;
    private double find = double.MaxValue;
    private long allocated;

    /// <summary>Runs the benchmark and prints its figures.</summary>
    public void Run(string laws)
    {
        var bytes = LawText.Load(laws, out var what);
        Console.WriteLine($"text: {bytes.Length / 1e6:0.0} MB, {what}");
        var chunks = LawText.ChunksOf(bytes).ToArray();
        Warm(chunks[0][..Math.Min(chunks[0].Length, WarmUp)]);
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, bytes);
            var lines = Ripgrep.Count(file, "-c", out _);
            var matches = Ripgrep.Count(file, "--count-matches", out _);
            var counts = Measure(bytes, chunks, file, lines);
            Print(bytes.Length, chunks, counts, lines, matches);
            if (matches is { } all)
            {
                CheckMissed(chunks, counts, all);
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    // for two seconds, so that the code is compiled, profiled, and compiled again
    private void Warm(string text)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed.TotalSeconds < 2;)
        {
            finder.Find(text, Measuring.Today, Measuring.Today);
            CitationScanner.Scan(text);
        }
    }

    private Counts Measure(byte[] bytes, string[] chunks, string file, long? lines)
    {
        var first = default(Counts?);
        var buffer = new char[bytes.Length];
        for (var round = 0; round < measuring.Rounds; round++)
        {
            for (var i = 0; lines is not null && i < 3; i++)
            {
                measuring.Check(Ripgrep.Count(file, "-c", out var seconds) == lines, "ripgrep gives a different count in another round");
                ripgrep = Math.Min(ripgrep, seconds);
            }

            decode = Math.Min(decode, Measuring.Seconds(() => Encoding.UTF8.GetChars(bytes, buffer)));
            var places = 0L;
            scan = Math.Min(scan, Measuring.Seconds(() => places = chunks.Sum(c => Counts.PlacesOf(CitationScanner.Scan(c)))));
            var counts = Counts.Of(Find(chunks), places);
            measuring.Check(first is null || first == counts, "a later round found something else");
            first ??= counts;
        }

        return first!;
    }

    private CitationsInText[] Find(string[] chunks)
    {
        var found = new CitationsInText[chunks.Length];
        var before = GC.GetAllocatedBytesForCurrentThread();
        find = Math.Min(find, Measuring.Seconds(() =>
        {
            for (var i = 0; i < chunks.Length; i++)
            {
                found[i] = finder.Find(chunks[i], Measuring.Today, Measuring.Today);
            }
        }));
        allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return found;
    }

    private void Print(int length, string[] chunks, Counts counts, long? lines, long? matches)
    {
        var units = chunks.Sum(c => (long)c.Length);
        Console.WriteLine(lines is null
            ? "rg is not installed; no ratio can be given"
            : $"rg -j1 -c:                  {Rate(length, ripgrep)}  {lines:N0} lines, {matches:N0} matches (its start included)");
        Console.WriteLine($"decoding UTF-8 alone:       {Rate(length, decode)}{Ratio(decode)}");
        Console.WriteLine($"CitationScanner.Scan:       {Rate(length, scan)}{Ratio(scan)}  {counts.Places:N0} places");
        var speed = counts.Citations / find;
        Console.WriteLine($"CitationFinder.Find:        {Rate(length, find)}{Ratio(find)}  {speed:N0} citations a second");
        Console.WriteLine($"decoding and finding:       {Rate(length, decode + find)}{Ratio(decode + find)}  the target is 0.25");
        Console.WriteLine($"found: {counts}");
        var (ofCitation, ofUnit) = ((double)allocated / counts.Citations, (double)allocated / units);
        Console.WriteLine($"allocated by Find: {ofCitation:N0} bytes a citation, {ofUnit:0.00} a UTF-16 unit");
    }

    // ripgrep takes some words for an article that are part of nothing found: 第一条件, or a number inside the title of something
    // else. They are about six in a thousand; more than one in a hundred means that a form of citation is no longer read. Headings do
    // not count: a text with articles of its own begins nearly every line with one, and the finder does not report them.
    private void CheckMissed(string[] chunks, Counts counts, long matches)
    {
        var (missed, headings) = chunks
            .Select(c => Ripgrep.Missed(c, finder.Find(c, Measuring.Today, Measuring.Today)))
            .Aggregate((a, b) => (a.Others + b.Others, a.Headings + b.Headings));
        var cited = matches - headings;
        Console.WriteLine($"matches of rg that are in nothing found: {missed:N0} of {cited:N0}; {headings:N0} headings are not counted");
        measuring.Check(missed * 100 <= cited, "more than one in a hundred matches of rg is in nothing found");
        measuring.Check(cited - missed <= counts.Places, "rg finds more articles than there are places in what was found");
    }

    private static string Rate(long bytes, double seconds) => $"{seconds * 1e3,8:0.0} ms, {bytes / seconds / 1e6,8:N0} MB/s";

    private string Ratio(double seconds) => ripgrep == double.MaxValue ? "" : $"  {ripgrep / seconds:0.00} of rg";
}
