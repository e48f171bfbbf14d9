using Statutes.Search.Building;
using Statutes.Search.Hits;

namespace Statutes.Tests.Search.Ranking;

public class SubjectPhrasesTests
{
    private const string Part = "a phrase of the subject line that is like the query";

    // the words of a phrase in another order, with others between them, in part
    [Theory]
    [InlineData("is the warden painting the gazebo of the marmots in the garden pavilion")]
    [InlineData("隔壁老王的广播站几点开门")]
    public void AQueryLikeOnePhraseFindsItsArticle(string query)
    {
        using var folder = new TemporaryFolder();
        var lines = TestCorpus.Linked.Subjects.ToArray();
        var one = Array.FindIndex(lines, l => l.Article.ToString() == "nsl@2015-07-01/art_40");
        var other = Array.FindIndex(lines, l => l.Article.ToString() == "nsl@2015-07-01/art_41");
        lines[one] = lines[one] with { Also = ["warden painting the gazebo of the marmots in the garden", "隔壁老王的广播站"] };
        lines[other] = lines[other] with
        {
            Also = ["a warden of ours", "paint", "a gazebo", "marmots and badgers", "garden", "隔壁", "老王", "的广播", "站几点"],
        };
        IndexBuilder.Build(TestCorpus.Linked with { Subjects = [.. lines] }, folder.Path, TimeProvider.System);
        var knowledge = Statutes.Search.KnowledgeBase.Open(folder.Path);
        var hits = knowledge.Search(new SearchRequest(query, TestCorpus.Today, Explain: true), TestCorpus.Today).Hits;
        Assert.Equal("nsl@2015-07-01/art_40", hits[0].Article.ToString());
        Assert.Contains(Part, Parts(hits[0].Explanation!));
    }

    [Fact]
    public void PhrasesOfADutyCountForItsPenaltyIfTheQueryAsksForOne()
    {
        Assert.Equal("ciir@2021-09-01/art_39", First("运营者没有设专门安全管理机构罚多少"));
        Assert.NotEqual("ciir@2021-09-01/art_39", First("运营者没有设专门安全管理机构"));

        static string First(string query) =>
            TestCorpus.Knowledge.Search(new SearchRequest(query, TestCorpus.Today), TestCorpus.Today).Hits[0].Article.ToString();
    }

    private static IEnumerable<string> Parts(ScoreExplanation explanation) => [explanation.Of, .. explanation.Parts.SelectMany(Parts)];
}
