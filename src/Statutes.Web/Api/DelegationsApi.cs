using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Model.Dates;
using Statutes.Search;
using Statutes.Web.Serving;

namespace Statutes.Web.Api;

/// <summary><c>/api/delegations</c>.</summary>
internal static class DelegationsApi
{
    public static void MapDelegations(this IEndpointRouteBuilder api) => api.MapGet("/delegations", Delegations)
        .WithName("delegations").WithTags("Obligations")
        .WithSummary("Lists what the provisions of a work leave to others (具体办法由…制定), and the rules that fill it, both ways.")
        .WithDescription(
            "A rule is named only where the link is certain; link says why. rules has every rule that names the work as its basis.")
        .Produces<DelegationsJson>(200, "application/json")
        .ProducesProblem(400);

    private static IResult Delegations(
        KnowledgeBase knowledge, ContractMapping mapping, RequestDay today, [FromQuery] string? work, [FromQuery] string? at)
    {
        var date = RequestParameters.Date(at, today.Day);
        if (date.Problem is { } invalid)
        {
            return invalid.ToResult();
        }

        if (!RequestParameters.Text(nameof(work), work).TryGet(out var slug, out var problem)
            || !RequestParameters.Work(knowledge, slug).TryGet(out var match, out problem)
            || !RequestParameters.Version(match, LawDate.Format(date.Value.Day), today.Day).TryGet(out var version, out problem))
        {
            return (problem with { Status = 400 }).ToResult();
        }

        return TypedResults.Ok(
            new DelegationMapping(knowledge, mapping).Answer(match, match.IdOf(version), date.Value.Day, date.Value.Assumed));
    }
}
