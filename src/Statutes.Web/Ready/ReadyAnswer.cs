using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Statutes.Model.Works;
using Statutes.Search;

namespace Statutes.Web.Ready;

/// <summary>An answer of JSON that is ready as bytes; it is kept for whoever asks the same on the same day.</summary>
/// <param name="knowledge">The generation that gave it.</param>
/// <param name="day">The day on which it was given.</param>
/// <param name="answer">The bytes.</param>
internal sealed class ReadyAnswer(KnowledgeBase knowledge, DateOnly day, byte[] answer) : IResult
{
    /// <summary>Answers from what is kept, or asks on.</summary>
    public static Task AnswerOr(HttpContext http, AnswerCache cache, CurrentKnowledge current, TimeProvider clock, RequestDelegate next)
    {
        var target = TargetOf(http);
        return target.StartsWith("/api/", StringComparison.Ordinal)
            && HttpMethods.IsGet(http.Request.Method)
            && current.Current is { } knowledge
            && cache.Find(knowledge, LawDate.Today(clock), target) is { } answer
                ? WriteAsync(http, answer)
                : next(http);
    }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.RequestServices.GetRequiredService<AnswerCache>().Keep(knowledge, day, TargetOf(httpContext), answer);
        return WriteAsync(httpContext, answer);
    }

    private static string TargetOf(HttpContext http) => http.Features.Get<IHttpRequestFeature>()!.RawTarget;

    private static Task WriteAsync(HttpContext http, byte[] answer)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = answer.Length;
        return http.Response.BodyWriter.WriteAsync(answer, http.RequestAborted).AsTask();
    }
}
