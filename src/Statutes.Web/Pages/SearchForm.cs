using Microsoft.AspNetCore.Mvc;

namespace Statutes.Web.Pages;

/// <summary>The fields of the search form, each as it was sent; null if it was not.</summary>
internal sealed class SearchForm
{
    /// <summary>The words.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    /// <summary>The date of the question, or <c>any</c>.</summary>
    [FromQuery(Name = "at")]
    public string? At { get; init; }

    /// <summary>The id of the only work.</summary>
    [FromQuery(Name = "work")]
    public string? Work { get; init; }

    /// <summary>The only language.</summary>
    [FromQuery(Name = "lang")]
    public string? Lang { get; init; }

    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "page")]
    public string? Page { get; init; }
}
