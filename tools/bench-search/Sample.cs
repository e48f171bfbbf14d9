namespace Statutes.BenchSearch;

/// <summary>Times in microseconds, gathered in turn with those of the others.</summary>
internal sealed class Sample
{
    private readonly List<double> times = [];
    private bool sorted;

    /// <summary>How many there are.</summary>
    public int Count => times.Count;

    /// <summary>The middle one.</summary>
    public double Median => At(0.5);

    /// <summary>The one below which 99 of 100 are.</summary>
    public double P99 => At(0.99);

    /// <summary>Their mean.</summary>
    public double Mean => times.Average();

    /// <summary>Takes more.</summary>
    public void Add(IEnumerable<double> more)
    {
        times.AddRange(more);
        sorted = false;
    }

    private double At(double share)
    {
        if (!sorted)
        {
            times.Sort();
            sorted = true;
        }

        return times[(int)(share * (times.Count - 1))];
    }
}
