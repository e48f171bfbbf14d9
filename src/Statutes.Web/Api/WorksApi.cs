using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Statutes.Search;

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
            .WithSummary("Contents of a version: divisions and articles. The version is a date (any date: the version meant then) or current.")
            .ProducesProblem(400).ProducesProblem(404);
        works.MapGet("/{work}/{version}/articles/{number}", Article).WithName("article")
            .WithSummary("One article: structure, wording in both languages, references out and in, lineage, history.")
            .ProducesProblem(400).ProducesProblem(404);
    }

    private static Ok<WorksJson> Works(KnowledgeBase knowledge, ContractMapping mapping) =>
        TypedResults.Ok(new WorksJson([.. knowledge.Catalog.Works.Select(mapping.ToJson)]));

    private static Results<Ok<WorkJson>, ProblemHttpResult> Work(string work, KnowledgeBase knowledge, ContractMapping mapping) =>
        Asked.Work(knowledge, work) is { Problem: null } found
            ? TypedResults.Ok(mapping.ToJson(found.Value))
            : Asked.Work(knowledge, work).Problem!.ToResult();

    private static Results<Ok<ContentsJson>, ProblemHttpResult> Contents(
        string work, string version, KnowledgeBase knowledge, ContractMapping mapping, Today today)
    {
        var asked = Asked.Work(knowledge, work);
        if (asked.Problem is { } unknown)
        {
            return unknown.ToResult();
        }

        var meant = Asked.Version(asked.Value, version, today.Day);
        return meant.Problem is { } problem
            ? problem.ToResult()
            : TypedResults.Ok(mapping.Contents(asked.Value, meant.Value));
    }

    private static Results<Ok<ArticleJson>, ProblemHttpResult> Article(
        string work, string version, string number, KnowledgeBase knowledge, ContractMapping mapping, Today today)
    {
        var asked = Asked.Work(knowledge, work);
        if (asked.Problem is { } unknown)
        {
            return unknown.ToResult();
        }

        var meant = Asked.Version(asked.Value, version, today.Day);
        if (meant.Problem is { } noVersion)
        {
            return noVersion.ToResult();
        }

        var article = Asked.Article(knowledge, asked.Value, meant.Value, number);
        return article.Problem is { } noArticle
            ? noArticle.ToResult()
            : TypedResults.Ok(mapping.Article(article.Value)!);
    }
}
