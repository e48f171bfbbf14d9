using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Web.Serving;

namespace Statutes.Web.Api;

/// <summary><c>/api/glossary</c>.</summary>
internal static class GlossaryApi
{
    public static void MapGlossary(this IEndpointRouteBuilder api) => api.MapGet("/glossary", Glossary)
        .WithName("glossary").WithTags("Glossary")
        .WithSummary(
            "Lists terms of the laws: Chinese, English, other names, and the provisions that define them. "
            + "With q, only terms whose names contain the words.")
        .ProducesProblem(400);

    private static Results<Ok<GlossaryJson>, ProblemHttpResult> Glossary(ContractMapping mapping, [FromQuery] string? q)
    {
        if (string.IsNullOrWhiteSpace(q))
        {
            return TypedResults.Ok(mapping.Glossary(null));
        }

        return RequestParameters.Text(nameof(q), q).TryGet(out var words, out var problem)
            ? TypedResults.Ok(mapping.Glossary(words))
            : problem.ToResult();
    }
}
