using Microsoft.AspNetCore.Http;
using Statutes.Citations.Finding;
using Statutes.Model.Provisions;
using Statutes.Web.Api;

namespace Statutes.Web.Pages;

/// <summary>Pages as results of endpoints.</summary>
internal static class PageResults
{
    public static IResult Home() => new PageResult<HomePage>();

    public static IResult Works() => new PageResult<WorksPage>();

    public static IResult Article(ProvisionId id, ProvisionPath? marked) => new PageResult<ArticlePage>(
        new Dictionary<string, object?> { [nameof(ArticlePage.Id)] = id, [nameof(ArticlePage.MarkedPath)] = marked });

    public static IResult Search(SearchJson result, bool atAssumed, string? work) => new PageResult<SearchPage>(
        new Dictionary<string, object?> { [nameof(SearchPage.Result)] = result, [nameof(SearchPage.AtAssumed)] = atAssumed, [nameof(SearchPage.Work)] = work });

    public static IResult Contents(ContentsJson contents) => new PageResult<ContentsPage>(
        new Dictionary<string, object?> { [nameof(ContentsPage.Contents)] = contents });

    public static IResult Glossary(GlossaryJson glossary) => new PageResult<GlossaryPage>(
        new Dictionary<string, object?> { [nameof(GlossaryPage.Glossary)] = glossary });

    public static IResult Compare(CompareJson comparison) => new PageResult<ComparePage>(
        new Dictionary<string, object?> { [nameof(ComparePage.Comparison)] = comparison });

    public static IResult Cite(string text, FoundCitations? found) => new PageResult<CitePage>(
        new Dictionary<string, object?> { [nameof(CitePage.Text)] = text, [nameof(CitePage.Found)] = found });

    public static IResult Problem(Problem problem) => new PageResult<ProblemPage>(
        new Dictionary<string, object?> { [nameof(ProblemPage.Problem)] = problem }, problem.Status);
}
