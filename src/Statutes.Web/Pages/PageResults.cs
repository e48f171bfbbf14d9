using Microsoft.AspNetCore.Http;
using Statutes.Citations.Finding;
using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Model.Provisions;
using Statutes.Model.Works;
using Parameters = System.Collections.Generic.Dictionary<string, object?>;

namespace Statutes.Web.Pages;

/// <summary>The results of the endpoints of pages.</summary>
internal static class PageResults
{
    public static IResult Home() => new PageResult<HomePage>();

    public static IResult Works() => new PageResult<WorksPage>();

    public static IResult About() => new PageResult<AboutPage>();

    public static IResult Article(HttpRequest request, ProvisionId id, ProvisionPath? marked) => new PageResult<ArticlePage>(new Parameters
    {
        [nameof(ArticlePage.Id)] = id,
        [nameof(ArticlePage.MarkedPath)] = marked,
        [nameof(ArticlePage.Origin)] = $"{request.Scheme}://{request.Host}",
    });

    public static IResult Search(SearchJson result, bool atAssumed, string? work, string? lang) => new PageResult<SearchPage>(new Parameters
    {
        [nameof(SearchPage.Result)] = result,
        [nameof(SearchPage.AtAssumed)] = atAssumed,
        [nameof(SearchPage.Work)] = work,
        [nameof(SearchPage.Lang)] = lang,
    });

    public static IResult Reading(Work work, LawVersion version, string? show, DateOnly? at) => new PageResult<ReadingPage>(
        new Parameters
        {
            [nameof(ReadingPage.Work)] = work,
            [nameof(ReadingPage.Selected)] = version,
            [nameof(ReadingPage.Show)] = show,
        },
        cacheKey: $"{work.IdOf(version)} {show} {at:yyyy-MM-dd}");

    public static IResult Glossary(GlossaryJson glossary, DateOnly? at) => new PageResult<GlossaryPage>(
        new Parameters { [nameof(GlossaryPage.Glossary)] = glossary },
        cacheKey: glossary.Query is null ? $"glossary {at:yyyy-MM-dd}" : null);

    public static IResult Compare(CompareJson comparison, string? show) => new PageResult<ComparePage>(
        new Parameters { [nameof(ComparePage.Comparison)] = comparison, [nameof(ComparePage.Show)] = show });

    public static IResult Cite(string text, CitationsInText? citations) => new PageResult<CitePage>(
        new Parameters { [nameof(CitePage.Text)] = text, [nameof(CitePage.Found)] = citations });

    public static IResult Obligations(ObligationsJson answer, ObligationParameters query) => new PageResult<ObligationsPage>(
        new Parameters { [nameof(ObligationsPage.Answer)] = answer, [nameof(ObligationsPage.Query)] = query });

    public static IResult Alerts(AlertRequest? request) => new PageResult<AlertsPage>(
        new Parameters { [nameof(AlertsPage.Request)] = request });

    public static IResult Stale(StaleRulesJson answer) => new PageResult<StalePage>(
        new Parameters { [nameof(StalePage.Answer)] = answer });

    public static IResult Check(CheckView? view) => new PageResult<CheckPage>(new Parameters { [nameof(CheckPage.View)] = view });

    public static IResult Problem(Problem problem) => new PageResult<ProblemPage>(
        new Parameters { [nameof(ProblemPage.Problem)] = problem }, problem.Status);
}
