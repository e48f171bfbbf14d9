using Statutes.Search.Building;

namespace Statutes.Tests.Search.Building;

public class ArticleFactsTests
{
    private static readonly ArticleFacts Facts = new(TestCorpus.Linked);
    private static readonly IndexedArticle[] Articles = [.. IndexedArticle.All(TestCorpus.Linked.Documents)];

    [Fact]
    public void ArticlesUnderLegalLiabilityPunish() =>
        Assert.Equal(
            Enumerable.Range(61, 17).Select(n => $"csl@2026-01-01/art_{n}"),
            OfKind(ArticleFacts.Penalty).Where(a => a.StartsWith("csl@2026", StringComparison.Ordinal)));

    [Theory]
    [InlineData("genai@2023-08-15/art_21")]
    [InlineData("scm@2023-06-01/art_12")]
    [InlineData("oda@2022-09-01/art_18")]
    [InlineData("dsyn@2023-01-10/art_22")]
    [InlineData("algo@2022-03-01/art_31")]
    [InlineData("crm@2022-02-15/art_20")]
    [InlineData("oda@2022-09-01/art_16", false)] // a breach may be reported
    [InlineData("dsl@2021-09-01/art_12", false)]
    [InlineData("cbdf@2024-03-22/art_3", false)]
    public void AnArticleAboutBreachesOfItsInstrumentPunishes(string article, bool isOne = true) =>
        Assert.Equal(isOne, OfKind(ArticleFacts.Penalty).Contains(article));

    [Theory]
    [InlineData("crm@2022-02-15/art_2")]
    [InlineData("csl@2017-06-01/art_76")]
    [InlineData("csl@2026-01-01/art_78")]
    [InlineData("nsl@2015-07-01/art_2")]
    [InlineData("crm@2022-02-15/art_21")]
    public void AnArticleThatSaysWhatAWordMeansDefines(string article) => Assert.Contains(article, OfKind(ArticleFacts.Definition));

    [Theory]
    [InlineData("csl@2017-06-01/art_1")]
    [InlineData("csl@2017-06-01/art_21")]
    [InlineData("csl@2017-06-01/art_59")]
    public void AnotherDoesNot(string article) => Assert.DoesNotContain(article, OfKind(ArticleFacts.Definition));

    [Theory]
    [InlineData("csl@2017-06-01/art_21")] // logs for no less than six months
    [InlineData("crm@2022-02-15/art_10", false)]
    [InlineData("crm@2022-02-15/art_11")]
    [InlineData("crm@2022-02-15/art_14")]
    [InlineData("csl@2017-06-01/art_1", false)]
    public void AnArticleThatSaysHowLongIsOfAPeriod(string article, bool isOne = true) =>
        Assert.Equal(isOne, OfKind(ArticleFacts.Period).Contains(article));

    [Fact]
    public void APenaltyKnowsTheDutyWhoseBreachItPunishes() =>
        Assert.Contains(TestCorpus.Id("csl@2017-06-01/art_35"), Facts.PunishesBreachOf(TestCorpus.Id("csl@2017-06-01/art_65")));

    [Fact]
    public void TheDutyPunishesNothing() => Assert.Empty(Facts.PunishesBreachOf(TestCorpus.Id("csl@2017-06-01/art_35")));

    [Fact]
    public void ASubjectIsThatOfEveryVersionOfItsLineage()
    {
        var line = Facts.SubjectOf(TestCorpus.Id("csl@2026-01-01/art_37"));
        Assert.NotNull(line);
        Assert.Same(line, Facts.SubjectOf(TestCorpus.Id("csl@2017-06-01/art_35")));
    }

    [Theory]
    [InlineData("csl@2017-06-01/art_64", "csl@2026-01-01/art_71")]
    [InlineData("csl@2017-06-01/art_75", "csl@2026-01-01/art_77")]
    [InlineData("csl@2017-06-01/art_40", "csl@2026-01-01/art_42")]
    [InlineData("crm@2020-06-01/art_13", "crm@2022-02-15/art_14")]
    [InlineData("crm@2020-06-01/art_15", "crm@2022-02-15/art_16")]
    public void AnArticleThatALaterVersionChangedHasItsOwnSubject(string before, string after)
    {
        var (earlier, later) = (Facts.SubjectOf(TestCorpus.Id(before)), Facts.SubjectOf(TestCorpus.Id(after)));
        Assert.NotEqual(earlier!.Zh, later!.Zh);
        Assert.NotEqual(earlier.En, later.En);
    }

    [Fact]
    public void NoSubjectOfALaterVersionIsOfAnEarlierOne()
    {
        var dated = TestCorpus.Linked.Subjects.Where(s => s.From is not null).ToArray();
        Assert.NotEmpty(dated);
        Assert.Empty(
            from article in Articles
            let subject = Facts.SubjectOf(article.Id)
            where subject?.From > article.Id.Version.Date
            select article.Id.ToString());
        Assert.AllOf(dated, s => Assert.Equal(s, Facts.SubjectOf(s.Article)));
    }

    [Fact]
    public void EveryArticleInForceTodayHasASubject() => Assert.Empty(
        Articles.Where(
            a => TestCorpus.Catalog.Find(a.Id.Version.Work)!.VersionMeantAt(TestCorpus.Today)?.Date == a.Id.Version.Date
                && Facts.SubjectOf(a.Id) is null).Select(a => a.Id.ToString()));

    [Fact]
    public void TheFirstArticlesOfADivisionHaveTheirPlace()
    {
        Assert.Contains("法律责任#1", KeysOf("csl@2026-01-01/art_61"));
        Assert.Contains("法律责任#3", KeysOf("csl@2026-01-01/art_63"));
        Assert.Equal(["法律责任"], KeysOf("csl@2026-01-01/art_64").Where(k => k.StartsWith("法律责任", StringComparison.Ordinal)));
        Assert.Contains("legalliability#2", KeysOf("csl@2026-01-01/art_62"));
    }

    [Theory]
    [InlineData("法律責任", "法律责任")]
    [InlineData("Legal Liability", "legalliability")]
    [InlineData(" 总　则 ", "总则")]
    public void HeadingsAreComparedWithoutScriptCaseAndBlanks(string heading, string key) =>
        Assert.Equal(key, ArticleFacts.HeadingKey(heading));

    private static string[] KeysOf(string article) => [.. ArticleFacts.HeadingKeysOf(Articles.Single(a => a.Id.ToString() == article))];

    private static string[] OfKind(string kind) => [.. Articles.Where(a => Facts.KindsOf(a).Contains(kind)).Select(a => a.Id.ToString())];
}
