using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Search;
using Statutes.Web.Serving;

namespace Statutes.Web.Api;

/// <summary><c>/api/works/{work}/compare</c>.</summary>
public static class CompareApi
{
    internal static void MapCompare(this IEndpointRouteBuilder api) => api.MapGet("/works/{work}/compare", Compare).WithName("compare").WithTags("Works")
        .WithSummary("Two versions that follow each other, article by article, with word-level differences. Dates mean the versions of those days.")
        .ProducesProblem(400).ProducesProblem(404);

    private static Results<Ok<CompareJson>, ProblemHttpResult> Compare(
        string work, KnowledgeBase knowledge, RequestDay today, [FromQuery] string? from, [FromQuery] string? to)
    {
        var read = CompareParameters.Read(knowledge, work, from, to, today.Day);
        return read.Problem is { } problem ? problem.ToResult() : TypedResults.Ok(ContractMapping.ToJson(read.Value));
    }
}
