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
    public static void MapGlossary(this IEndpointRouteBuilder api) => api.MapGet("/glossary", Glossary).WithName("glossary").WithTags("Glossary")
        .WithSummary("Terms of the laws: Chinese, our English, other forms in use, where defined. With q, those that hold the words in any form.")
        .ProducesProblem(400);

    private static Results<Ok<GlossaryJson>, ProblemHttpResult> Glossary(ContractMapping mapping, [FromQuery] string? q)
    {
        if (string.IsNullOrWhiteSpace(q))
        {
            return TypedResults.Ok(mapping.Glossary(null));
        }

        var words = RequestParameters.Text(nameof(q), q);
        return words.Problem is { } problem ? problem.ToResult() : TypedResults.Ok(mapping.Glossary(words.Value));
    }
}
