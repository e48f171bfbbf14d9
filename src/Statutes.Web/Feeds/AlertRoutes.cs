using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Model.Provisions;
using Statutes.Search;
using Statutes.Search.Hits;
using Statutes.Web.Api;
using Statutes.Web.Serving;

namespace Statutes.Web.Feeds;

/// <summary><c>/alerts.atom</c>: the changes of a set of provisions, or of the articles that a query finds.</summary>
internal static class AlertRoutes
{
    public static void MapAlerts(this IEndpointRouteBuilder app) => app.MapGet("/alerts.atom", Alerts).WithName("alerts").WithTags("Feeds")
        .WithSummary("Atom feed with the changes of a set of provisions (ids), of the articles that a query finds (q), or of both.")
        .WithDescription(
            $"At most {AlertRequest.MostIds} ids and {AlertRequest.MostCharacters} characters. There is no account, and nothing is kept "
            + "or logged: the address is as confidential as the list in it. An unknown id becomes an entry. Where a corpus of the "
            + "user's own is served, only loopback is answered.")
        .Produces(StatusCodes.Status200OK, contentType: ChangeFeed.MediaType)
        .ProducesProblem(400).ProducesProblem(403).ProducesProblem(413);

    /// <summary>Returns why a client gets no alerts; null if it gets them. The list of a user's own texts is for the user alone.</summary>
    public static Problem? Refusal(HttpContext http, UserCorpusDetector own) =>
        own.HasTexts && http.Connection.RemoteIpAddress is { } client && !IPAddress.IsLoopback(client)
            ? ProblemMessages.AlertsOfOwnCorpus()
            : null;

    private static IResult Alerts(
        HttpContext http,
        KnowledgeBase knowledge,
        RequestDay today,
        UserCorpusDetector own,
        [FromQuery] string[]? ids,
        [FromQuery] string? q)
    {
        if (Refusal(http, own) is { } refused)
        {
            return refused.ToResult();
        }

        if (!AlertRequest.Parse(ids, q).TryGet(out var request, out var problem))
        {
            return problem.ToResult();
        }

        http.Response.Headers.CacheControl = "private, no-cache"; // no shared cache keeps the address
        var checkedTo = knowledge.Catalog.Works.Select(w => w.CheckedTo).DefaultIfEmpty(DateOnly.MinValue).Max();
        return new ChangeFeed(
            request.Address,
            "条文提醒 · Statutes: alerts",
            request.Page,
            checkedTo,
            Entries(knowledge, request, today.Day, checkedTo, http.RequestAborted));
    }

    private static FeedEntry[] Entries(
        KnowledgeBase knowledge, AlertRequest request, DateOnly day, DateOnly checkedTo, CancellationToken cancellation)
    {
        var changes = new ProvisionChanges(knowledge, day);
        var (known, unknown) = (new List<FeedEntry>(), new List<FeedEntry>());
        foreach (var text in request.Ids)
        {
            if (ProvisionId.TryParse(text, out var id) && changes.Since(id) is { } entries)
            {
                known.AddRange(entries);
            }
            else
            {
                unknown.Add(Unknown(text, checkedTo));
            }
        }

        if (request.Query.Length > 0)
        {
            var result = knowledge.Search(new SearchRequest(request.Query, day, PageSize: SearchRequest.MaxPageSize), day, cancellation);
            var all = Math.Max(result.AllWords, result.Citation is null ? 0 : 1); // the hits with every word come first
            known.AddRange(result.Hits.Take(all).Select(h => changes.MadeBy(h.Article)).OfType<FeedEntry>());
        }

        var newest = known.DistinctBy(e => e.Id).OrderByDescending(e => e.Updated).Take(ChangeFeed.MaxEntries);
        return [.. unknown.Concat(newest).OrderByDescending(e => e.Updated).ThenBy(e => e.Id, StringComparer.Ordinal)];
    }

    private static FeedEntry Unknown(string id, DateOnly checkedTo) => new(
        FeedEntry.IdOf($"unknown {id}"),
        $"本库没有此条文：{id} · Not in the corpus: {id}",
        FeedEntry.StartOf(checkedTo),
        $"“{id}” is no provision of this corpus, so its changes are not reported. Correct or remove it in the address of this feed.",
        "/alerts",
        "unknown",
        "");
}
