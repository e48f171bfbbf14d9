using System.Net;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Statutes.Contract.Problems;

namespace Statutes.Web.Serving;

/// <summary>
/// Decides which web pages may read what is served. A browser sends the origin of the page in <c>Origin</c>; other programs
/// send none and are answered. All pages may read the API, unless the settings list origins. If the service has texts of
/// the user and the settings list nothing, no page may: any page that the user opens could read them, even if only this
/// computer reaches the service. The Model Context Protocol is stricter: it rejects a page unless it is the service's own
/// or the settings list its origin.
/// </summary>
/// <param name="settings">The allowed origins.</param>
/// <param name="userCorpus">Tells whether the service has texts of the user.</param>
internal sealed class CorsPolicies(ServingSettings settings, UserCorpusDetector userCorpus) : ICorsPolicyProvider
{
    private const string AllOrigins = "*";

    private static readonly PathString ModelContext = "/mcp";

    private readonly CorsPolicy open = PolicyFor([AllOrigins]);
    private readonly CorsPolicy? configured = settings.Origins is { Count: > 0 } origins ? PolicyFor(origins) : null;

    // * does not count for the Model Context Protocol
    private readonly CorsPolicy? named = settings.Origins?.Where(o => o != AllOrigins).ToArray() is { Length: > 0 } origins
        ? PolicyFor(origins)
        : null;

    /// <inheritdoc/>
    public Task<CorsPolicy?> GetPolicyAsync(HttpContext context, string? policyName) => Task.FromResult(
        IsModelContext(context.Request) ? named
        : settings.Origins is null && !userCorpus.HasTexts ? open
        : configured);

    /// <summary>Rejects a page that may not use the Model Context Protocol, or passes the request on.</summary>
    public Task RejectUnknownHosts(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Headers.Origin.Count == 0 || !IsModelContext(http.Request))
        {
            return next(http);
        }

        var origin = http.Request.Headers.Origin.ToString();
        return IsOwnPage(http, origin) || named?.IsOriginAllowed(origin) is true
            ? next(http)
            : ProblemMessages.ForeignOrigin(origin).ToResult().ExecuteAsync(http);
    }

    private static bool IsModelContext(HttpRequest request) => request.Path.StartsWithSegments(ModelContext);

    // A foreign page can point its own host name at this computer (DNS rebinding); its requests then look like those of the
    // service's own pages. So a request from this computer must use one of the computer's own names.
    private static bool IsOwnPage(HttpContext http, string origin) =>
        string.Equals(origin, $"{http.Request.Scheme}://{http.Request.Host}", StringComparison.OrdinalIgnoreCase)
        && (http.Connection.RemoteIpAddress is { } client && !IPAddress.IsLoopback(client) || HostNames.IsLoopback(http.Request.Host.Host));

    private static CorsPolicy PolicyFor(IEnumerable<string> origins) =>
        new CorsPolicyBuilder([.. origins])
            .WithMethods("GET", "HEAD", "POST")
            .AllowAnyHeader()
            .WithExposedHeaders("ETag", "Link", "Retry-After")
            .Build();
}
