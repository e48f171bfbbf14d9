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
    public static void MapResolve(this IEndpointRouteBuilder api)
    {
        api.MapGet("/resolve", ResolveOne).WithName("resolve").WithTags("Citations")
            .WithSummary("Resolves one citation at a date; without a date, today.")
            .Produces<ResolutionJson>().ProducesProblem(400);
        api.MapPost("/resolve", ResolveMany).WithName("resolveMany").WithTags("Citations")
            .WithSummary("Resolves up to 10,000 citations, in the same order: all at one date, or each at its own.")
            .WithDescription(
                "The body is JSON, or NDJSON: on each line a citation as a JSON string, or an object with cite and at. "
                + "Accept selects JSON or NDJSON for the answer; without it, the answer has the form of the body. "
                + "The body may be compressed with gzip.")
            .Accepts<ResolveBatchJson>(MediaTypeNames.Application.Json, ResolutionStream.Lines)
            .Produces<ResolutionsJson>()
            .ProducesProblem(400).ProducesProblem(413).ProducesProblem(415)
            .AddOpenApiOperationTransformer((operation, _, _) =>
            {
                // A schema describes one JSON value, not a value on each line. NDJSON as an answer is in the words above only, so that
                // a generated client has one type for the answer.
                operation.RequestBody!.Content![ResolutionStream.Lines] = DocumentRequestBody.Text();
                return Task.CompletedTask;
            });
    }

    private static IResult ResolveOne(
        KnowledgeBase knowledge,
        ContractMapping mapping,
        RequestDay today,
        QueryTelemetry telemetry,
        [FromQuery] string? cite,
        [FromQuery] string? at,
        [FromQuery] string? style,
        [FromQuery] string? wording,
        [FromQuery] string? lang)
    {
        if (!RequestParameters.Text(nameof(cite), cite).TryGet(out var text, out var problem)
            || !RequestParameters.Date(at, today.Day).TryGet(out var date, out problem)
            || !RequestParameters.Style(style).TryGet(out var format, out problem)
            || !AnswerScope.Read(wording, lang).TryGet(out var scope, out problem))
        {
            return problem.ToResult();
        }

        telemetry.Record(text);
        var resolution = scope.Apply(Resolve(knowledge, mapping, today, text, date, format));
        return new CachedJsonResult(knowledge, today.Day, JsonSerializer.SerializeToUtf8Bytes(resolution, ApiJson.Answers.ResolutionJson));
    }

    private static async Task<IResult> ResolveMany(
        KnowledgeBase knowledge,
        ContractMapping mapping,
        RequestDay today,
        HttpRequest request,
        [FromQuery] string? at,
        [FromQuery] string? style,
        [FromQuery] string? wording,
        [FromQuery] string? lang)
    {
        var type = TextBody.MediaTypeOf(request);
        var isLines = type is ResolutionStream.Lines or "application/ndjson" or "application/jsonl";
        if (!isLines && !request.HasJsonContentType())
        {
            return ProblemMessages.UnsupportedMediaType(MediaTypeNames.Application.Json, ResolutionStream.Lines).ToResult();
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        var bytes = body.GetBuffer().AsSpan(0, (int)body.Length);
        var read = isLines ? ResolveBatch.ReadLines(bytes, at, style, today.Day) : ResolveBatch.ReadJson(bytes, at, style, today.Day);
        if (!read.TryGet(out var batch, out var problem) || !AnswerScope.Read(wording, lang).TryGet(out var scope, out problem))
        {
            return problem.ToResult();
        }

        // without Accept, the answer has the form of the body
        string[] forms = isLines
            ? [ResolutionStream.Lines, MediaTypeNames.Application.Json]
            : [MediaTypeNames.Application.Json, ResolutionStream.Lines];
        var asLines = forms[AcceptedMediaType.IndexIn(request, forms) ?? 0] == ResolutionStream.Lines;
        return new ResolutionStream(
            batch.Items.Select(i => scope.Apply(Resolve(knowledge, mapping, today, i.Cite, i.Date, batch.Style))), asLines);
    }

    private static ResolutionJson Resolve(
        KnowledgeBase knowledge, ContractMapping mapping, RequestDay today, string cite, RequestedDate date, CitationStyle? style) =>
        mapping.ToJson(cite, date.Day, date.Assumed, knowledge.Resolve(cite, date.Day, today.Day), style);
}
