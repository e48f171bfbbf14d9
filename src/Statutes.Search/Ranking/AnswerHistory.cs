using Statutes.Search.Vectors;

namespace Statutes.Search.Ranking;

/// <summary>
/// What known questions say about the articles of an index: which articles answered a similar question, and how many questions an article
/// and its work answered. Immutable.
/// </summary>
internal sealed class AnswerHistory
{
    private readonly sbyte[][] directions; // by answering article
    private readonly float[] inverseLengths;
    private readonly int[] numbers; // by ordinal: the answering article, or -1
    private readonly float[] priors; // by ordinal

    /// <summary>Finds the answering articles in an index.</summary>
    /// <param name="answers">The articles that answer known questions.</param>
    /// <param name="names">By ordinal: each article of the index, named by work and number.</param>
    public AnswerHistory(IReadOnlyList<AnsweringArticle> answers, IEnumerable<string> names)
    {
        directions = [.. answers.Select(a => a.Direction)];
        inverseLengths = [.. directions.Select(d => ByteVector.InverseLengthOf(d))];
        var byName = answers.Select((a, i) => (a.Article, i)).ToDictionary(p => p.Article, p => p.i, StringComparer.Ordinal);
        var byWork = answers.GroupBy(a => a.Work).ToDictionary(g => g.Key, g => g.Sum(a => a.Questions), StringComparer.Ordinal);
        var works = byWork.GetAlternateLookup<ReadOnlySpan<char>>();
        var (found, weights) = (new List<int>(), new List<float>());
        foreach (var name in names)
        {
            var number = byName.GetValueOrDefault(name, -1);
            var ofWork = works.TryGetValue(name.AsSpan(0, Math.Max(0, name.LastIndexOf('/'))), out var questions) ? questions : 0;
            found.Add(number);
            weights.Add(RankingWeights.Question.Prior(number < 0 ? 0 : answers[number].Questions, ofWork));
        }

        (numbers, priors) = ([.. found], [.. weights]);
    }

    /// <summary>How likely an article is an answer before the question is read; 0 without known questions about its work.</summary>
    public float PriorOf(int ordinal) => priors[ordinal];

    /// <summary>How similar a question is to those that an article answered, 0 to 1.</summary>
    /// <param name="asked">The vector of the question.</param>
    /// <param name="inverseLength">Its <see cref="ByteVector.InverseLengthOf"/>.</param>
    /// <param name="ordinal">The ordinal of the article.</param>
    public float SimilarityOf(ReadOnlySpan<sbyte> asked, float inverseLength, int ordinal) => numbers[ordinal] is >= 0 and var number
        ? Math.Max(0, ByteVector.Dot(asked, directions[number]) * inverseLength * inverseLengths[number])
        : 0;
}
