using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Statutes.Model.Text;

namespace Statutes.Web.Api;

/// <summary>
/// A document as a response. It is written to memory first, so that its length is known and a slow client does not block a thread.
/// </summary>
/// <param name="contentType">The media type.</param>
/// <param name="write">Writes the document.</param>
internal sealed class StreamResult(string contentType, Action<Stream> write) : IResult
{
    /// <summary>The name of the file if it is saved; null for none.</summary>
    public string? FileName { get; init; }

    /// <summary>True if a browser saves it instead of showing it.</summary>
    public bool IsAttachment { get; init; }

    /// <summary>The language; null if it has several.</summary>
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
            var disposition = new ContentDispositionHeaderValue(IsAttachment ? "attachment" : "inline") { FileName = name };
            response.Headers.ContentDisposition = disposition.ToString();
        }

        if (Language is { } language)
        {
            response.Headers.ContentLanguage = language.TwoLetters;
        }

        await response.Body.WriteAsync(whole.GetBuffer().AsMemory(0, (int)whole.Length), httpContext.RequestAborted);
    }
}
