using Microsoft.AspNetCore.Http;
using Statutes.Model.Dates;
using Statutes.Web.Api;
using Statutes.Web.Serving;

namespace Statutes.Web.Pages;

/// <summary>Whoever reads a page: the language of its interface, and the date that was chosen, which every link of the page carries on.</summary>
/// <param name="today">The day of the request.</param>
public sealed class PageVisitor(RequestDay today)
{
    private const string AtParameter = "at";

    /// <summary>The words of the interface.</summary>
    public UiText Text { get; private set; } = UiText.English;

    /// <summary>The date that was chosen; null where none was.</summary>
    public DateOnly? At { get; private set; }

    /// <summary>The date at which statuses are told: the one that was chosen, else today.</summary>
    public DateOnly Day => At ?? today.Day;

    /// <summary>The address to come back to after the language was changed.</summary>
    public string Address { get; private set; } = "/";

    /// <summary>Reads a request.</summary>
    public void Read(HttpRequest request)
    {
        Text = UiText.For(request.Cookies[LanguageCookie.Name]) ?? Liked(request) ?? UiText.English;
        At = LawDate.TryParse(request.Query[AtParameter].ToString(), out var day) ? day : null;
        Address = HttpMethods.IsGet(request.Method) ? request.Path.ToUriComponent() + request.QueryString.ToUriComponent() : request.Path.ToUriComponent();
    }

    /// <summary>Takes the date from where the page has it, if not from its address.</summary>
    public void Choose(DateOnly? at) => At = at;

    /// <summary>An address within the service that carries the chosen date on.</summary>
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

    // the language that the browser likes best of the two
    private static UiText? Liked(HttpRequest request)
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
