using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Search;
using Statutes.Web.Serving;

namespace Statutes.Web.Api;

/// <summary><c>/api/works/{work}/compare</c> and <c>/api/works/{work}/concordance</c>.</summary>
internal static class CompareApi
{
    public static void MapCompare(this IEndpointRouteBuilder api) => api.MapGet("/works/{work}/compare", Compare)
        .WithName("compare").WithTags("Works")
        .WithSummary(
            "Compares two versions, article by article, with word-level differences. "
            + "Each date selects the version that applied on it.")
        .ProducesProblem(400).ProducesProblem(404);

    public static void MapConcordance(this IEndpointRouteBuilder api) => api.MapGet("/works/{work}/concordance", Concordance)
        .WithName("concordance").WithTags("Works")
        .WithSummary(
            "Returns which article of one version is which of another, every row, without the wording. "
            + "Without from and to, the two newest versions that can be compared. Accept selects JSON or CSV.")
        .Produces<ConcordanceJson>(200, MediaTypeNames.Application.Json, MediaTypeNames.Text.Csv)
        .ProducesProblem(400).ProducesProblem(404)
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Responses!["200"].Content![MediaTypeNames.Text.Csv] = DocumentRequestBody.Text();
            return Task.CompletedTask;
        });

    private static IResult Concordance(
        string work, KnowledgeBase knowledge, RequestDay today, HttpRequest request, [FromQuery] string? from, [FromQuery] string? to)
    {
        request.HttpContext.Response.Headers.Vary = HeaderNames.Accept;
        if (!CompareParameters.ReadOrNewest(knowledge, work, from, to, today.Day).TryGet(out var comparison, out var problem))
        {
            return problem.ToResult();
        }

        var concordance = ConcordanceJson.Of(ComparisonMapping.ToJson(knowledge.Catalog, comparison));
        return AcceptedMediaType.IndexIn(request, [MediaTypeNames.Application.Json, MediaTypeNames.Text.Csv]) == 1
            ? TypedResults.Text(concordance.ToCsv(), MediaTypeNames.Text.Csv, Encoding.UTF8)
            : TypedResults.Ok(concordance);
    }

    private static Results<Ok<CompareJson>, ProblemHttpResult> Compare(
        string work, KnowledgeBase knowledge, RequestDay today, [FromQuery] string? from, [FromQuery] string? to) =>
        CompareParameters.Read(knowledge, work, from, to, today.Day).TryGet(out var comparison, out var problem)
            ? TypedResults.Ok(ComparisonMapping.ToJson(knowledge.Catalog, comparison))
            : problem.ToResult();
}
