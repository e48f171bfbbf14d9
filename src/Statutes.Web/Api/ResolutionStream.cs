using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Statutes.Contract.Responses;

namespace Statutes.Web.Api;

/// <summary>
/// Writes <c>{"results": [ … ]}</c> one answer at a time. A batch takes no more memory than one answer, and stops when its
/// client disconnects.
/// </summary>
internal sealed class ResolutionStream(IEnumerable<ResolutionJson> results) : IResult
{
    private const int FlushAt = 64 * 1024;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var aborted = httpContext.RequestAborted;
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        await using var writer = new Utf8JsonWriter(
            httpContext.Response.BodyWriter, new JsonWriterOptions { Encoder = ApiJson.Answers.Options.Encoder });
        writer.WriteStartObject();
        writer.WriteStartArray("results");
        foreach (var result in results)
        {
            aborted.ThrowIfCancellationRequested();
            JsonSerializer.Serialize(writer, result, ApiJson.Answers.ResolutionJson);
            if (httpContext.Response.BodyWriter.UnflushedBytes > FlushAt)
            {
                await httpContext.Response.BodyWriter.FlushAsync(aborted);
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        await writer.FlushAsync(aborted);
    }
}
