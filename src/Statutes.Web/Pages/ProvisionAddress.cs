using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Model.Provisions;
using Statutes.Search;
using Statutes.Web.Api;
using Statutes.Web.Serving;

namespace Statutes.Web.Pages;

/// <summary>
/// <c>/{work}/{version}/art_35</c> and deeper: the permanent address of a provision. HTML by default; JSON, JSON-LD or
/// Akoma Ntoso if the request prefers it.
/// </summary>
internal static class ProvisionAddress
{
    public static void MapProvisionAddresses(this IEndpointRouteBuilder app) =>
        app.MapGet("/{work:work}/{version}/{eId}", Provision).WithName("provision").WithTags("Works")
            .WithSummary(
                "The permanent address of a provision: a page, or JSON, JSON-LD or Akoma Ntoso by Accept. "
                + "lang (zho or eng) selects the language of Akoma Ntoso.")
            .Produces<ProvisionJson>(200, "application/json", "text/html", "application/ld+json", "application/akn+xml")
            .ProducesProblem(404).ProducesProblem(406)
            .AddOpenApiOperationTransformer((operation, _, _) =>
            {
                // Produces gives every media type the same schema
                var content = operation.Responses!["200"].Content!;
                content["application/ld+json"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.Object } };
                content["application/akn+xml"] = DocumentRequestBody.Text();
                return Task.CompletedTask;
            });

    private static IResult Provision(
        string work, string version, string eId, HttpContext http, KnowledgeBase knowledge, ContractMapping mapping, RequestDay today)
    {
        http.Response.Headers.Vary = HeaderNames.Accept;
        if (AcceptedForm.Of(http.Request) is not { } accepted)
        {
            return NotAcceptable();
        }

        var form = accepted.Form;
        if (!Find(knowledge, work, version, eId, today).TryGet(out var id, out var problem))
        {
            return form == AddressForm.Html ? PageResults.Problem(problem) : problem.ToResult();
        }

        var isArticle = id.Path.Kind == ProvisionKind.Article;
        AlternateLinks.Set(http.Response, knowledge, id, form);
        return form switch
        {
            AddressForm.Html when id.Path.AncestorOrSelf(ProvisionKind.Article) is { } article =>
                PageResults.Article(http.Request, id with { Path = article }, isArticle ? null : id.Path),
            AddressForm.Html => TypedResults.LocalRedirect(PlaceInWholeText(id, http.Request)),
            AddressForm.LinkedData or AddressForm.AkomaNtoso => LinkedAddress.Answer(id, accepted, http.Request, knowledge),
            _ => TypedResults.Ok(mapping.Provision(id)),
        };
    }

    /// <summary>Returns the response to a request that accepts no available format.</summary>
    public static IResult NotAcceptable() => ProblemMessages.NotAcceptable(AcceptedForm.MediaTypes).ToResult();

    // a division has no page of its own
    private static string PlaceInWholeText(ProvisionId id, HttpRequest request) =>
        $"{ContractMapping.UrlOf(id with { Path = ProvisionPath.Whole })}{request.QueryString.ToUriComponent()}#{id.Path}";

    private static Result<ProvisionId> Find(KnowledgeBase knowledge, string work, string version, string eId, RequestDay today)
    {
        if (!RequestParameters.Work(knowledge, work).TryGet(out var match, out var problem)
            || !RequestParameters.Version(match, version, today.Day).TryGet(out var selected, out problem))
        {
            return problem;
        }

        return RequestParameters.Provision(knowledge, match, selected, eId);
    }
}
