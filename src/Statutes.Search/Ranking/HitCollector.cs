using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Statutes.Model.Works;
using Statutes.Search.Hits;
using Statutes.Search.Matching;

namespace Statutes.Search.Ranking;

/// <summary>
/// Collects the articles that match a query, in arrays that are reused by the next search. Not thread-safe: one collector serves one
/// search at a time.
/// </summary>
/// <param name="table">The articles.</param>
/// <param name="ordinals">The ordinal of each Lucene document.</param>
internal sealed class HitCollector(ArticleTable table, int[] ordinals) : ICollector
{
    private const int CancellationInterval = 1024;

    // in the order of their names, in which equal counts are listed
    private static readonly VersionStatus[] Statuses = [.. Enum.GetValues<VersionStatus>().OrderBy(s => s.Name, StringComparer.Ordinal)];
    private static readonly int[] IndexOfStatus = [.. Enum.GetValues<VersionStatus>().Select(s => Array.IndexOf(Statuses, s))];

    private readonly int[] matches = new int[table.Count];
    private readonly float[] scores = new float[table.Count];
    private readonly int[] indexOfLineage = new int[table.LineageCount]; // index in matches plus 1; all 0 between searches
    private readonly int[] byWork = new int[table.Works.Length];
    private readonly int[] byStatus = new int[Statuses.Length];
    private readonly long[] sortKeys = new long[Math.Max(table.Works.Length, Statuses.Length)];
    private readonly TopHits best = new();
    private readonly bool[] isComplete = new bool[table.Count]; // by ordinal: whether it contains all the words

    private CancellationToken cancellation;
    private Scorer? scorer;
    private int docBase;

    /// <summary>The number of matches.</summary>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public bool AcceptsDocsOutOfOrder => true;

    /// <summary>Starts a search.</summary>
    /// <param name="token">Cancels it.</param>
    public void Begin(CancellationToken token) => (Count, cancellation) = (0, token);

    /// <summary>Marks the matches as those that contain all the words of the query; earlier marks are removed.</summary>
    public void MarkComplete()
    {
        Array.Clear(isComplete);
        for (var i = 0; i < Count; i++)
        {
            isComplete[matches[i]] = true;
        }
    }

    /// <summary>Whether an article contains all the words.</summary>
    public bool IsComplete(int ordinal) => isComplete[ordinal];

    /// <summary>Counts the matches that are marked, and those of them that are in force.</summary>
    public (int All, int InForce) CountComplete(ArticleTable.VersionsAtDate versions)
    {
        var (all, inForce) = (0, 0);
        for (var i = 0; i < Count; i++)
        {
            all += isComplete[matches[i]] ? 1 : 0;
            inForce += isComplete[matches[i]] && versions.StatusOf(matches[i]) == VersionStatus.InForce ? 1 : 0;
        }

        return (all, inForce);
    }

    /// <inheritdoc/>
    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    /// <inheritdoc/>
    public void SetNextReader(AtomicReaderContext context) => docBase = context.DocBase;

