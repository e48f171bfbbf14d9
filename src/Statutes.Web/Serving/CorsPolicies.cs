using System.Net;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Statutes.Contract.Problems;
using Statutes.Contract.Requests;

namespace Statutes.Web.Serving;

/// <summary>
/// Which pages of the web may read what is served. A browser says in <c>Origin</c> whose page asks; a program that is no browser says nothing, and is answered.
/// The API may be read by all, unless the settings say by whom; beside texts of the user's own by none, if they say nothing: any page that the user opens could read them, though only this machine
/// reaches the service. The Model Context Protocol demands more: a page that is neither the service's own nor of an origin that the settings name is refused.
/// </summary>
/// <param name="settings">The origins.</param>
/// <param name="own">Whether texts of the user's own are there.</param>
internal sealed class CorsPolicies(ServingSettings settings, UserCorpusDetector own) : ICorsPolicyProvider
{
    private const string All = "*";

    private static readonly PathString ModelContext = "/mcp";

    private readonly CorsPolicy open = PolicyFor([All]);
    private readonly CorsPolicy? said = settings.Origins is { Count: > 0 } origins ? PolicyFor(origins) : null;
    private readonly CorsPolicy? named = settings.Origins?.Where(o => o != All).ToArray() is { Length: > 0 } origins ? PolicyFor(origins) : null;

    /// <inheritdoc/>
    public Task<CorsPolicy?> GetPolicyAsync(HttpContext context, string? policyName) => Task.FromResult(
        IsModelContext(context.Request) ? named
        : settings.Origins is null && !own.AreThere ? open
        : said);

    /// <summary>Refuses a page that may not speak the Model Context Protocol, or lets the request on.</summary>
    public Task RefuseStrangers(HttpContext http, RequestDelegate next)
    {
        var origin = http.Request.Headers.Origin;
        if (origin.Count == 0 || !IsModelContext(http.Request) || IsOwnPage(http, origin.ToString()) || named?.IsOriginAllowed(origin.ToString()) is true)
        {
            return next(http);
        }

        return new Problem(
            StatusCodes.Status403Forbidden, ProblemCodes.ForeignOrigin,
            $"Pages of “{RequestParameters.Short(origin.ToString())}” may not speak the Model Context Protocol with this service. Name their origin in the setting Serving__Origins; * names none.")
            .ToResult().ExecuteAsync(http);
    }

    private static bool IsModelContext(HttpRequest request) => request.Path.StartsWithSegments(ModelContext);

    // A page can have its own name lead to this machine, and then its requests look like those of the service's own pages: so whoever asks on this machine must call it by a name of its own.
    private static bool IsOwnPage(HttpContext http, string origin) =>
        string.Equals(origin, $"{http.Request.Scheme}://{http.Request.Host}", StringComparison.OrdinalIgnoreCase)
        && (http.Connection.RemoteIpAddress is { } client && !IPAddress.IsLoopback(client) || IsThisMachine(http.Request.Host.Host));

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static CorsPolicy PolicyFor(IEnumerable<string> origins) =>
        new CorsPolicyBuilder([.. origins]).WithMethods("GET", "HEAD", "POST").AllowAnyHeader().WithExposedHeaders("ETag", "Link", "Retry-After").Build();
}
