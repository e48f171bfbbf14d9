namespace Statutes.BenchSearch;

/// <summary>Computes statistics of figures.</summary>
internal static class Statistics
{
    /// <summary>Computes the median; of an even number of figures, the higher of the two in the middle.</summary>
    public static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
