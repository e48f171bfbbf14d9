using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Statutes.Model.Works;

namespace Statutes.Web.Api;

/// <summary>
/// Keeps the addresses of works, <c>/{work}/…</c>, apart from <c>/api/…</c> and the like, so that a wrong method or media
/// type there is reported as such.
/// </summary>
internal sealed class WorkRouteConstraint : IRouteConstraint
{
    public bool Match(
        HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string work && !WorkSlug.Reserved.Contains(work);
}
