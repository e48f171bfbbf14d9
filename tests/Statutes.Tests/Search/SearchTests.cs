using CsCheck;
using Statutes.Model.Ids;
using Statutes.Model.Text;
using Statutes.Model.Works;
using Statutes.Search.Hits;

namespace Statutes.Tests.Search;

public class SearchTests
{
    private static readonly DateOnly At = new(2018, 1, 1);

    private static readonly Gen<string> AnyPartOfAQuery = TestGen.AnyOf(
        "网络", "安全", "\"", "(", ")", "AND", "OR", "NOT", "+", "-", "*", "?", "~", ":", "title:", "status:", "work:csl", "[", "]", "TO", "^",
        "/", "\\", "\uDC00", "第", "条", " ");

    [Fact]
    public void APhraseFindsExactlyTheArticlesThatContainIt()
    {
        var expected = TestCorpus.Linked.Documents
            .SelectMany(
                d => d.Articles.Where(a => d.LinesOf(a).Any(l => l.Contains("国家安全审查", StringComparison.Ordinal)))
                    .Select(a => $"{d.Version}/{a.Path}"));
        var found = TestCorpus.Knowledge.Search(new SearchRequest("\"国家安全审查\"", At, EveryVersion: true, PageSize: 100), TestCorpus.Today)
            .Hits.Select(h => h.Article.ToString());
        Assert.Equal(expected.Order(), found.Order());
    }

    [Fact]
    public void APhraseDoesNotCrossPunctuation() // CSL 37: 因业务需要，确需…
    {
        Assert.Contains(Search("\"业务需要\" AND \"确需\"").Hits, h => h.Article.ToString() == "csl@2017-06-01/art_37");
        Assert.Contains("phrase-not-found", Search("\"业务需要确需\"").Suggestions.Select(s => s.Code));
    }

    [Fact]
    public void EveryTwoCharacterWordOfAnArticleFindsThatArticle()
    {
        var document = TestCorpus.Linked.Documents.Single(d => d.Version.ToString() == "npsr@2017-06-01" && d.Language == Language.Chinese);
        foreach (var word in new[] { "审查", "采购", "专家", "举报", "透明", "金融", "委员" })
        {
            var expected = document.Articles.Where(a => document.LinesOf(a).Any(l => l.Contains(word, StringComparison.Ordinal)))
                .Select(a => a.Number.ToString());
            var found = TestCorpus.Knowledge.Search(
                new SearchRequest(word, At, Work: WorkId.Parse("npsr"), PageSize: 100),
                TestCorpus.Today).Hits.Where(h => h.Article.Version == document.Version).Select(h => h.Article.Path.Number.ToString());
            Assert.Equal([], expected.Except(found));
        }
    }

    [Theory]
    [InlineData("maximum fine of ten million for critical operators", "2020-01-01", "csl@2017-06-01/art_59")] // 1,000,000
    [InlineData("转致处罚", "2021-01-01", "csl@2017-06-01/art_64")] // sets its own fines
    [InlineData("90-day limit", "2021-01-01", "crm@2020-06-01/art_13")] // forty-five working days
    [InlineData("招股书", "2021-01-01", "crm@2020-06-01/art_7")] // no listing papers
    [InlineData("stopping new sign-ups", "2021-01-01", "crm@2020-06-01/art_15")] // no such paragraph
    [InlineData("endangering China’s cybersecurity", "2021-01-01", "csl@2017-06-01/art_75")] // critical information infrastructure only
    public void TheSubjectOfALaterVersionDoesNotFindAnEarlierOne(string query, string at, string article)
    {
        var found = TestCorpus.Knowledge.Search(new SearchRequest(query, DateOnly.Parse(at)), TestCorpus.Today).Hits;
        Assert.NotEmpty(found);
        Assert.NotEqual(article, found[0].Article.ToString());
    }

    [Theory]
    [InlineData("maximum fine of ten million for critical operators", "csl@2026-01-01/art_61")]
    [InlineData("转致处罚", "csl@2026-01-01/art_71")]
    [InlineData("招股书", "crm@2022-02-15/art_8")]
    [InlineData("stopping new sign-ups", "crm@2022-02-15/art_16")]
    public void TheSubjectOfALaterVersionFindsThatVersion(string query, string article) => Assert.Equal(
        article,
        TestCorpus.Knowledge.Search(new SearchRequest(query, new DateOnly(2026, 6, 1)), TestCorpus.Today).Hits[0].Article.ToString());

