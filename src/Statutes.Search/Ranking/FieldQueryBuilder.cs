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
        InFields(text, FieldsFor(asksPenalty), int.MaxValue) ?? new DisjunctionMaxQuery(RankingWeights.Words.TieBreaker);

    /// <summary>
    /// Builds the query of a part of a phrase. Headings and titles are left out, because part of a phrase in them means little.
    /// </summary>
    /// <param name="text">The part, folded.</param>
    /// <param name="maxDocuments">A term in more documents than this is treated as missing.</param>
    /// <returns>Null if no field contains the part.</returns>
    public DisjunctionMaxQuery? Part(string text, int maxDocuments) =>
        InFields(text, FieldsFor(asksPenalty: false).Where(f => f.Name is not (IndexSchema.Heading or IndexSchema.Title)), maxDocuments);

    private DisjunctionMaxQuery? InFields(string text, IEnumerable<(string Name, float Weight)> fields, int maxDocuments)
    {
        var isChinese = text.AsSpan().IndexOfAnyInRange('a', 'z') < 0 && text.Any(HanCharacters.Is);
        var any = default(DisjunctionMaxQuery);
        var phrase = builder.CreatePhraseQuery(IndexSchema.Chinese, text); // every field has the same terms
        foreach (var (field, weight) in fields)
        {
            if (!(isChinese && field == IndexSchema.English) && InField(phrase, field, maxDocuments) is { } query)
            {
                query.Boost = weight;
                (any ??= new DisjunctionMaxQuery(RankingWeights.Words.TieBreaker)).Add(query);
            }
        }

        return any;
    }

    // Moves a query to another field. Null if the field lacks a required term, because then it cannot match.
    private Query? InField(Query? query, string field, int maxDocuments) => query switch
    {
        TermQuery one => Existing(one.Term, field, maxDocuments) is { } term ? new TermQuery(term) : null,
        PhraseQuery phrase => Exact(phrase, field, maxDocuments),
        MultiPhraseQuery phrase => WithVariants(phrase, field, maxDocuments),
        BooleanQuery any => Any(any, field, maxDocuments),
        _ => null,
    };

    private Term? Existing(Term term, string field, int maxDocuments)
    {
        var inField = new Term(field, term.Text);
        return postings.CountOf(inField) is > 0 and var count && count <= maxDocuments ? inField : null;
    }

    private PhraseQuery? Exact(PhraseQuery phrase, string field, int maxDocuments)
    {
        var moved = new PhraseQuery();
        var positions = phrase.GetPositions();
        foreach (var (i, term) in phrase.GetTerms().Index())
        {
            if (Existing(term, field, maxDocuments) is not { } existing)
            {
                return null;
            }

            moved.Add(existing, positions[i]);
        }

        return moved;
    }

    private MultiPhraseQuery? WithVariants(MultiPhraseQuery phrase, string field, int maxDocuments)
    {
        var moved = new MultiPhraseQuery();
        foreach (var (variants, position) in phrase.GetTermArrays().Zip(phrase.GetPositions()))
        {
            Term[] existing = [.. variants.Select(v => Existing(v, field, maxDocuments)).OfType<Term>()];
            if (existing.Length == 0)
            {
                return null;
            }

            moved.Add(existing, position);
        }

        return moved;
    }

    private BooleanQuery? Any(BooleanQuery any, string field, int maxDocuments)
    {
        var moved = new BooleanQuery(any.CoordDisabled);
        foreach (var clause in any.Clauses)
        {
            if (InField(clause.Query, field, maxDocuments) is { } existing)
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
