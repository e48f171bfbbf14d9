using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Statutes.Contract.Problems;
using Statutes.Contract.Responses;
using Statutes.Search;
using Statutes.Web.Serving;

namespace Statutes.Web.Api;

/// <summary><c>/api/obligations</c>.</summary>
internal static class ObligationsApi
{
    public static void MapObligations(this IEndpointRouteBuilder api) => api.MapGet("/obligations", Obligations)
        .WithName("obligations").WithTags("Obligations")
        .WithSummary("Lists who must do what, and what a breach costs: duties, prohibitions, powers and rights with their penalties.")
        .WithDescription(
            "One row for each modal word (应当, 不得, 可以, 有权) that governs a clause, and for each item of a list of duties. "
            + "What is not certain is left out. With Accept: text/csv or format=csv, every row is returned as a table.")
        .Produces<ObligationsJson>(200, "application/json", ObligationTable.MediaType)
        .ProducesProblem(400);

    private static IResult Obligations(
        [AsParameters] ObligationQuery query, KnowledgeBase knowledge, ContractMapping mapping, RequestDay today, HttpRequest http)
    {
        if (query.Format is not (null or "" or "json" or "csv"))
        {
            return ProblemMessages.InvalidValue("format", query.Format, ["json", "csv"]).ToResult();
        }

        if (!query.ToParameters().Parse(knowledge, today.Day).TryGet(out var request, out var problem))
        {
            return problem.ToResult();
        }

        var register = new ObligationMapping(knowledge, mapping);
        var isCsv = query.Format == "csv"
            || (string.IsNullOrEmpty(query.Format)
                && AcceptedMediaType.IndexIn(http, ["application/json", ObligationTable.MediaType]) == 1);
        return isCsv
            ? TypedResults.Text(
                ObligationTable.ToCsv(register.Answer(request.Whole)), ObligationTable.MediaType, System.Text.Encoding.UTF8)
            : TypedResults.Ok(register.Answer(request));
    }
}
