using System.Collections.Frozen;
using Statutes.Tools.Judging;

namespace Statutes.Tests.Tools;

public class AssociationLearnerTests
{
    [Fact]
    public void AWordThatExplainsAStatutoryWordIsLearned()
    {
        var learned = new AssociationLearner(
        [
            Pair("a/1", "老板 欠薪", "用人单位 劳动报酬"), Pair("a/2", "公司 欠薪", "支付 劳动报酬"), Pair("a/3", "欠薪 时候", "拖欠 劳动报酬"),
            Pair("b/1", "离婚 时候", "夫妻 财产"), Pair("b/2", "离婚 公司", "夫妻 抚养"), Pair("b/3", "离婚 老板", "夫妻 登记"),
        ]).Learn();
        Assert.Equal([("欠薪", "劳动报酬"), ("离婚", "夫妻")], learned.Select(l => (l.Asked, l.Word)));
        Assert.All(learned, l => Assert.InRange(l.Weight, AssociationLearner.MinWeight, 1));
    }

    [Fact]
    public void WordsThatMeetInOneArticleAloneAreNotLearned() => Assert.Empty(new AssociationLearner(
        [Pair("a/1", "欠薪", "劳动报酬"), Pair("a/1", "欠薪", "劳动报酬"), Pair("a/1", "欠薪", "劳动报酬")]).Learn());

    [Fact]
    public void AWordThatTheArticleContainsNeedsNoAssociation() => Assert.Empty(new AssociationLearner(
        [.. Enumerable.Range(1, 3).Select(i => Pair($"a/{i}", "欠薪", "欠薪 劳动报酬"))]).Learn());

    [Theory]
    [InlineData("老板拖欠工资怎么办", 1)]
    [InlineData("老板欠工资怎么办", 0)]
    public void RunsHaveNineCharacters(string question, int runs) => Assert.Equal(runs, AnsweredQuestion.RunsOf(question).Count());

    private static AnsweredQuestion Pair(string article, string words, string articleWords) =>
        new(words, article, words.Split(' ').ToFrozenSet(), articleWords.Split(' ').ToFrozenSet());
}
