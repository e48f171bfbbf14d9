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

/// <summary><c>/feed.atom</c>: the changes of all works. <c>/{work}/feed.atom</c>: the changes of one.</summary>
internal static class FeedRoutes
{
    public static void MapFeeds(this IEndpointRouteBuilder app)
    {
        app.MapGet("/feed.atom", All).WithName("feed").WithTags("Feeds")
            .WithSummary(
                "Atom feed with the newest changes of all works: drafts, adoptions, promulgations, entries into force, "
                + "amendments, repeals. "
                + "A change appears on its day.")
            .Produces(StatusCodes.Status200OK, contentType: ChangeFeed.MediaType);
        app.MapGet("/stale.atom", Stale).WithName("staleFeed").WithTags("Feeds")
            .WithSummary("Atom feed with the newest changes of laws that are the basis of an older rule.")
            .Produces(StatusCodes.Status200OK, contentType: ChangeFeed.MediaType);
        app.MapGet("/{work:work}/feed.atom", OfWork).WithName("workFeed").WithTags("Feeds")
            .WithSummary("Atom feed with the changes of one work.")
            .Produces(StatusCodes.Status200OK, contentType: ChangeFeed.MediaType).ProducesProblem(404);
    }

    private static ChangeFeed All(KnowledgeBase knowledge, RequestDay today) => new(
        "/feed.atom",
        "法条更新 · Statutes: changes of works",
        "/works",
        LastCheck(knowledge.Catalog.Works),
        Newest(knowledge.Catalog.Works, today));

    private static IResult OfWork(string work, KnowledgeBase knowledge, RequestDay today)
    {
        if (!RequestParameters.Work(knowledge, work).TryGet(out var match, out var problem))
        {
            return problem.ToResult();
        }

        return new ChangeFeed(
            $"/{match.Id.Slug}/feed.atom",
            $"《{match.ShortTitle.Either(Language.Chinese)}》更新 · {match.ShortTitle.Either(Language.English)}: changes",
            match.VersionMeantAt(today.Day) is null ? "/works" : $"/{match.Id.Slug}/current",
            LastCheck([match]),
            Newest([match], today));
    }

    private static ChangeFeed Stale(KnowledgeBase knowledge, RequestDay today) => new(
        "/stale.atom",
        "依据已变动的规定 · Statutes: rules with a changed basis",
        "/stale",
        LastCheck(knowledge.Catalog.Works),
        [.. StaleFeed.Entries(knowledge, today.Day).Take(ChangeFeed.MaxEntries)]);

    private static FeedEntry[] Newest(IEnumerable<Work> works, RequestDay today) =>
        [.. WorkChange.Until(works, today.Day).Take(ChangeFeed.MaxEntries).Select(c => c.Entry)];

    private static DateOnly LastCheck(IEnumerable<Work> works) => works.Select(w => w.CheckedTo).DefaultIfEmpty(DateOnly.MinValue).Max();
}
