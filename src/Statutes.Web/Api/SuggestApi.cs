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
    /// <summary>How many suggestions there are where no number is asked for.</summary>
    public const int UsualLimit = 10;

    /// <summary>The most suggestions of one answer.</summary>
    public const int MaxLimit = 50;

    public static void MapSuggest(this IEndpointRouteBuilder api) => api.MapGet("/suggest", Suggest).WithName("suggest").WithTags("Search")
        .WithSummary("Completions of what is typed, in either language or in pinyin: works, terms, articles by subject or heading, citations. q has at most 1,000 characters, limit runs from 1 to 50.")
        .ProducesProblem(400);

    private static Results<Ok<SuggestJson>, ProblemHttpResult> Suggest(KnowledgeBase knowledge, RequestDay today, [FromQuery] string? q, [FromQuery] string? limit)
    {
        var typed = RequestParameters.Text(nameof(q), q);
        var most = RequestParameters.Number(nameof(limit), limit, UsualLimit, MaxLimit);
        return (typed.Problem ?? most.Problem) is { } problem
            ? problem.ToResult()
            : TypedResults.Ok(new SuggestJson(typed.Value, [.. knowledge.Complete(typed.Value, most.Value, today.Day).Select(ToJson)]));
    }

    private static CompletionJson ToJson(Completion completion) => new(
        completion.Text, completion.Kind.Name, completion.Language.TwoLetters, completion.Id, completion.Label is { } label ? ContractMapping.ToJson(label) : null);
}
