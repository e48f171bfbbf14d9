using System.Buffers;
using System.Collections.Frozen;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Statutes.Model.Corpus;
using Statutes.Search.Matching;
using Statutes.Search.Schema;

namespace Statutes.Search.Ranking;

/// <summary>
/// Compares a query with each phrase of the editors' subject lines by itself. A query that is nearly one phrase of an article asks for that
/// article, even if another one has the same words scattered over all its phrases. Immutable; thread-safe.
/// </summary>
internal sealed class SubjectPhrases
{
    private readonly PostingsStore postings;
    private readonly FrozenDictionary<Term, int[]> phrasesWith; // the numbers of the phrases that contain a term
    private readonly float[] weights; // by phrase: those of its terms together
    private readonly int[] lineOfPhrase;
    private readonly int[] lineOfArticle; // by ordinal; -1 for an article without a subject line
    private readonly int[][] linesOfDuties; // by ordinal: the lines of the articles whose breach it punishes
    private readonly int lineCount;

    /// <summary>Prepares the phrases.</summary>
    /// <param name="subjects">By the ordinal of each article, its subject line, and those of the articles whose breach it punishes.</param>
    /// <param name="postings">The postings, which count how common a term is.</param>
    public SubjectPhrases(IEnumerable<(SubjectLine? Own, IEnumerable<SubjectLine> Duties)> subjects, PostingsStore postings)
    {
        this.postings = postings;
        var numbers = new Dictionary<SubjectLine, int>(ReferenceEqualityComparer.Instance);
        var (own, duties) = (new List<int>(), new List<int[]>());
        foreach (var article in subjects)
        {
            own.Add(article.Own is null ? -1 : NumberOf(article.Own));
            duties.Add([.. article.Duties.Select(NumberOf).Distinct()]);
        }

        (lineOfArticle, linesOfDuties, lineCount) = ([.. own], [.. duties], numbers.Count);
        var (weightOfEach, lineOfEach) = (new List<float>(), new List<int>());
        var phrases = new Dictionary<Term, List<int>>();
        foreach (var (line, number) in numbers)
        {
            foreach (var phrase in line.Also.Prepend(line.En).Prepend(line.Zh))
            {
                Term[] terms = [.. TermsOf(QueryText.Fold(phrase)).Distinct()];
                foreach (var term in terms)
                {
                    (phrases.TryGetValue(term, out var with) ? with : phrases[term] = []).Add(lineOfEach.Count);
                }

                weightOfEach.Add(terms.Sum(WeightOf));
                lineOfEach.Add(number);
            }
        }

        (weights, lineOfPhrase) = ([.. weightOfEach], [.. lineOfEach]);
        phrasesWith = phrases.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray());

        int NumberOf(SubjectLine line) => numbers.TryGetValue(line, out var number) ? number : numbers[line] = numbers.Count;
    }

    /// <summary>
    /// Adds to each article what its best phrase says: what the terms weigh that it shares with the query, times the square of the
    /// similarity of the two.
    /// </summary>
    /// <param name="asked">The terms of the query, with their weights.</param>
    /// <param name="asksPenalty">Whether the phrases of the duties that an article enforces count too.</param>
    /// <param name="ordinals">The ordinals of the articles.</param>
    /// <param name="scores">Their scores, to be changed in place.</param>
    public void AddTo(ReadOnlySpan<TermQuery> asked, bool asksPenalty, ReadOnlySpan<int> ordinals, Span<float> scores)
    {
        if (lineCount == 0)
        {
            return;
        }

        var bestOfLine = ArrayPool<float>.Shared.Rent(lineCount);
        Array.Clear(bestOfLine, 0, lineCount);
        FindBest(asked, bestOfLine);
        for (var i = 0; i < ordinals.Length; i++)
        {
            var best = lineOfArticle[ordinals[i]] is >= 0 and var line ? bestOfLine[line] : 0;
            foreach (var duty in asksPenalty ? linesOfDuties[ordinals[i]] : [])
            {
                best = Math.Max(best, RankingWeights.Fields.Duty * bestOfLine[duty]);
            }

            scores[i] += RankingWeights.Fields.Phrase * best;
        }

        ArrayPool<float>.Shared.Return(bestOfLine);
    }

    private void FindBest(ReadOnlySpan<TermQuery> asked, Span<float> bestOfLine)
    {
        var shared = ArrayPool<float>.Shared.Rent(weights.Length);
        Array.Clear(shared, 0, weights.Length);
        var all = 0f;
        foreach (var query in asked)
        {
            var (weight, boost) = (WeightOf(query.Term), query.Boost / Measure(query.Term));
            all += weight * boost;
            foreach (var phrase in phrasesWith.GetValueOrDefault(query.Term, []))
            {
                shared[phrase] += weight * Math.Min(1, boost);
            }
        }

        for (var phrase = 0; phrase < weights.Length; phrase++)
        {
            if (shared[phrase] > 0)
            {
                ref var best = ref bestOfLine[lineOfPhrase[phrase]];
                best = Math.Max(best, shared[phrase] * (shared[phrase] * shared[phrase] / (weights[phrase] * all)));
            }
        }

        ArrayPool<float>.Shared.Return(shared);
    }

    // a Latin word in Chinese counts once, as a stem
    private static IEnumerable<Term> TermsOf(string folded) =>
    [
        .. TextTerms.Pairs(folded).Where(t => !char.IsAscii(t[0])).Select(t => new Term(IndexSchema.Pairs, t)),
        .. ChineseWords.In(folded).Select(t => new Term(IndexSchema.Words, t)),
        .. TextTerms.Stems(folded).Select(t => new Term(IndexSchema.Stems, t)),
    ];

    private float WeightOf(Term term)
    {
        var count = Math.Max(1, postings.CountOf(term));
        return Measure(term) * MathF.Log(1 + ((postings.DocumentCount - count + 0.5f) / (count + 0.5f))); // as in BM25
    }

    private static float Measure(Term term) => term.Field switch
    {
        IndexSchema.Pairs => RankingWeights.Question.Pair,
        IndexSchema.Words => RankingWeights.Question.Word,
        _ => RankingWeights.Question.Stem,
    };
}
