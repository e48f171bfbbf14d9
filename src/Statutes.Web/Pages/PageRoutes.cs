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
using Statutes.Search.Hits;
using Statutes.Web.Api;
using Statutes.Web.Serving;

namespace Statutes.Web.Pages;

/// <summary>The addresses of the pages. They ignore parameters that they do not know.</summary>
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
        pages.MapLanguage();
        pages.MapCite();
        pages.MapGet("/{work:work}/compare", Compare);
        pages.MapGet("/{work:work}/{version}", Contents);
    }

    private static IResult Search(
        KnowledgeBase knowledge,
        ContractMapping mapping,
        RequestDay today,
        HttpContext http,
        [FromQuery] string? q,
        [FromQuery] string? at,
        [FromQuery] string? work,
        [FromQuery] string? lang,
        [FromQuery] string? page)
    {
        if (string.IsNullOrWhiteSpace(q))
        {
            return PageResults.Home();
        }

        lang = lang is "zh" or "en" ? lang : null;
        var read = SearchParameters.Read(knowledge, today.Day, q, at, work, lang, page, pageSize: null);
        return read.Problem is { } problem
            ? PageResults.Problem(problem)
            : Answer(read.Value.Request, read.Value.AtAssumed);

        IResult Answer(SearchRequest request, bool assumed) => PageResults.Search(
            mapping.ToJson(request, assumed, knowledge.Search(request, today.Day, http.RequestAborted)), assumed && !request.EveryVersion, request.Work?.Slug, lang);
    }

    private static IResult Glossary(ContractMapping mapping, [FromQuery] string? q) => q is { Length: > RequestParameters.MaxText }
        ? PageResults.Problem(RequestParameters.Text(nameof(q), q).Problem!)
        : PageResults.Glossary(mapping.Glossary(string.IsNullOrWhiteSpace(q) ? null : q));

    private static IResult Compare(
        string work, KnowledgeBase knowledge, RequestDay today, [FromQuery] string? from, [FromQuery] string? to, [FromQuery] string? show)
    {
        // without dates the two newest versions that follow each other
        if (string.IsNullOrEmpty(from) && string.IsNullOrEmpty(to) && RequestParameters.Work(knowledge, work) is { Problem: null } known
            && known.Value.Versions.Select(v => knowledge.Catalog.ConcordanceTo(known.Value.IdOf(v))).LastOrDefault(c => c is not null) is { } newest)
        {
            (from, to) = (LawDate.Format(newest.From.Date), LawDate.Format(newest.To.Date));
        }

        var read = CompareParameters.Read(knowledge, work, from, to, today.Day);
        return read.Problem is { } problem ? PageResults.Problem(problem) : PageResults.Compare(ContractMapping.ToJson(read.Value), show);
    }

    // the permanent address of a version: a page, or another form by Accept
    private static IResult Contents(string work, string version, HttpContext http, KnowledgeBase knowledge, ContractMapping mapping, RequestDay today, [FromQuery] string? show)
    {
        http.Response.Headers.Vary = HeaderNames.Accept;
        if (AcceptedForm.Of(http.Request) is not { } accepted)
        {
            return ProvisionAddress.NotAcceptable();
        }

        var asked = RequestParameters.Work(knowledge, work);
        var meant = asked.Problem is { } unknown ? unknown : RequestParameters.Version(asked.Value, version, today.Day);
        if (meant.Problem is { } problem)
        {
            return accepted.Form == AddressForm.Html ? PageResults.Problem(problem) : problem.ToResult();
        }

        var id = new ProvisionId(asked.Value.IdOf(meant.Value), ProvisionPath.Whole);
        AlternateLinks.Set(http.Response, knowledge, id, accepted.Form);
        return accepted.Form switch
        {
            AddressForm.Html => PageResults.Reading(asked.Value, meant.Value, show is "zh" or "en" ? show : null, LawDate.TryParse(http.Request.Query["at"].ToString(), out var day) ? day : null),
            AddressForm.Json => TypedResults.Ok(mapping.Contents(asked.Value, meant.Value)),
            _ => LinkedAddress.Answer(id, accepted, http.Request, knowledge),
        };
    }
}
