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
internal static class CompareApi
{
    public static void MapCompare(this IEndpointRouteBuilder api) => api.MapGet("/works/{work}/compare", Compare)
        .WithName("compare").WithTags("Works")
        .WithSummary(
            "Compares two versions, article by article, with word-level differences. "
            + "Each date selects the version that applied on it.")
        .ProducesProblem(400).ProducesProblem(404);

    private static Results<Ok<CompareJson>, ProblemHttpResult> Compare(
        string work, KnowledgeBase knowledge, RequestDay today, [FromQuery] string? from, [FromQuery] string? to) =>
        CompareParameters.Read(knowledge, work, from, to, today.Day).TryGet(out var comparison, out var problem)
            ? TypedResults.Ok(ComparisonMapping.ToJson(knowledge.Catalog, comparison))
            : problem.ToResult();
}
