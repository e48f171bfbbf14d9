using System.Globalization;
using Statutes.Search;
using Statutes.Search.Understanding;

namespace Statutes.Tools.Judging;

/// <summary>Learns which words of articles answer which words of questions, from questions with their articles.</summary>
/// <remarks>
/// A translation model (IBM model 1). Each word of an article that the question lacks is explained by the words of the question or by how
/// common it is among all answers. Expectation and maximization alternate for a few rounds. A weight is the share of the questions with a
/// word in which the word explains the statutory word.
/// </remarks>
/// <param name="pairs">The questions with their articles.</param>
public sealed class AssociationLearner(IReadOnlyList<AnsweredQuestion> pairs)
{
    /// <summary>The rounds of expectation and maximization.</summary>
    public const int Rounds = 8;

    /// <summary>The share of an article that its own commonness explains.</summary>
    public const float CommonShare = 0.5f;

    /// <summary>Added to the number of questions with a word, so that rare words have low weights.</summary>
    public const int Smoothing = 2;

    /// <summary>The least number of pairs of question and article in which two words meet.</summary>
    public const int MinPairs = 3;

    /// <summary>The least number of different articles among those pairs.</summary>
    public const int MinArticles = 2;

    /// <summary>The most statutory words for a word.</summary>
    public const int MaxWords = 12;

    /// <summary>The least weight.</summary>
    public const float MinWeight = 0.05f;

    private Dictionary<(string Asked, string Word), float> chances = [];

    /// <summary>Makes a knowledge base use associations from now on.</summary>
    public static void Use(KnowledgeBase knowledge, IEnumerable<(string Asked, string Word, float Weight)> associations) =>
        knowledge.Use(new WordAssociations(
            associations.Select(a => new[] { a.Asked, a.Word, a.Weight.ToString("0.00", CultureInfo.InvariantCulture) })));

    /// <summary>Makes a knowledge base use the associations of the program again.</summary>
    public static void UseLearned(KnowledgeBase knowledge) => knowledge.Use(WordAssociations.Learned);

    /// <summary>Learns the associations: by word of the question, the best statutory word first.</summary>
    public IReadOnlyList<(string Asked, string Word, float Weight)> Learn()
    {
        chances = FrequentPairs();
        var common = pairs.SelectMany(p => p.ArticleWords).CountBy(w => w).ToDictionary();
        var all = (float)common.Values.Sum();
        var explained = chances;
        for (var round = 0; round < Rounds; round++)
        {
            explained = Explain(word => common[word] / all);
            var sums = explained.GroupBy(e => e.Key.Asked).ToDictionary(g => g.Key, g => g.Sum(e => e.Value));
            chances = explained.ToDictionary(e => e.Key, e => e.Value / sums[e.Key.Asked]);
        }

        var questions = pairs.SelectMany(p => p.Words).CountBy(w => w).ToDictionary();
        return
        [
            .. explained
                .Select(e => (e.Key.Asked, e.Key.Word, Weight: e.Value / (questions[e.Key.Asked] + Smoothing)))
                .Where(e => e.Weight >= MinWeight)
                .GroupBy(e => e.Asked)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .SelectMany(g => g.OrderByDescending(e => e.Weight).ThenBy(e => e.Word, StringComparer.Ordinal).Take(MaxWords)),
        ];
    }

    // pairs of words that meet often enough; at first every statutory word of a word is equally likely
    private Dictionary<(string Asked, string Word), float> FrequentPairs()
    {
        var met = new Dictionary<(string Asked, string Word), (int Pairs, HashSet<string> Articles)>();
        foreach (var pair in pairs)
        {
            foreach (var key in NewWords(pair).SelectMany(w => pair.Words.Except(pair.ArticleWords).Select(a => (a, w))))
            {
                var (count, articles) = met.GetValueOrDefault(key, (0, []));
                articles.Add(pair.Article);
                met[key] = (count + 1, articles);
            }
        }

        var frequent = met.Where(m => m.Value.Pairs >= MinPairs && m.Value.Articles.Count >= MinArticles).Select(m => m.Key).ToArray();
        var words = frequent.CountBy(f => f.Asked).ToDictionary();
        return frequent.ToDictionary(f => f, f => 1f / words[f.Asked]);
    }

    // how many times each word of a question explains each statutory word
    private Dictionary<(string Asked, string Word), float> Explain(Func<string, float> commonness)
    {
        var explained = new Dictionary<(string Asked, string Word), float>(chances.Count);
        var learned = chances.Keys.Select(k => k.Asked).ToHashSet();
        foreach (var pair in pairs)
        {
            var asked = pair.Words.Where(learned.Contains).ToArray();
            foreach (var word in NewWords(pair))
            {
                var parts = asked.Select(a => (1 - CommonShare) * chances.GetValueOrDefault((a, word)) / asked.Length).ToArray();
                var sum = (CommonShare * commonness(word)) + parts.Sum();
                for (var i = 0; i < asked.Length; i++)
                {
                    if (parts[i] > 0)
                    {
                        explained[(asked[i], word)] = explained.GetValueOrDefault((asked[i], word)) + (parts[i] / sum);
                    }
                }
            }
        }

        return explained;
    }

    private static IEnumerable<string> NewWords(AnsweredQuestion pair) => pair.ArticleWords.Where(w => !pair.Words.Contains(w));
}
