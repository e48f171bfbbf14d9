using System.Collections.Immutable;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Search;

namespace Statutes.Documents.Citing;

/// <summary>
/// Decides whether a sentence that cites a number of today speaks of the article that had this number in an earlier version: it has
/// words or amounts of that article, and hardly any of today's. A memo of this year with the numbers of last year is the usual case.
/// Keeps what it reads of a version for one document; one thread.
/// </summary>
/// <param name="knowledge">The law.</param>
internal sealed class DoubtJudge(KnowledgeBase knowledge)
{
    /// <summary>What the words of the former article alone must weigh: about two words that few articles have.</summary>
    private const double MinWeight = 5.5;

    /// <summary>The share of that which the words of today's article alone may weigh.</summary>
    private const double MaxShare = 0.34;

    /// <summary>At most so many words are quoted as the reason.</summary>
    private const int MostWords = 4;

    private const int LongestWord = 40;

    private readonly Dictionary<VersionId, TermWeights> weights = [];

    /// <summary>Returns the words that decide for the former article; empty if the sentence does not speak of it.</summary>
    /// <param name="sentence">The sentence without its citations.</param>
    /// <param name="today">The article that has the number today.</param>
    /// <param name="former">The article that had it.</param>
    /// <param name="others">The other articles that the sentence cites: what they have explains the words of the sentence.</param>
    public ImmutableArray<string> FormerWords(
        string sentence, ProvisionId today, ProvisionId former, IEnumerable<ProvisionId> others)
    {
        var terms = SentenceTerms.Of(sentence, knowledge);
        var (now, then) = (TermsOf(today), TermsOf(former));
        var explained = others.Select(TermsOf).ToArray();
        var (forFormer, forToday) = (0.0, 0.0);
        var deciding = new List<(string Term, double Weight)>();
        foreach (var term in terms)
        {
            var (isNow, isThen) = (now.Contains(term), then.Contains(term));
            if (isNow == isThen)
            {
                continue;
            }

            if (isNow)
            {
                forToday += WeightsOf(today.Version).WeightOf(term);
            }
            else if (!Array.Exists(explained, e => e.Contains(term)))
            {
                var weight = WeightsOf(former.Version).WeightOf(term);
                forFormer += weight;
                deciding.Add((term, weight));
            }
        }

        return forFormer >= MinWeight && forToday <= forFormer * MaxShare ? Words(sentence, deciding) : [];
    }

    // the words of the sentence that contain the deciding terms, the heaviest first
    private static ImmutableArray<string> Words(string sentence, List<(string Term, double Weight)> deciding)
    {
        var words = new List<(string Word, double Weight)>();
        var terms = deciding.ToDictionary(d => d.Term, d => d.Weight, StringComparer.Ordinal);
        for (var i = 0; i < sentence.Length;)
        {
            var (end, weight) = char.IsAsciiLetter(sentence[i]) ? EnglishWord(sentence, i, terms) : ChineseClause(sentence, i, terms);
            if (weight > 0)
            {
                words.Add((sentence[i..Math.Min(end, i + LongestWord)], weight));
            }

            i = Math.Max(end, i + 1);
        }

        var amounts = deciding.Where(d => d.Term[0] == SentenceTerms.AmountMark).Select(d => (d.Term[1..], d.Weight));
        return
        [
            .. words.Concat(amounts).DistinctBy(w => w.Item1).OrderByDescending(w => w.Item2).Take(MostWords).Select(w => w.Item1),
        ];
    }

    private static (int End, double Weight) EnglishWord(string sentence, int start, Dictionary<string, double> terms)
    {
        var end = start;
        while (end < sentence.Length && char.IsAsciiLetter(sentence[end]))
        {
            end++;
        }

        var word = sentence[start..end].ToLowerInvariant();
        return (end, terms.GetValueOrDefault(word[..Math.Min(SentenceTerms.StemLength, word.Length)]));
    }

    // a run of Chinese characters, so that no word is cut
    private static (int End, double Weight) ChineseClause(string sentence, int start, Dictionary<string, double> terms)
    {
        var (end, weight) = (start, 0.0);
        while (end < sentence.Length && HanCharacters.Is(sentence[end]))
        {
            weight += end + 1 < sentence.Length ? terms.GetValueOrDefault(sentence.Substring(end, 2)) : 0;
            end++;
        }

        return (end, weight);
    }

    private IReadOnlySet<string> TermsOf(ProvisionId id) =>
        id.Path.AncestorOrSelf(ProvisionKind.Article) is { } article
            ? WeightsOf(id.Version).TermsOf(article.Number)
            : new HashSet<string>();

    private TermWeights WeightsOf(VersionId version)
    {
        if (!weights.TryGetValue(version, out var known))
        {
            weights[version] = known = new TermWeights(knowledge, version);
        }

        return known;
    }
}
