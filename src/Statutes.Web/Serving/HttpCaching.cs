using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Statutes.Contract.Responses;
using Statutes.Export;
using Statutes.Model.Dates;
using Statutes.Search;

namespace Statutes.Web.Serving;

/// <summary>
/// Writes the caching headers, and answers 304 to a client that has the current answer. An answer depends on its address,
/// the corpus, the code and the day, so these make its ETag. By default a client must ask each time, because a status can
/// change overnight and the corpus at any moment. Only an address that names version, day and corpus has an answer that
/// never changes: <see cref="SetImmutable"/>.
/// </summary>
/// <param name="current">The generation that is served.</param>
/// <param name="clock">Tells the day.</param>
/// <param name="settings">The time for which a client may reuse an answer.</param>
internal sealed class HttpCaching(CurrentKnowledge current, TimeProvider clock, ServingSettings settings)
{
    private const string Api = "/api/";
    private const string Immutable = "public, max-age=31536000, immutable";
    private const int CorpusDigits = 12;
    private const int CodeDigits = 8;

    // these do not answer from the corpus, or answer only once
    private static readonly PathString[] Uncached = ["/health", "/docs", "/openapi", "/language", "/citation-style", "/mcp"];

    private static readonly string Modules = string.Concat(
        new[] { typeof(HttpCaching), typeof(ContractMapping), typeof(ExportFormat) }.Select(t => t.Module.ModuleVersionId.ToString("N")));

    private static CodeMark? code; // of the generation that was asked for last

    private readonly StringValues cacheControl = settings.MaxAgeSeconds == 0
        ? "no-cache"
        : $"public, max-age={settings.MaxAgeSeconds.ToString(CultureInfo.InvariantCulture)}";

    private DayTag? lastTag;

    /// <summary>Writes the headers, and answers 304 if the client has the current answer.</summary>
    public Task WriteHeaders(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path.Value ?? "";
        var isApi = path.StartsWith(Api, StringComparison.Ordinal);
        if (!HttpMethods.IsGet(http.Request.Method)
            || current.Current is not { } knowledge
            || (!isApi && Array.Exists(Uncached, u => http.Request.Path.StartsWithSegments(u))))
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
        return http.Request.Headers.IfNoneMatch.Count == 0
            ? next(http)
            : ConditionalBody.AnswerAsync(http, own => HasCopy(http.Request, own), next);
    }

    /// <summary>Clears the headers of a response that is neither 200 nor 304, so that no client stores it.</summary>
    public static void ClearOnError(HttpContext http)
    {
        var headers = http.Response.Headers;
        if (http.Response.StatusCode is not (StatusCodes.Status200OK or StatusCodes.Status304NotModified) && headers.ETag.Count > 0)
        {
            headers.ETag = default;
            headers.CacheControl = "no-cache";
        }
    }

    /// <summary>
    /// Joins several <c>Vary</c> headers into one. A cache that reads only one of them, as nginx before 1.23, would answer
    /// a program with the page of the same address.
    /// </summary>
    public static void JoinVary(HttpResponse response)
    {
        var vary = response.Headers.Vary;
        if (vary.Count > 1)
        {
            response.Headers.Vary = string.Join(", ", vary.ToArray());
        }
    }

    /// <summary>Marks an answer as immutable: its address names version, day and corpus.</summary>
    public static void SetImmutable(HttpResponse response, KnowledgeBase knowledge)
    {
        response.Headers.ETag = $"W/\"{knowledge.CorpusHash[..CorpusDigits]}-{CodeOf(knowledge)}\"";
        response.Headers.CacheControl = Immutable;
    }

    // weak, because the same answer is sent compressed or not
    private string TagOf(KnowledgeBase knowledge)
    {
        var day = LawDate.Today(clock);
        if (Volatile.Read(ref lastTag) is { } last && ReferenceEquals(last.Knowledge, knowledge) && last.Day == day)
        {
            return last.Tag;
        }

        var corpus = knowledge.CorpusHash[..CorpusDigits];
        var tag = string.Create(CultureInfo.InvariantCulture, $"W/\"{corpus}-{CodeOf(knowledge)}-{day:yyyyMMdd}\"");
        Volatile.Write(ref lastTag, new DayTag(knowledge, day, tag));
        return tag;
    }

    // of the code that wrote the answer, and of that which built the generation; computed once for a generation
    private static string CodeOf(KnowledgeBase knowledge)
    {
        if (code is not { } last || last.Builder != knowledge.Builder)
        {
            var hash = SHA256.HashData(Encoding.ASCII.GetBytes(Modules + knowledge.Builder));
            code = last = new CodeMark(knowledge.Builder, Convert.ToHexStringLower(hash)[..CodeDigits]);
        }

        return last.Digits;
    }

    // outside the API the format, the language and the citation style of an answer depend on the client
    private static string VariantOf(HttpRequest request)
    {
        var client = $"{request.Headers.Accept}\n{request.Headers.AcceptLanguage}\n{request.Cookies[LanguageCookie.Name]}\n"
            + $"{request.Cookies[CitationStyleCookie.Name]}\n{request.Scheme}://{request.Host}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(client)).AsSpan(0, 6));
    }

    private static bool HasCopy(HttpRequest request, string tag)
    {
        var copies = request.Headers.IfNoneMatch;
        return copies.ToString().Trim() == "*"
            || (EntityTagHeaderValue.TryParseList(copies, out var tags) && tags.Any(t => Strong(t.ToString()) == Strong(tag)));

        // the comparison is weak (RFC 9110, 13.1.2)
        static string Strong(string tag) => tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
    }

    private sealed record DayTag(KnowledgeBase Knowledge, DateOnly Day, string Tag);

    private sealed record CodeMark(string Builder, string Digits);
}
