using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Statutes.Model.Dates;
using Statutes.Search;
using Statutes.Search.Observing;

namespace Statutes.Web.Ready;

/// <summary>Sends JSON that is already bytes, and caches it for the same request on the same day.</summary>
/// <param name="knowledge">The generation that gave the answer.</param>
/// <param name="day">The day on which it was given.</param>
/// <param name="answer">The bytes of the JSON.</param>
internal sealed class CachedJsonResult(KnowledgeBase knowledge, DateOnly day, byte[] answer) : IResult
{
    /// <summary>Answers from the cache, or passes the request on.</summary>
    public static Task AnswerFromCacheAsync(
        HttpContext http, AnswerCache cache, CurrentKnowledge current, TimeProvider clock, RequestDelegate next)
    {
        var target = TargetOf(http);
        if (target.StartsWith("/api/", StringComparison.Ordinal)
            && HttpMethods.IsGet(http.Request.Method)
            && current.Current is { } knowledge)
        {
            var day = LawDate.Today(clock);
            if (cache.Find(knowledge, day, target) is { } answer)
            {
                Instruments.CountCached();
                return WriteAsync(http, new CompressedAnswers(cache, knowledge, day), target, answer);
            }
        }

        return next(http);
    }

    /// <summary>Returns true if the answer to a request is of this type, which compresses itself.</summary>
    public static bool Answers(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Path.Value is "/api/search" or "/api/resolve";

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var cache = httpContext.RequestServices.GetRequiredService<AnswerCache>();
        var target = TargetOf(httpContext);
        cache.Add(knowledge, day, target, answer);
        return WriteAsync(httpContext, new CompressedAnswers(cache, knowledge, day), target, answer);
    }

    private static string TargetOf(HttpContext http) => http.Features.Get<IHttpRequestFeature>()!.RawTarget;

    private static Task WriteAsync(HttpContext http, CompressedAnswers compressed, string target, byte[] answer)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        if (answer.Length >= CompressedAnswers.MinLength)
        {
            answer = compressed.Encode(http, target, answer);
        }

        http.Response.ContentLength = answer.Length;
        return http.Response.BodyWriter.WriteAsync(answer, http.RequestAborted).AsTask();
    }
}
