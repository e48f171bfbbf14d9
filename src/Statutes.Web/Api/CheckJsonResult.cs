using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Statutes.Contract.Responses;

namespace Statutes.Web.Api;

/// <summary>Writes a checked document as JSON, as it is mapped.</summary>
/// <param name="check">The mapping of the checked document.</param>
/// <param name="fileName">The name under which a browser saves it; null if it shows it.</param>
internal sealed class CheckJsonResult(DocumentCheckMapping check, string? fileName = null) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var aborted = httpContext.RequestAborted;
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        if (fileName is not null)
        {
            httpContext.Response.Headers.ContentDisposition = $"attachment; filename={fileName}";
        }

        var output = httpContext.Response.BodyWriter;
        await using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = ApiJson.Answers.Options.Encoder });
        await check.WriteAsync(writer, output, aborted);
        await writer.FlushAsync(aborted);
    }
}
