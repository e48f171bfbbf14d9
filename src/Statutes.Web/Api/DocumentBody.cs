using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Web.Serving;

namespace Statutes.Web.Api;

/// <summary>
/// Reads a document from the body of a request into memory: the body itself, or the one file of a form. The content decides the format;
/// its name and its media type only say whether it is plain text. Nothing is written to disk.
/// </summary>
internal static class DocumentBody
{
    /// <summary>The maximum size of a body: the largest document, and what a form adds to it.</summary>
    public const long MaxBodySize = ServingLimits.MaxTextBodySize + (64 * 1024);

    /// <summary>How a form with a document is read: in memory, whatever its size.</summary>
    public static FormOptions Form { get; } = new()
    {
        ValueLengthLimit = (int)MaxBodySize,
        MultipartBodyLengthLimit = MaxBodySize,
        MemoryBufferThreshold = (int)MaxBodySize,
    };

    /// <summary>Reads the document.</summary>
    public static async Task<Result<SentDocument>> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var mediaType = TextBody.MediaTypeOf(request);
        if (!mediaType.StartsWith("multipart/", StringComparison.Ordinal))
        {
            return new SentDocument(
                await ReadAllAsync(request.Body, request.ContentLength, cancellation), mediaType == MediaTypeNames.Text.Plain);
        }

        try
        {
            var files = (await request.ReadFormAsync(Form, cancellation)).Files;
            return files.Count == 1 ? await ReadAsync(files[0], cancellation) : DocumentProblems.NotOneFile(files.Count);
        }
        catch (InvalidDataException e)
        {
            return ProblemMessages.UnreadableRequest(e.Message);
        }
    }

    /// <summary>Reads a file of a form.</summary>
    public static async Task<SentDocument> ReadAsync(IFormFile file, CancellationToken cancellation)
    {
        await using var stream = file.OpenReadStream();
        return new SentDocument(
            await ReadAllAsync(stream, file.Length, cancellation), SentDocument.IsNameOfPlainText(file.FileName));
    }

    // the reader of documents refuses one that is too large
    private static async Task<ReadOnlyMemory<byte>> ReadAllAsync(Stream stream, long? length, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream((int)Math.Min(length ?? 0, MaxBodySize));
        await stream.CopyToAsync(bytes, cancellation);
        return new ReadOnlyMemory<byte>(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
