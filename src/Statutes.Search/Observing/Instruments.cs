using System.Diagnostics;
using System.Diagnostics.Metrics;
using Statutes.Citations.Resolving;

namespace Statutes.Search.Observing;

/// <summary>
/// The meter and the source of spans of this project, both named <c>Statutes</c>. Without a listener, a measurement costs one read of a
/// field. No measurement and no span contains a query or a text.
/// </summary>
public static class Instruments
{
    /// <summary>The name of the meter and of the source.</summary>
    public const string Name = "Statutes";

    private const string OutcomeTag = "statutes.outcome";

    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Searches = Meter.CreateHistogram<double>(
        "statutes.search.duration", "s", "Searches by result: found, nothing, or citation.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1] });

    private static readonly Counter<long> Resolutions = Meter.CreateCounter<long>(
        "statutes.resolutions", "{citation}", "Citations that were resolved singly or in a batch, by outcome.");

    private static readonly Counter<long> Found = Meter.CreateCounter<long>(
        "statutes.citations.found", "{citation}", "Citations that were found in running text, by outcome.");

    private static readonly Counter<long> Cached = Meter.CreateCounter<long>(
        "statutes.answers.kept",
        "{answer}",
        "Responses to searches and citations that came from the cache. No other counter includes them.");

    /// <summary>The source of spans: searches, and texts in which citations are found.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Whether a listener measures the duration of searches.</summary>
    internal static bool TimesSearches => Searches.Enabled;

    /// <summary>Counts a response that came from the cache.</summary>
    public static void CountCached()
    {
        if (Cached.Enabled)
        {
            Cached.Add(1);
        }
    }

    /// <summary>Counts a resolution.</summary>
    internal static void Count(Resolution resolution)
    {
        if (Resolutions.Enabled)
        {
            Resolutions.Add(1, new KeyValuePair<string, object?>(OutcomeTag, OutcomeOf(resolution)));
        }
    }

    /// <summary>Counts the citations that were found in a text.</summary>
    internal static void CountFound(IEnumerable<Resolution> resolutions)
    {
        if (Found.Enabled)
        {
            foreach (var outcome in resolutions.CountBy(OutcomeOf))
            {
                Found.Add(outcome.Value, new KeyValuePair<string, object?>(OutcomeTag, outcome.Key));
            }
        }
    }

    /// <summary>Records a search.</summary>
    /// <param name="started">The timestamp of its start.</param>
    /// <param name="outcome">found, nothing or citation.</param>
    internal static void CountSearch(long started, string outcome) =>
        Searches.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>(OutcomeTag, outcome));

    private static string OutcomeOf(Resolution resolution) => resolution switch
    {
        Resolution.Resolved => "resolved",
        Resolution.Ambiguous => "ambiguous",
        _ => "unresolved",
    };
}
