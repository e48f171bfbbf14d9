using Statutes.Contract.Problems;
using Statutes.Search;
using Statutes.Search.Bases;
using Statutes.Search.Hits;

namespace Statutes.Contract.Requests;

/// <summary>The parameters of the list of stale rules, each as it was sent; null if it was not.</summary>
/// <param name="Work">The id of the only work, as the rule or as the basis.</param>
/// <param name="At">The date of the question.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="PageSize">Rules a page.</param>
public sealed record StaleParameters(string? Work, string? At, string? Page, string? PageSize)
{
    /// <summary>Parses the parameters.</summary>
    /// <param name="knowledge">The knowledge base, which has the works.</param>
    /// <param name="today">Today in Beijing.</param>
    public Result<StaleRequest> Parse(KnowledgeBase knowledge, DateOnly today)
    {
        var date = RequestParameters.Date(At, today);
        var page = RequestParameters.Number("page", Page, 1, ObligationParameters.MaxPage);
        var size = RequestParameters.Number("pageSize", PageSize, ObligationParameters.UsualPageSize, SearchRequest.MaxPageSize);
        if ((date.Problem ?? page.Problem ?? size.Problem) is { } invalid)
        {
            return invalid;
        }

        if (string.IsNullOrEmpty(Work))
        {
            return new StaleRequest(null, date.Value.Day, date.Value.Assumed, page.Value, size.Value);
        }

        return RequestParameters.Work(knowledge, Work).TryGet(out var work, out var problem)
            ? new StaleRequest(work.Id, date.Value.Day, date.Value.Assumed, page.Value, size.Value)
            : problem with { Status = 400 };
    }
}
