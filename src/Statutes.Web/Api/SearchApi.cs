using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Search;
using Statutes.Search.Hits;
using Statutes.Web.Observing;
using Statutes.Web.Ready;
using Statutes.Web.Serving;

namespace Statutes.Web.Api;

/// <summary><c>/api/search</c>.</summary>
public static class SearchApi
{
    internal static void MapSearch(this IEndpointRouteBuilder api) => api.MapGet("/search", Search).WithName("search").WithTags("Search")
        .WithSummary("Articles by words in either language, by phrase, or by citation. With explain=true each hit says why it ranks where it does; a page then has at most 20.")
        .Produces<SearchJson>().ProducesProblem(400);

    private static IResult Search(
        KnowledgeBase knowledge,
        ContractMapping mapping,
        RequestDay today,
        SearchResponseWriter answers,
        QueryTelemetry told,
        HttpContext http,
        [FromQuery] string? q,
        [FromQuery] string? at,
        [FromQuery] string? work,
        [FromQuery] string? lang,
        [FromQuery] string? page,
        [FromQuery] string? pageSize,
        [FromQuery] string? explain)
    {
        var read = SearchParameters.Read(knowledge, today.Day, q, at, work, lang, page, pageSize);
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
        return new CachedJsonResult(knowledge, today.Day, answers.Write(knowledge, mapping, request, assumed, result));
    }
}
