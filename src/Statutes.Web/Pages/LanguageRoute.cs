using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Statutes.Web.Serving;

namespace Statutes.Web.Pages;

/// <summary>
/// <c>/language?to=zh&amp;back=/works</c>: stores the language of the interface in a cookie and returns to the page before.
/// </summary>
internal static class LanguageRoute
{
    public static void MapLanguage(this IEndpointRouteBuilder pages) => pages.MapGet("/language", Choose);

    private static RedirectHttpResult Choose(HttpContext http, [FromQuery] string? to, [FromQuery] string? back)
    {
        if (UiText.For(to) is { } text)
        {
            ChoiceCookie.Store(http, LanguageCookie.Name, text.Code);
        }

        return ChoiceCookie.Return(back);
    }
}
