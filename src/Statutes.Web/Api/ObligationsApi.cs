using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Statutes.Contract.Problems;
using Statutes.Contract.Reports;
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
            + "What is not certain is left out. Accept or format selects CSV or Excel, every row as a table; with since, also "
            + "HTML or Word: a report of what changed, with the words of both versions.")
        .Produces<ObligationsJson>(200, "application/json", [.. ObligationFormatNames.All.Skip(1).Select(f => f.MediaType)])
        .ProducesProblem(400);

    private static IResult Obligations(
        [AsParameters] ObligationQuery query, KnowledgeBase knowledge, ContractMapping mapping, RequestDay today, HttpRequest http)
    {
        http.HttpContext.Response.Headers.Vary = HeaderNames.Accept;
        if (!FormatOf(query, http).TryGet(out var format, out var problem)
            || !query.ToParameters().Parse(knowledge, today.Day).TryGet(out var request, out problem))
        {
            return problem.ToResult();
        }

        if (format == ObligationFormat.Json)
        {
            return TypedResults.Ok(new ObligationMapping(knowledge, mapping).Answer(request));
        }

        if (!ObligationFiles.Make(knowledge, mapping, request, format).TryGet(out var file, out problem))
        {
            return problem.ToResult();
        }

        var charset = format is ObligationFormat.Csv or ObligationFormat.Html ? "; charset=utf-8" : "";
        return new StreamResult(format.MediaType + charset, stream => stream.Write(file.Content.Span))
        {
            FileName = format == ObligationFormat.Csv ? null : file.Name,
            IsAttachment = !format.IsText,
        };
    }

    // what accepts none of them gets JSON; a browser that asks for HTML too, without since
    private static Result<ObligationFormat> FormatOf(ObligationQuery query, HttpRequest http) =>
        !string.IsNullOrEmpty(query.Format)
            ? ObligationFormatNames.Find(query.Format)
                ?? (Result<ObligationFormat>)ProblemMessages.InvalidValue(
                    "format", query.Format, ObligationFormatNames.All.Select(f => f.Name))
            : Accepted(http, [.. ObligationFormatNames.All.Where(f => !f.IsReport || !string.IsNullOrEmpty(query.Since))]);

    private static ObligationFormat Accepted(HttpRequest http, ObligationFormat[] formats) =>
        formats[AcceptedMediaType.IndexIn(http, formats.Select(f => f.MediaType)) ?? 0];
}
