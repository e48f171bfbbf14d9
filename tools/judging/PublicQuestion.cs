using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Statutes.Search;
using Statutes.Search.Hits;

namespace Statutes.Tools.Judging;

/// <summary>A question of a public set, with the articles that answer it.</summary>
/// <param name="Text">The question.</param>
/// <param name="At">The date of the question.</param>
/// <param name="Articles">The articles, named by work and number.</param>
/// <param name="Pairs">The question with each of its articles, to learn from.</param>
public sealed record PublicQuestion(string Text, DateOnly At, FrozenSet<string> Articles, ImmutableArray<AnsweredQuestion> Pairs)
{
    /// <summary>The number of hits that are measured.</summary>
    public const int Depth = 100;

    private const int First = 10;

    /// <summary>The names of the measures, in the order of <see cref="Measure(KnowledgeBase, DateOnly)"/>.</summary>
    public static readonly ImmutableArray<string> Measures = ["success@1", "recall@10", "recall@100", "nDCG@10"];

    /// <summary>Computes the mean of each measure.</summary>
    public static double[] Mean(double[][] measured) =>
        [.. measured.Length == 0 ? [] : Enumerable.Range(0, Measures.Length).Select(i => measured.Average(m => m[i]))];

    /// <summary>Writes measures in a line.</summary>
    public static string Line(double[] means, string separator = " ") =>
        means.Length == 0 ? "-" : string.Join(separator, means.Select(m => m.ToString("0.000", CultureInfo.InvariantCulture)));

    /// <summary>Searches for the question: the hits, named by work and number.</summary>
    public string[] HitsOf(KnowledgeBase knowledge, DateOnly today) =>
    [
        .. knowledge.Search(new SearchRequest(Text, At, PageSize: Depth), today).Hits
            .Select(h => $"{h.Article.Version.Work.Slug}/{h.Article.Path.Number}"),
    ];

    /// <summary>Searches for the question and measures the hits.</summary>
    public double[] Measure(KnowledgeBase knowledge, DateOnly today) => Measure(HitsOf(knowledge, today));

    /// <summary>Measures hits. An article in the list counts as relevant in any version.</summary>
    public double[] Measure(string[] hits)
    {
        var gain = hits.Take(First).Select((h, place) => Articles.Contains(h) ? 1 / Math.Log2(place + 2) : 0).Sum();
        var best = Enumerable.Range(0, Math.Min(First, Articles.Count)).Sum(place => 1 / Math.Log2(place + 2));
        return [hits.Take(1).Any(Articles.Contains) ? 1 : 0, Recall(hits.Take(First)), Recall(hits), gain / best];
    }

    private double Recall(IEnumerable<string> hits) => (double)hits.Distinct().Count(Articles.Contains) / Articles.Count;
}
