using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Statutes.Contract.Problems;

namespace Statutes.Web.Serving;

/// <summary>
/// Answers requests that match an address, but not its methods or its media types. Answers 405 with <c>Allow</c> if an address
/// exists for other methods only. The routing of ASP.NET answers 404 for <c>GET /api/citations</c>, because
/// <c>/{work}/{version}</c> has the same shape and is refused by its constraint, and it leaves HEAD out of <c>Allow</c>.
/// Answers 415 with the media types of the address.
/// </summary>
/// <param name="endpoints">Every address.</param>
/// <param name="policies">Creates the constraints of the addresses.</param>
internal sealed class UnmatchedRequests(EndpointDataSource endpoints, ParameterPolicyFactory policies)
{
    private readonly Lazy<Address[]> addresses = new(() => [.. endpoints.Endpoints.OfType<RouteEndpoint>().Select(e => Of(e, policies))]);

    /// <summary>Answers a request that routing has not given to an address, or passes it on.</summary>
    public Task Explain(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint() is RouteEndpoint)
        {
            return next(http);
        }

        var matches = addresses.Value.Where(a => a.Matches(http)).ToArray();
        var methods = matches.SelectMany(a => a.Methods).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (methods.Contains(http.Request.Method) && http.GetEndpoint() is not null)
        {
            var mediaTypes = matches.Where(a => a.Methods.Contains(http.Request.Method)).SelectMany(a => a.MediaTypes).Distinct();
            return ProblemMessages.UnsupportedMediaType([.. mediaTypes]).ToResult().ExecuteAsync(http);
        }

        if (methods.Count == 0 || methods.Contains(http.Request.Method))
        {
            return next(http);
        }

        if (methods.Contains(HttpMethods.Get))
        {
            methods.Add(HttpMethods.Head);
        }

        http.Response.Headers.Allow = string.Join(", ", methods.Order(StringComparer.Ordinal));
        http.SetEndpoint(null);
        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask; // the problem document is written by the pages for statuses
    }

    private static Address Of(RouteEndpoint endpoint, ParameterPolicyFactory policies)
    {
        var pattern = endpoint.RoutePattern;
        return new Address(
            new TemplateMatcher(new RouteTemplate(pattern), []),
            [.. pattern.Parameters.SelectMany(p => p.ParameterPolicies.Select(r => (p.Name, Policy: policies.Create(p, r))))
                .Where(p => p.Policy is IRouteConstraint)
                .Select(p => (p.Name, (IRouteConstraint)p.Policy))],
            [.. endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []],
            [.. endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes ?? []]);
    }

    private sealed record Address(
        TemplateMatcher Matcher, (string Name, IRouteConstraint Constraint)[] Constraints, string[] Methods, string[] MediaTypes)
    {
        public bool Matches(HttpContext http)
        {
            var values = new RouteValueDictionary();
            return Matcher.TryMatch(http.Request.Path, values)
                && Constraints.All(c => c.Constraint.Match(http, null, c.Name, values, RouteDirection.IncomingRequest));
        }
    }
}
