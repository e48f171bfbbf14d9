using Statutes.Search;
using Statutes.Search.Building;
using Statutes.Search.Hits;

namespace Statutes.Tests.Search;

public class CandidateScoreTests
{
    private const string Question = "公司没有告诉用户就把电话号码卖给别人会怎么样？";

    [Fact]
    public void AFurtherScoreReordersArticlesWithSomeOfTheWords()
    {
        using var folder = new TemporaryFolder();
        IndexBuilder.Build(TestCorpus.Linked, folder.Path, TimeProvider.System);
        var knowledge = KnowledgeBase.Open(folder.Path);
        var last = Search(knowledge).Hits[^1];
        knowledge.Use((query, ordinals, scores) =>
        {
            Assert.Equal(Question, query);
            for (var i = 0; i < ordinals.Length; i++)
            {
                scores[i] += ordinals[i] % 2 == 0 ? 1_000 : 0;
            }
        });
        var reordered = Search(knowledge).Hits;
        Assert.True(reordered[0].Score > 500);
        Assert.NotEqual(last.Article, reordered[^1].Article);
    }

    private static SearchResult Search(KnowledgeBase knowledge) =>
        knowledge.Search(new SearchRequest(Question, TestCorpus.Today), TestCorpus.Today);
}
