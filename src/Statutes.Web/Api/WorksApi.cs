using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Model.Dates;
using Statutes.Model.Works;
using Statutes.Search;
using Statutes.Web.Serving;

namespace Statutes.Web.Api;

/// <summary><c>/api/works</c>: works, contents of a version, articles.</summary>
internal static class WorksApi
{
    public static void MapWorks(this IEndpointRouteBuilder api)
    {
        var works = api.MapGroup("/works").WithTags("Works");
        works.MapGet("", Works).WithName("works").WithSummary("Every work: titles, versions with their status today, lifecycle, relations.");
        works.MapGet("/{work}", Work).WithName("work").WithSummary("One work.").ProducesProblem(404);
        works.MapGet("/{work}/{version}", Contents).WithName("contents")
            .WithSummary("Contents of a version: divisions and articles. The version is a date (any date: the version meant then) or current. at is the day at which its status is told, today if absent; with at and corpus the answer never changes.")
            .ProducesProblem(400).ProducesProblem(404);
        works.MapGet("/{work}/{version}/articles/{number}", Article).WithName("article")
            .WithSummary("One article: structure, wording in both languages, references out and in, lineage, history, receipt. at is the day at which its status is told, today if absent; with at and corpus the answer never changes.")
            .ProducesProblem(400).ProducesProblem(404);
    }

    private static Ok<WorksJson> Works(KnowledgeBase knowledge, ContractMapping mapping) =>
        TypedResults.Ok(new WorksJson([.. knowledge.Catalog.Works.Select(mapping.ToJson)]));

    private static Results<Ok<WorkJson>, ProblemHttpResult> Work(string work, KnowledgeBase knowledge, ContractMapping mapping) =>
        RequestParameters.Work(knowledge, work) is { Problem: null } found
            ? TypedResults.Ok(mapping.ToJson(found.Value))
            : RequestParameters.Work(knowledge, work).Problem!.ToResult();

    private static Results<Ok<ContentsJson>, ProblemHttpResult> Contents(
        string work, string version, HttpResponse response, KnowledgeBase knowledge, RequestDay today, [FromQuery] string? at, [FromQuery] string? corpus)
    {
        var read = Read(knowledge, today, work, version, at, corpus);
        if (read.Problem is { } problem)
        {
            return problem.ToResult();
        }

        var place = read.Value;
        PinWhereFixed(response, knowledge, place);
        return TypedResults.Ok(new ContractMapping(knowledge, place.Day).Contents(place.Work, place.Version));
    }

    private static Results<Ok<ArticleJson>, ProblemHttpResult> Article(
        string work, string version, string number, HttpResponse response, KnowledgeBase knowledge, RequestDay today, [FromQuery] string? at, [FromQuery] string? corpus)
    {
        var read = Read(knowledge, today, work, version, at, corpus);
        if (read.Problem is { } problem)
        {
            return problem.ToResult();
        }

        var place = read.Value;
        var article = RequestParameters.Article(knowledge, place.Work, place.Version, number);
        if (article.Problem is { } noArticle)
        {
            return noArticle.ToResult();
        }

        PinWhereFixed(response, knowledge, place);
        return TypedResults.Ok(new ContractMapping(knowledge, place.Day).Article(article.Value)!);
    }

    // the version that is meant, the day at which its status is told, and whether the address alone says all of it
    private static Result<(Work Work, LawVersion Version, DateOnly Day, bool Fixed)> Read(KnowledgeBase knowledge, RequestDay today, string work, string version, string? at, string? corpus)
    {
        var asked = RequestParameters.Work(knowledge, work);
        if (asked.Problem is { } unknown)
        {
            return unknown;
        }

        var meant = RequestParameters.Version(asked.Value, version, today.Day);
        var day = RequestParameters.Date(at, today.Day);
        var named = RequestParameters.Corpus(knowledge, corpus);
        return (meant.Problem ?? day.Problem ?? named.Problem) is { } problem
            ? problem
            : (asked.Value, meant.Value, day.Value.Day, named.Value && !day.Value.Assumed && version == LawDate.Format(meant.Value.Date));
    }

    private static void PinWhereFixed(HttpResponse response, KnowledgeBase knowledge, (Work Work, LawVersion Version, DateOnly Day, bool Fixed) place)
    {
        if (place.Fixed)
        {
            HttpCaching.Pin(response, knowledge);
        }
    }
}
