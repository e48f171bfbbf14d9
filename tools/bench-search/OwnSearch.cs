using System.Diagnostics;
using Statutes.Search;
using Statutes.Search.Querying;

namespace Statutes.BenchSearch;

/// <summary>
/// The project's own search. Every question has another date, all of them days on which the same is in force: no cache of results can answer it.
/// </summary>
/// <param name="knowledge">What is searched.</param>
/// <param name="name">What it is called in the table.</param>
/// <param name="field">
/// What stands before a term: nothing, as one types, which also looks into headings and titles and asks whether the query is a citation; or <c>zh:</c>, the
/// Chinese wording alone, as the peers hold it.
/// </param>
internal sealed class OwnSearch(KnowledgeBase knowledge, string name, string field) : Peer(name)
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private int asked;

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

    /// <summary>Queries a second with so many threads, each of which asks every query so many times.</summary>
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

    /// <summary>Writes, slowest first, the median microseconds of every query, how many articles it has, and the bytes that an answer takes from the heap.</summary>
    public static void Tell(KnowledgeBase knowledge, IReadOnlyList<string[]> queries, int rounds)
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
            Report.Say(FormattableString.Invariant($"{samples[i].Median,8:0} {bytes,12:N0} bytes {result.Total,7:N0} {(result.Suggestions.IsEmpty ? "" : result.Suggestions[0].Code),-12} {string.Join(' ', queries[i])}"));
        }

        Report.Say(FormattableString.Invariant($"median {all.Median:0}, p99 {all.P99:0}, mean {all.Mean:0} microseconds"));
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
    }

    private SearchRequest Request(string[] terms) => new(
        string.Join(' ', terms.Select(t => field + t)), Today.AddDays(Interlocked.Increment(ref asked)), PageSize: Hits);
}
