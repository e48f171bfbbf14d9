using Statutes.Search.Schema;
using Statutes.Search.Vectors;

namespace Statutes.Search.Ranking;

/// <summary>Scores articles by the similarity of their vectors with the query. It is a <see cref="CandidateScore"/>. Thread-safe.</summary>
/// <param name="vectors">The vectors of the articles.</param>
internal sealed class VectorScore(ArticleVectors vectors)
{
    /// <summary>Adds to the scores of articles.</summary>
    public void Add(string query, ReadOnlySpan<int> ordinals, Span<float> scores)
    {
        var folded = QueryText.Fold(query);
        var words = ChineseWords.In(folded).Distinct().Count();
        vectors.AddSimilarity(folded, RankingWeights.Question.SimilarityAmong(words), ordinals, scores);
    }
}
