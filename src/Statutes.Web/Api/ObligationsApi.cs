using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
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
            + "What is not certain is left out. Accept or format selects CSV or Excel: every row as a table.")
        .Produces<ObligationsJson>(200, "application/json", [.. ObligationFormatNames.All.Skip(1).Select(f => f.MediaType)])
        .ProducesProblem(400);

    private static IResult Obligations(
        [AsParameters] ObligationQuery query, KnowledgeBase knowledge, ContractMapping mapping, RequestDay today, HttpRequest http)
    {
        if (!FormatOf(query, http).TryGet(out var format, out var problem)
            || !query.ToParameters().Parse(knowledge, today.Day).TryGet(out var request, out problem))
        {
            return problem.ToResult();
        }

        var register = new ObligationMapping(knowledge, mapping);
        if (format == ObligationFormat.Json)
        {
            return TypedResults.Ok(register.Answer(request));
        }

        var answer = register.Answer(request.Whole);
        return format == ObligationFormat.Csv
            ? TypedResults.Text(ObligationTable.ToCsv(answer), format.MediaType, System.Text.Encoding.UTF8)
            : new StreamResult(format.MediaType, stream => ObligationTable.WriteWorkbook(answer, stream))
            {
                FileName = ObligationTable.FileName(answer, format),
                IsAttachment = true,
            };
    }

    // what accepts none of them gets JSON
    private static Result<ObligationFormat> FormatOf(ObligationQuery query, HttpRequest http) =>
        !string.IsNullOrEmpty(query.Format)
            ? ObligationFormatNames.Find(query.Format)
                ?? (Result<ObligationFormat>)ProblemMessages.InvalidValue(
                    "format", query.Format, ObligationFormatNames.All.Select(f => f.Name))
            : ObligationFormatNames.All[
                AcceptedMediaType.IndexIn(http, ObligationFormatNames.All.Select(f => f.MediaType)) ?? 0];
}
