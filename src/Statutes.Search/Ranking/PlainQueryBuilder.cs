using Lucene.Net.Index;
using Lucene.Net.Search;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Search.Building;
using Statutes.Search.Matching;
using Statutes.Search.Schema;
using Statutes.Search.Understanding;

namespace Statutes.Search.Ranking;

/// <summary>Builds Lucene queries from a query in plain words. The weights are in <see cref="RankingWeights"/>.</summary>
/// <param name="fields">Builds the queries of single words over the fields.</param>
/// <param name="postings">The postings, which count how common a word is.</param>
/// <param name="catalog">The works, by which a definition is followed to other versions.</param>
internal sealed class PlainQueryBuilder(FieldQueryBuilder fields, PostingsStore postings, Catalog catalog)
{
    private const string PeriodWord = "期限";
    private const int HeadingArticles = 3;
    private const int MinRareLimit = 1_000;
    private const int RareOneIn = 20;

    // a word in more articles than this does not distinguish them
    private int RareLimit => Math.Max(MinRareLimit, postings.DocumentCount / RareOneIn);

    /// <summary>Builds the query for articles that contain every word.</summary>
    public Query Strict(ParsedQuery query)
    {
        var all = new BooleanQuery();
        foreach (var unit in query.Units)
        {
            all.Add(Whole(unit, query.AsksPenalty), unit.IsOptional ? Occur.SHOULD : Occur.MUST);
        }

        return WithBonuses(query, all);
    }

    /// <summary>
    /// Builds the query for articles that contain some of the words. Every term of the query adds to the score, and a unit as a whole adds
    /// more. An article matches if it contains one of the rarer terms; if all terms are common, one of those.
    /// </summary>
    /// <param name="query">The query.</param>
    /// <param name="terms">Its terms, of <see cref="QuestionQueryBuilder"/>.</param>
    public Query Loose(ParsedQuery query, TermQuery[] terms)
    {
        var any = new BooleanQuery(disableCoord: true);
        var rare = new BooleanQuery(disableCoord: true);
        foreach (var term in terms)
        {
            AddEither(term);
        }

        foreach (var unit in query.Units)
        {
            var whole = Whole(unit, query.AsksPenalty);
            AddEither(whole, RankingWeights.Question.Unit);
        }

        return WithBonuses(query, rare.Clauses.Count is 0 || rare.Clauses.Count == any.Clauses.Count ? any : new BooleanQuery
        {
            { new ConstantScoreQuery(rare) { Boost = 0 }, Occur.MUST },
            { any, Occur.SHOULD },
        });

        void AddEither(Query part, float boost = 1)
        {
            part.Boost *= boost;
            any.Add(part, Occur.SHOULD);
            if (CostEstimate.Of(part, postings) <= RareLimit)
            {
                rare.Add(part, Occur.SHOULD);
            }
        }
    }

    private BooleanQuery WithBonuses(ParsedQuery query, BooleanQuery words)
    {
        var all = new BooleanQuery();
        words = AddHeading(all, query, words);
        if (query.Units.Length > 0)
        {
            all.Add(words, Occur.MUST);
        }

        if (query.Article is { } article)
        {
            all.Add(Constant(IndexSchema.Article, article, RankingWeights.Names.Article), Occur.SHOULD);
        }

        AddWork(all, query);
        AddTopic(all, query);
        AddIntents(all, query);
        AddDefinitions(all, query);
        return all;
    }

    // a heading that is the whole query matches like its words do
    private static BooleanQuery AddHeading(BooleanQuery all, ParsedQuery query, BooleanQuery words)
    {
        if (query.HeadingKey.Length == 0)
        {
            return words;
        }

        for (var place = 1; place <= HeadingArticles; place++)
        {
            var article = Constant(IndexSchema.HeadingKey, $"{query.HeadingKey}#{place}", RankingWeights.Names.ArticleOfHeading(place));
            all.Add(article, Occur.SHOULD);
        }

        return new BooleanQuery
        {
            { words, Occur.SHOULD },
            { Constant(IndexSchema.HeadingKey, query.HeadingKey, RankingWeights.Names.WholeHeading), Occur.SHOULD },
        };
    }

