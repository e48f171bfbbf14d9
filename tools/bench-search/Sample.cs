namespace Statutes.BenchSearch;

/// <summary>Times in microseconds.</summary>
internal sealed class Sample
{
    private readonly List<double> times = [];
    private bool isSorted;

    /// <summary>The number of times.</summary>
    public int Count => times.Count;

    /// <summary>The median.</summary>
    public double Median => At(0.5);

    /// <summary>The 99th percentile.</summary>
    public double P99 => At(0.99);

    /// <summary>The mean.</summary>
    public double Mean => times.Average();

    /// <summary>Adds times.</summary>
    public void Add(IEnumerable<double> more)
    {
        times.AddRange(more);
        isSorted = false;
    }

    private double At(double share)
    {
        if (!isSorted)
        {
            times.Sort();
            isSorted = true;
        }

        return times[(int)(share * (times.Count - 1))];
    }
}
