using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Search.Building;
using Statutes.Search.Matching;
using Statutes.Search.Schema;
using Statutes.Search.Understanding;

namespace Statutes.Search.Ranking;

/// <summary>
/// Makes Lucene queries of a query in plain words. The weights of fields and intents are few and hold for all queries; the judged queries of
/// tests/Statutes.Specs/Search say whether they are right.
/// </summary>
/// <param name="analyzer">The analyzer for queries.</param>
/// <param name="postings">The postings; what has no term in a field is left out of it.</param>
/// <param name="catalog">The works, by which a definition is followed to other versions.</param>
/// <param name="language">Only this language's wording; null for both.</param>
/// <param name="chinese">What Chinese is looked for by.</param>
internal sealed class PlainQueryBuilder(BilingualAnalyzer analyzer, PostingsStore postings, Catalog catalog, Language? language, ChineseAnalysis chinese)
{
    private const float OtherWeight = 0.5f;
    private const float PartWeight = 0.3f;
    private const float Tie = 0.1f;
    private const float EnoughUnits = 0.4f;
    private const int LeastFew = 1_000;
    private const int OneOf = 64;
    private const int MostParts = 96; // of a whole query; a page of text pasted in has no more to say

    private readonly QueryBuilder builder = new(analyzer);

    // what more than so many articles have tells them apart from few others
    private int FewArticles => Math.Max(LeastFew, postings.DocumentCount / OneOf);

    /// <summary>Articles that have every word.</summary>
    public Query Strict(ParsedQuery read)
    {
        var all = new BooleanQuery();
        foreach (var unit in read.Units)
        {
            all.Add(Whole(unit, read.AsksPenalty), unit.IsWished ? Occur.SHOULD : Occur.MUST);
        }

        return Wished(read, all);
    }

    /// <summary>Articles that have some of the words or parts of them, those with all of them before the others.</summary>
    public Query Loose(ParsedQuery read)
    {
        var any = new BooleanQuery();
        var telling = new BooleanQuery();
        var left = MostParts;
        foreach (var unit in read.Units)
        {
            var parts = new BooleanQuery(disableCoord: true) { { Whole(unit, read.AsksPenalty), Occur.SHOULD } };
            foreach (var part in PartsOf(unit.Text).Take(left))
            {
                left--;
                if (InFields(part, PartFields(), FewArticles) is { } partial)
                {
                    partial.Boost = PartWeight;
                    parts.Add(partial, Occur.SHOULD);
                }
            }

            any.Add(parts, Occur.SHOULD);
            foreach (var part in parts.Clauses.Where(c => CostEstimate.Of(c.Query, postings) <= FewArticles))
            {
                telling.Add(part.Query, Occur.SHOULD);
            }
        }

        if (read.Units.Length > 2)
        {
            any.MinimumNumberShouldMatch = Math.Max(1, (int)(read.Units.Length * EnoughUnits));
        }

        // beside a rarer word, one that very many articles have brings none in; it only ranks those that are
        return Wished(read, telling.Clauses.Count == 0 ? any : new BooleanQuery
        {
            { new ConstantScoreQuery(telling) { Boost = 0 }, Occur.MUST },
            { any, Occur.MUST },
        });
    }

    private BooleanQuery Wished(ParsedQuery read, BooleanQuery core)
    {
        var query = new BooleanQuery();
        if (read.HeadingKey.Length > 0)
        {
            // a heading that is named whole is as good as its words
            core = new BooleanQuery { { core, Occur.SHOULD }, { Constant(IndexSchema.HeadingKey, read.HeadingKey, 8), Occur.SHOULD } };
            for (var place = 1; place <= 3; place++)
            {
                query.Add(Constant(IndexSchema.HeadingKey, $"{read.HeadingKey}#{place}", 5 - place), Occur.SHOULD);
            }
        }

        if (read.Units.Length > 0)
        {
            query.Add(core, Occur.MUST);
        }

        if (read.Work is { } work)
        {
            query.Add(Constant(IndexSchema.Work, work.Slug, 1), Occur.MUST);
            if (read.Units.IsEmpty)
            {
                query.Add(Constant(IndexSchema.Article, "1", 3), Occur.SHOULD);
                query.Add(Constant(IndexSchema.Article, "2", 2), Occur.SHOULD);
            }
        }

        if (read.Topic is { } topic && (read.AsksPeriod || read.AsksPenalty))
        {
            query.Add(Constant(IndexSchema.Work, topic.Slug, 4), Occur.SHOULD);
        }
        else if (read.Topic is { } made)
        {
            // the thing that a work is made for is asked for: what it covers, and why it is made
            query.Add(OfWork(made, "2", 6), Occur.SHOULD);
            query.Add(OfWork(made, "1", 4), Occur.SHOULD);
        }

        if (read.AsksPeriod)
        {
            query.Add(Constant(IndexSchema.Kind, ArticleFacts.Period, 8), Occur.SHOULD);
            query.Add(InFields("期限", asksPenalty: false), Occur.SHOULD);
        }

        if (read.AsksPenalty)
        {
            query.Add(Constant(IndexSchema.Kind, ArticleFacts.Penalty, 8), Occur.SHOULD);
        }

        // who types a term and nothing else looks for what it means as likely as for its rules
        var isTermAlone = read is { Units: [{ Terms: not [] }], Work: null, AsksPenalty: false, AsksPeriod: false };
        var defined = false;
        foreach (var lineage in read.Units.SelectMany(u => u.Terms).SelectMany(t => t.DefinedIn).Select(LineageOf).OfType<Lineage>().Distinct())
        {
            defined = true;
            query.Add(Constant(IndexSchema.Lineage, lineage.Key, read.AsksDefinition ? 20 : isTermAlone ? 5 : 2), Occur.SHOULD);
        }

        if (read.AsksDefinition && !defined)
        {
            query.Add(Constant(IndexSchema.Kind, ArticleFacts.Definition, 3), Occur.SHOULD);
        }

        return query;
    }

