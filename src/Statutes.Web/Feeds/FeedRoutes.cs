using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Statutes.Contract.Requests;
using Statutes.Model.Text;
using Statutes.Model.Works;
using Statutes.Search;
using Statutes.Web.Api;
using Statutes.Web.Serving;

namespace Statutes.Web.Feeds;

/// <summary><c>/feed.atom</c>: the changes of all works. <c>/{work}/feed.atom</c>: those of one.</summary>
internal static class FeedRoutes
{
    public static void MapFeeds(this IEndpointRouteBuilder app)
    {
        app.MapGet("/feed.atom", All).WithName("feed").WithTags("Feeds")
            .WithSummary("The newest changes of all works as an Atom feed: drafts, adoptions, promulgations, entries into force, amendments, repeals, from their day on.")
            .Produces(StatusCodes.Status200OK, contentType: ChangeFeed.MediaType);
        app.MapGet("/{work:work}/feed.atom", OfWork).WithName("workFeed").WithTags("Feeds")
            .WithSummary("The changes of one work as an Atom feed.")
            .Produces(StatusCodes.Status200OK, contentType: ChangeFeed.MediaType).ProducesProblem(404);
    }

    private static IResult All(KnowledgeBase knowledge, RequestDay today) => new ChangeFeed(
        "/feed.atom", "法条更新 · Statutes: changes of works", "/works", Begun(knowledge.Catalog.Works), [.. WorkChange.Until(knowledge.Catalog.Works, today.Day).Take(ChangeFeed.MaxEntries)]);

    private static IResult OfWork(string work, KnowledgeBase knowledge, RequestDay today)
    {
        var asked = RequestParameters.Work(knowledge, work);
        if (asked.Problem is { } problem)
        {
            return problem.ToResult();
        }

        var found = asked.Value;
        return new ChangeFeed(
            $"/{found.Id.Slug}/feed.atom", $"《{found.ShortTitle.Either(Language.Chinese)}》更新 · {found.ShortTitle.Either(Language.English)}: changes",
            found.VersionMeantAt(today.Day) is null ? "/works" : $"/{found.Id.Slug}/current", Begun([found]), [.. WorkChange.Until([found], today.Day).Take(ChangeFeed.MaxEntries)]);
    }

    private static DateOnly Begun(IEnumerable<Work> works) => works.Select(w => w.CheckedTo).DefaultIfEmpty(DateOnly.MinValue).Max();
}
