using System.Diagnostics;

namespace Statutes.BenchSearch;

/// <summary>
/// A search engine that is measured in this process. Every term of a query is an exact phrase, all are required, and the ten best
/// articles are returned with their text.
/// </summary>
/// <param name="name">Its name in the tables.</param>
internal abstract class Peer(string name) : IDisposable
{
    /// <summary>The hits of one answer.</summary>
    public const int Hits = 10;

    /// <summary>Its name in the tables.</summary>
    public string Name { get; } = name;

    /// <summary>Counts the articles that match.</summary>
    public abstract int Count(string[] terms);

    /// <summary>Runs a query.</summary>
    /// <returns>The length of the returned text, so that no part of the work can be skipped.</returns>
    public abstract long Search(string[] terms);

    /// <summary>Runs every query several times, in turn.</summary>
    /// <returns>The microseconds of each run.</returns>
    public IEnumerable<double> Time(IReadOnlyList<string[]> queries, int rounds)
    {
        var times = new List<double>(queries.Count * rounds);
        var sum = 0L;
        for (var round = 0; round < rounds; round++)
        {
            foreach (var query in queries)
            {
                var start = Stopwatch.GetTimestamp();
                sum += Search(query);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }

        return sum > 0 ? times : throw new InvalidOperationException($"{Name} returned no text for any query.");
    }

    /// <inheritdoc/>
    public abstract void Dispose();
}
