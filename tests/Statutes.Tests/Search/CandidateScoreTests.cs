using Statutes.Search;
using Statutes.Search.Hits;

namespace Statutes.Tests.Search;

public class CandidateScoreTests
{
    private const string Question = "公司没有告诉用户就把电话号码卖给别人会怎么样？";

    [Fact]
    public void AFurtherScoreReordersArticlesWithSomeOfTheWords()
    {
        var knowledge = KnowledgeBase.Open(TestCorpus.Index.Generation);
        var last = Search(knowledge).Hits[^1];
        knowledge.Use((query, _, ordinals, scores, count) =>
        {
            Assert.Equal(Question, query);
            for (var i = 0; i < count; i++)
            {
                scores[i] += ordinals[i] % 2 == 0 ? 1_000 : 0;
            }

            return count;
        });
        var reordered = Search(knowledge).Hits;
        Assert.True(reordered[0].Score > 500);
        Assert.NotEqual(last.Article, reordered[^1].Article);
    }

    [Fact]
    public void AFurtherScoreAddsArticlesWithoutAnyOfTheWords()
    {
        var knowledge = KnowledgeBase.Open(TestCorpus.Index.Generation);
        knowledge.Use((Statutes.Search.Ranking.CandidateScore?)null);
        var words = Search(knowledge).Total;
        var joined = -1;
        knowledge.Use((_, mayJoin, ordinals, scores, count) =>
        {
            if (!mayJoin)
            {
                return count;
            }

            joined = Enumerable.Range(0, knowledge.ArticleCount).Except(ordinals[..count].ToArray()).First();
            (ordinals[count], scores[count]) = (joined, 5_000);
            return count + 1;
        });
        var result = Search(knowledge);
        Assert.NotEqual(-1, joined);
        Assert.True(result.Total >= words);
        Assert.Contains(result.Hits, h => h.Score > 500);
        var inForce = new SearchRequest(Question + " status:in-force", TestCorpus.Today);
        Assert.DoesNotContain(knowledge.Search(inForce, TestCorpus.Today).Hits, h => h.Score > 500);
        var inEnglish = new SearchRequest(Question, TestCorpus.Today, Language: Statutes.Model.Text.Language.English);
        Assert.DoesNotContain(knowledge.Search(inEnglish, TestCorpus.Today).Hits, h => h.Score > 500);
        var complete = new SearchRequest("重要数据的出境安全管理", TestCorpus.Today);
        Assert.InRange(knowledge.Search(complete, TestCorpus.Today).AllWords, 1, 9);
        Assert.DoesNotContain(knowledge.Search(complete, TestCorpus.Today).Hits, h => h.Score > 500);
        var inWork = new SearchRequest(Question, TestCorpus.Today, Work: Statutes.Model.Ids.WorkId.Parse("csl"));
        Assert.DoesNotContain(knowledge.Search(inWork, TestCorpus.Today).Hits, h => h.Score > 500);
    }

    private static SearchResult Search(KnowledgeBase knowledge) =>
        knowledge.Search(new SearchRequest(Question, TestCorpus.Today), TestCorpus.Today);
}
