using CsCheck;
using Statutes.Model.Text;
using Statutes.Model.Works;
using Statutes.Search.Hits;
using Statutes.Search.Schema;
using Statutes.Search.Understanding;

namespace Statutes.Tests.Search;

/// <summary>
/// A question gets ten hits where ten articles in force contain one of its words that fewer than one article in twenty contains, whatever
/// other words it has.
/// </summary>
public class RareWordTests
{
    private const int EnoughHits = 10;
    private const int RareOneIn = 20;

    private static readonly Lazy<(string[] Rare, string[] All)> Words = new(WordsOfTheCorpus);

    [Fact]
    public void AQuestionWithARareWordGetsTenHits()
    {
        Assert.True(Words.Value.Rare.Length >= 20, $"only {Words.Value.Rare.Length} rare words");
        var (rare, other) = (TestGen.AnyOf(Words.Value.Rare), TestGen.AnyOf(Words.Value.All));
        var question = Gen.Select(other.Array[0, 6], rare, other.Array[0, 6], TestGen.AnyOf("，", " ", "的", "“", "？", "、"));
        question.Sample(q =>
        {
            var (before, word, after, sign) = q;
            var text = string.Join(sign, [.. before, word, .. after]) + "怎么办？";
            var result = TestCorpus.Knowledge.Search(new SearchRequest(text, TestCorpus.Today, CorrectsSpelling: false), TestCorpus.Today);
            Assert.True(result.Hits.Length >= EnoughHits, $"{text}: {result.Hits.Length} hits");
        }, iter: 300);
    }

    // words that tell what kind of answer is wanted are words of the law too
    [Theory]
    [InlineData("期限？同胞？多边？弘扬怎么办？")]
    [InlineData("期限怎么办？")]
    public void AWordOfTheLawThatAsksForAPeriodIsSearched(string question) => Assert.True(TestCorpus.Knowledge
        .Search(new SearchRequest(question, TestCorpus.Today, CorrectsSpelling: false), TestCorpus.Today).Hits.Length >= EnoughHits);

    // the rare ones, and all
    private static (string[] Rare, string[] All) WordsOfTheCorpus()
    {
        var articles = (from work in TestCorpus.Catalog.Works
                        from version in work.Versions
                        let text = TestCorpus.Knowledge.TextOf(work.IdOf(version), Language.Chinese)
                        where text is not null
                        from article in text.Articles
                        let words = text.LinesOf(article).SelectMany(l => ChineseWords.In(QueryText.Fold(l))).Distinct().ToArray()
                        select (IsInForce: work.StatusAt(version, TestCorpus.Today) == VersionStatus.InForce, Words: words)).ToArray();
        var all = articles.SelectMany(a => a.Words).CountBy(w => w).ToDictionary();
        var inForce = articles.Where(a => a.IsInForce).SelectMany(a => a.Words).CountBy(w => w);
        var rare = inForce.Where(w => w.Value >= EnoughHits && all[w.Key] * RareOneIn < articles.Length).Select(w => w.Key)
            .Where(w => !QuestionWords.IsQuestion(w, 0, out _) && !QuestionWords.IsIntent(w, 0, out _)); // these only ask
        return ([.. rare.Order(StringComparer.Ordinal)], [.. all.Keys.Order(StringComparer.Ordinal)]);
    }
}
