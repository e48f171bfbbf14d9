using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Statutes.Model.Provisions;
using Statutes.Search;
using Statutes.Web.Pages;

namespace Statutes.Web.Api;

/// <summary>
/// <c>/{work}/{version}/art_35</c> and deeper: the permanent address of a provision. HTML by default, JSON where the request prefers it.
/// </summary>
internal static class ProvisionAddress
{
    public static void MapProvisionAddresses(this IEndpointRouteBuilder app) =>
        app.MapGet("/{work:work}/{version}/{eId}", Provision).WithName("provision").WithTags("Works")
            .WithSummary("The permanent address of a provision: a page, or JSON by Accept.")
            .Produces<ArticleJson>(200, "application/json", "text/html").ProducesProblem(404).ProducesProblem(406);

    private static IResult Provision(
        string work, string version, string eId, HttpContext http, KnowledgeBase knowledge, ContractMapping mapping, Today today)
    {
        var form = Preferred(http.Request);
        if (form is null)
        {
            return new Problem(StatusCodes.Status406NotAcceptable, ProblemCodes.NotAcceptable, "This address answers text/html and application/json.").ToResult();
        }

        http.Response.Headers.Vary = HeaderNames.Accept;
        var found = Find(knowledge, work, version, eId, today);
        if (found.Problem is { } problem)
        {
            return form == "text/html" ? PageResults.Problem(problem) : problem.ToResult();
        }

        var id = found.Value;
        var isArticle = id.Path.Kind == ProvisionKind.Article;
        return form switch
        {
            "text/html" when id.Path.AncestorOrSelf(ProvisionKind.Article) is { } article => PageResults.Article(http.Request, id with { Path = article }, isArticle ? null : id.Path),
            "text/html" => TypedResults.LocalRedirect($"{ContractMapping.UrlOf(id with { Path = ProvisionPath.Whole })}{http.Request.QueryString.ToUriComponent()}#{id.Path}"),
            _ when isArticle => TypedResults.Ok(mapping.Article(id)),
            _ => TypedResults.Ok(mapping.Provision(id)),
        };
    }

    private static Checked<ProvisionId> Find(KnowledgeBase knowledge, string work, string version, string eId, Today today)
    {
        var asked = Asked.Work(knowledge, work);
        if (asked.Problem is { } unknown)
        {
            return unknown;
        }

        var meant = Asked.Version(asked.Value, version, today.Day);
        return meant.Problem is { } problem ? problem : Asked.Provision(knowledge, asked.Value, meant.Value, eId);
    }

    // the first of the two in the order of the client's liking; a page where it likes both alike
    private static string? Preferred(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
        {
            return "text/html";
        }

        foreach (var type in accepted.Where(t => t.Quality != 0).OrderByDescending(t => t.Quality ?? 1))
        {
            if (type.IsSubsetOf(new MediaTypeHeaderValue("application/json")))
            {
                return "application/json";
            }

            if (type.MatchesMediaType("text/html"))
            {
                return "text/html";
            }

            if (type.MatchesMediaType("application/json"))
            {
                return "application/json";
            }
        }

        return null;
    }
}
