using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Statutes.Web.Serving;

namespace Statutes.Web.Pages;

/// <summary><c>/language?to=zh&amp;back=/works</c>: keeps the language of the interface in a cookie and goes back to where the reader was.</summary>
internal static class LanguageRoute
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public static void MapLanguage(this IEndpointRouteBuilder pages) => pages.MapGet("/language", Choose);

    private static RedirectHttpResult Choose(HttpContext http, [FromQuery] string? to, [FromQuery] string? back)
    {
        if (UiText.For(to) is { } text)
        {
            http.Response.Cookies.Append(LanguageCookie.Name, text.Code, new CookieOptions
            {
                MaxAge = Kept, HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true, Path = "/",
            });
        }

        // an address of another site is never followed
        return TypedResults.LocalRedirect(RedirectHttpResult.IsLocalUrl(back) && back.StartsWith('/') ? back : "/");
    }
}
