using CsCheck;
using Lucene.Net.QueryParsers.Classic;
using Lucene.Net.Search;
using Statutes.Model.Ids;
using Statutes.Model.Text;
using Statutes.Search.Hits;
using Statutes.Search.Schema;
using Statutes.Search.Understanding;
using Statutes.Tests.Search.Matching;

namespace Statutes.Tests.Search.Understanding;

public class StatuteQueryParserTests
{
    private static readonly DateOnly At = new(2018, 1, 1);

    [Theory]
    [InlineData("zh:约谈", "(zh:约谈)")]
    [InlineData("title:网络", "(title:网络)")]
    [InlineData("work:CSL", "(work:csl)~0.1")]
    [InlineData("article:35", "(article:35)~0.1")]
    [InlineData("zh:\"国家安全\"", "(zh:\"国家 家安 安全\")~0.1")]
    public void AFieldIsLookedForThereAlone(string query, string expected) =>
        Assert.Contains(expected.TrimStart('(').Split(')')[0], Parser().Read(query)!.ToString());

    [Theory]
    [InlineData("procur*", "csl@2017-06-01/art_35")]
    [InlineData("约*", "csl@2017-06-01/art_56")]
    [InlineData("zh:网络日*", "csl@2017-06-01/art_21")]
    [InlineData("網絡日*", "csl@2017-06-01/art_21")]
    public void AStarAtTheEndStandsForAnyEnd(string query, string article) =>
        Assert.Contains(article, Search(query).Hits.Select(h => h.Article.ToString()));

    [Theory]
    [InlineData("status:in-force work:npsr", "npsr@2017-06-01")]
    [InlineData("status:draft work:npsr", "npsr@2017-02-04")]
    [InlineData("STATUS:x", null)]
    [InlineData("status:no-such-status", null)]
    public void AStatusIsThatAtTheDate(string query, string? version)
    {
        var found = TestCorpus.Knowledge.Search(new SearchRequest(query, At, EveryVersion: true), TestCorpus.Today)
            .Hits.Select(h => h.Article.Version.ToString()).Distinct();
        Assert.Equal(version is null ? [] : [version], found);
    }

    [Theory]
    [InlineData("国务院 -网络", "国务院", "网络")]
    [InlineData("国务院 NOT 网络", "国务院", "网络")]
    public void WhatIsShutOutIsInNoHit(string query, string all, string none)
    {
        var hits = Search(query).Hits;
        Assert.AllOf(hits.Select(h => h.Article), article =>
        {
            var text = TestCorpus.Knowledge.TextOf(article.Version, Language.Chinese)!;
            var wording = string.Concat(text.LinesOf(text.Find(article.Path)!));
            Assert.Contains(all, wording);
            Assert.DoesNotContain(none, wording);
        });
    }

    [Theory]
    [InlineData("约谈 AND (")]
    [InlineData("约谈^1000")]
    [InlineData("约谈^-1")]
    [InlineData("title:")]
    [InlineData("zh:\"约谈")]
    public void AnInvalidQueryIsSearchedAsWordsAndReported(string query) =>
        Assert.Contains("read-as-words", Search(query).Suggestions.Select(s => s.Code));

    [Theory]
    [InlineData("约谈^2")]
    [InlineData("\"国家安全\"~3")]
    [InlineData("*:*")]
    [InlineData("[a TO b]")]
    [InlineData("/a.*b/")]
    [InlineData("netwrok~2")]
    [InlineData("heading:总则")]
    public void AValidQueryIsNotReported(string query) =>
        Assert.DoesNotContain("read-as-words", Search(query).Suggestions.Select(s => s.Code));

    [Fact]
    public void AnyQueryIsReadOrRefused() => SearchGen.AnyText.Sample(
        query =>
        {
            try
            {
                _ = Parser().Read(query);
            }
            catch (Exception e) when (e is ParseException or TokenMgrError or BooleanQuery.TooManyClausesException)
            {
                Assert.NotEmpty(e.Message);
            }
        },
        iter: 2_000);

    [Fact]
    public void AnyTextIsReadAsWords() => SearchGen.AnyText
        .Where(q => !string.IsNullOrWhiteSpace(q) && !q.Split(' ').Any(w => w is "AND" or "OR" or "NOT"))
        .Sample(query => { _ = Parser().ReadAsWords(query); }, iter: 2_000);

    // an ingest named the law wang-luo-an-quan-fa before it was built in
    [Fact]
    public void AFormerIdOfAWorkIsUnderstood()
    {
        var expected = Search("work:csl 日志").Hits.Select(h => h.Article).ToArray();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Search("work:wang-luo-an-quan-fa 日志").Hits.Select(h => h.Article));
        Assert.True(WorkId.TryParse("wang-luo-an-quan-fa", out var former));
        var request = new SearchRequest("日志", At, Work: former);
        Assert.Equal(
            TestCorpus.Knowledge.Search(request with { Work = WorkId.Parse("csl") }, TestCorpus.Today).Hits.Select(h => h.Article),
            TestCorpus.Knowledge.Search(request, TestCorpus.Today).Hits.Select(h => h.Article));
    }

    private static StatuteQueryParser Parser() => new(new BilingualAnalyzer(forQueries: true), null, _ => [], id => id);

    private static SearchResult Search(string query) =>
        TestCorpus.Knowledge.Search(new SearchRequest(query, At, PageSize: 100), TestCorpus.Today);
}
