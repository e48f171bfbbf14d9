using CsCheck;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using Statutes.Search.Matching;
using Statutes.Search.Schema;
using Statutes.Tests.Search.Understanding;

namespace Statutes.Tests.Search.Matching;

public class QueryMatcherTests
{
    private static readonly (string Field, string[] Words)[] Words =
    [
        (IndexSchema.Chinese, ["网络安全", "网络", "安全", "国家安全", "关键信息基础设施", "应当", "公安机关", "人", "等级保护", "一个不在任何条文里的词"]),
        (IndexSchema.English, ["network", "personal information", "the", "security review", "operators shall", "reviews", "nowhere"]),
        (IndexSchema.Heading, ["法律责任", "网络", "legal liability", "总则"]),
        (IndexSchema.Title, ["网络安全", "security", "审查"]),
        (IndexSchema.Work, ["csl", "nsl", "none"]),
        (IndexSchema.Article, ["1", "35"]),
        (IndexSchema.Kind, ["penalty"]),
    ];

    private static readonly Gen<float> Boosts = AnyOf(1f, 0.5f, 2f, 0.3f);

    private static readonly Gen<Query> Leaves = Gen.Select(
        AnyOf(Words), Gen.Int[0, 99], Boosts, (field, which, boost) => Phrase(field.Field, field.Words[which % field.Words.Length], boost));

    private static readonly Gen<Query> Trees = Gen.Recursive<Query>(
        (depth, inner) => depth > 3 ? Leaves : Gen.Frequency((3, Leaves), (2, Best(inner)), (3, Parts(inner)), (1, Constant(inner))));

    private static readonly IndexReader Index = TestInterpreter.Index;

    [Fact]
    public void FindsTheDocumentsAndScoresThatLuceneFinds() => Trees.Sample(
        query =>
        {
            Assert.True(QueryMatcher.CanAnswer(query));
            var list = new QueryMatcher(new PostingsStore(Index)).Find(query, TestContext.Current.CancellationToken);
            var expected = OfLucene(query); // last, for Lucene writes the weight of a query of one part into that part
            Assert.Equal(expected.Keys, list.Documents.ToArray());
            foreach (var (document, score) in list.Documents.ToArray().Zip(list.Scores.ToArray()))
            {
                Assert.Equal(expected[document], score, Math.Max(1e-4f, expected[document] * 1e-5f));
            }

            list.Return();
        },
        print: query => query.ToString());

    [Fact]
    public void OneMatcherAnswersManyQueriesOneAfterAnother() => Trees.Array[2, 6].Sample(queries =>
    {
        var matcher = new QueryMatcher(new PostingsStore(Index));
        foreach (var query in queries)
        {
            var list = matcher.Find(query, TestContext.Current.CancellationToken);
            Assert.Equal(OfLucene(query).Keys, list.Documents.ToArray());
            list.Return();
        }
    });

    [Fact]
    public void APartThatAppearsTwiceIsAnsweredForEachPlace()
    {
        var unit = new DisjunctionMaxQuery(0.1f) { Phrase(IndexSchema.Chinese, "网络安全", 1), Phrase(IndexSchema.Title, "网络安全", 0.3f) };
        var query = new BooleanQuery
        {
            { new ConstantScoreQuery(unit) { Boost = 0 }, Occur.MUST },
            { new BooleanQuery { { unit, Occur.SHOULD }, { Phrase(IndexSchema.Chinese, "应当", 1), Occur.SHOULD } }, Occur.MUST }
        };
        var list = new QueryMatcher(new PostingsStore(Index)).Find(query, TestContext.Current.CancellationToken);
        var expected = OfLucene(query);
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Keys, list.Documents.ToArray());
        Assert.Equal(expected.Values, list.Scores.ToArray(), (a, b) => Math.Abs(a - b) < 1e-4);
        list.Return();
    }

    public static readonly TheoryData<string, Query, bool> Answerable = new()
    {
        { "a term", new TermQuery(new Term("zh", "网络")), true },
        { "a phrase with words between", new PhraseQuery { Slop = 2 }, false },
        { "all that begins with something", new PrefixQuery(new Term("en", "net")), false },

        {
            "one of them deep inside",
            new BooleanQuery { { new DisjunctionMaxQuery(0) { new PrefixQuery(new Term("en", "net")) }, Occur.MUST } },
            false
        },
        { "everything", new MatchAllDocsQuery(), false },
    };

    [Theory]
    [MemberData(nameof(Answerable))]
    public void ReportsWhatItCannotAnswer(string what, Query query, bool can) => Assert.True(QueryMatcher.CanAnswer(query) == can, what);

    private static Query Phrase(string field, string words, float boost)
    {
        Query made = field is IndexSchema.Work or IndexSchema.Article or IndexSchema.Kind
            ? new TermQuery(new Term(field, words))
            : new QueryBuilder(new BilingualAnalyzer(forQueries: true)).CreatePhraseQuery(field, words);
        made.Boost = boost;
        return made;
    }

    private static Gen<Query> Best(Gen<Query> inner) => Gen.Select(inner.Array[1, 4], AnyOf(0f, 0.1f, 1f), Boosts, (parts, tie, boost) =>
    {
        var best = new DisjunctionMaxQuery(tie) { Boost = boost };
        best.Add(parts);
        return (Query)best;
    });

    private static Gen<(Query Part, Occur Occur)> Part(Gen<Query> inner) =>
        Gen.Select(inner, AnyOf(Occur.MUST, Occur.SHOULD, Occur.SHOULD, Occur.MUST_NOT));

    private static Gen<Query> Parts(Gen<Query> inner) => Gen.Select(Part(inner).Array[1, 5], Gen.Int[0, 2], Boosts, (parts, least, boost) =>
    {
        var all = new BooleanQuery { Boost = boost };
        foreach (var (part, occur) in parts)
        {
            all.Add(part, occur);
        }

        all.MinimumNumberShouldMatch = Math.Min(least, all.Clauses.Count(c => c.Occur == Occur.SHOULD));
        return (Query)all;
    });

    private static Gen<T> AnyOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<Query> Constant(Gen<Query> inner) =>
        Gen.Select(inner, Boosts, (part, boost) => (Query)new ConstantScoreQuery(part) { Boost = boost });

    private static SortedDictionary<int, float> OfLucene(Query query)
    {
        var gathered = new SortedDictionary<int, float>();
        new IndexSearcher(Index) { Similarity = new BM25Similarity() }.Search(query, new Gatherer(gathered));
        return gathered;
    }

    private sealed class Gatherer(SortedDictionary<int, float> into) : ICollector
    {
        private Scorer? scorer;
        private int docBase;

        public bool AcceptsDocsOutOfOrder => true;

        public void SetScorer(Scorer scorer) => this.scorer = scorer;

        public void Collect(int doc) => into.Add(docBase + doc, scorer!.GetScore());

        public void SetNextReader(AtomicReaderContext context) => docBase = context.DocBase;
    }
}
