using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Statutes.Model.Text;

namespace Statutes.Web.Api;

/// <summary>A document as the answer to a request. It is made whole before it goes out, so that its length is known and a slow reader holds no thread.</summary>
/// <param name="contentType">Its media type.</param>
/// <param name="write">Writes it.</param>
internal sealed class StreamResult(string contentType, Action<Stream> write) : IResult
{
    /// <summary>The name under which it is kept; null for none.</summary>
    public string? FileName { get; init; }

    /// <summary>Whether a browser keeps it rather than shows it.</summary>
    public bool IsAttachment { get; init; }

    /// <summary>Its language, where it has one.</summary>
    public Language? Language { get; init; }

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var whole = new MemoryStream();
        write(whole);
        var response = httpContext.Response;
        response.ContentType = contentType;
        response.ContentLength = whole.Length;
        if (FileName is { } name)
        {
            response.Headers.ContentDisposition = new ContentDispositionHeaderValue(IsAttachment ? "attachment" : "inline") { FileName = name }.ToString();
        }

        if (Language is { } language)
        {
            response.Headers.ContentLanguage = language.TwoLetters;
        }

        await response.Body.WriteAsync(whole.GetBuffer().AsMemory(0, (int)whole.Length), httpContext.RequestAborted);
    }
}
