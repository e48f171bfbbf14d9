using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Search;
using Statutes.Web.Serving;

namespace Statutes.Web.Api;

/// <summary><c>/api/stale</c>.</summary>
internal static class StaleApi
{
    public static void MapStale(this IEndpointRouteBuilder api) => api.MapGet("/stale", Stale)
        .WithName("stale").WithTags("Obligations")
        .WithSummary("Lists the rules in force whose basis (根据…制定) was amended or repealed after they were made, with both dates.")
        .WithDescription(
            "Such a rule is not invalid, but it is one to check. A rule whose basis is not in the corpus is not judged. "
            + "A feed: /stale.atom.")
        .Produces<StaleRulesJson>(200, "application/json")
        .ProducesProblem(400);

    private static IResult Stale(
        KnowledgeBase knowledge,
        RequestDay today,
        [FromQuery] string? work,
        [FromQuery] string? at,
        [FromQuery] string? page,
        [FromQuery] string? pageSize) =>
        new StaleParameters(work, at, page, pageSize).Parse(knowledge, today.Day).TryGet(out var request, out var problem)
            ? TypedResults.Ok(new StaleMapping(knowledge).Answer(request))
            : problem.ToResult();
}
