using Statutes.Search;
using Statutes.Search.Building;
using Statutes.Search.Hits;

namespace Statutes.Tests.Search.Vectors;

public class VectorRankingTests
{
    private const string Question = "公司没有告诉用户就把电话号码卖给别人会怎么样？";

    [Fact]
    public void TheRankingOfAQuestionUsesVectors()
    {
        var knowledge = KnowledgeBase.Open(TestCorpus.Index.Generation);
        Assert.Null(knowledge.VectorsProblem);
        var with = ScoresOf(knowledge);
        knowledge.Use((Statutes.Search.Ranking.CandidateScore?)null);
        Assert.NotEqual(with, ScoresOf(knowledge));
    }

    [Fact]
    public void AnIndexOfAnotherTableIsRankedByWordsAlone()
    {
        using var folder = new TemporaryFolder();
        TestCorpus.Index.CopyGenerationTo(folder.Path);
        var manifest = Path.Combine(folder.Path, IndexManifest.FileName);
        var vectors = IndexManifest.Read(folder.Path).Vectors!;
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace(vectors, "of another table", StringComparison.Ordinal));
        var knowledge = KnowledgeBase.Open(folder.Path);
        Assert.Contains("another table", knowledge.VectorsProblem);
        var without = ScoresOf(knowledge);
        knowledge.Use((Statutes.Search.Ranking.CandidateScore?)null);
        Assert.Equal(without, ScoresOf(knowledge));
    }

    [Fact]
    public async Task AnIndexOfAnotherTableIsOutdated()
    {
        using var folder = new TemporaryFolder();
        var store = new GenerationStore(folder.Path, TimeProvider.System);
        var corpus = TestCorpus.Linked.Only("npsr", "nsl");
        var path = await store.BuildAsync(corpus, TestContext.Current.CancellationToken);
        var manifest = Path.Combine(path, IndexManifest.FileName);
        var vectors = IndexManifest.Read(path).Vectors!;
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace(vectors, "of another table", StringComparison.Ordinal));
        Assert.Null(store.Find(corpus.Hash));
    }

    [Fact]
    public void AnExplanationContainsTheSimilarity()
    {
        var request = new SearchRequest(Question, TestCorpus.Today, Explain: true);
        var hit = TestCorpus.Knowledge.Search(request, TestCorpus.Today).Hits[0];
        Assert.Contains(AllOf(hit.Explanation!), e => e.Of.StartsWith("the similarity of the vectors", StringComparison.Ordinal));

        static IEnumerable<ScoreExplanation> AllOf(ScoreExplanation e) => e.Parts.SelectMany(AllOf).Prepend(e);
    }

    private static float[] ScoresOf(KnowledgeBase knowledge) =>
        [.. knowledge.Search(new SearchRequest(Question, TestCorpus.Today), TestCorpus.Today).Hits.Select(h => h.Score)];
}
