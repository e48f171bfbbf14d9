using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Model.Text;
using Statutes.Web.Serving;

namespace Statutes.Web.Api;

/// <summary>Reads a text from the body of a request. Each error is a problem that names the fix.</summary>
internal static class TextBody
{
    /// <summary>Returns the media type of a request in lower case; empty if it is missing or invalid.</summary>
    public static string MediaTypeOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? type.MediaType.ToString().ToLowerInvariant() : "";

    /// <summary>Reads a body by its charset; without one, by its byte order mark, else as UTF-8.</summary>
    public static async Task<Result<string>> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var charset = MediaTypeHeaderValue.Parse(request.ContentType).Charset.ToString().Trim('"');
        var encoding = charset.Length == 0 ? null : TextDecoding.Find(charset);
        if (charset.Length > 0 && encoding is null)
        {
            return ProblemMessages.UnknownCharset(charset);
        }

        if (request.ContentLength > ServingLimits.MaxTextBodySize)
        {
            return TextLimits.TooLarge;
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellation);
        var bytes = body.GetBuffer().AsSpan(0, (int)body.Length);
        var text = encoding is null ? TextDecoding.Decode(bytes)?.Text : TextDecoding.Decode(bytes, encoding);
        return text is null ? ProblemMessages.NotInCharset(charset.Length == 0 ? "UTF-8" : charset)
            : TextLimits.TooLong(text) is { } problem ? problem
            : text;
    }
}
