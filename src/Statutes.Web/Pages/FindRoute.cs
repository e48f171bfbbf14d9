using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Search;
using Statutes.Web.Api;

namespace Statutes.Web.Pages;

/// <summary>
/// <c>/{work}/{version}/find?q=35</c>: goes to an article of the version (35, 第三十五条, Art. 35(2)), and searches the law for
/// any other words. With <c>in=text</c> it goes to the place in the whole text.
/// </summary>
internal static class FindRoute
{
    public static void MapFind(this IEndpointRouteBuilder pages) => pages.MapGet("/{work:work}/{version}/find", Find);

    private static IResult Find(
        string work,
        string version,
        KnowledgeBase knowledge,
        RequestDay today,
        [FromQuery] string? q,
        [FromQuery] string? at,
        [FromQuery(Name = "in")] string? place)
    {
        if (!RequestParameters.Work(knowledge, work).TryGet(out var match, out var problem)
            || !RequestParameters.Version(match, version, today.Day).TryGet(out var selected, out problem)
            || !RequestParameters.Text(nameof(q), string.IsNullOrWhiteSpace(q) ? "*" : q).TryGet(out var words, out problem))
        {
            return PageResults.Problem(problem);
        }

        var id = match.IdOf(selected);
        var chosen = LawDate.TryParse(at, out var day) ? $"?at={LawDate.Format(day)}" : "";
        var whole = ContractMapping.UrlOf(new ProvisionId(id, ProvisionPath.Whole));
        if (string.IsNullOrWhiteSpace(q))
        {
            return TypedResults.LocalRedirect(whole + chosen);
        }

        if (PlaceInLaw.Find(knowledge, id, words.Trim(), today.Day) is { } path)
        {
            return TypedResults.LocalRedirect(place == "text"
                ? $"{whole}{chosen}#{path.EId}"
                : ContractMapping.UrlOf(new ProvisionId(id, path)) + chosen);
        }

        var date = match.VersionInForceAt(today.Day) == selected && chosen.Length == 0 ? "" : $"&at={LawDate.Format(id.Date)}";
        return TypedResults.LocalRedirect($"/search?q={Uri.EscapeDataString(words)}&work={match.Id}{date}");
    }
}
