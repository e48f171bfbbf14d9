using System.Collections.Immutable;
using Statutes.Search;
using Statutes.Search.Hits;

namespace Statutes.Tools.Judging;

/// <summary>A question in English whose answers are articles that the corpus has in Chinese only.</summary>
/// <param name="Text">The question.</param>
/// <param name="Articles">The answers, named by work and number.</param>
/// <param name="IsKeptApart">Whether nobody looks at the answer to it while adding terms: every third question.</param>
public sealed record EnglishQuestion(string Text, ImmutableArray<string> Articles, bool IsKeptApart)
{
    private const int Depth = 10;

    /// <summary>Searches for the question; the first ten hits, named by work and number.</summary>
    public string[] Search(KnowledgeBase knowledge, DateOnly today) =>
    [
        .. knowledge.Search(new SearchRequest(Text, today, PageSize: Depth), today).Hits
            .Select(h => $"{h.Article.Version.Work.Slug}/{h.Article.Path.Number}"),
    ];

    /// <summary>Whether one of the first hits is an answer.</summary>
    public bool IsAnswered(IEnumerable<string> hits, int within) => hits.Take(within).Any(Articles.Contains);
}
