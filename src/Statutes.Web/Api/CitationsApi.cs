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

/// <summary><c>/api/citations</c>: every citation in running text.</summary>
public static class CitationsApi
{
    internal static void MapCitations(this IEndpointRouteBuilder api) => api.MapPost("/citations", Find).WithName("findCitations").WithTags("Citations")
        .WithSummary("Every citation in running text and what it means there; without a date, at the date that the text gives itself, else today.")
        .WithMetadata(new RequestSizeLimitAttribute(ServingLimits.MaxTextBodySize))
        .Accepts<FindRequestJson>(MediaTypeNames.Application.Json, MediaTypeNames.Text.Plain)
        .Produces<FoundCitationsJson>()
        .ProducesProblem(400).ProducesProblem(413).ProducesProblem(415)
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            // one declaration gives every media type the same shape, and a plain text has none
            operation.RequestBody!.Content![MediaTypeNames.Text.Plain] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
            return Task.CompletedTask;
        });

    private static async Task<IResult> Find(
        KnowledgeBase knowledge, ContractMapping mapping, RequestDay today, HttpRequest request, [FromQuery] string? at, [FromQuery] string? offsets)
    {
        var codePoints = OffsetParameter.CountsCodePoints(offsets);
        if (codePoints.Problem is { } unknown)
        {
            return unknown.ToResult();
        }

        var read = await ReadAsync(request, at);
        if (read.Problem is { } bad)
        {
            return bad.ToResult();
        }

        var (text, day) = read.Value;
        var date = RequestParameters.Date(day, today.Day);
        if (date.Problem is { } problem)
        {
            return problem.ToResult();
        }

        var found = knowledge.FindCitations(text, date.Value.Assumed ? null : date.Value.Day, today.Day);
        return new Answer(new CitationsInTextWriter(mapping, text, found, codePoints.Value));
    }

    // the text, and the date as it stands in the body or in the address
    private static async Task<Result<(string Text, string? At)>> ReadAsync(HttpRequest request, string? at)
    {
        var aborted = request.HttpContext.RequestAborted;
        switch (TextBody.MediaTypeOf(request))
        {
            case MediaTypeNames.Text.Plain:
                var read = await TextBody.ReadAsync(request, aborted);
                return read.Problem is { } problem ? problem : (read.Value, at);
            case var _ when request.HasJsonContentType():
                break;
            default:
                return new Problem(StatusCodes.Status415UnsupportedMediaType, ProblemCodes.UnsupportedMediaType, "Send the body as application/json or as text/plain.");
        }

        FindRequestJson? body;
        try
        {
            body = await JsonSerializer.DeserializeAsync(request.Body, ApiJson.Answers.FindRequestJson, aborted);
        }
        catch (JsonException e)
        {
            return Problem.BadRequest(ProblemCodes.BadBody, $"The body is not {{\"at\": \"2018-01-01\", \"text\": \"…\"}}: {e.Message}");
        }

        if (body?.Text is not { } text)
        {
            return Problem.BadRequest(ProblemCodes.BadBody, "The body has no “text”.");
        }

        if (at is not null && body.At is not null)
        {
            return Problem.BadRequest(ProblemCodes.UnknownParameter, "The date is given twice, in the address and in the body; give it once.");
        }

        return TextLimits.TooLong(text) is { } tooLong ? tooLong : (text, body.At ?? at);
    }

    private sealed class Answer(CitationsInTextWriter found) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var aborted = httpContext.RequestAborted;
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            var output = httpContext.Response.BodyWriter;
            await using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = ApiJson.Answers.Options.Encoder });
            await found.WriteAsync(writer, output, aborted);
            await writer.FlushAsync(aborted);
        }
    }
}
