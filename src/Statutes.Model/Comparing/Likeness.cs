using System.Collections.Immutable;

namespace Statutes.Model.Comparing;

/// <summary>
/// Measures how alike the articles of two versions are: by their pairs of neighbouring characters, of which rare ones count more. So
/// articles that share only the usual words of a law (由有关主管部门责令改正，给予警告) are not alike.
/// </summary>
internal sealed class Likeness
{
    /// <summary>The largest number of comparisons of pairs; larger texts are compared by equal wording only.</summary>
    private const long MostWork = 40_000_000;

    private readonly Dictionary<int, double> weights = [];
    private readonly double[] oldWeights;
    private readonly double[] newWeights;
    private readonly Dictionary<int, double>[] shared;

    /// <summary>Compares all articles of two versions.</summary>
    public Likeness(ImmutableArray<ComparableText> old, ImmutableArray<ComparableText> now)
    {
        var withPair = new Dictionary<int, List<int>>();
        for (var i = 0; i < now.Length; i++)
        {
            foreach (var pair in now[i].Pairs)
            {
                (withPair.TryGetValue(pair, out var articles) ? articles : withPair[pair] = []).Add(i);
            }
        }

        var oldCounts = old.SelectMany(o => o.Pairs).CountBy(p => p).ToDictionary();
        foreach (var pair in oldCounts.Keys.Union(withPair.Keys))
        {
            var count = oldCounts.GetValueOrDefault(pair) + (withPair.TryGetValue(pair, out var articles) ? articles.Count : 0);
            weights[pair] = Math.Log(1 + ((old.Length + now.Length) / (double)count));
        }

        oldWeights = [.. old.Select(WeightOf)];
        newWeights = [.. now.Select(WeightOf)];
        IsBounded = withPair.Sum(p => (long)p.Value.Count * oldCounts.GetValueOrDefault(p.Key)) <= MostWork;
        shared = [.. old.Select(o => IsBounded ? SharedWith(o, withPair) : [])];
    }

    /// <summary>Whether the texts are small enough to be compared; if not, no articles are alike.</summary>
    public bool IsBounded { get; }

    /// <summary>Returns how alike two articles are, from 0 to 1.</summary>
    public double Of(int old, int now)
    {
        var weight = oldWeights[old] + newWeights[now];
        return weight > 0 ? 2 * shared[old].GetValueOrDefault(now) / weight : 0;
    }

    /// <summary>Returns which part of an old article is in a new one, from 0 to 1.</summary>
    public double PartOfOld(int old, int now) => oldWeights[old] > 0 ? shared[old].GetValueOrDefault(now) / oldWeights[old] : 0;

    /// <summary>Returns which part of a new article is in an old one, from 0 to 1.</summary>
    public double PartOfNew(int old, int now) => newWeights[now] > 0 ? shared[old].GetValueOrDefault(now) / newWeights[now] : 0;

    private double WeightOf(ComparableText article) => article.Pairs.Sum(p => weights[p]);

    private Dictionary<int, double> SharedWith(ComparableText article, Dictionary<int, List<int>> withPair)
    {
        var sums = new Dictionary<int, double>();
        foreach (var pair in article.Pairs)
        {
            if (withPair.TryGetValue(pair, out var articles))
            {
                foreach (var other in articles)
                {
                    sums[other] = sums.GetValueOrDefault(other) + weights[pair];
                }
            }
        }

        return sums;
    }
}
