using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Statutes.Citations.Formatting;
using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Search;
using Statutes.Web.Observing;
using Statutes.Web.Ready;
using Statutes.Web.Serving;

namespace Statutes.Web.Api;

/// <summary><c>/api/resolve</c>: one citation, or up to 10,000.</summary>
internal static class ResolveApi
{
    /// <summary>The most citations in one request.</summary>
    public const int MaxBatch = 10_000;

    public static void MapResolve(this IEndpointRouteBuilder api)
    {
        api.MapGet("/resolve", One).WithName("resolve").WithTags("Citations")
            .WithSummary("What one citation means at a date; without a date, today.")
            .Produces<ResolutionJson>().ProducesProblem(400);
        api.MapPost("/resolve", Many).WithName("resolveMany").WithTags("Citations")
            .WithSummary("What up to 10,000 citations mean at a date, in the same order.")
            .Accepts<ResolveBatchJson>("application/json")
            .Produces<ResolutionsJson>()
            .ProducesProblem(400).ProducesProblem(413).ProducesProblem(415);
    }

    private static IResult One(
        KnowledgeBase knowledge, ContractMapping mapping, RequestDay today, QueryTelemetry told, [FromQuery] string? cite, [FromQuery] string? at, [FromQuery] string? style)
    {
        var text = RequestParameters.Text(nameof(cite), cite);
        var date = RequestParameters.Date(at, today.Day);
        var styled = RequestParameters.Style(style);
        if ((text.Problem ?? date.Problem ?? styled.Problem) is { } problem)
        {
            return problem.ToResult();
        }

        told.Tell(text.Value);
        return new CachedJsonResult(knowledge, today.Day, JsonSerializer.SerializeToUtf8Bytes(
            Resolve(knowledge, mapping, today, text.Value, date.Value, styled.Value), ApiJson.Answers.ResolutionJson));
    }

    private static async Task<IResult> Many(
        KnowledgeBase knowledge, ContractMapping mapping, RequestDay today, HttpRequest request)
    {
        if (!request.HasJsonContentType())
        {
            return new Problem(StatusCodes.Status415UnsupportedMediaType, ProblemCodes.UnsupportedMediaType, "Send the body as application/json.").ToResult();
        }

        ResolveBatchJson? batch;
        try
        {
            batch = await JsonSerializer.DeserializeAsync(request.Body, ApiJson.Answers.ResolveBatchJson, request.HttpContext.RequestAborted);
        }
        catch (JsonException e)
        {
            return Problem.BadRequest(ProblemCodes.BadBody, $"The body is not {{\"at\": \"2018-01-01\", \"cites\": [\"…\"]}}: {e.Message}").ToResult();
        }

        if (batch?.Cites is not { } cites || cites.Contains(null))
        {
            return Problem.BadRequest(ProblemCodes.BadBody, "The body has no list of texts under “cites”.").ToResult();
        }

        if (cites.Count > MaxBatch)
        {
            return new Problem(StatusCodes.Status413PayloadTooLarge, ProblemCodes.TooLarge, $"The body holds {cites.Count} citations; at most {MaxBatch} are read at once.").ToResult();
        }

        var date = RequestParameters.Date(batch.At, today.Day);
        var style = RequestParameters.Style(batch.Style);
        return (date.Problem ?? style.Problem) is { } problem
            ? problem.ToResult()
            : new ResolutionStream(cites.Select(c => Resolve(knowledge, mapping, today, c, date.Value, style.Value)));
    }

    private static ResolutionJson Resolve(KnowledgeBase knowledge, ContractMapping mapping, RequestDay today, string cite, RequestedDate date, CitationStyle? style) =>
        mapping.ToJson(cite, date.Day, date.Assumed, knowledge.Resolve(cite, date.Day, today.Day), style);
}
