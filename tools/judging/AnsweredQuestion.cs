using System.Collections.Frozen;

namespace Statutes.Tools.Judging;

/// <summary>A question with one article that answers it.</summary>
/// <param name="Question">The question as written.</param>
/// <param name="Article">The article, named by work and number: min-fa-dian/54.</param>
/// <param name="Words">The Chinese words of the question, each once.</param>
/// <param name="ArticleWords">The Chinese words of the article, of the headings around it and of the title, each once.</param>
public sealed record AnsweredQuestion(string Question, string Article, FrozenSet<string> Words, FrozenSet<string> ArticleWords)
{
    /// <summary>A question that has this many characters in a row with a public question is not learned from.</summary>
    public const int SharedLength = 9;

    /// <summary>Lists the runs of <see cref="SharedLength"/> characters in a question.</summary>
    public static IEnumerable<string> RunsOf(string question) =>
        Enumerable.Range(0, Math.Max(0, question.Length - SharedLength + 1)).Select(at => question.Substring(at, SharedLength));
}
