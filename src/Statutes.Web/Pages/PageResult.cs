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

/// <summary>A page as the answer to a request, in the language of its reader.</summary>
/// <typeparam name="TPage">The page.</typeparam>
/// <param name="parameters">What the page shows.</param>
/// <param name="status">The status of the answer.</param>
/// <param name="kept">The name under which the page is kept, for whoever asks for it again on the same day; null for a page that is made anew each time.</param>
internal sealed class PageResult<TPage>(IReadOnlyDictionary<string, object?>? parameters = null, int status = StatusCodes.Status200OK, string? kept = null) : IResult
    where TPage : IComponent
{
    private const string Brotli = "br";

    // of a page that is kept the time is taken once
    private const int BrotliQuality = 7;
    private const int BrotliWindow = 22;

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        var reader = services.GetRequiredService<PageVisitor>();
        reader.Read(httpContext.Request);
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentLanguage = reader.Text.Code;
        response.Headers.Append(HeaderNames.Vary, "Accept-Language, Cookie");
        var page = kept is null ? Encoding.UTF8.GetBytes(await RenderAsync(services)) : await KeptAsync(httpContext, reader, kept);
        await response.BodyWriter.WriteAsync(page, httpContext.RequestAborted);
    }

    private async Task<byte[]> KeptAsync(HttpContext http, PageVisitor reader, string name)
    {
        var services = http.RequestServices;
        var (cache, knowledge, today) = (services.GetRequiredService<AnswerCache>(), services.GetRequiredService<KnowledgeBase>(), services.GetRequiredService<RequestDay>());
        var compressed = http.Request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value == Brotli && e.Quality != 0);
        if (compressed)
        {
            http.Response.Headers.ContentEncoding = Brotli;
            http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        }

        // no target of a request begins like this
        var key = $"page {reader.Text.Code} {(compressed ? Brotli : "plain")} {name}";
        if (cache.Find(knowledge, today.Day, key) is { } found)
        {
            return found;
        }

        var page = Encoding.UTF8.GetBytes(await RenderAsync(services));
        page = compressed ? Compress(page) : page;
        cache.Keep(knowledge, today.Day, key, page);
        return page;
    }

    private async Task<string> RenderAsync(IServiceProvider services)
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var view = parameters is null ? ParameterView.Empty : ParameterView.FromDictionary(parameters.ToDictionary(p => p.Key, p => p.Value));
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPage>(view)).ToHtmlString());
    }

    private static byte[] Compress(byte[] page)
    {
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(page.Length)];
        return BrotliEncoder.TryCompress(page, compressed, out var length, BrotliQuality, BrotliWindow)
            ? compressed[..length]
            : throw new InvalidOperationException("The room that a page needs at most was too small.");
    }
}
