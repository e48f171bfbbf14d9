using System.Buffers;
using Statutes.Search.Schema;
using Statutes.Search.Vectors;

namespace Statutes.Search.Ranking;

/// <summary>
/// Scores articles by the similarity of their vectors with the query, and by what known questions say about them. It is a
/// <see cref="CandidateScore"/>. Thread-safe.
/// </summary>
/// <param name="vectors">The vectors of the articles.</param>
/// <param name="answers">The articles that answered known questions.</param>
internal sealed class VectorScore(ArticleVectors vectors, AnswerHistory answers)
{
    /// <summary>The number of articles that join the candidates because their vectors are nearest to that of the query.</summary>
    public const int Nearest = 200;

    private const int FewestWords = 4; // a query of fewer words asks for what contains them
    private const float LeastSimilarity = 0.3f; // most articles without any relation have less

    /// <summary>Adds to the scores of articles, and the nearest articles to the candidates.</summary>
    /// <returns>The number of candidates.</returns>
    public int Score(string query, bool mayJoin, Span<int> ordinals, Span<float> scores, int count)
    {
        var folded = QueryText.Fold(query);
        string[] terms = [.. ChineseWords.In(folded)];
        var words = terms.Distinct().Count();
        Span<sbyte> asked = stackalloc sbyte[VectorTable.Dimensions];
        vectors.Table.Encode(VectorTerms.Of(folded, terms), asked);
        var inverseLength = ByteVector.InverseLengthOf(asked);
        var similarities = ArrayPool<float>.Shared.Rent(vectors.Count); // by ordinal, if all are computed
        var isJoined = mayJoin && words >= FewestWords;
        count = isJoined ? Join(asked, inverseLength, similarities, ordinals, scores, count) : count;
        var similarity = RankingWeights.Question.SimilarityAmong(words, vectors.Count);
        var (similarQuestions, prior) = RankingWeights.Question.AnswersAmong(words);
        for (var i = 0; i < count; i++)
        {
            var ordinal = ordinals[i];
            var similar = answers.SimilarityOf(asked, inverseLength, ordinal);
            var ofArticle = isJoined ? similarities[ordinal] : vectors.SimilarityOf(asked, inverseLength, ordinal);
            scores[i] += (similarity * Math.Max(0, ofArticle))
                + (similarQuestions * similar * similar * similar)
                + (prior * answers.PriorOf(ordinal));
        }

        ArrayPool<float>.Shared.Return(similarities);
        return count;
    }

    private int Join(
        ReadOnlySpan<sbyte> asked, float inverseLength, Span<float> similarities, Span<int> ordinals, Span<float> scores, int count)
    {
        var isCandidate = ArrayPool<bool>.Shared.Rent(vectors.Count);
        Array.Clear(isCandidate, 0, vectors.Count);
        foreach (var ordinal in ordinals[..count])
        {
            isCandidate[ordinal] = true;
        }

        var nearest = new TopHits();
        nearest.Begin(Nearest);
        for (var ordinal = 0; ordinal < vectors.Count; ordinal++)
        {
            similarities[ordinal] = vectors.SimilarityOf(asked, inverseLength, ordinal);
            if (similarities[ordinal] >= LeastSimilarity)
            {
                nearest.Add(ordinal, similarities[ordinal]);
            }
        }

        nearest.Sort();
        for (var rank = 0; rank < nearest.Count; rank++)
        {
            var ordinal = nearest.OrdinalAt(rank);
            if (!isCandidate[ordinal])
            {
                (ordinals[count], scores[count]) = (ordinal, 0);
                count++;
            }
        }

        ArrayPool<bool>.Shared.Return(isCandidate);
        return count;
    }
}