    /// <inheritdoc/>
    public void Collect(int doc)
    {
        if (Count % CancellationInterval == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        matches[Count] = ordinals[docBase + doc];
        scores[Count++] = scorer!.GetScore();
    }

    /// <summary>Replaces the matches with those of a <see cref="QueryMatcher"/>.</summary>
    public void Take(in ScoredDocuments list)
    {
        var documents = list.Documents;
        for (var i = 0; i < documents.Length; i++)
        {
            matches[i] = ordinals[documents[i]];
        }

        list.Scores.CopyTo(scores);
        Count = documents.Length;
    }

    /// <summary>Adds a further score to every match, and further matches to those that there are.</summary>
    public void Add(CandidateScore extra, string query, bool mayJoin) =>
        Count = extra(query, mayJoin && Count > 0, matches, scores, Count);

    /// <summary>Adds to every match what the phrases of its subject line say.</summary>
    public void Add(SubjectPhrases phrases, ReadOnlySpan<TermQuery> asked, bool asksPenalty) =>
        phrases.AddTo(asked, asksPenalty, matches.AsSpan(0, Count), scores);

    /// <summary>
    /// Multiplies every score by the weight of the version's status and by the prominence of the article; for an article with some of the
    /// words also by the rank of its work.
    /// </summary>
    public void Weigh(ArticleTable.VersionsAtDate versions, ReadOnlySpan<float> prominence)
    {
        for (var i = 0; i < Count; i++)
        {
            var rank = isComplete[matches[i]] ? 1 : versions.RankOf(matches[i]);
            scores[i] *= versions.WeightOf(matches[i]) * prominence[matches[i]] * rank;
        }
    }

    /// <summary>Reduces the matches to one per lineage: that of the version that applies at the date, otherwise the newest.</summary>
    public void KeepOnePerLineage(ArticleTable.VersionsAtDate versions)
    {
        var count = 0;
        for (var i = 0; i < Count; i++)
        {
            ref var index = ref indexOfLineage[table.LineageNumberOf(matches[i])];
            if (index == 0)
            {
                (matches[count], scores[count]) = (matches[i], scores[i]);
                index = ++count;
            }
            else if (versions.IsPreferred(matches[i], matches[index - 1]))
            {
                (matches[index - 1], scores[index - 1]) = (matches[i], scores[i]);
            }
        }

        Count = count;
        for (var i = 0; i < count; i++)
        {
            indexOfLineage[table.LineageNumberOf(matches[i])] = 0;
        }
    }

    /// <summary>The highest score; 0 if there is no match.</summary>
    public float HighestScore()
    {
        var highest = 0f;
        for (var i = 0; i < Count; i++)
        {
            highest = scores[i] > highest || i == 0 ? scores[i] : highest;
        }

        return highest;
    }

    /// <summary>Removes cited articles, which are listed separately.</summary>
    /// <param name="cited">The cited articles.</param>
    /// <param name="exactly">True: only these articles are removed. False: the other articles of their lineages as well.</param>
    public void Remove(ReadOnlySpan<ArticleMatch> cited, bool exactly)
    {
        var count = 0;
        for (var i = 0; i < Count; i++)
        {
            var stays = true;
            foreach (var match in cited)
            {
                stays &= exactly ? match.Ordinal != matches[i] : table.LineageNumberOf(match.Ordinal) != table.LineageNumberOf(matches[i]);
            }

            if (stays)
            {
                (matches[count], scores[count]) = (matches[i], scores[i]);
                count++;
            }
        }

        Count = count;
    }

    /// <summary>
    /// Gets some of the best matches: those with all the words first; among equals what is in force at the date; then by score.
    /// </summary>
    /// <param name="versions">The statuses of the versions at the date.</param>
    /// <param name="skip">How many of the best to skip.</param>
    /// <param name="take">How many to return at most.</param>
    /// <param name="inForceFirst">Whether articles in force precede the others.</param>
    public IEnumerable<ArticleMatch> Best(ArticleTable.VersionsAtDate versions, int skip, int take, bool inForceFirst)
    {
        best.Begin(Math.Min(Count, skip + take));
        for (var i = 0; i < Count; i++)
        {
            // what is in force, then what may be in force, then what is not
            var order = !inForceFirst ? 0 : versions.StatusOf(matches[i]) switch
            {
                VersionStatus.InForce => 2,
                VersionStatus.Unknown => 1,
                _ => 0,
            };
            best.Add(matches[i], scores[i], (isComplete[matches[i]] ? 3 : 0) + order);
        }

        best.Sort();
        for (var rank = skip; rank < best.Count; rank++)
        {
            var ordinal = best.OrdinalAt(rank);
            var (version, lineage) = (table.VersionOf(ordinal), table.LineageOf(ordinal));
            yield return new ArticleMatch(ordinal, version, lineage, versions.StatusOf(ordinal), best.ScoreAt(rank));
        }
    }

    /// <summary>
    /// Counts the matches and the cited articles by work and by status, the highest count first. Of the works,
    /// <see cref="SearchRequest.MostWorks"/> are listed and the others only counted.
    /// </summary>
    public (ImmutableArray<FacetCount> Works, int OtherWorks, ImmutableArray<FacetCount> Statuses) Facets(
        ArticleTable.VersionsAtDate versions, ReadOnlySpan<ArticleMatch> cited)
    {
        Array.Clear(byWork);
        Array.Clear(byStatus);
        for (var i = 0; i < Count; i++)
        {
            byWork[table.WorkOf(matches[i])]++;
            byStatus[IndexOfStatus[(int)versions.StatusOf(matches[i])]]++;
        }

        foreach (var match in cited)
        {
            byWork[table.WorkOf(match.Ordinal)]++;
            byStatus[IndexOfStatus[(int)match.Status]]++;
        }

        // works are numbered in the order of their ids, because the articles are
        var (works, others) = Counts(byWork, i => table.Works[i], SearchRequest.MostWorks);
        return (works, others, Counts(byStatus, i => Statuses[i].Name, Statuses.Length).Counts);
    }

    private (ImmutableArray<FacetCount> Counts, int Others) Counts(int[] counts, Func<int, string> nameOf, int max)
    {
        // one number with the order of count and index: the highest count last, and of equal counts the first index last
        var filled = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
            {
                sortKeys[filled++] = ((long)counts[i] << 32) | (uint)(counts.Length - i);
            }
        }

        var sorted = sortKeys.AsSpan(0, filled);
        sorted.Sort();
        var facets = new FacetCount[Math.Min(filled, max)];
        for (var i = 0; i < facets.Length; i++)
        {
            var key = sorted[filled - 1 - i];
            facets[i] = new FacetCount(nameOf(counts.Length - (int)(key & uint.MaxValue)), (int)(key >> 32));
        }

        return (ImmutableCollectionsMarshal.AsImmutableArray(facets), filled - facets.Length);
    }
}
