using System.Diagnostics;

namespace Statutes.BenchSearch;

/// <summary>
/// A searcher that is measured in this process. Every term of a query is an exact phrase, all are required, and the ten best articles come with their content.
/// </summary>
/// <param name="name">What it is called in the table.</param>
internal abstract class Peer(string name) : IDisposable
{
    /// <summary>The hits of one answer.</summary>
    public const int Hits = 10;

    /// <summary>What it is called in the table.</summary>
    public string Name { get; } = name;

    /// <summary>How many articles match.</summary>
    public abstract int Count(string[] terms);

    /// <summary>Answers a query.</summary>
    /// <returns>How much content came; it is looked at so that none of it is left out.</returns>
    public abstract long Search(string[] terms);

    /// <summary>Answers each query so many times, in turn.</summary>
    /// <returns>The microseconds of each answer.</returns>
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

        return sum > 0 ? times : throw new InvalidOperationException($"{Name} found nothing at all.");
    }

    /// <inheritdoc/>
    public abstract void Dispose();
}
