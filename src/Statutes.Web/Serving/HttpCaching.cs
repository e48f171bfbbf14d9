using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Statutes.Model.Dates;
using Statutes.Search;

namespace Statutes.Web.Serving;

/// <summary>
/// How long a copy of an answer is good. An answer is a function of its address, the corpus, the code and the day, so these make its ETag, and whoever has the answer
/// of this corpus and this day is told so without its being made again. A copy is asked for again each time, for a status may change overnight and a corpus at any
/// moment; only an address that names its version, its day and its corpus (<see cref="Pin"/>) has an answer that never changes.
/// </summary>
/// <param name="current">The generation that is served.</param>
/// <param name="clock">Says what day it is.</param>
/// <param name="settings">How long a copy may be used without asking.</param>
internal sealed class HttpCaching(CurrentKnowledge current, TimeProvider clock, ServingSettings settings)
{
    private const string Api = "/api/";
    private const string Forever = "public, max-age=31536000, immutable";
    private const int CorpusDigits = 12;
    private const int CodeDigits = 8;

    private static readonly string Code = typeof(HttpCaching).Module.ModuleVersionId.ToString("N")[..CodeDigits];

    // what is no answer of the corpus, or is one only once
    private static readonly PathString[] Others = ["/health", "/docs", "/openapi", "/language", "/mcp"];

    private readonly StringValues cacheControl = settings.MaxAgeSeconds == 0 ? "no-cache" : $"public, max-age={settings.MaxAgeSeconds.ToString(CultureInfo.InvariantCulture)}";
    private RequestDay? today;

    /// <summary>Says how long the answer is good, or that a copy still is.</summary>
    public Task Tell(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path.Value ?? "";
        var isApi = path.StartsWith(Api, StringComparison.Ordinal);
        if (!HttpMethods.IsGet(http.Request.Method) || current.Current is not { } knowledge || (!isApi && Array.Exists(Others, o => http.Request.Path.StartsWithSegments(o))))
        {
            return next(http);
        }

        var tag = TagOf(knowledge);
        if (!isApi)
        {
            tag = $"{tag[..^1]}-{VariantOf(http.Request)}\"";
        }

        var headers = http.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = cacheControl;
        if (!HasCopy(http.Request, tag))
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }

    /// <summary>An answer other than 200 has no copies that are good.</summary>
    public static void Forget(HttpContext http)
    {
        var headers = http.Response.Headers;
        if (http.Response.StatusCode is not (StatusCodes.Status200OK or StatusCodes.Status304NotModified) && headers.ETag.Count > 0)
        {
            headers.ETag = default;
            headers.CacheControl = "no-cache";
        }
    }

    /// <summary>What an answer depends on stands on one line: a cache that minds one line alone, as nginx before 1.23, would answer a program with the page of the same address.</summary>
    public static void JoinVary(HttpResponse response)
    {
        var vary = response.Headers.Vary;
        if (vary.Count > 1)
        {
            response.Headers.Vary = string.Join(", ", vary.ToArray());
        }
    }

    /// <summary>Says that the answer never changes: its address names version, day and corpus.</summary>
    public static void Pin(HttpResponse response, KnowledgeBase knowledge)
    {
        response.Headers.ETag = $"W/\"{knowledge.CorpusHash[..CorpusDigits]}-{Code}\"";
        response.Headers.CacheControl = Forever;
    }

    // weak: the same answer may go out compressed or not
    private string TagOf(KnowledgeBase knowledge)
    {
        var day = LawDate.Today(clock);
        if (Volatile.Read(ref today) is { } known && ReferenceEquals(known.Knowledge, knowledge) && known.Day == day)
        {
            return known.Tag;
        }

        var made = new RequestDay(knowledge, day, $"W/\"{knowledge.CorpusHash[..CorpusDigits]}-{Code}-{day:yyyyMMdd}\"");
        Volatile.Write(ref today, made);
        return made.Tag;
    }

    // outside the API the form and the language of an answer depend on who asks
    private static string VariantOf(HttpRequest request)
    {
        var asked = $"{request.Headers.Accept}\n{request.Headers.AcceptLanguage}\n{request.Cookies[LanguageCookie.Name]}\n{request.Scheme}://{request.Host}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked)).AsSpan(0, 6));
    }

    private static bool HasCopy(HttpRequest request, string tag)
    {
        var asked = request.Headers.IfNoneMatch;
        return asked.Count > 0
            && EntityTagHeaderValue.TryParseList(asked, out var tags)
            && tags.Any(t => t.IsWeak ? t.ToString() == tag : "W/" + t == tag);
    }

    private sealed record RequestDay(KnowledgeBase Knowledge, DateOnly Day, string Tag);
}
