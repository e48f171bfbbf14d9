using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Statutes.Contract.Problems;
using Statutes.Contract.Responses;
using Statutes.Search;
using Statutes.Web.Serving;

namespace Statutes.Web.Api;

/// <summary><c>/health/live</c>: the process runs. <c>/health/ready</c>: a generation of the index is open.</summary>
internal static class HealthApi
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => TypedResults.Ok(new HealthJson("live", null, null, null, null, null)))
            .WithName("live").WithTags("Health").WithSummary("Reports that the process is running.");
        app.MapGet("/health/ready", Ready)
            .WithName("ready").WithTags("Health").WithSummary("Reports whether a generation of the index is open.").ProducesProblem(503);
    }

    private static Results<Ok<HealthJson>, ProblemHttpResult> Ready(CurrentKnowledge current) => current.Current is { } knowledge
        ? TypedResults.Ok(new HealthJson(
            "ready",
            knowledge.CorpusHash,
            knowledge.Catalog.Works.Length,
            knowledge.ArticleCount,
            knowledge.VectorsProblem is null ? "words-and-vectors" : "words",
            knowledge.VectorsProblem))
        : ProblemMessages.NotReady().ToResult();
}
