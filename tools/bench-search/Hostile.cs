using System.Diagnostics;
using Statutes.Web.Tests.Api;

namespace Statutes.BenchSearch;

/// <summary>Times the hostile queries of the tests against a running service: whether any of them keeps it busy.</summary>
internal static class Hostile
{
    private const int Queries = 10_000;
    private const int Again = 3;
    private const double Bound = 100;

    /// <summary>Asks them all twice, one after another; the second time counts.</summary>
    /// <param name="address">Where the service listens.</param>
    /// <returns>Whether all were answered as they should be, none over the bound.</returns>
    public static async Task<bool> MeasureAsync(string address)
    {
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        var times = new List<(double Milliseconds, int Status, string Query)>();
        var day = new DateOnly(2026, 6, 1);
        var wrong = 0;
        for (var round = 0; round < 2; round++)
        {
            times.Clear();
            foreach (var query in HostileQueries.All(Queries))
            {
                var (milliseconds, status) = await AskAsync(query);
                wrong += status is 200 or 400 ? 0 : 1;
                times.Add((milliseconds, status, query));
            }

            day = day.AddDays(1); // what is asked of another day is not kept
        }

        // the machine may have been busy with something else: the quickest of a few turns tells what the query costs
        for (var i = 0; i < times.Count; i++)
        {
            for (var turn = 0; turn < Again && times[i].Milliseconds > Bound; turn++)
            {
                day = day.AddDays(1);
                var (milliseconds, _) = await AskAsync(times[i].Query);
                times[i] = times[i] with { Milliseconds = Math.Min(times[i].Milliseconds, milliseconds) };
            }
        }

        times.Sort((a, b) => b.Milliseconds.CompareTo(a.Milliseconds));
        var over = times.Count(t => t.Milliseconds > Bound);
        Console.WriteLine($"{Queries:N0} hostile queries: {times.Count(t => t.Status == 200):N0} answered, {times.Count(t => t.Status == 400):N0} refused, {wrong:N0} neither");
        Console.WriteLine($"median {times[Queries / 2].Milliseconds:0.00} ms, 99th percentile {times[Queries / 100].Milliseconds:0.0} ms, {over:N0} over {Bound:0} ms; the slowest:");
        foreach (var (milliseconds, status, query) in times.Take(10))
        {
            Console.WriteLine($"    {milliseconds,7:0.0} ms  {status}  {query.Length,6:N0} bytes  {query[..Math.Min(query.Length, 120)]}");
        }

        return wrong == 0 && over == 0;

        async Task<(double Milliseconds, int Status)> AskAsync(string query)
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync($"/api/search?at={day:yyyy-MM-dd}&q={query}");
            return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, (int)answer.StatusCode);
        }
    }
}
