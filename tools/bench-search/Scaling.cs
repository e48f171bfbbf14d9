using System.Diagnostics;

namespace Statutes.BenchSearch;

/// <summary>Compares the throughput of two threads with that of one.</summary>
/// <param name="perTurn">How often each query is run in a turn.</param>
/// <param name="report">Receives the figures.</param>
internal sealed class Scaling(int perTurn, Report report)
{
    private const int Turns = 5;
    private const double Target = 1.8;

    /// <summary>Measures.</summary>
    public void Measure(IReadOnlyList<string[]> queries, OwnSearch own, JavaLucene? lucene)
    {
        var ours = (One: 0.0, Two: 0.0);
        var theirs = (One: 0.0, Two: 0.0);
        var counting = (One: 0.0, Two: 0.0);
        for (var turn = 0; turn < Turns; turn++)
        {
            ours = Better(ours, threads => own.Throughput(queries, threads, perTurn * 2));
            counting = Better(counting, Counting);
            theirs = lucene is null ? theirs : Better(theirs, threads => lucene.Throughput(threads, perTurn * 4));
        }

        var table = report.Table($"Queries a second, the best of {Turns} turns", "engine", "one thread", "two threads");
        Report.Row(table, "Statutes, as typed", $"{ours.One:N0}", $"{ours.Two:N0}");
        if (lucene is not null)
        {
            Report.Row(table, "Java Lucene, stored fields", $"{theirs.One:N0}", $"{theirs.Two:N0}");
        }

        // threads that share nothing show how much two threads can gain on this machine at this moment
        Report.Print($"threads that only count: {counting.Two / counting.One:0.00}");
        if (counting.Two < Target * counting.One)
        {
            var gain = ours.Two / ours.One;
            report.NotMeasured(
                "two threads / one",
                FormattableString.Invariant($"other programs used the processors; {gain:0.00} seen, target at least {Target}"));
            return;
        }

        report.AtLeast("two threads / one", ours.Two / ours.One, Target);
    }

    private static (double One, double Two) Better((double One, double Two) best, Func<int, double> measure) =>
        (Math.Max(best.One, measure(1)), Math.Max(best.Two, measure(2)));

    private static double Counting(int threads)
    {
        const int Steps = 200_000_000;
        var start = Stopwatch.GetTimestamp();
        var running = Enumerable.Range(0, threads).Select(_ => new Thread(() => Count(Steps))).ToArray();
        foreach (var thread in running)
        {
            thread.Start();
        }

        foreach (var thread in running)
        {
            thread.Join();
        }

        return threads / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void Count(int steps)
    {
        var sum = 1u;
        for (var i = 0; i < steps; i++)
        {
            sum = unchecked((sum * 1664525) + 1013904223);
        }

        GC.KeepAlive(sum);
    }
}
