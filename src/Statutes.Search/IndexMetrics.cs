using System.Diagnostics.Metrics;
using Statutes.Search.Observing;

namespace Statutes.Search;

/// <summary>What is served, as gauges of the meter <c>Statutes</c>; made where somebody listens.</summary>
public sealed class IndexMetrics : IDisposable
{
    private const int CorpusDigits = 12;

    private readonly Meter meter = new(Instruments.Name);

    /// <summary>Begins to tell.</summary>
    /// <param name="current">The generation that is served.</param>
    /// <param name="clock">Says how old it is.</param>
    public IndexMetrics(CurrentKnowledge current, TimeProvider clock)
    {
        meter.CreateObservableGauge("statutes.index.age", () => Of(k => (clock.GetUtcNow() - k.BuiltAt).TotalSeconds), "s", "How long ago the generation that is served was built; its corpus is a tag.");
        meter.CreateObservableGauge("statutes.index.generation", () => Of(_ => (long)current.Opened), "{generation}", "How many generations were opened since the start; the corpus of the last is a tag.");
        meter.CreateObservableGauge("statutes.index.articles", () => Of(k => (long)k.ArticleCount), "{article}", "How many articles are served, counted once a version.");

        IEnumerable<Measurement<T>> Of<T>(Func<KnowledgeBase, T> measure)
            where T : struct
            => current.Current is { } knowledge ? [new Measurement<T>(measure(knowledge), new KeyValuePair<string, object?>("statutes.corpus", knowledge.CorpusHash[..CorpusDigits]))] : [];
    }

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();
}