    private Lineage? LineageOf(ProvisionId place) => place.Path.AncestorOrSelf(ProvisionKind.Article) is { } article ? catalog.ShapeOf(place.Version)?.LineageOf(article) : null;

    private Query Whole(QueryUnit unit, bool asksPenalty)
    {
        var query = InFields(unit.Text, asksPenalty);
        if (unit.Others.IsEmpty)
        {
            return query;
        }

        var any = new DisjunctionMaxQuery(Tie) { query };
        foreach (var other in unit.Others)
        {
            var said = InFields(other, asksPenalty);
            said.Boost = OtherWeight;
            any.Add(said);
        }

        return any;
    }

    private DisjunctionMaxQuery InFields(string text, bool asksPenalty) => InFields(text, FieldsFor(asksPenalty)) ?? new DisjunctionMaxQuery(Tie);

    private DisjunctionMaxQuery? InFields(string text, IEnumerable<(string Name, float Weight)> fields, int most = int.MaxValue)
    {
        var isChinese = text.AsSpan().IndexOfAnyInRange('a', 'z') < 0 && text.Any(HanCharacters.Is);
        var any = default(DisjunctionMaxQuery);
        var phrase = builder.CreatePhraseQuery(IndexSchema.Chinese, text); // the same terms in every field
        foreach (var (field, weight) in fields)
        {
            if (!(isChinese && field == IndexSchema.English) && InField(phrase, field, most) is { } query)
            {
                query.Boost = weight;
                (any ??= new DisjunctionMaxQuery(Tie)).Add(query);
            }
        }

        return any;
    }

    // Null where the field lacks a term, for then it has nothing that the phrase asks for.
    private Query? InField(Query? query, string field, int most)
    {
        switch (query)
        {
            case TermQuery one:
                return There(one.Term) is { } term ? new TermQuery(term) : null;

            case PhraseQuery phrase:
                var exact = new PhraseQuery();
                var places = phrase.GetPositions();
                foreach (var (i, word) in phrase.GetTerms().Index())
                {
                    if (There(word) is not { } there)
                    {
                        return null;
                    }

                    exact.Add(there, places[i]);
                }

                return exact;

            case MultiPhraseQuery phrase:
                var loose = new MultiPhraseQuery();
                foreach (var (words, place) in phrase.GetTermArrays().Zip(phrase.GetPositions()))
                {
                    Term[] there = [.. words.Select(There).OfType<Term>()];
                    if (there.Length == 0)
                    {
                        return null;
                    }

                    loose.Add(there, place);
                }

                return loose;

            case BooleanQuery any:
                var some = new BooleanQuery(any.CoordDisabled);
                foreach (var clause in any.Clauses)
                {
                    if (InField(clause.Query, field, most) is { } there)
                    {
                        some.Add(there, clause.Occur);
                    }
                }

                return some.Clauses.Count > 0 ? some : null;

            default:
                return null;
        }

        Term? There(Term term) => new Term(field, term.Text) is var inField && postings.CountOf(inField) is > 0 and var count && count <= most ? inField : null;
    }

    // what half a word would find in a title or heading says too little
    private IEnumerable<(string Name, float Weight)> PartFields() => FieldsFor(asksPenalty: false).Where(f => f.Name is not (IndexSchema.Heading or IndexSchema.Title));

    private IEnumerable<(string Name, float Weight)> FieldsFor(bool asksPenalty)
    {
        if (language is not Language.English)
        {
            yield return (IndexSchema.Chinese, 1);
        }

        if (language is not Language.Chinese)
        {
            yield return (IndexSchema.English, 1);
        }

        yield return (IndexSchema.Heading, 0.5f);
        yield return (IndexSchema.Title, 0.3f);
        if (language is null)
        {
            yield return (IndexSchema.Subject, 1.3f);
            yield return (IndexSchema.Also, 1.1f);
            if (asksPenalty)
            {
                yield return (IndexSchema.Duty, 0.9f);
            }
        }
    }

    // pairs of a run of Chinese, words of an English phrase
    private IEnumerable<string> PartsOf(string text)
    {
        if (text.Length > 2 && text.All(HanCharacters.Is))
        {
            for (var at = 0; at + 1 < text.Length && chinese != ChineseAnalysis.WordsAlone; at++)
            {
                yield return text.Substring(at, 2);
            }
        }
        else if (text.Contains(' '))
        {
            foreach (var word in text.Split(' ').Where(w => w.Length > 0 && !QuestionWords.Joining.Contains(w)))
            {
                yield return word;
            }
        }
    }

    private static ConstantScoreQuery OfWork(WorkId work, string article, float weight) => new(new BooleanQuery
    {
        { new TermQuery(new Term(IndexSchema.Work, work.Slug)), Occur.MUST },
        { new TermQuery(new Term(IndexSchema.Article, article)), Occur.MUST },
    })
    { Boost = weight };

    private static ConstantScoreQuery Constant(string field, string term, float weight) => new(new TermQuery(new Term(field, term))) { Boost = weight };
}
