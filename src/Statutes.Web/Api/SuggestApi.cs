using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Model.Text;
using Statutes.Search;
using Statutes.Search.Suggesting;
using Statutes.Web.Serving;

namespace Statutes.Web.Api;

/// <summary><c>/api/suggest</c>.</summary>
internal static class SuggestApi
{
    /// <summary>The number of suggestions if <c>limit</c> is absent.</summary>
    public const int UsualLimit = 10;

    /// <summary>The maximum number of suggestions.</summary>
    public const int MaxLimit = 50;

    public static void MapSuggest(this IEndpointRouteBuilder api) => api.MapGet("/suggest", Suggest).WithName("suggest").WithTags("Search")
        .WithSummary(
            "Completes typed text, in either language or in pinyin: works, terms, articles by subject or heading, citations. "
            + "q has at most 1,000 characters; limit is from 1 to 50.")
        .ProducesProblem(400);

    private static Results<Ok<SuggestJson>, ProblemHttpResult> Suggest(
        KnowledgeBase knowledge, RequestDay today, [FromQuery] string? q, [FromQuery] string? limit)
    {
        if (!RequestParameters.Text(nameof(q), q).TryGet(out var typed, out var problem)
            || !RequestParameters.Number(nameof(limit), limit, UsualLimit, MaxLimit).TryGet(out var most, out problem))
        {
            return problem.ToResult();
        }

        return TypedResults.Ok(new SuggestJson(typed, [.. knowledge.Complete(typed, most, today.Day).Select(ToJson)]));
    }

    private static CompletionJson ToJson(Completion completion) => new(
        completion.Text,
        completion.Kind.Name,
        completion.Language.TwoLetters,
        completion.Id,
        completion.Label is { } label ? ContractMapping.ToJson(label) : null);
}
