using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using Statutes.Search;
using Statutes.Web.Api;
using Statutes.Web.Ready;

namespace Statutes.Web.Pages;

/// <summary>Sends a page in the language of the interface.</summary>
/// <typeparam name="TPage">The component of the page.</typeparam>
/// <param name="parameters">The parameters of the component.</param>
/// <param name="status">The HTTP status.</param>
/// <param name="cacheKey">The name under which the page is cached for the day; null if it is rendered each time.</param>
internal sealed class PageResult<TPage>(
    IReadOnlyDictionary<string, object?>? parameters = null, int status = StatusCodes.Status200OK, string? cacheKey = null) : IResult
    where TPage : IComponent
{
    private const string Brotli = "br";

    // higher than for other answers: a cached page is compressed once
    private const int BrotliQuality = 7;
    private const int BrotliWindow = 22;

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        var visitor = services.GetRequiredService<PageVisitor>();
        visitor.Read(httpContext.Request);
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentLanguage = visitor.Text.Code;
        response.Headers.Append(HeaderNames.Vary, "Accept-Language, Cookie");
        var page = cacheKey is null
            ? Encoding.UTF8.GetBytes(await RenderAsync(services))
            : await FromCacheAsync(httpContext, visitor, cacheKey);
        await response.BodyWriter.WriteAsync(page, httpContext.RequestAborted);
    }

    private async Task<byte[]> FromCacheAsync(HttpContext http, PageVisitor visitor, string name)
    {
        var services = http.RequestServices;
        var cache = services.GetRequiredService<AnswerCache>();
        var (knowledge, day) = (services.GetRequiredService<KnowledgeBase>(), services.GetRequiredService<RequestDay>().Day);
        var compressed = http.Request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value == Brotli && e.Quality != 0);
        if (compressed)
        {
            http.Response.Headers.ContentEncoding = Brotli;
            http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        }

        // differs from every request target, which begins with a slash
        var key = $"page {visitor.Text.Code} {visitor.Citation.Code} {(compressed ? Brotli : "plain")} {name}";
        if (cache.Find(knowledge, day, key) is { } cached)
        {
            return cached;
        }

        var page = Encoding.UTF8.GetBytes(await RenderAsync(services));
        page = compressed ? Compress(page) : page;
        cache.Add(knowledge, day, key, page);
        return page;
    }

    private async Task<string> RenderAsync(IServiceProvider services)
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var view = parameters is null
            ? ParameterView.Empty
            : ParameterView.FromDictionary(parameters.ToDictionary(p => p.Key, p => p.Value));
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPage>(view)).ToHtmlString());
    }

    private static byte[] Compress(byte[] page)
    {
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(page.Length)];
        return BrotliEncoder.TryCompress(page, compressed, out var length, BrotliQuality, BrotliWindow)
            ? compressed[..length]
            : throw new InvalidOperationException("Compression buffer too small.");
    }
}
