using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Search;
using Statutes.Web.Serving;

namespace Statutes.Web.Api;

/// <summary><c>/api/citations</c>: the citations in running text.</summary>
internal static class CitationsApi
{
    public static void MapCitations(this IEndpointRouteBuilder api) => api.MapPost("/citations", Find)
        .WithName("findCitations").WithTags("Citations")
        .WithSummary("Finds and resolves every citation in running text. Without a date, the date in the text itself is used, else today.")
        .WithMetadata(new RequestSizeLimitAttribute(ServingLimits.MaxTextBodySize))
        .Accepts<FindRequestJson>(MediaTypeNames.Application.Json, MediaTypeNames.Text.Plain)
        .Produces<FoundCitationsJson>()
        .ProducesProblem(400).ProducesProblem(413).ProducesProblem(415)
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            // Accepts gives every media type the same schema, but plain text is only a string
            operation.RequestBody!.Content![MediaTypeNames.Text.Plain] = new OpenApiMediaType
            {
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            };
            return Task.CompletedTask;
        });

    private static async Task<IResult> Find(
        KnowledgeBase knowledge,
        ContractMapping mapping,
        RequestDay today,
        HttpRequest request,
        [FromQuery] string? at,
        [FromQuery] string? offsets,
        [FromQuery] string? wording,
        [FromQuery] string? lang)
    {
        if (!OffsetParameter.CountsCodePoints(offsets).TryGet(out var codePoints, out var problem)
            || !AnswerScope.Read(wording, lang).TryGet(out var scope, out problem))
        {
            return problem.ToResult();
        }

        var body = await ReadAsync(request, at);
        if (!body.TryGet(out var input, out problem) || !RequestParameters.Date(input.At, today.Day).TryGet(out var date, out problem))
        {
            return problem.ToResult();
        }

        var citations = knowledge.FindCitations(input.Text, date.Assumed ? null : date.Day, today.Day);
        return new Response(new CitationsInTextWriter(mapping, input.Text, citations, codePoints, scope));
    }

    // the text, and the date in the body or in the address
    private static async Task<Result<(string Text, string? At)>> ReadAsync(HttpRequest request, string? at)
    {
        var aborted = request.HttpContext.RequestAborted;
        switch (TextBody.MediaTypeOf(request))
        {
            case MediaTypeNames.Text.Plain:
                var plain = await TextBody.ReadAsync(request, aborted);
                return plain.TryGet(out var body, out var problem) ? (body, at) : problem;
            case var _ when request.HasJsonContentType():
                break;
            default:
                return ProblemMessages.UnsupportedMediaType(MediaTypeNames.Application.Json, MediaTypeNames.Text.Plain);
        }

        FindRequestJson? json;
        try
        {
            json = await JsonSerializer.DeserializeAsync(request.Body, ApiJson.Bodies.FindRequestJson, aborted);
        }
        catch (JsonException e)
        {
            return InvalidBody.Of("{\"at\": \"2018-01-01\", \"text\": \"…\"}", e);
        }

        if (json?.Text is not { } text)
        {
            return ProblemMessages.MissingTextMember();
        }

        if (at is not null && json.At is not null)
        {
            return ProblemMessages.DateGivenTwice();
        }

        if (json.At is "")
        {
            return ProblemMessages.InvalidDate(json.At);
        }

        return TextLimits.TooLong(text) is { } tooLong ? tooLong : (text, json.At ?? at);
    }

    private sealed class Response(CitationsInTextWriter citations) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var aborted = httpContext.RequestAborted;
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            var output = httpContext.Response.BodyWriter;
            await using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = ApiJson.Answers.Options.Encoder });
            await citations.WriteAsync(writer, output, aborted);
            await writer.FlushAsync(aborted);
        }
    }
}
