using Statutes.Citations.Finding;
using Statutes.Citations.Parsing.Scanning;
using Statutes.Model.Corpus;

namespace Statutes.FuzzCitations;

/// <summary>Checks that reading takes linear time. It measures CPU time of this process, because others may use the machine too.</summary>
internal sealed class Timing(Catalog catalog, Watchdog watchdog)
{
    /// <summary>Nanoseconds a UTF-16 code unit above which reading is too slow: some hundred times what plain text takes.</summary>
    private const int SlowUnit = 2_000;

    /// <summary>How much more than its share of time a longer text may take.</summary>
    private const double Allowed = 3.0;

    /// <summary>A shorter time is not measured exactly; in nanoseconds.</summary>
    private const double Shortest = 50_000;

    private const int SmallLength = 8_192;

    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly int[] Lengths = [32_768, 131_072, 1_048_576];

    private readonly CitationFinder finder = new(catalog);

    /// <summary>
    /// Checks whether a fragment, repeated, takes more than three times its share of time. Lengths grow in steps, so that
    /// quadratic time is seen early.
    /// </summary>
    /// <returns>The kind of failure, or null; and the most nanoseconds that a code unit took.</returns>
    public (string? Kind, double PerUnit) FailureOf(string fragment)
    {
        var scan = FailureOf(fragment, "CitationScanner.Scan", text => CitationScanner.Scan(text));
        if (scan.Kind is not null)
        {
            return scan;
        }

        var find = FailureOf(fragment, "CitationFinder.Find", text => finder.Find(text, null, Today));
        return (find.Kind, Math.Max(scan.PerUnit, find.PerUnit));
    }

    private (string? Kind, double PerUnit) FailureOf(string fragment, string name, Action<string> read)
    {
        var worst = 0.0;
        var small = Texts.Repeat(fragment, SmallLength);
        var one = Enumerable.Range(0, 4).Min(_ => Time(small, read));
        foreach (var length in Lengths)
        {
            var large = Texts.Repeat(fragment, length);
            var allowed = Allowed * large.Length / small.Length;
            var many = Time(large, read);
            // a slow result is measured again, because the machine may have been busy
            for (var again = 0; again < 3 && many > allowed * Math.Max(one, Shortest); again++)
            {
                one = Math.Max(one, Time(small, read));
                many = Math.Min(many, Time(large, read));
            }

            if (many / large.Length > SlowUnit)
            {
                return ($"{name} takes more than {SlowUnit} ns a unit", many / large.Length);
            }

            if (many > allowed * Math.Max(one, Shortest))
            {
                var names = Texts.HasNewNames(fragment) ? " with new names" : "";
                return ($"{name} takes more than three times its share of time on a longer text{names}", many / large.Length);
            }

            worst = Math.Max(worst, many / large.Length);
        }

        return (null, worst);
    }

    private double Time(string text, Action<string> read)
    {
        watchdog.Begin(text);
        var start = Environment.CpuUsage.UserTime;
        read(text);
        var time = (Environment.CpuUsage.UserTime - start).TotalNanoseconds;
        watchdog.End();
        return time;
    }
}
