using System.Globalization;

namespace Statutes.BenchSearch;

/// <summary>What wrk saw of a service, and what that cost the service.</summary>
/// <param name="PerSecond">Requests a second.</param>
/// <param name="ProcessorMicroseconds">Processor time of the service, a request.</param>
/// <param name="Bytes">Bytes of an answer, its head included.</param>
/// <param name="Failures">Answers that were not 200.</param>
/// <param name="Requests">How many were answered.</param>
internal sealed record Load(double PerSecond, double ProcessorMicroseconds, double Bytes, long Failures, long Requests)
{
    /// <summary>How many connections ask at once.</summary>
    public const int Connections = 32;

    /// <summary>Asks a service for the paths of a file, in turn.</summary>
    public static Load Put(Service service, string script, string paths, int seconds)
    {
        var before = service.ProcessorTime;
        var said = Programs.Run("wrk", ["-t1", FormattableString.Invariant($"-c{Connections}"), FormattableString.Invariant($"-d{seconds}s"), "-s", script, service.Address, "--", paths]);
        var used = service.ProcessorTime - before;
        var requests = long.Parse(Word(said, " requests in "), CultureInfo.InvariantCulture);
        return new Load(
            double.Parse(Word(said[said.IndexOf("Requests/sec:", StringComparison.Ordinal)..], "\n").Split(' ')[^1], CultureInfo.InvariantCulture),
            used.TotalMicroseconds / requests,
            Size(Word(said, " read\n")) / requests,
            said.Contains("Non-2xx", StringComparison.Ordinal) ? long.Parse(Line(said, "Non-2xx").Split(' ')[^1], CultureInfo.InvariantCulture) : 0,
            requests);
    }

    private static string Line(string said, string mark) => said.Split('\n').First(l => l.Contains(mark, StringComparison.Ordinal)).Trim();

    // the word before a mark
    private static string Word(string said, string mark) => said[..said.IndexOf(mark, StringComparison.Ordinal)].Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)[^1];

    private static double Size(string size)
    {
        var digits = size.AsSpan().TrimEnd("KMGTB");
        var unit = size[digits.Length..] switch { "KB" => 1 << 10, "MB" => 1 << 20, "GB" => 1 << 30, _ => 1 };
        return double.Parse(digits, CultureInfo.InvariantCulture) * unit;
    }
}
