using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Statutes.Model.Dates;
using Statutes.Search;
using Statutes.Search.Observing;

namespace Statutes.Web.Ready;

/// <summary>An answer of JSON that is ready as bytes; it is kept for whoever asks the same on the same day.</summary>
/// <param name="knowledge">The generation that gave it.</param>
/// <param name="day">The day on which it was given.</param>
/// <param name="answer">The bytes.</param>
internal sealed class CachedJsonResult(KnowledgeBase knowledge, DateOnly day, byte[] answer) : IResult
{
    /// <summary>Answers from what is kept, or asks on.</summary>
    public static Task AnswerOr(HttpContext http, AnswerCache cache, CurrentKnowledge current, TimeProvider clock, RequestDelegate next)
    {
        var target = TargetOf(http);
        if (target.StartsWith("/api/", StringComparison.Ordinal) && HttpMethods.IsGet(http.Request.Method) && current.Current is { } knowledge)
        {
            var day = LawDate.Today(clock);
            if (cache.Find(knowledge, day, target) is { } answer)
            {
                Instruments.CountKept();
                return WriteAsync(http, new CompressedAnswers(cache, knowledge, day), target, answer);
            }
        }

        return next(http);
    }

    /// <summary>Whether the answer to a request is one of these, which sees to its compression itself.</summary>
    public static bool Answers(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Path.Value is "/api/search" or "/api/resolve";

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var cache = httpContext.RequestServices.GetRequiredService<AnswerCache>();
        var target = TargetOf(httpContext);
        cache.Keep(knowledge, day, target, answer);
        return WriteAsync(httpContext, new CompressedAnswers(cache, knowledge, day), target, answer);
    }

    private static string TargetOf(HttpContext http) => http.Features.Get<IHttpRequestFeature>()!.RawTarget;

    private static Task WriteAsync(HttpContext http, CompressedAnswers compressed, string target, byte[] answer)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        if (answer.Length >= CompressedAnswers.LeastLength)
        {
            answer = compressed.Of(http, target, answer);
        }

        http.Response.ContentLength = answer.Length;
        return http.Response.BodyWriter.WriteAsync(answer, http.RequestAborted).AsTask();
    }
}
