using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Statutes.Contract.Problems;
using Statutes.Contract.Responses;
using Statutes.Search;
using Statutes.Search.Hits;
using Statutes.Web.Observing;
using Statutes.Web.Ready;
using Statutes.Web.Serving;

namespace Statutes.Web.Api;

/// <summary><c>/api/search</c>.</summary>
internal static class SearchApi
{
    public static void MapSearch(this IEndpointRouteBuilder api) => api.MapGet("/search", Search).WithName("search").WithTags("Search")
        .WithSummary(
            "Finds articles by words in either language, by phrase, or by citation. "
            + "With explain=true each hit explains its rank, and a page has at most 20 hits.")
        .Produces<SearchJson>().ProducesProblem(400);

    private static IResult Search(
        [AsParameters] SearchQuery query,
        KnowledgeBase knowledge,
        ContractMapping mapping,
        RequestDay today,
        SearchResponseWriter writer,
        QueryTelemetry telemetry,
        HttpContext http)
    {
        if (!query.ToParameters().Parse(knowledge, today.Day).TryGet(out var parsed, out var problem)
            || !Explain(query.Explain, parsed.Request).TryGet(out var request, out problem))
        {
            return problem.ToResult();
        }

        telemetry.Record(request.Query);
        var result = knowledge.Search(request, today.Day, http.RequestAborted);
        return new CachedJsonResult(knowledge, today.Day, writer.Write(knowledge, mapping, request, parsed.AtAssumed, result));
    }

    private static Result<SearchRequest> Explain(string? explain, SearchRequest request) => (explain, request.PageSize) switch
    {
        (null or "" or "false", _) => request,
        ("true", > SearchRequest.MaxExplained) => ProblemMessages.PageTooLargeToExplain(request.PageSize, SearchRequest.MaxExplained),
        ("true", _) => request with { Explain = true },
        _ => ProblemMessages.InvalidValue("explain", explain!, ["true", "false"]),
    };
}
