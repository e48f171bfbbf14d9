using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Statutes.Web.Serving;

/// <summary>
/// Passes the body of a response on, unless the response is a 200 that the client already has: then it discards the body and makes the
/// status 304. It decides at the first byte, because only then the status and the <c>ETag</c> are known (RFC 9110, 13.2.1: a condition
/// changes only a response that is otherwise a success).
/// </summary>
/// <param name="response">The response.</param>
/// <param name="inner">The body of the response.</param>
/// <param name="hasCopy">Returns true if the client has the answer with this <c>ETag</c>.</param>
internal sealed class ConditionalBody(HttpResponse response, Stream inner, Func<string, bool> hasCopy) : Stream
{
    private bool? isDiscarded;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Answers a request with a condition on its <c>ETag</c>.</summary>
    /// <param name="http">The request.</param>
    /// <param name="hasCopy">Returns true if the client has the answer with this <c>ETag</c>.</param>
    /// <param name="next">Gives the answer as if there were no condition.</param>
    public static async Task AnswerAsync(HttpContext http, Func<string, bool> hasCopy, RequestDelegate next)
    {
        var original = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        await using var body = new ConditionalBody(http.Response, original.Stream, hasCopy);
        var feature = new StreamResponseBodyFeature(body, original);
        http.Features.Set<IHttpResponseBodyFeature>(feature);
        try
        {
            await next(http);
            await feature.CompleteAsync();
            body.Decide(); // a response without a body
        }
        finally
        {
            http.Features.Set(original);
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (!Decide())
        {
            inner.Write(buffer);
        }
    }

    /// <inheritdoc/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        Decide() ? ValueTask.CompletedTask : inner.WriteAsync(buffer, cancellationToken);

    /// <inheritdoc/>
    public override void Flush()
    {
        if (!Decide())
        {
            inner.Flush();
        }
    }

    /// <inheritdoc/>
    public override Task FlushAsync(CancellationToken cancellationToken) =>
        Decide() ? Task.CompletedTask : inner.FlushAsync(cancellationToken);

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    private bool Decide() => isDiscarded ??= DiscardIfKnown();

    private bool DiscardIfKnown()
    {
        if (response.HasStarted
            || response.StatusCode != StatusCodes.Status200OK
            || response.Headers.ETag.ToString() is not { Length: > 0 } tag
            || !hasCopy(tag))
        {
            return false;
        }

        response.StatusCode = StatusCodes.Status304NotModified;
        response.ContentLength = null;
        response.ContentType = null;
        response.Headers.ContentEncoding = default;
        response.Headers.ContentDisposition = default;
        return true;
    }
}
