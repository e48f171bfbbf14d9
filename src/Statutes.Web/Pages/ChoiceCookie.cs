using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Statutes.Web.Serving;

namespace Statutes.Web.Pages;

/// <summary>Stores a choice of the visitor in a cookie and returns to the page before.</summary>
internal static class ChoiceCookie
{
    private static readonly TimeSpan Age = TimeSpan.FromDays(365);

    /// <summary>Stores a choice.</summary>
    /// <param name="http">The request and its response.</param>
    /// <param name="name">The name of the cookie.</param>
    /// <param name="value">The choice.</param>
    public static void Store(HttpContext http, string name, string value) => http.Response.Cookies.Append(name, value, new CookieOptions
    {
        MaxAge = Age,
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        IsEssential = true,
        Path = "/",
    });

    /// <summary>Stores the language that a form chose, and uses it for the answer; a form without one changes nothing.</summary>
    /// <param name="http">The request with the form, and its response.</param>
    /// <param name="form">The form.</param>
    public static void StoreLanguage(HttpContext http, IFormCollection form)
    {
        if (UiText.For(form["language"]) is { } text)
        {
            Store(http, LanguageCookie.Name, text.Code);
            http.Items[LanguageCookie.Name] = text;
        }
    }

    /// <summary>Returns to a page of this service; never redirects to another site.</summary>
    /// <param name="back">The address of the page.</param>
    public static RedirectHttpResult Return(string? back) =>
        TypedResults.LocalRedirect(RedirectHttpResult.IsLocalUrl(back) && back.StartsWith('/') ? back : "/");
}
