using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Model.Text;
using Statutes.Web.Serving;

namespace Statutes.Web.Api;

/// <summary>Reads a text out of the body of a request; every mistake is a problem that names the mend.</summary>
public static class TextBody
{
    /// <summary>The media type of a request in small letters; empty where it is missing or none.</summary>
    public static string MediaTypeOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? type.MediaType.ToString().ToLowerInvariant() : "";

    /// <summary>Reads a body that is text, by its charset; without one by its byte order mark, else as UTF-8.</summary>
    public static async Task<Result<string>> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var charset = MediaTypeHeaderValue.Parse(request.ContentType).Charset.ToString().Trim('"');
        var encoding = charset.Length == 0 ? null : TextDecoding.Find(charset);
        if (charset.Length > 0 && encoding is null)
        {
            return new Problem(StatusCodes.Status415UnsupportedMediaType, ProblemCodes.UnsupportedMediaType, $"The charset “{charset}” is not known. Send UTF-8.");
        }

        if (request.ContentLength > ServingLimits.MaxTextBodySize)
        {
            return TextLimits.TooLarge;
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellation);
        var bytes = body.GetBuffer().AsSpan(0, (int)body.Length);
        var text = encoding is null ? TextDecoding.Decode(bytes)?.Text : TextDecoding.Decode(bytes, encoding);
        return text is null
            ? Problem.BadRequest(ProblemCodes.BadBody, $"The body is not {(charset.Length == 0 ? "UTF-8" : charset)}. Send UTF-8, or name the charset: Content-Type: {MediaTypeNames.Text.Plain}; charset=gb18030.")
            : TextLimits.TooLong(text) is { } problem ? problem : text;
    }
}
