using Statutes.Contract.Problems;
using Statutes.Model.Ids;
using Statutes.Model.Text;
using Statutes.Search;
using Statutes.Search.Hits;

namespace Statutes.Contract.Requests;

/// <summary>The parameters of a search.</summary>
public static class SearchParameters
{
    /// <summary>Reads the parameters of a search, each as it was sent; null where it was not.</summary>
    /// <param name="knowledge">The knowledge base.</param>
    /// <param name="today">Today.</param>
    /// <param name="q">The words.</param>
    /// <param name="at">The date of the question, or <c>any</c>.</param>
    /// <param name="work">The id of the only work.</param>
    /// <param name="lang">The only language.</param>
    /// <param name="page">The page.</param>
    /// <param name="pageSize">Hits a page.</param>
    public static Result<(SearchRequest Request, bool AtAssumed)> Read(
        KnowledgeBase knowledge, DateOnly today, string? q, string? at, string? work, string? lang, string? page, string? pageSize)
    {
        var query = RequestParameters.Text(nameof(q), q);
        var every = at == "any";
        var date = RequestParameters.Date(every ? null : at, today);
        var number = RequestParameters.Number(nameof(page), page, 1, SearchRequest.MaxHits);
        var size = RequestParameters.Number(nameof(pageSize), pageSize, 20, SearchRequest.MaxPageSize);
        if ((query.Problem ?? date.Problem ?? number.Problem ?? size.Problem) is { } problem)
        {
            return problem;
        }

        var only = default(WorkId?);
        if (!string.IsNullOrEmpty(work))
        {
            var found = RequestParameters.Work(knowledge, work);
            if (found.Problem is { } unknown)
            {
                return unknown with { Status = 400 };
            }

            only = found.Value.Id;
        }

        var language = default(Language?);
        if (!string.IsNullOrEmpty(lang))
        {
            if (!LanguageCodes.TryParse(lang, out var known))
            {
                return Problem.BadRequest(ProblemCodes.UnknownParameter, "lang is zh or en.");
            }

            language = known;
        }

        return (new SearchRequest(query.Value, date.Value.Day, every, only, language, number.Value, size.Value), date.Value.Assumed);
    }
}
