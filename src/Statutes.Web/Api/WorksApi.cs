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
        works.MapGet("", Works).WithName("works")
            .WithSummary("Lists every work: titles, versions with their status today, lifecycle, relations.");
        works.MapGet("/{work}", Work).WithName("work").WithSummary("Returns one work.").ProducesProblem(404);
        works.MapGet("/{work}/{version}", Contents).WithName("contents")
            .WithSummary(
                "Returns the contents of a version: divisions and articles. The version is a date or current; "
                + "a date selects the version that applied on it. "
                + "at is the day of the status, today if absent. With at and corpus the answer never changes.")
            .ProducesProblem(400).ProducesProblem(404);
        works.MapGet("/{work}/{version}/articles/{number}", Article).WithName("article")
            .WithSummary(
                "Returns one article: structure, wording in both languages, references out and in, lineage, history, receipt. "
                + "at is the day of the status, today if absent. With at and corpus the answer never changes.")
            .ProducesProblem(400).ProducesProblem(404);
    }

    private static Ok<WorksJson> Works(KnowledgeBase knowledge, ContractMapping mapping) =>
        TypedResults.Ok(new WorksJson([.. knowledge.Catalog.Works.Select(mapping.ToJson)]));

    private static Results<Ok<WorkJson>, ProblemHttpResult> Work(string work, KnowledgeBase knowledge, ContractMapping mapping) =>
        RequestParameters.Work(knowledge, work).TryGet(out var match, out var problem)
            ? TypedResults.Ok(mapping.ToJson(match))
            : problem.ToResult();

    private static Results<Ok<ContentsJson>, ProblemHttpResult> Contents(
        string work,
        string version,
        HttpResponse response,
        KnowledgeBase knowledge,
        RequestDay today,
        [FromQuery] string? at,
        [FromQuery] string? corpus)
    {
        if (!Parse(knowledge, today, work, version, at, corpus).TryGet(out var parsed, out var problem))
        {
            return problem.ToResult();
        }

        parsed.SetCaching(response, knowledge);
        return TypedResults.Ok(new ContractMapping(knowledge, parsed.Day).Contents(parsed.Work, parsed.Version));
    }

    private static Results<Ok<ArticleJson>, ProblemHttpResult> Article(
        string work,
        string version,
        string number,
        HttpResponse response,
        KnowledgeBase knowledge,
        RequestDay today,
        [FromQuery] string? at,
        [FromQuery] string? corpus)
    {
        if (!Parse(knowledge, today, work, version, at, corpus).TryGet(out var parsed, out var problem)
            || !RequestParameters.Article(knowledge, parsed.Work, parsed.Version, number).TryGet(out var id, out problem))
        {
            return problem.ToResult();
        }

        parsed.SetCaching(response, knowledge);
        return TypedResults.Ok(new ContractMapping(knowledge, parsed.Day).Article(id)!);
    }

    private static Result<VersionRequest> Parse(
        KnowledgeBase knowledge, RequestDay today, string work, string version, string? at, string? corpus)
    {
        if (!RequestParameters.Work(knowledge, work).TryGet(out var match, out var problem)
            || !RequestParameters.Version(match, version, today.Day).TryGet(out var selected, out problem)
            || !RequestParameters.Date(at, today.Day).TryGet(out var date, out problem)
            || !RequestParameters.Corpus(knowledge, corpus).TryGet(out var namesCorpus, out problem))
        {
            return problem;
        }

        var neverChanges = namesCorpus && !date.Assumed && version == LawDate.Format(selected.Date);
        return new VersionRequest(match, selected, date.Day, neverChanges);
    }

    /// <summary>A request for a version.</summary>
    /// <param name="Work">The work.</param>
    /// <param name="Version">The version.</param>
    /// <param name="Day">The day of the status.</param>
    /// <param name="NeverChanges">True if the address names version, day and corpus, so that its answer never changes.</param>
    private sealed record VersionRequest(Work Work, LawVersion Version, DateOnly Day, bool NeverChanges)
    {
        public void SetCaching(HttpResponse response, KnowledgeBase knowledge)
        {
            if (NeverChanges)
            {
                HttpCaching.SetImmutable(response, knowledge);
            }
        }
    }
}
