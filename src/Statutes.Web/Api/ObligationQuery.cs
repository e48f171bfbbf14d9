using Microsoft.AspNetCore.Mvc;
using Statutes.Contract.Requests;

namespace Statutes.Web.Api;

/// <summary>The query string of the register of duties.</summary>
internal sealed record ObligationQuery
{
    /// <summary>The id of the only work.</summary>
    [FromQuery(Name = "work")]
    public string? Work { get; init; }

    /// <summary>The date, which selects the version of each work.</summary>
    [FromQuery(Name = "at")]
    public string? At { get; init; }

    /// <summary>Words that the row contains.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    /// <summary>Words of the subject.</summary>
    [FromQuery(Name = "subject")]
    public string? Subject { get; init; }

    /// <summary>The only modal.</summary>
    [FromQuery(Name = "modal")]
    public string? Modal { get; init; }

    /// <summary>The only kind of penalty.</summary>
    [FromQuery(Name = "kind")]
    public string? Kind { get; init; }

    /// <summary>Whether rows have a penalty.</summary>
    [FromQuery(Name = "penalty")]
    public string? Penalty { get; init; }

    /// <summary>The earlier version.</summary>
    [FromQuery(Name = "since")]
    public string? Since { get; init; }

    /// <summary>The order.</summary>
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "page")]
    public string? Page { get; init; }

    /// <summary>Rows a page.</summary>
    [FromQuery(Name = "pageSize")]
    public string? PageSize { get; init; }

    /// <summary><c>json</c>, <c>csv</c>, <c>xlsx</c>, <c>html</c> or <c>docx</c>.</summary>
    [FromQuery(Name = "format")]
    public string? Format { get; init; }

    /// <summary>Returns the parameters without the format.</summary>
    public ObligationParameters ToParameters() => new(Work, At, Q, Subject, Modal, Kind, Penalty, Since, Sort, Page, PageSize);
}
