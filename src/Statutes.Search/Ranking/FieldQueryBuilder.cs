using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Statutes.Model.Text;
using Statutes.Search.Matching;
using Statutes.Search.Schema;

namespace Statutes.Search.Ranking;

/// <summary>Builds the query of one word or phrase over all fields in which it may match, the best field counting most.</summary>
/// <param name="analyzer">The analyzer for queries.</param>
/// <param name="postings">The postings; a field without a term of the phrase is left out.</param>
/// <param name="language">The language whose wording is searched; null for both.</param>
internal sealed class FieldQueryBuilder(BilingualAnalyzer analyzer, PostingsStore postings, Language? language)
{
    private readonly QueryBuilder builder = new(analyzer);

    /// <summary>Builds the query of a word or phrase over every field.</summary>
    /// <param name="text">The word or phrase, folded.</param>
    /// <param name="asksPenalty">Whether the query asks for a penalty, so that the duties that an article enforces count too.</param>
    public DisjunctionMaxQuery Word(string text, bool asksPenalty) =>
        InFields(text, FieldsFor(asksPenalty)) ?? new DisjunctionMaxQuery(RankingWeights.Words.TieBreaker);

    private DisjunctionMaxQuery? InFields(string text, IEnumerable<(string Name, float Weight)> fields)
    {
        var isChinese = text.AsSpan().IndexOfAnyInRange('a', 'z') < 0 && text.Any(HanCharacters.Is);
        var any = default(DisjunctionMaxQuery);
        var phrase = builder.CreatePhraseQuery(IndexSchema.Chinese, text); // every field has the same terms
        foreach (var (field, weight) in fields)
        {
            if (!(isChinese && field == IndexSchema.English) && InField(phrase, field) is { } query)
            {
                query.Boost = weight;
                (any ??= new DisjunctionMaxQuery(RankingWeights.Words.TieBreaker)).Add(query);
            }
        }

        return any;
    }

    // Moves a query to another field. Null if the field lacks a required term, because then it cannot match.
    private Query? InField(Query? query, string field) => query switch
    {
        TermQuery one => Existing(one.Term, field) is { } term ? new TermQuery(term) : null,
        PhraseQuery phrase => Exact(phrase, field),
        MultiPhraseQuery phrase => WithVariants(phrase, field),
        BooleanQuery any => Any(any, field),
        _ => null,
    };

    private Term? Existing(Term term, string field)
    {
        var inField = new Term(field, term.Text);
        return postings.CountOf(inField) > 0 ? inField : null;
    }

    private PhraseQuery? Exact(PhraseQuery phrase, string field)
    {
        var moved = new PhraseQuery();
        var positions = phrase.GetPositions();
        foreach (var (i, term) in phrase.GetTerms().Index())
        {
            if (Existing(term, field) is not { } existing)
            {
                return null;
            }

            moved.Add(existing, positions[i]);
        }

        return moved;
    }

    private MultiPhraseQuery? WithVariants(MultiPhraseQuery phrase, string field)
    {
        var moved = new MultiPhraseQuery();
        foreach (var (variants, position) in phrase.GetTermArrays().Zip(phrase.GetPositions()))
        {
            Term[] existing = [.. variants.Select(v => Existing(v, field)).OfType<Term>()];
            if (existing.Length == 0)
            {
                return null;
            }

            moved.Add(existing, position);
        }

        return moved;
    }

    private BooleanQuery? Any(BooleanQuery any, string field)
    {
        var moved = new BooleanQuery(any.CoordDisabled);
        foreach (var clause in any.Clauses)
        {
            if (InField(clause.Query, field) is { } existing)
            {
                moved.Add(existing, clause.Occur);
            }
        }

        return moved.Clauses.Count > 0 ? moved : null;
    }

    private IEnumerable<(string Name, float Weight)> FieldsFor(bool asksPenalty)
    {
        if (language is not Language.English)
        {
            yield return (IndexSchema.Chinese, RankingWeights.Fields.Wording);
        }

        if (language is not Language.Chinese)
        {
            yield return (IndexSchema.English, RankingWeights.Fields.Wording);
        }

        yield return (IndexSchema.Heading, RankingWeights.Fields.Heading);
        yield return (IndexSchema.Title, RankingWeights.Fields.Title);
        if (language is null)
        {
            yield return (IndexSchema.Subject, RankingWeights.Fields.Subject);
            yield return (IndexSchema.Also, RankingWeights.Fields.Also);
            if (asksPenalty)
            {
                yield return (IndexSchema.Duty, RankingWeights.Fields.Duty);
            }
        }
    }
}
