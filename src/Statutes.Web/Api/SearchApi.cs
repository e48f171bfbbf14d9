using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Statutes.Model.Text;
using Statutes.Model.Works;
using Statutes.Search;
using Statutes.Search.Querying;
using Statutes.Web.Observing;
using Statutes.Web.Ready;

namespace Statutes.Web.Api;

/// <summary><c>/api/search</c>.</summary>
public static class SearchApi
{
    internal static void MapSearch(this IEndpointRouteBuilder api) => api.MapGet("/search", Search).WithName("search").WithTags("Search")
        .WithSummary("Articles by words in either language, by phrase, or by citation. With explain=true each hit says why it ranks where it does; a page then has at most 20.")
        .Produces<SearchJson>().ProducesProblem(400);

    /// <summary>Reads the parameters of a search, each as it was sent; null where it was not.</summary>
    /// <param name="knowledge">The knowledge base.</param>
    /// <param name="today">Today.</param>
    /// <param name="q">The words.</param>
    /// <param name="at">The date of the question, or <c>any</c>.</param>
    /// <param name="work">The id of the only work.</param>
    /// <param name="lang">The only language.</param>
    /// <param name="page">The page.</param>
    /// <param name="pageSize">Hits a page.</param>
    public static Checked<(SearchRequest Request, bool AtAssumed)> Read(
        KnowledgeBase knowledge, DateOnly today, string? q, string? at, string? work, string? lang, string? page, string? pageSize)
    {
        var query = Asked.Text(nameof(q), q);
        var every = at == "any";
        var date = Asked.Date(every ? null : at, today);
        var number = Asked.Number(nameof(page), page, 1, SearchRequest.MaxHits);
        var size = Asked.Number(nameof(pageSize), pageSize, 20, SearchRequest.MaxPageSize);
        if ((query.Problem ?? date.Problem ?? number.Problem ?? size.Problem) is { } problem)
        {
            return problem;
        }

        var only = default(WorkId?);
        if (!string.IsNullOrEmpty(work))
        {
            var found = Asked.Work(knowledge, work);
            if (found.Problem is { } unknown)
            {
                return unknown with { Status = StatusCodes.Status400BadRequest };
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

    private static IResult Search(
        KnowledgeBase knowledge,
        ContractMapping mapping,
        Today today,
        SearchAnswers answers,
        AskedText told,
        HttpContext http,
        [FromQuery] string? q,
        [FromQuery] string? at,
        [FromQuery] string? work,
        [FromQuery] string? lang,
        [FromQuery] string? page,
        [FromQuery] string? pageSize,
        [FromQuery] string? explain)
    {
        var read = Read(knowledge, today.Day, q, at, work, lang, page, pageSize);
        if (read.Problem is { } problem)
        {
            return problem.ToResult();
        }

        var (request, assumed) = read.Value;
        if (explain is not (null or "" or "true" or "false"))
        {
            return Problem.BadRequest(ProblemCodes.UnknownParameter, "explain is true or false.").ToResult();
        }

        request = request with { Explain = explain == "true" };
        if (request is { Explain: true, PageSize: > SearchRequest.MaxExplained })
        {
            return Problem.BadRequest(ProblemCodes.BadPage, $"With explain=true pageSize runs from 1 to {SearchRequest.MaxExplained}.").ToResult();
        }

        told.Tell(request.Query);
        var result = knowledge.Search(request, today.Day, http.RequestAborted);
        return new ReadyAnswer(knowledge, today.Day, answers.Write(knowledge, mapping, request, assumed, result));
    }
}
