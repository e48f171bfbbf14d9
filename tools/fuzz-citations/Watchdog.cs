using System.Diagnostics;

namespace Statutes.FuzzCitations;

/// <summary>Ends the program if one text takes too long.</summary>
internal sealed class Watchdog
{
    private const int MaxSeconds = 60;
    private const int MaxShown = 4_000;

    private string current = "";
    private long since = long.MaxValue;

    /// <summary>Notes that work on a text begins.</summary>
    public void Begin(string text)
    {
        current = text;
        Volatile.Write(ref since, Stopwatch.GetTimestamp());
    }

    /// <summary>Notes that the work has ended.</summary>
    public void End() => Volatile.Write(ref since, long.MaxValue);

    /// <summary>Prints the current text and ends the program, if the work on it has taken more than a minute.</summary>
    public void ExitIfStuck()
    {
        if (Stopwatch.GetTimestamp() - Volatile.Read(ref since) > MaxSeconds * Stopwatch.Frequency)
        {
            Console.WriteLine($"STUCK for a minute on\n    {Escaping.Escape(current.Length > MaxShown ? current[..MaxShown] : current)}");
            Environment.Exit(1);
        }
    }
}
