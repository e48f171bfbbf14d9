using System.Globalization;

namespace Statutes.BenchSearch;

/// <summary>The result of a load test with wrk, and its cost for the service.</summary>
/// <param name="PerSecond">Requests a second.</param>
/// <param name="ProcessorMicroseconds">Processor time of the service for one request.</param>
/// <param name="Bytes">Bytes of a response, including its headers.</param>
/// <param name="Failures">The number of responses that were not 200.</param>
/// <param name="Requests">The number of requests.</param>
internal sealed record Load(double PerSecond, double ProcessorMicroseconds, double Bytes, long Failures, long Requests)
{
    /// <summary>The number of concurrent connections.</summary>
    public const int Connections = 32;

    /// <summary>Requests the paths of a file from a service, in turn.</summary>
    /// <param name="service">The service.</param>
    /// <param name="script">The script for wrk.</param>
    /// <param name="paths">The file of paths, one a line.</param>
    /// <param name="seconds">The duration.</param>
    public static Load Put(Service service, string script, string paths, int seconds)
    {
        var before = service.ProcessorTime;
        string[] arguments =
            ["-t1", FormattableString.Invariant($"-c{Connections}"), FormattableString.Invariant($"-d{seconds}s"), "-s", script];
        var output = Programs.Run("wrk", [.. arguments, service.Address, "--", paths]);
        var used = service.ProcessorTime - before;
        var requests = long.Parse(WordBefore(output, " requests in "), CultureInfo.InvariantCulture);
        var perSecond = WordBefore(output[output.IndexOf("Requests/sec:", StringComparison.Ordinal)..], "\n").Split(' ')[^1];
        var failures = output.Contains("Non-2xx", StringComparison.Ordinal) ? Line(output, "Non-2xx").Split(' ')[^1] : "0";
        return new Load(
            double.Parse(perSecond, CultureInfo.InvariantCulture),
            used.TotalMicroseconds / requests,
            Size(WordBefore(output, " read\n")) / requests,
            long.Parse(failures, CultureInfo.InvariantCulture),
            requests);
    }

    private static string Line(string output, string mark) =>
        output.Split('\n').First(l => l.Contains(mark, StringComparison.Ordinal)).Trim();

    private static string WordBefore(string output, string mark) =>
        output[..output.IndexOf(mark, StringComparison.Ordinal)].Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)[^1];

    private static double Size(string size)
    {
        var digits = size.AsSpan().TrimEnd("KMGTB");
        var unit = size[digits.Length..] switch { "KB" => 1 << 10, "MB" => 1 << 20, "GB" => 1 << 30, _ => 1 };
        return double.Parse(digits, CultureInfo.InvariantCulture) * unit;
    }
}
