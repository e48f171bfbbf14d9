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

    /// <inheritdoc/>
    public override void Dispose()
    {
    }

    private SearchRequest Request(string[] terms) => new(
        string.Join(' ', terms.Select(t => field + t)), Today.AddDays(Interlocked.Increment(ref asked)), PageSize: Hits);
}
