namespace Statutes.BenchSearch;

/// <summary>A kind of request.</summary>
/// <param name="Name">Its name in the tables.</param>
/// <param name="Target">The least share of the bare program's requests a second.</param>
internal sealed record LoadKind(string Name, double Target);

/// <summary>Collects the load tests of several turns. Each turn begins and ends with the bare program.</summary>
internal sealed class LoadResults
{
    private readonly List<Load> bare = [];
    private readonly Dictionary<LoadKind, List<Load>> loads = [];

    /// <summary>Whether the present turn only warms up the programs, and does not count.</summary>
    public bool IsWarmUp { get; set; }

    /// <summary>Adds a load test of the bare program.</summary>
    public void AddBare(Load load)
    {
        if (!IsWarmUp)
        {
            bare.Add(load);
        }
    }

    /// <summary>Adds a load test of the service.</summary>
    public void Add(LoadKind kind, Load load)
    {
        if (!IsWarmUp)
        {
            (loads.TryGetValue(kind, out var list) ? list : loads[kind] = []).Add(load);
        }
    }

    /// <summary>Reports the medians, and compares them with the bare program of the same turn.</summary>
    public void Report(Report report, string title)
    {
        var table = report.Table(title, "requests", "a second", "µs processor", "bytes");
        foreach (var (name, list) in loads.Select(l => (l.Key.Name, l.Value)).Prepend(("the bare program", bare)))
        {
            BenchSearch.Report.Row(
                table,
                name,
                $"{Statistics.Median(list.Select(l => l.PerSecond)):N0}",
                $"{ProcessorTime(list):N1}",
                $"{Statistics.Median(list.Select(l => l.Bytes)):N0}");
        }

        foreach (var (kind, list) in loads)
        {
            var share = Statistics.Median(list.Select((l, turn) => l.PerSecond / BarePerSecond(turn)));
            report.AtLeast($"{kind.Name}, share of bare", share, kind.Target);
            var (bareTime, time) = (ProcessorTime(bare), ProcessorTime(list));
            BenchSearch.Report.Print($"    by the processor time of the service: {bareTime / time:0.00}");
        }
    }

    private static double ProcessorTime(List<Load> all) => Statistics.Median(all.Select(l => l.ProcessorMicroseconds));

    private double BarePerSecond(int turn) => (bare[2 * turn].PerSecond + bare[(2 * turn) + 1].PerSecond) / 2;
}
