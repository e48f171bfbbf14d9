using Statutes.Search.Ranking;
using Statutes.Search.Vectors;

namespace Statutes.Tests.Search.Ranking;

public class AnswerHistoryTests
{
    private static readonly string[] Names = ["min-fa-dian/54", "min-fa-dian/55", "csl/54", "xing-fa/1"];

    private static readonly AnswerHistory Answers = new(
        [new AnsweringArticle("min-fa-dian/54", 9, Along(0)), new AnsweringArticle("xing-fa/1", 1, Along(1))], Names);

    [Fact]
    public void AnArticleThatAnsweredMoreQuestionsIsLikelierThanOthersOfItsWork() =>
        Assert.True(Answers.PriorOf(0) > Answers.PriorOf(1) && Answers.PriorOf(1) > 0);

    [Fact]
    public void AWorkThatAnsweredMoreQuestionsIsLikelier() => Assert.True(Answers.PriorOf(1) > Answers.PriorOf(3));

    [Fact]
    public void NothingIsKnownAboutAWorkWithoutQuestions()
    {
        Assert.Equal(0, Answers.PriorOf(2));
        Assert.Equal(0, Answers.SimilarityOf(Along(0), 1 / 100f, 2));
    }

    [Fact]
    public void AQuestionLikeAKnownOneIsSimilarToItsAnswerAlone()
    {
        Assert.Equal(1, Answers.SimilarityOf(Along(0), 1 / 100f, 0), 4);
        Assert.Equal(0, Answers.SimilarityOf(Along(0), 1 / 100f, 1));
        Assert.Equal(0, Answers.SimilarityOf(Along(0), 1 / 100f, 3));
    }

    [Fact]
    public void AStoryIsRankedByItsOwnWords()
    {
        var (question, story) = (RankingWeights.Question.AnswersAmong(10), RankingWeights.Question.AnswersAmong(60));
        Assert.True(story.Prior < 0.1 * question.Prior && story.SimilarQuestion < 0.1 * question.SimilarQuestion);
    }

    private static sbyte[] Along(int axis)
    {
        var vector = new sbyte[VectorTable.Dimensions];
        vector[axis] = 100;
        return vector;
    }
}
