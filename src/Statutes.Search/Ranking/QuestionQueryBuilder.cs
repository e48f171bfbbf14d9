using Lucene.Net.Index;
using Lucene.Net.Search;
using Statutes.Model.Text;
using Statutes.Search.Matching;
using Statutes.Search.Schema;
using Statutes.Search.Understanding;

namespace Statutes.Search.Ranking;

/// <summary>
/// Builds the query that ranks articles by all terms of a query, none of which is required: pairs of characters, Chinese words and English
/// stems, over wording, title and headings together.
/// </summary>
/// <param name="postings">The postings, which count how common a term is.</param>
/// <param name="associations">Statutory words for the words of the query.</param>
/// <param name="language">The language whose wording is searched; null for both.</param>
internal sealed class QuestionQueryBuilder(PostingsStore postings, WordAssociations associations, Language? language)
{
    private const int MaxTerms = 400; // the rarest terms of a long text decide its ranking

    private const int MaxAssociations = 24; // each costs time, and the weaker ones say little
    private const int TermsOfTranslation = 4; // pairs and words that a translation counts for at most
    private const int FewestAssociatedWords = 3; // a term alone (约谈) asks for itself
    private const int CommonOneIn = 8; // a word in more articles than this distinguishes few of them, and takes the longest

    private readonly Dictionary<Term, float> weights = [];

    /// <summary>Builds the terms of a query, each with its weight; a term that no article contains is left out.</summary>
    public TermQuery[] TermsOf(ParsedQuery query)
    {
        weights.Clear();
        Add(query.Asked, 1);
        // an acronym of a term (CII) is in few subject lines and in no law, so only the term itself ranks
        foreach (var unit in query.Units.Where(u => !u.Terms.IsEmpty && !u.Alternatives.IsEmpty && !EnglishDictionary.Contains(u.Text)))
        {
            weights.Remove(new Term(IndexSchema.Stems, unit.Text));
        }

        foreach (var emphasized in query.Emphasized)
        {
            Add(emphasized, RankingWeights.Question.Emphasis);
        }

        foreach (var alternative in query.Units.SelectMany(u => u.Alternatives).Distinct())
        {
            Add(alternative, RankingWeights.Question.Alternative);
        }

        foreach (var words in language is Language.English ? [] : query.Translations)
        {
            for (var i = 0; i < words.Length; i++)
            {
                var weight = i == 0 ? RankingWeights.Question.Translation : RankingWeights.Question.OtherTranslation;
                Add(words[i], weight * ShareOf(words[i]));
            }
        }

        AddAssociations(query.Asked);
        return
        [
            .. weights
                .Select(w => (w.Key, w.Value, Count: postings.CountOf(w.Key)))
                .Where(w => w.Count > 0)
                .OrderBy(w => w.Count)
                .Take(MaxTerms)
                .Select(w => new TermQuery(w.Key) { Boost = w.Value }),
        ];
    }

    // several words of a question may have the same statutory word: the more of them, the likelier it is meant
    private void AddAssociations(string asked)
    {
        if (language is Language.English)
        {
            return;
        }

        var words = WordAssociations.WordsIn(asked).Distinct().ToArray();
        if (words.Length < FewestAssociatedWords)
        {
            return;
        }

        var factor = RankingWeights.Question.AssociationAmong(words.Length) * (RankingWeights.Question.Pair + RankingWeights.Question.Word);
        var best = words.SelectMany(w => associations.Of(w))
            .GroupBy(a => a.Word, a => a.Weight)
            .Select(g => (Term: new Term(IndexSchema.Words, g.Key), Weight: g.Sum()))
            .Where(a => postings.CountOf(a.Term) <= postings.DocumentCount / CommonOneIn)
            .OrderByDescending(a => a.Weight)
            .Take(MaxAssociations);
        foreach (var (term, weight) in best)
        {
            weights[term] = weights.GetValueOrDefault(term) + (weight * factor);
        }
    }

    // a long translation is one word of the query, however many pairs it has
    private static float ShareOf(string translation) =>
        Math.Min(1, TermsOfTranslation / (float)(TextTerms.Pairs(translation).Count() + ChineseWords.In(translation).Count()));

    private void Add(string text, float weight)
    {
        if (language is not Language.English)
        {
            AddTerms(IndexSchema.Pairs, TextTerms.Pairs(text), weight * RankingWeights.Question.Pair);
            AddTerms(IndexSchema.Words, ChineseWords.In(text), weight * RankingWeights.Question.Word);
        }

        if (language is not Language.Chinese)
        {
            AddTerms(IndexSchema.Stems, TextTerms.Stems(text), weight * RankingWeights.Question.Stem);
        }
    }

    private void AddTerms(string field, IEnumerable<string> terms, float weight)
    {
        foreach (var text in terms.Where(t => !QuestionWords.Joining.Contains(t)))
        {
            var term = new Term(field, text);
            weights[term] = weights.GetValueOrDefault(term) + weight;
        }
    }
}
