using System.Diagnostics;
using System.Diagnostics.Metrics;
using Statutes.Citations.Resolving;

namespace Statutes.Search.Observing;

/// <summary>
/// What can be measured from outside: a meter and a source of spans, both named <c>Statutes</c>. Where nobody listens, a measurement costs a look at a field.
/// None of them carries what was asked.
/// </summary>
public static class Instruments
{
    /// <summary>The name of the meter and of the source.</summary>
    public const string Name = "Statutes";

    private const string OutcomeTag = "statutes.outcome";

    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Searches = Meter.CreateHistogram<double>(
        "statutes.search.duration", "s", "Searches that were made, by whether something was found: found, nothing, or a citation.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1] });

    private static readonly Counter<long> Resolutions = Meter.CreateCounter<long>("statutes.resolutions", "{citation}", "Citations that were resolved one by one or in a batch, by outcome.");
    private static readonly Counter<long> Found = Meter.CreateCounter<long>("statutes.citations.found", "{citation}", "Citations that were found in running text, by outcome.");
    private static readonly Counter<long> Kept = Meter.CreateCounter<long>("statutes.answers.kept", "{answer}", "Answers to searches and citations that were given again from memory, and are in no other count.");

    /// <summary>Spans of searches and of texts in which citations are found.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Whether somebody wants to know how long searches take.</summary>
    internal static bool TimesSearches => Searches.Enabled;

    /// <summary>Counts an answer that was given from memory.</summary>
    public static void CountKept()
    {
        if (Kept.Enabled)
        {
            Kept.Add(1);
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

    /// <summary>Counts what was found in a text.</summary>
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

    /// <summary>Counts a search.</summary>
    internal static void CountSearch(long started, string outcome) =>
        Searches.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>(OutcomeTag, outcome));

    private static string OutcomeOf(Resolution resolution) => resolution switch
    {
        Resolution.Resolved => "resolved",
        Resolution.Ambiguous => "ambiguous",
        _ => "unresolved",
    };
}
