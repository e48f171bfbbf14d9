using Microsoft.AspNetCore.Http;
using Statutes.Model.Dates;
using Statutes.Web.Api;
using Statutes.Web.Serving;

namespace Statutes.Web.Pages;

/// <summary>
/// What one page view depends on: the language of the interface, and the chosen date, which every link of the page carries
/// on.
/// </summary>
/// <param name="today">The day of the request.</param>
internal sealed class PageVisitor(RequestDay today)
{
    private const string AtParameter = "at";

    /// <summary>The words of the interface.</summary>
    public UiText Text { get; private set; } = UiText.English;

    /// <summary>The style of the citations that the page copies.</summary>
    public CitationChoice Citation { get; private set; } = CitationChoice.Default(isChinese: false);

    /// <summary>The day of the request, in Beijing.</summary>
    public DateOnly Today => today.Day;

    /// <summary>The chosen date; null if there is none.</summary>
    public DateOnly? At { get; private set; }

    /// <summary>The date of the statuses on the page: the chosen one, else today.</summary>
    public DateOnly Day => At ?? today.Day;

    /// <summary>The address to return to after a change of the language or the citation style.</summary>
    public string Address { get; private set; } = "/";

    /// <summary>Reads a request.</summary>
    public void Read(HttpRequest request)
    {
        Text = request.HttpContext.Items[LanguageCookie.Name] as UiText
            ?? UiText.For(request.Cookies[LanguageCookie.Name]) ?? PreferredLanguage(request) ?? UiText.English;
        Citation = CitationChoice.Find(request.Cookies[CitationStyleCookie.Name]) ?? CitationChoice.Default(Text.IsChinese);
        At = LawDate.TryParse(request.Query[AtParameter].ToString(), out var day) ? day : null;
        Address = request.Path.ToUriComponent() + (HttpMethods.IsGet(request.Method) ? request.QueryString.ToUriComponent() : "");
    }

    /// <summary>Sets the date, for a page that has it elsewhere than in its address.</summary>
    public void Choose(DateOnly? at) => At = at;

    /// <summary>Adds the chosen date to an address within the service.</summary>
    public string Link(string address)
    {
        if (At is not { } day)
        {
            return address;
        }

        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var (place, fragment) = hash < 0 ? (address, "") : (address[..hash], address[hash..]);
        return $"{place}{(place.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{AtParameter}={LawDate.Format(day)}{fragment}";
    }

    // of the two languages, the one that the browser prefers
    private static UiText? PreferredLanguage(HttpRequest request)
    {
        foreach (var language in request.GetTypedHeaders().AcceptLanguage.Where(l => l.Quality != 0).OrderByDescending(l => l.Quality ?? 1))
        {
            if (UiText.For(language.Value.ToString()) is { } text)
            {
                return text;
            }
        }

        return null;
    }
}
