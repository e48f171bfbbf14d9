using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Statutes.Contract.Responses;

namespace Statutes.Web.Api;

/// <summary>
/// Writes <c>{"results": [ … ]}</c>, or NDJSON with an answer on each line, one answer at a time. A batch takes no more memory than one
/// answer, and stops when its client disconnects.
/// </summary>
/// <param name="results">The answers.</param>
/// <param name="asLines">True for NDJSON.</param>
internal sealed class ResolutionStream(IEnumerable<ResolutionJson> results, bool asLines) : IResult
{
    /// <summary>The media type of NDJSON.</summary>
    public const string Lines = "application/x-ndjson";

    private const int FlushAt = 64 * 1024;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var aborted = httpContext.RequestAborted;
        var body = httpContext.Response.BodyWriter;
        httpContext.Response.ContentType = $"{(asLines ? Lines : "application/json")}; charset=utf-8";
        await using var writer = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = ApiJson.Answers.Options.Encoder });
        if (!asLines)
        {
            writer.WriteStartObject();
            writer.WriteStartArray("results");
        }

        foreach (var result in results)
        {
            aborted.ThrowIfCancellationRequested();
            JsonSerializer.Serialize(writer, result, ApiJson.Answers.ResolutionJson);
            if (asLines)
            {
                writer.Flush();
                writer.Reset();
                body.Write("\n"u8);
            }

            if (body.UnflushedBytes > FlushAt)
            {
                await body.FlushAsync(aborted);
            }
        }

        if (!asLines)
        {
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        await writer.FlushAsync(aborted);
    }
}
