using System.Diagnostics;
using Statutes.Search;
using Statutes.Search.Hits;

namespace Statutes.BenchSearch;

/// <summary>
/// The search of this project. Every request has another date, and the same law is in force on all of them, so no cache of results can
/// answer it.
/// </summary>
/// <param name="knowledge">The knowledge base to search.</param>
/// <param name="name">Its name in the tables.</param>
/// <param name="field">
/// The prefix of every term. Empty, as readers type: headings, titles and citations are searched too. <c>zh:</c> searches the
/// Chinese wording alone, like the peers.
/// </param>
internal sealed class OwnSearch(KnowledgeBase knowledge, string name, string field) : Peer(name)
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private int requests;

    /// <inheritdoc/>
    public override int Count(string[] terms) => knowledge.Search(Request(terms) with { EveryVersion = true }, Today).Total;

    /// <inheritdoc/>
    public override long Search(string[] terms)
    {
        var length = 0L;
        foreach (var hit in knowledge.Search(Request(terms), Today).Hits)
        {
            foreach (var snippet in hit.Chinese)
            {
                length += snippet.Text.Length;
            }
        }

        return length;
    }

    /// <summary>Measures queries a second on several threads, each of which runs every query several times.</summary>
    public double Throughput(IReadOnlyList<string[]> queries, int threads, int rounds)
    {
        var start = Stopwatch.GetTimestamp();
        var running = Enumerable.Range(0, threads).Select(_ => new Thread(() => Time(queries, rounds))).ToArray();
        foreach (var thread in running)
        {
            thread.Start();
        }

        foreach (var thread in running)
        {
            thread.Join();
        }

        return (double)threads * rounds * queries.Count / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>
    /// Prints every query, the slowest first: its median in microseconds, the bytes that it allocates, and its number of hits.
    /// </summary>
    public static void PrintByQuery(KnowledgeBase knowledge, IReadOnlyList<string[]> queries, int rounds)
    {
        using var own = new OwnSearch(knowledge, "Statutes, as typed", "");
        _ = own.Time(queries, rounds * 3);
        var samples = queries.Select(_ => new Sample()).ToArray();
        var all = new Sample();
        for (var round = 0; round < rounds; round++)
        {
            var times = own.Time(queries, 1).ToArray();
            all.Add(times);
            for (var i = 0; i < samples.Length; i++)
            {
                samples[i].Add([times[i]]);
            }
        }

        foreach (var i in Enumerable.Range(0, samples.Length).OrderByDescending(i => samples[i].Median))
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = own.Search(queries[i]);
            var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            var result = knowledge.Search(own.Request(queries[i]), Today);
            var suggestion = result.Suggestions.IsEmpty ? "" : result.Suggestions[0].Code;
            Report.Print(FormattableString.Invariant(
                $"{samples[i].Median,8:0} {bytes,12:N0} bytes {result.Total,7:N0} {suggestion,-12} {string.Join(' ', queries[i])}"));
        }

        Report.Print(FormattableString.Invariant($"median {all.Median:0}, p99 {all.P99:0}, mean {all.Mean:0} microseconds"));
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
    }

    private SearchRequest Request(string[] terms) => new(
        string.Join(' ', terms.Select(t => field + t)), Today.AddDays(Interlocked.Increment(ref requests)), PageSize: Hits);
}
