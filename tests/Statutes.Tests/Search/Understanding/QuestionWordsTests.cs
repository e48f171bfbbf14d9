using Statutes.Search.Schema;
using Statutes.Search.Understanding;

namespace Statutes.Tests.Search.Understanding;

public class QuestionWordsTests
{
    [Theory]
    [InlineData("怎么办", 3)]
    [InlineData("多少钱", 3)]
    [InlineData("是否需要", 2)]
    [InlineData("约谈", 0)]
    [InlineData("会不会", 3)]
    [InlineData("会被罚款", 1)]
    [InlineData("会议", 0)]
    [InlineData("我国", 0)]
    public void TheLongestPhraseThatAsksIsTaken(string text, int length) =>
        Assert.Equal(length, QuestionWords.IsQuestion(text, 0, out var found) ? found : 0);

    [Theory]
    [InlineData("fines", 5)]
    [InlineData("fine.", 4)]
    [InlineData("finance", 0)]
    [InlineData("罚款多少", 2)]
    [InlineData("法律责任", 4)]
    public void AQuestionForPunishmentIsRecognized(string text, int length) =>
        Assert.Equal(length, QuestionWords.Penalty.TryMatch(text, 0, out var found, out _) ? found : 0);

    [Theory]
    [InlineData("what is a network operator", 9)]
    [InlineData("what is an", 10)]
    [InlineData("what isn", 0)]
    [InlineData("什么是网络", 3)]
    [InlineData("meaning", 7)]
    public void AQuestionForAMeaningIsRecognized(string text, int length) =>
        Assert.Equal(length, QuestionWords.Definition.TryMatch(text, 0, out var found, out _) ? found : 0);

    [Theory]
    [InlineData("how long", 8)]
    [InlineData("多久", 2)]
    [InlineData("几个工作日", 5)]
    [InlineData("deadlines", 9)]
    public void AQuestionForAPeriodIsRecognized(string text, int length) =>
        Assert.Equal(length, QuestionWords.Period.TryMatch(text, 0, out var found, out _) ? found : 0);

    [Fact]
    public void EveryPhraseIsFolded()
    {
        PhraseTable<bool>[] tables = [QuestionWords.Questions, QuestionWords.Penalty, QuestionWords.Definition, QuestionWords.Period];
        Assert.AllOf(tables.SelectMany(t => t.Phrases), p => Assert.Equal(QueryText.Fold(p), p));
        Assert.AllOf(QuestionWords.Joining, w => Assert.True(w.All(char.IsAsciiLetterLower), w));
    }
}
