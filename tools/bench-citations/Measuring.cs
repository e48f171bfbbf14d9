using System.Diagnostics;

namespace Statutes.BenchCitations;

/// <summary>Measures times and checks counts.</summary>
/// <param name="rounds">How often to measure.</param>
internal sealed class Measuring(int rounds)
{
    /// <summary>The day on which the benchmark resolves citations.</summary>
    public static readonly DateOnly Today = new(2026, 11, 22);

    /// <summary>How often to measure.</summary>
    public int Rounds => rounds;

    /// <summary>Whether a check failed.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Returns the seconds that an action takes.</summary>
    public static double Seconds(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>Prints a failure unless a condition is true.</summary>
    public void Check(bool condition, string failure)
    {
        if (!condition)
        {
            HasFailed = true;
            Console.WriteLine($"FAILED: {failure}");
        }
    }
}