    [Fact]
    public void ASingleCharacterIsFound() => Assert.Contains(Search("谈").Hits, h => h.Article.ToString() == "csl@2017-06-01/art_56");

    [Fact]
    public void HighlightsMarkTheWordsThatWereTyped()
    {
        var snippet = Search("约谈").Hits[0].Chinese[0];
        Assert.Equal(["约谈"], snippet.Highlights.Select(h => h.In(snippet.Text).ToString()));
    }

    [Fact]
    public void ACitationIsTheFirstHitAndCarriesItsStatusAtTheDate()
    {
        var hit = Search("CSL Art. 35").Hits[0];
        Assert.Equal(("csl@2017-06-01/art_35", VersionStatus.InForce), (hit.Article.ToString(), hit.Status));
    }

    [Fact]
    public void PagesDoNotOverlapAndMissNothing()
    {
        var whole = Pages(100).ToArray();
        Assert.Equal(whole, Pages(7));
        Assert.Equal(whole.Length, whole.Distinct().Count());

        IEnumerable<string> Pages(int size)
        {
            for (var page = 1; ; page++)
            {
                var result = TestCorpus.Knowledge.Search(new SearchRequest("网络", At, Page: page, PageSize: size), TestCorpus.Today);
                foreach (var hit in result.Hits)
                {
                    yield return hit.Article.ToString();
                }

                if (page * size >= result.Total)
                {
                    yield break;
                }
            }
        }
    }

    [Fact]
    public void FacetsCountEveryHit()
    {
        var result = Search("网络安全审查");
        Assert.Equal(result.Total, result.Works.Sum(f => f.Count));
        Assert.Equal(result.Total, result.Statuses.Sum(f => f.Count));
    }

    [Theory]
    [InlineData("约谈", true)]
    [InlineData("约谈 AND 网络", true)]
    [InlineData("\"free from interference\" AND NOT contraband", false)]
    [InlineData("contraband AND network", false)]
    public void TheLanguageFilterLeavesOneLanguage(string query, bool isChinese)
    {
        var (own, other) = isChinese ? (Language.Chinese, Language.English) : (Language.English, Language.Chinese);
        Assert.NotEqual(0, Total(null));
        Assert.Equal(Total(null), Total(own));
        Assert.Equal(0, Total(other));

        int Total(Language? language) =>
            TestCorpus.Knowledge.Search(new SearchRequest(query, At, Language: language), TestCorpus.Today).Total;
    }

    [Theory]
    [InlineData("约谈 AND (")]
    [InlineData("约谈^99999999999999999999999999999999999999999999")]
    [InlineData("work:csl^99999999999999999999999999999999999999999999")]
    [InlineData("(约谈 OR 网络)^99999999999999999999999999999999999999999999")]
    [InlineData("foo(")]
    [InlineData("\"")]
    [InlineData("AND OR NOT")]
    [InlineData("zh:en:title")]
    [InlineData("[x TO")]
    [InlineData("\\")]
    public void AnInvalidQueryIsSearchedAsWordsAndReported(string query)
    {
        var result = Search(query);
        Assert.Contains("read-as-words", result.Suggestions.Select(s => s.Code));
    }

    [Fact]
    public void AnyQueryIsAnswered() =>
        Gen.OneOf(Gen.String[0, 40], AnyPartOfAQuery.Array[0, 12].Select(string.Concat)).Where(q => q.Length > 0).Sample(
            query =>
            {
                var result = Search(query);
                Assert.Equal(Math.Min(20, result.Total), result.Hits.Length);
                Assert.Equal(result.Hits.Length, result.Hits.DistinctBy(h => h.Article).Count());
                Assert.Equal(result.Total, result.Statuses.Sum(f => f.Count));
                // only so many works are listed; each of the others has a hit, and none has more than the last that is listed
                var unlisted = result.Total - result.Works.Sum(f => f.Count);
                var most = result.OtherWorks == 0 ? 0 : result.OtherWorks * result.Works[^1].Count;
                Assert.InRange(unlisted, result.OtherWorks, most);
                Assert.True(result.OtherWorks == 0 || result.Works.Length == SearchRequest.MostWorks);
            },
            iter: 2_000);

    private static SearchResult Search(string query) => TestCorpus.Knowledge.Search(new SearchRequest(query, At), TestCorpus.Today);
}