    private static void AddWork(BooleanQuery all, ParsedQuery query)
    {
        if (query.Work is not { } work)
        {
            return;
        }

        all.Add(Constant(IndexSchema.Work, work.Slug, RankingWeights.Names.Work), Occur.MUST);
        if (query.Units.IsEmpty)
        {
            all.Add(Constant(IndexSchema.Article, "1", RankingWeights.Names.FirstArticleOfWork), Occur.SHOULD);
            all.Add(Constant(IndexSchema.Article, "2", RankingWeights.Names.SecondArticleOfWork), Occur.SHOULD);
        }
    }

    private static void AddTopic(BooleanQuery all, ParsedQuery query)
    {
        if (query.Topic is not { } topic)
        {
            return;
        }

        if (query.AsksPeriod || query.AsksPenalty)
        {
            all.Add(Constant(IndexSchema.Work, topic.Slug, RankingWeights.Topics.AnyArticle), Occur.SHOULD);
        }
        else
        {
            all.Add(ArticleOf(topic, "2", RankingWeights.Topics.ScopeArticle), Occur.SHOULD);
            all.Add(ArticleOf(topic, "1", RankingWeights.Topics.PurposeArticle), Occur.SHOULD);
        }
    }

    private void AddIntents(BooleanQuery all, ParsedQuery query)
    {
        if (query.AsksPeriod)
        {
            all.Add(Constant(IndexSchema.Kind, ArticleFacts.Period, RankingWeights.Intents.Period), Occur.SHOULD);
            all.Add(fields.Word(PeriodWord, asksPenalty: false), Occur.SHOULD);
        }

        if (query.AsksPenalty)
        {
            all.Add(Constant(IndexSchema.Kind, ArticleFacts.Penalty, RankingWeights.Intents.Penalty), Occur.SHOULD);
        }
    }

    private void AddDefinitions(BooleanQuery all, ParsedQuery query)
    {
        var isTermAlone = query is { Units: [{ Terms: not [] }], Work: null, AsksPenalty: false, AsksPeriod: false };
        var weight = query.AsksDefinition ? RankingWeights.Intents.RequestedDefinition
            : isTermAlone ? RankingWeights.Intents.DefinitionOfLoneTerm
            : RankingWeights.Intents.DefinitionOfTerm;
        var definitions = query.Units.SelectMany(u => u.Terms).SelectMany(t => t.DefinedIn).Select(LineageOf).OfType<Lineage>().Distinct();
        var hasDefinition = false;
        foreach (var lineage in definitions)
        {
            hasDefinition = true;
            all.Add(Constant(IndexSchema.Lineage, lineage.Key, weight), Occur.SHOULD);
        }

        if (query.AsksDefinition && !hasDefinition)
        {
            all.Add(Constant(IndexSchema.Kind, ArticleFacts.Definition, RankingWeights.Intents.AnyDefinition), Occur.SHOULD);
        }
    }

    private Lineage? LineageOf(ProvisionId provision) =>
        provision.Path.AncestorOrSelf(ProvisionKind.Article) is { } article ? catalog.ShapeOf(provision.Version)?.LineageOf(article) : null;

    private Query Whole(QueryUnit unit, bool asksPenalty)
    {
        var query = fields.Word(unit.Text, asksPenalty);
        if (unit.Alternatives.IsEmpty)
        {
            return query;
        }

        var any = new DisjunctionMaxQuery(RankingWeights.Words.TieBreaker) { query };
        foreach (var other in unit.Alternatives)
        {
            var alternative = fields.Word(other, asksPenalty);
            alternative.Boost = RankingWeights.Words.Alternative;
            any.Add(alternative);
        }

        return any;
    }

    private static ConstantScoreQuery ArticleOf(WorkId work, string article, float weight) => new(new BooleanQuery
    {
        { new TermQuery(new Term(IndexSchema.Work, work.Slug)), Occur.MUST },
        { new TermQuery(new Term(IndexSchema.Article, article)), Occur.MUST },
    })
    { Boost = weight };

    private static ConstantScoreQuery Constant(string field, string term, float weight) =>
        new(new TermQuery(new Term(field, term))) { Boost = weight };
}
