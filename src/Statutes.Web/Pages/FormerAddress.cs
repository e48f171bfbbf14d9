using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Statutes.Model.Ids;
using Statutes.Search;

namespace Statutes.Web.Pages;

/// <summary>
/// Redirects addresses with an id that a work had before to those with its present id: links to a law stay valid when it becomes a part
/// of the built-in corpus.
/// </summary>
internal static class FormerAddress
{
    /// <summary>Answers 308 for an address with a former id, and passes every other request on.</summary>
    public static Task Redirect(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path.Value ?? "";
        var catalog = http.RequestServices.GetRequiredService<CurrentKnowledge>().Current?.Catalog;
        if (http.GetRouteValue("work") is not string work
            || !path.StartsWith($"/{work}/", StringComparison.Ordinal)
            || !WorkId.TryParse(work, out var id)
            || catalog?.FindByFormerId(id) is not { } now)
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        http.Response.Headers.Location =
            $"{http.Request.PathBase}{new PathString($"/{now.Id}{path[(work.Length + 1)..]}").ToUriComponent()}{http.Request.QueryString}";
        return Task.CompletedTask;
    }
}
