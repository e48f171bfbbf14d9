using System.Diagnostics.Metrics;
using Statutes.Search.Observing;

namespace Statutes.Search;

/// <summary>Reports the generation in use as gauges of the meter <c>Statutes</c>. Create it only if telemetry is exported.</summary>
public sealed class IndexMetrics : IDisposable
{
    private const int CorpusDigits = 12;

    private readonly Meter meter = new(Instruments.Name);

    /// <summary>Creates the gauges.</summary>
    /// <param name="current">The generation in use.</param>
    /// <param name="clock">The clock by which its age is measured.</param>
    public IndexMetrics(CurrentKnowledge current, TimeProvider clock)
    {
        meter.CreateObservableGauge(
            "statutes.index.age",
            () => Of(k => (clock.GetUtcNow() - k.BuiltAt).TotalSeconds),
            "s",
            "The age of the generation in use. Its corpus is a tag.");
        meter.CreateObservableGauge(
            "statutes.index.generation",
            () => Of(_ => (long)current.Opened),
            "{generation}",
            "The number of generations opened since the start. The corpus of the last one is a tag.");
        meter.CreateObservableGauge(
            "statutes.index.articles",
            () => Of(k => (long)k.ArticleCount),
            "{article}",
            "The number of articles in the generation in use. An article of two versions counts twice.");

        IEnumerable<Measurement<T>> Of<T>(Func<KnowledgeBase, T> measure)
            where T : struct
        {
            if (current.Current is not { } knowledge)
            {
                return [];
            }

            var corpus = new KeyValuePair<string, object?>("statutes.corpus", knowledge.CorpusHash[..CorpusDigits]);
            return [new Measurement<T>(measure(knowledge), corpus)];
        }
    }

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();
}
