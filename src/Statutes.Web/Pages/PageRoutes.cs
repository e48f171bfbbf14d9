using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Search;
using Statutes.Web.Api;
using Statutes.Web.Feeds;
using Statutes.Web.Serving;

namespace Statutes.Web.Pages;

/// <summary>The addresses of the pages. They ignore unknown parameters.</summary>
internal static class PageRoutes
{
    public static void MapPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/", PageResults.Home);
        pages.MapGet("/works", PageResults.Works);
        pages.MapGet("/about", PageResults.About);
        pages.MapGet("/glossary", Glossary);
        pages.MapGet("/search", Search);
        pages.MapGet("/obligations", Obligations);
        pages.MapGet("/stale", Stale);
        pages.MapGet("/alerts", Alerts);
        pages.MapLanguage();
        pages.MapCitationStyle();
        pages.MapCite();
        pages.MapCheck();
        pages.MapGet("/{work:work}/compare", Compare);
        pages.MapFind();
        pages.MapGet("/{work:work}/{version}", Contents);
    }

    private static IResult Search(
        [AsParameters] SearchQuery form, KnowledgeBase knowledge, ContractMapping mapping, RequestDay today, HttpContext http)
    {
        if (string.IsNullOrWhiteSpace(form.Q))
        {
            return PageResults.Home();
        }

        var language = form.Lang is "zh" or "en" ? form.Lang : null;
        var spelling = form.Spelling == "off" ? form.Spelling : null;
        var parameters = new SearchParameters(form.Q, form.At, form.Work, language, form.Page, PageSize: null, spelling);
        if (!parameters.Parse(knowledge, today.Day).TryGet(out var parsed, out var problem))
        {
            return PageResults.Problem(problem);
        }

        var (request, assumed) = parsed;
        var result = knowledge.Search(request, today.Day, http.RequestAborted);
        return PageResults.Search(mapping.ToJson(request, assumed, result), assumed && !request.EveryVersion, request.Work?.Slug, language);
    }

    private static IResult Glossary(ContractMapping mapping, HttpRequest request, [FromQuery] string? q)
    {
        if (string.IsNullOrWhiteSpace(q))
        {
            return PageResults.Glossary(mapping.Glossary(null), ChosenDate(request));
        }

        return RequestParameters.Text(nameof(q), q).TryGet(out var words, out var problem)
            ? PageResults.Glossary(mapping.Glossary(words), ChosenDate(request))
            : PageResults.Problem(problem);
    }

    private static IResult Obligations(
        [AsParameters] ObligationQuery query, KnowledgeBase knowledge, ContractMapping mapping, RequestDay today) =>
        query.ToParameters().Parse(knowledge, today.Day).TryGet(out var request, out var problem)
            ? PageResults.Obligations(new ObligationMapping(knowledge, mapping).Answer(request), query.ToParameters())
            : PageResults.Problem(problem);

    private static IResult Alerts(HttpContext http, UserCorpusDetector own, [FromQuery] string[]? ids, [FromQuery] string? q)
    {
        if (AlertRoutes.Refusal(http, own) is { } refused)
        {
            return PageResults.Problem(refused);
        }

        if (ids is not { Length: > 0 } && string.IsNullOrWhiteSpace(q))
        {
            return PageResults.Alerts(null);
        }

        http.Response.Headers.CacheControl = "private, no-cache"; // no shared cache keeps the address
        return AlertRequest.Parse(ids, q).TryGet(out var request, out var problem)
            ? PageResults.Alerts(request)
            : PageResults.Problem(problem);
    }

    private static IResult Stale(
        KnowledgeBase knowledge,
        RequestDay today,
        [FromQuery] string? work,
        [FromQuery] string? at,
        [FromQuery] string? page,
        [FromQuery] string? pageSize) =>
        new StaleParameters(work, at, page, pageSize).Parse(knowledge, today.Day).TryGet(out var request, out var problem)
            ? PageResults.Stale(new StaleMapping(knowledge).Answer(request))
            : PageResults.Problem(problem);

    private static IResult Compare(
        string work, KnowledgeBase knowledge, RequestDay today, [FromQuery] string? from, [FromQuery] string? to, [FromQuery] string? show)
    {
        return CompareParameters.ReadOrNewest(knowledge, work, from, to, today.Day).TryGet(out var comparison, out var problem)
            ? PageResults.Compare(ComparisonMapping.ToJson(knowledge.Catalog, comparison), show)
            : PageResults.Problem(problem);
    }

    // the permanent address of a version: a page, or another format by Accept
    private static IResult Contents(
        string work,
        string version,
        HttpContext http,
        KnowledgeBase knowledge,
        ContractMapping mapping,
        RequestDay today,
        [FromQuery] string? show)
    {
        http.Response.Headers.Vary = HeaderNames.Accept;
        if (AcceptedForm.Of(http.Request) is not { } accepted)
        {
            return ProvisionAddress.NotAcceptable();
        }

        if (!RequestParameters.Work(knowledge, work).TryGet(out var match, out var problem)
            || !RequestParameters.Version(match, version, today.Day).TryGet(out var selected, out problem))
        {
            return accepted.Form == AddressForm.Html ? PageResults.Problem(problem) : problem.ToResult();
        }

        var id = new ProvisionId(match.IdOf(selected), ProvisionPath.Whole);
        AlternateLinks.Set(http.Response, knowledge, id, accepted.Form);
        return accepted.Form switch
        {
            AddressForm.Html => PageResults.Reading(match, selected, show is "zh" or "en" ? show : null, ChosenDate(http.Request)),
            AddressForm.Json => TypedResults.Ok(mapping.Contents(match, selected)),
            _ => LinkedAddress.Answer(id, accepted, http.Request, knowledge),
        };
    }

    // here an invalid date is ignored, as every unknown parameter of a page
    private static DateOnly? ChosenDate(HttpRequest request) => LawDate.TryParse(request.Query["at"].ToString(), out var day) ? day : null;
}
