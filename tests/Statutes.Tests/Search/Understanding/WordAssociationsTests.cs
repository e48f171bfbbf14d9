using System.Globalization;
using Statutes.Model.Text;
using Statutes.Search;
using Statutes.Search.Building;
using Statutes.Search.Understanding;
using Statutes.Tools.Judging;

namespace Statutes.Tests.Search.Understanding;

public class WordAssociationsTests
{
    [Fact]
    public void AWordHasStatutoryWordsWithWeights()
    {
        var associations = new WordAssociations([["欠钱", "债务", "0.8"], ["欠钱", "清偿", "0.5"]]);
        Assert.Equal([("债务", 0.8f), ("清偿", 0.5f)], associations.Of("欠钱"));
        Assert.Empty(associations.Of("债务"));
    }

    [Theory]
    [InlineData("欠钱\t债务")]
    [InlineData("欠钱\t债务\t2")]
    [InlineData("欠钱\t债务\tx")]
    public void AnInvalidRowIsRefused(string row) => Assert.Throws<FormatException>(() => new WordAssociations([row.Split('\t')]));

    [Fact]
    public void WordsOfAQuestionMayHaveOneCharacter() =>
        Assert.Equal(["邻居", "骂", "我"], WordAssociations.WordsIn("邻居骂我"));

    [Fact]
    public void TheLearnedTableHasNoEmptyCellsAndItsWeightsAreAboveZero()
    {
        var rows = EmbeddedTable.Rows(typeof(WordAssociations), "associations.tsv").ToArray();
        Assert.True(rows.Length > 10_000, $"{rows.Length} rows");
        Assert.All(rows, r => Assert.True(r is [{ Length: > 0 } asked, { Length: > 1 } word, _] && asked != word, string.Join(' ', r)));
        Assert.All(rows, r => Assert.InRange(float.Parse(r[2], CultureInfo.InvariantCulture), 0.01f, 1));
        Assert.Equal(rows.Length, rows.DistinctBy(r => (r[0], r[1])).Count());
        Assert.Contains("债务", WordAssociations.Learned.Of("欠").Select(a => a.Word));
    }

    [Fact]
    public void AQuestionOfALayPersonFindsItsArticleEarlier()
    {
        using var folder = new TemporaryFolder();
        IndexBuilder.Build(TestCorpus.Linked, folder.Path, TimeProvider.System);
        var knowledge = KnowledgeBase.Open(folder.Path);
        var file = Path.Combine(TestCorpus.Root, "tests", "Statutes.Specs", "Search", "judged.tsv");
        var judged = JudgedQuery.ReadAll(File.ReadAllLines(file)).Single(q => q.Query == "网站被攻破后客户资料外泄");
        var with = Judgement.Of(knowledge, judged);
        knowledge.Use(new WordAssociations([]));
        var without = Judgement.Of(knowledge, judged);
        Assert.True(with.ReciprocalRank > without.ReciprocalRank, $"{with.ReciprocalRank} with, {without.ReciprocalRank} without");
        Assert.True(with.Ndcg > without.Ndcg, $"{with.Ndcg} with, {without.Ndcg} without");
    }
}
