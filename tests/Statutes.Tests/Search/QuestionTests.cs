using Statutes.Model.Works;
using Statutes.Search.Hits;
using Statutes.Tests.Search.Understanding;

namespace Statutes.Tests.Search;

/// <summary>Questions as people write them: each kind once found nothing, or the wrong articles first.</summary>
public class QuestionTests
{
    private const string Narrative =
        "某网络公司收集用户的姓名和电话号码，没有告诉用户用途，后来这些个人信息被泄露。公司没有告知用户，也没有向主管部门报告。"
        + "根据哪条法律规定，网络运营者不得泄露其收集的个人信息？";

    // marks that people put around words; none makes the words a phrase that an article must contain
    [Theory]
    [InlineData("什么是“明知他人利用信息网络实施犯罪”")]
    [InlineData("什么是‘明知他人利用信息网络实施犯罪’")]
    [InlineData("什么是「明知他人利用信息网络实施犯罪」")]
    [InlineData("什么是『明知他人利用信息网络实施犯罪』")]
    [InlineData("什么是'明知他人利用信息网络实施犯罪'")]
    [InlineData("《明知他人利用信息网络实施犯罪》是什么")]
    [InlineData("什么是明知他人利用信息网络实施犯罪”")]
    public void MarksOfEmphasisRequireNothing(string question) =>
        Assert.True(Search(question).Total >= 10);

    [Fact]
    public void EmphasizedWordsCountMore()
    {
        Assert.True(ScoreOf("“约谈” 审查采购") > ScoreOf("约谈 审查采购"));

        static float ScoreOf(string query) => Search(query).Hits
            .First(h => h.Chinese.Any(s => s.Text.Contains("约谈", StringComparison.Ordinal))).Score;
    }

    [Theory]
    [InlineData("什么是\"国家安全审查\"", "国家安全审查")]
    [InlineData("\"国家安全审查\" 采购", "国家安全审查")]
    [InlineData("采购 \"网络产品和服务\" 的审查", "网络产品和服务")]
    public void StraightMarksRequireThePhraseWhereverTheyAre(string query, string phrase)
    {
        var result = Search(query);
        Assert.NotEmpty(result.Hits);
        Assert.All(result.Hits, h => Assert.Contains(
            phrase,
            string.Join('\n', TestCorpus.Knowledge.TextsOf(h.Article.Version)
                .SelectMany(t => t.LinesOf(t.Find(h.Article.Path)!).Prepend(t.Title))),
            StringComparison.Ordinal));
        Assert.DoesNotContain("phrase-not-found", Codes(result));
    }

    [Theory]
    [InlineData("\"网络可能影响\"")]
    [InlineData("什么是\"网络运营者应当约谈\"？")]
    [InlineData("\"产品和服务\" AND \"网络可能影响\"")]
    public void APhraseThatNothingContainsIsSearchedAsWords(string query)
    {
        var result = Search(query);
        Assert.NotEmpty(result.Hits);
        Assert.Contains("phrase-not-found", Codes(result));
    }

    [Theory]
    [InlineData("\"网络可能影响\" AND NOT 网络")]
    [InlineData("\"网络可能影响\" work:csl")]
    public void AnotherRestrictionStays(string query) => Assert.Empty(Search(query).Hits);

    [Fact]
    public void ANarrativeFindsTheArticleThatItsQuestionAsksFor() =>
        Assert.Contains(Search(Narrative).Hits.Take(3), h => h.Article.ToString() is "csl@2026-01-01/art_44" or "csl@2017-06-01/art_42");

    [Fact]
    public void AQuestionGetsTenHits() => Assert.True(Search("公司没有告诉用户就把电话号码卖给别人会怎么样？").Hits.Length >= 10);

