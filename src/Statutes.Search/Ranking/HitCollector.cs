using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Statutes.Model.Works;
using Statutes.Search.Hits;
using Statutes.Search.Matching;

namespace Statutes.Search.Ranking;

/// <summary>
/// Gathers what a query finds, as plain numbers in arrays that serve one search after another. One serves one search at a time.
/// </summary>
/// <param name="table">The articles.</param>
/// <param name="ordinals">The ordinal of each Lucene document.</param>
internal sealed class HitCollector(ArticleTable table, int[] ordinals) : ICollector
{
    private const int BetweenLooks = 1024;

    // in the order of their names, as equal counts are given
    private static readonly VersionStatus[] Statuses = [.. Enum.GetValues<VersionStatus>().OrderBy(s => s.Name, StringComparer.Ordinal)];
    private static readonly int[] PlaceOf = [.. Enum.GetValues<VersionStatus>().Select(s => Array.IndexOf(Statuses, s))];

    private readonly int[] found = new int[table.Count];
    private readonly float[] scores = new float[table.Count];
    private readonly int[] placeOfLineage = new int[table.LineageCount]; // one more than the place in found; 0 for none, between searches everywhere
    private readonly int[] byWork = new int[table.Works.Length];
    private readonly int[] byStatus = new int[Statuses.Length];
    private readonly long[] keys = new long[Math.Max(table.Works.Length, Statuses.Length)];
    private readonly TopHits best = new();

    private CancellationToken cancellation;
    private Scorer? scorer;
    private int docBase;

    /// <summary>How many are found.</summary>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public bool AcceptsDocsOutOfOrder => true;

    /// <summary>Begins a search.</summary>
    /// <param name="token">Ends it.</param>
    public void Begin(CancellationToken token) => (Count, cancellation) = (0, token);

    /// <inheritdoc/>
    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    /// <inheritdoc/>
    public void SetNextReader(AtomicReaderContext context) => docBase = context.DocBase;

    /// <inheritdoc/>
    public void Collect(int doc)
    {
        if (Count % BetweenLooks == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        found[Count] = ordinals[docBase + doc];
        scores[Count++] = scorer!.GetScore();
    }

    /// <summary>Takes what was found elsewhere.</summary>
    public void Take(in ScoredDocuments list)
    {
        var documents = list.Documents;
        for (var i = 0; i < documents.Length; i++)
        {
            found[i] = ordinals[documents[i]];
        }

        list.Scores.CopyTo(scores);
        Count = documents.Length;
    }

    /// <summary>Weighs every score by how the version stands at the date and by the article itself.</summary>
    public void Weigh(ArticleTable.ArticleRecord standing, ReadOnlySpan<float> prominence)
    {
        for (var i = 0; i < Count; i++)
        {
            scores[i] *= standing.WeightOf(found[i]) * prominence[found[i]];
        }
    }

    /// <summary>Leaves one of each lineage: that of the version meant at the date, or the newest that was found.</summary>
    public void KeepOneALineage(ArticleTable.ArticleRecord standing)
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            ref var place = ref placeOfLineage[table.LineageNumberOf(found[i])];
            if (place == 0)
            {
                (found[kept], scores[kept]) = (found[i], scores[i]);
                place = ++kept;
            }
            else if (standing.StandsBefore(found[i], found[place - 1]))
            {
                (found[place - 1], scores[place - 1]) = (found[i], scores[i]);
            }
        }

        Count = kept;
        for (var i = 0; i < kept; i++)
        {
            placeOfLineage[table.LineageNumberOf(found[i])] = 0;
        }
    }

    /// <summary>The highest score; 0 where nothing is found.</summary>
    public float HighestScore()
    {
        var highest = 0f;
        for (var i = 0; i < Count; i++)
        {
            highest = scores[i] > highest || i == 0 ? scores[i] : highest;
        }

        return highest;
    }

    /// <summary>Takes out what is among some articles, or shares a lineage with one of them.</summary>
    /// <param name="cited">The articles.</param>
    /// <param name="alone">Whether each is taken out alone, and others of its lineage stay.</param>
    public void Remove(ReadOnlySpan<ArticleMatch> cited, bool alone)
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            var stays = true;
            foreach (var match in cited)
            {
                stays &= alone ? match.Ordinal != found[i] : table.LineageNumberOf(match.Ordinal) != table.LineageNumberOf(found[i]);
            }

            if (stays)
            {
                (found[kept], scores[kept]) = (found[i], scores[i]);
                kept++;
            }
        }

        Count = kept;
    }

    /// <summary>Some of the best in their order.</summary>
    /// <param name="standing">How the versions stand at the date.</param>
    /// <param name="skip">How many are passed over.</param>
    /// <param name="take">How many are given at most.</param>
    public IEnumerable<ArticleMatch> Best(ArticleTable.ArticleRecord standing, int skip, int take)
    {
        best.Begin(Math.Min(Count, skip + take));
        for (var i = 0; i < Count; i++)
        {
            best.Add(found[i], scores[i]);
        }

        best.Sort();
        for (var place = skip; place < best.Count; place++)
        {
            var ordinal = best.OrdinalAt(place);
            yield return new ArticleMatch(ordinal, table.VersionOf(ordinal), table.LineageOf(ordinal), standing.StatusOf(ordinal), best.ScoreAt(place));
        }
    }

    /// <summary>Counts what is found, and some articles beside it, by work and by status, each with the most first; works beyond <see cref="SearchRequest.MostWorks"/> are only counted.</summary>
    public (ImmutableArray<FacetCount> Works, int OtherWorks, ImmutableArray<FacetCount> Statuses) Facets(ArticleTable.ArticleRecord standing, ReadOnlySpan<ArticleMatch> beside)
    {
        Array.Clear(byWork);
        Array.Clear(byStatus);
        for (var i = 0; i < Count; i++)
        {
            byWork[table.WorkOf(found[i])]++;
            byStatus[PlaceOf[(int)standing.StatusOf(found[i])]]++;
        }

        foreach (var match in beside)
        {
            byWork[table.WorkOf(match.Ordinal)]++;
            byStatus[PlaceOf[(int)match.Status]]++;
        }

        // works are numbered in the order of their ids, as the articles stand
        var (works, others) = Counts(byWork, i => table.Works[i], SearchRequest.MostWorks);
        return (works, others, Counts(byStatus, i => Statuses[i].Name, Statuses.Length).Counts);
    }

    private (ImmutableArray<FacetCount> Counts, int Others) Counts(int[] counts, Func<int, string> nameOf, int most)
    {
        var filled = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
            {
                keys[filled++] = ((long)counts[i] << 32) | (uint)(counts.Length - i);
            }
        }

        // one number that compares as count and place do, the most and the first highest
        var sorted = keys.AsSpan(0, filled);
        sorted.Sort();
        var facets = new FacetCount[Math.Min(filled, most)];
        for (var i = 0; i < facets.Length; i++)
        {
            var key = sorted[filled - 1 - i];
            facets[i] = new FacetCount(nameOf(counts.Length - (int)(key & uint.MaxValue)), (int)(key >> 32));
        }

        return (ImmutableCollectionsMarshal.AsImmutableArray(facets), filled - facets.Length);
    }
}
