using Microsoft.AspNetCore.Http.HttpResults;
using Statutes.Citations.Finding;
using Statutes.Model.Provisions;
using Statutes.Web.Api;

namespace Statutes.Web.Pages;

/// <summary>Pages as results of endpoints.</summary>
internal static class PageResults
{
    public static RazorComponentResult<ArticlePage> Article(ProvisionId id, ProvisionPath? marked) =>
        new(new Dictionary<string, object?> { [nameof(ArticlePage.Id)] = id, [nameof(ArticlePage.MarkedPath)] = marked });

    public static RazorComponentResult<SearchPage> Search(SearchJson result, bool atAssumed, string? work) =>
        new(new Dictionary<string, object?> { [nameof(SearchPage.Result)] = result, [nameof(SearchPage.AtAssumed)] = atAssumed, [nameof(SearchPage.Work)] = work });

    public static RazorComponentResult<ContentsPage> Contents(ContentsJson contents) =>
        new(new Dictionary<string, object?> { [nameof(ContentsPage.Contents)] = contents });

    public static RazorComponentResult<GlossaryPage> Glossary(GlossaryJson glossary) =>
        new(new Dictionary<string, object?> { [nameof(GlossaryPage.Glossary)] = glossary });

    public static RazorComponentResult<ComparePage> Compare(CompareJson comparison) =>
        new(new Dictionary<string, object?> { [nameof(ComparePage.Comparison)] = comparison });

    public static RazorComponentResult<CitePage> Cite(string text, FoundCitations found) =>
        new(new Dictionary<string, object?> { [nameof(CitePage.Text)] = text, [nameof(CitePage.Found)] = found });

    public static RazorComponentResult<ProblemPage> Problem(Problem problem) =>
        new(new Dictionary<string, object?> { [nameof(ProblemPage.Problem)] = problem }) { StatusCode = problem.Status };
}
