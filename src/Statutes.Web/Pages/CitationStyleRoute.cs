using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Statutes.Web.Serving;

namespace Statutes.Web.Pages;

/// <summary>
/// <c>/citation-style?to=court-zh&amp;back=/csl/current</c>: stores the style of the citations that the pages copy in a cookie
/// and returns to the page before.
/// </summary>
internal static class CitationStyleRoute
{
    public static void MapCitationStyle(this IEndpointRouteBuilder pages) => pages.MapGet("/citation-style", Choose);

    private static RedirectHttpResult Choose(HttpContext http, [FromQuery] string? to, [FromQuery] string? back)
    {
        if (CitationChoice.Find(to) is { } choice)
        {
            ChoiceCookie.Store(http, CitationStyleCookie.Name, choice.Code);
        }

        return ChoiceCookie.Return(back);
    }
}
