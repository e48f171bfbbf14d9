using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Statutes.Contract.Problems;
using Statutes.Search;
using Statutes.Web.Serving;

namespace Statutes.Web;

/// <summary>The small steps of the pipeline that no library has.</summary>
internal static class RequestHandling
{
    private const string PagePolicy = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    // the page that tries the API out has inline styles
    private const string DocsPolicy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    /// <summary>Treats HEAD as GET; the server itself leaves the body out.</summary>
    public static Task TreatHeadAsGet(HttpContext http, RequestDelegate next)
    {
        if (HttpMethods.IsHead(http.Request.Method))
        {
            http.Request.Method = HttpMethods.Get;
        }

        return next(http);
    }

    /// <summary>
    /// Sets the headers that protect a browser. They are set when the response starts, so that an error page has them too.
    /// </summary>
    public static Task SetSecurityHeaders(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            if (headers.ContentSecurityPolicy.Count == 0) // a report that is a page of its own has set a stricter one
            {
                headers.ContentSecurityPolicy = http.Request.Path.StartsWithSegments("/docs") ? DocsPolicy : PagePolicy;
            }

            headers["Referrer-Policy"] = "same-origin";
            HttpCaching.ClearOnError(http);
            HttpCaching.JoinVary(http.Response);
            return Task.CompletedTask;
        });
        return next(http);
    }

    /// <summary>Lowers the limit on bodies with texts. Routing must have set the limit of the address before.</summary>
    public static Task LimitBody(HttpContext http, long most, RequestDelegate next)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit && limit.MaxRequestBodySize > most)
        {
            limit.MaxRequestBodySize = most;
        }

        return next(http);
    }

    /// <summary>Answers 503 until the first generation is open; health, the description of the API and static files work before.</summary>
    public static Task RejectUntilReady(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path;
        var needsIndex = !path.StartsWithSegments("/health") && !path.StartsWithSegments("/openapi") && !path.StartsWithSegments("/docs");
        if (!needsIndex || http.RequestServices.GetRequiredService<CurrentKnowledge>().Current is not null)
        {
            return next(http);
        }

        http.Response.Headers.RetryAfter = "1";
        return ProblemMessages.NotReady().ToResult().ExecuteAsync(http);
    }
}