    [Theory]
    [InlineData("哪些网络产品和服务需要进行安全审查，由谁负责？")]
    [InlineData("什么是关键信息基础设施，它的运营者有哪些义务？")]
    [InlineData("审查")]
    [InlineData("network products security review")]
    public void WhatIsInForceComesFirst(string query)
    {
        var result = Search(query, new DateOnly(2026, 11, 30));
        Assert.All(
            [result.Hits.Take(result.AllWords), result.Hits.Skip(result.AllWords)],
            group => Assert.Equal(group.OrderBy(h => h.Status != VersionStatus.InForce), group));
    }

    [Fact]
    public void ADateAsksForTheLawOfThatDay() =>
        Assert.Equal("npsr@2017-06-01", Search("网络产品和服务安全审查的重点", new DateOnly(2019, 1, 1)).Hits[0].Article.Version.ToString());

    // 会 is a question word, but not inside 社会; 被 is a particle, but not inside 被告
    [Theory]
    [InlineData("社会责任会受影响吗", "社会责任")]
    [InlineData("协会的义务", "协会")]
    [InlineData("被告人是谁", "被告人")]
    [InlineData("什么是罚金", "罚金")]
    public void AQuestionWordInsideAWordIsNoQuestionWord(string query, string word)
    {
        var parsed = TestInterpreter.Queries.Read(query, corrects: false);
        Assert.Contains(word, parsed.Asked, StringComparison.Ordinal);
        Assert.Contains(parsed.Units, u => u.Text.Contains(word, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("什么是网络运营者？")]
    [InlineData("约谈 网络")]
    public void HitsWithAllTheWordsComeFirst(string query)
    {
        var result = Search(query);
        Assert.InRange(result.AllWords, 1, result.Total);
    }

    [Theory]
    [InlineData("Anti-Espionage Law", "反间谍法", "fan-jian-die-fa")]
    [InlineData("出口管制法 跨境", "出口管制法", "chu-kou-guan-zhi-fa")]
    [InlineData("《密码法》对商用密码的规定", "密码法", "mi-ma-fa")]
    [InlineData("民法典中的隐私权", "民法典", "min-fa-dian")]
    [InlineData("《噪声污染防治法》", "噪声污染防治法", "zao-sheng-wu-ran-fang-zhi-fa")]
    [InlineData("《没有的测试法》", "没有的测试法", null)]
    public void ALawThatTheCorpusLacksIsNamed(string query, string title, string? work)
    {
        var result = Search(query);
        Assert.Equal([(title, work)], result.NotHere.Select(l => (l.Title.Zh, l.Work?.Slug)));
        Assert.Contains("not-here", Codes(result));
    }

    [Theory]
    [InlineData("网络安全法")]
    [InlineData("《国家安全法》第五十九条")]
    [InlineData("《公司法务手册》")]
    [InlineData("网络安全审查办法 约谈")]
    public void ALawThatTheCorpusHasIsNotMissing(string query) => Assert.Empty(Search(query).NotHere);

    [Fact]
    public void SpellingIsCorrectedUnlessItIsRefused()
    {
        var corrected = Search("netwrok operator");
        Assert.Equal("network operator", Assert.Single(corrected.Suggestions, s => s.Code == "spelling").Query);
        var asTyped = TestCorpus.Knowledge.Search(
            new SearchRequest("netwrok operator", TestCorpus.Today, CorrectsSpelling: false), TestCorpus.Today);
        Assert.DoesNotContain("spelling", Codes(asTyped));
    }

    [Theory]
    [InlineData("什么是网络运营者？", "repealed")]
    [InlineData("“网络安全审查”怎么申报", "in-force")]
    public void AStatusBehindAQuestionLeavesItAQuestion(string question, string status)
    {
        var result = Search($"({question}) status:{status}");
        Assert.NotEmpty(result.Hits);
        Assert.All(result.Hits, h => Assert.Equal(status, h.Status.Name));
    }

    private static IEnumerable<string> Codes(SearchResult result) => result.Suggestions.Select(s => s.Code);

    private static SearchResult Search(string query, DateOnly? at = null) =>
        TestCorpus.Knowledge.Search(new SearchRequest(query, at ?? TestCorpus.Today), TestCorpus.Today);
}
