using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Statutes.Contract.Problems;

namespace Statutes.Web.Serving;

/// <summary>
/// Decompresses bodies that are sent with <c>Content-Encoding: gzip</c>. The limit of the address is the limit of the decompressed body,
/// so that a small body cannot become a large one. Every other encoding is refused.
/// </summary>
internal static class GzipBodies
{
    private const string Gzip = "gzip";

    /// <summary>Decompresses the body of a request, or passes the request on as it is.</summary>
    public static async Task Decompress(HttpContext http, RequestDelegate next)
    {
        var request = http.Request;
        var encoding = request.Headers.ContentEncoding.ToString().Trim();
        if (encoding.Length == 0 || encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            await next(http);
            return;
        }

        if (!encoding.Equals(Gzip, StringComparison.OrdinalIgnoreCase) && !encoding.Equals("x-gzip", StringComparison.OrdinalIgnoreCase))
        {
            http.Response.Headers.AcceptEncoding = Gzip; // RFC 9110, 15.5.16
            await ProblemMessages.UnsupportedEncoding(encoding).ToResult().ExecuteAsync(http);
            return;
        }

        var most = http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? ServingLimits.MaxTextBodySize;
        await using var body = new DecompressedBody(request.Body, most);
        request.Body = body;
        request.ContentLength = null;
        request.Headers.Remove(HeaderNames.ContentEncoding);
        await next(http);
    }
}
