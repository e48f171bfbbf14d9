using System.Net.Mime;
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
    /// <summary>The maximum number of citations in one request.</summary>
    public const int MaxBatch = 10_000;

    public static void MapResolve(this IEndpointRouteBuilder api)
    {
        api.MapGet("/resolve", ResolveOne).WithName("resolve").WithTags("Citations")
            .WithSummary("Resolves one citation at a date; without a date, today.")
            .Produces<ResolutionJson>().ProducesProblem(400);
        api.MapPost("/resolve", ResolveMany).WithName("resolveMany").WithTags("Citations")
            .WithSummary("Resolves up to 10,000 citations at a date, in the same order.")
            .Accepts<ResolveBatchJson>(MediaTypeNames.Application.Json)
            .Produces<ResolutionsJson>()
            .ProducesProblem(400).ProducesProblem(413).ProducesProblem(415);
    }

    private static IResult ResolveOne(
        KnowledgeBase knowledge,
        ContractMapping mapping,
        RequestDay today,
        QueryTelemetry telemetry,
        [FromQuery] string? cite,
        [FromQuery] string? at,
        [FromQuery] string? style)
    {
        if (!RequestParameters.Text(nameof(cite), cite).TryGet(out var text, out var problem)
            || !RequestParameters.Date(at, today.Day).TryGet(out var date, out problem)
            || !RequestParameters.Style(style).TryGet(out var format, out problem))
        {
            return problem.ToResult();
        }

        telemetry.Record(text);
        var resolution = Resolve(knowledge, mapping, today, text, date, format);
        return new CachedJsonResult(knowledge, today.Day, JsonSerializer.SerializeToUtf8Bytes(resolution, ApiJson.Answers.ResolutionJson));
    }

    private static async Task<IResult> ResolveMany(KnowledgeBase knowledge, ContractMapping mapping, RequestDay today, HttpRequest request)
    {
        var body = await ReadAsync(request);
        if (!body.TryGet(out var batch, out var problem)
            || !RequestParameters.Date(batch.At, today.Day).TryGet(out var date, out problem)
            || !RequestParameters.Style(batch.Style).TryGet(out var style, out problem))
        {
            return problem.ToResult();
        }

        return new ResolutionStream(batch.Cites!.Select(c => Resolve(knowledge, mapping, today, c, date, style)));
    }

    private static async Task<Result<ResolveBatchJson>> ReadAsync(HttpRequest request)
    {
        if (!request.HasJsonContentType())
        {
            return ProblemMessages.UnsupportedMediaType(MediaTypeNames.Application.Json);
        }

        ResolveBatchJson? batch;
        try
        {
            batch = await JsonSerializer.DeserializeAsync(
                request.Body, ApiJson.Answers.ResolveBatchJson, request.HttpContext.RequestAborted);
        }
        catch (JsonException e)
        {
            return ProblemMessages.InvalidJson("{\"at\": \"2018-01-01\", \"cites\": [\"…\"]}", e.Message);
        }

        return batch?.Cites is not { } cites || cites.Contains(null) ? ProblemMessages.MissingCites()
            : cites.Count > MaxBatch ? ProblemMessages.TooManyCites(cites.Count, MaxBatch)
            : batch;
    }

    private static ResolutionJson Resolve(
        KnowledgeBase knowledge, ContractMapping mapping, RequestDay today, string cite, RequestedDate date, CitationStyle? style) =>
        mapping.ToJson(cite, date.Day, date.Assumed, knowledge.Resolve(cite, date.Day, today.Day), style);
}
