using Microsoft.AspNetCore.Mvc;
using Statutes.Contract.Requests;

namespace Statutes.Web.Api;

/// <summary>
/// The query parameters of <c>/api/search</c>, and of the search form, which ignores <c>pageSize</c> and <c>explain</c>.
/// Each is as it was sent; null if it
/// was not.
/// </summary>
internal sealed class SearchQuery
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

    /// <summary>Hits a page.</summary>
    [FromQuery(Name = "pageSize")]
    public string? PageSize { get; init; }

    /// <summary>Whether each hit explains its rank.</summary>
    [FromQuery(Name = "explain")]
    public string? Explain { get; init; }

    /// <summary><c>off</c>: the words are searched as typed.</summary>
    [FromQuery(Name = "spelling")]
    public string? Spelling { get; init; }

    /// <summary>Returns the parameters that every search has.</summary>
    public SearchParameters ToParameters() => new(Q, At, Work, Lang, Page, PageSize, Spelling);
}
