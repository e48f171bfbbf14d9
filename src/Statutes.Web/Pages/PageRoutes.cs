using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Statutes.Search;
using Statutes.Web.Api;

namespace Statutes.Web.Pages;

/// <summary>The addresses of the pages. They ignore parameters that they do not know.</summary>
internal static class PageRoutes
{
    public static void MapPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/", () => new RazorComponentResult<HomePage>());
        pages.MapGet("/works", () => new RazorComponentResult<WorksPage>());
        pages.MapGet("/search", Search);
        pages.MapGet("/{work:work}/{version}", Contents);
    }

    private static IResult Search(
        KnowledgeBase knowledge, ContractMapping mapping, Today today, [FromQuery] string? q, [FromQuery] string? at, [FromQuery] string? work, [FromQuery] string? page)
    {
        if (string.IsNullOrWhiteSpace(q))
        {
            return new RazorComponentResult<HomePage>();
        }

        var read = SearchApi.Read(knowledge, today.Day, q, at, work, lang: null, page, pageSize: null);
        return read.Problem is { } problem
            ? PageResults.Problem(problem)
            : PageResults.Search(mapping.ToJson(read.Value.Request, read.Value.AtAssumed, knowledge.Search(read.Value.Request, today.Day)), read.Value.AtAssumed);
    }

    private static IResult Contents(string work, string version, KnowledgeBase knowledge, ContractMapping mapping, Today today)
    {
        var asked = Asked.Work(knowledge, work);
        if (asked.Problem is { } unknown)
        {
            return PageResults.Problem(unknown);
        }

        var meant = Asked.Version(asked.Value, version, today.Day);
        return meant.Problem is { } problem
            ? PageResults.Problem(problem)
            : PageResults.Contents(mapping.Contents(asked.Value, meant.Value));
    }
}
