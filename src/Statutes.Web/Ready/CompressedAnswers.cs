using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Statutes.Search;
using Statutes.Web.Serving;

namespace Statutes.Web.Ready;

/// <summary>Answers in compressed form, kept beside the answers themselves, so that each is compressed once. A short one is not worth it.</summary>
/// <param name="cache">Where they are kept.</param>
/// <param name="knowledge">The generation that gave them.</param>
/// <param name="day">The day on which they were given.</param>
internal readonly struct CompressedAnswers(AnswerCache cache, KnowledgeBase knowledge, DateOnly day)
{
    /// <summary>The shortest answer that is compressed, in bytes.</summary>
    public const int LeastLength = 4096;

    private const int BrotliQuality = 4; // of what is compressed while somebody waits
    private const int BrotliWindow = 18;

    /// <summary>The answer as the client likes it best, with the headers that say so.</summary>
    public byte[] Of(HttpContext http, string target, byte[] answer)
    {
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (Accepted(http.Request) is not { } encoding || !http.RequestServices.GetRequiredService<ServingSettings>().Compression)
        {
            return answer;
        }

        http.Response.Headers.ContentEncoding = encoding;
        var key = $"{encoding} {target}"; // no target of a request begins like this
        if (cache.Find(knowledge, day, key) is { } kept)
        {
            return kept;
        }

        var compressed = encoding == "br" ? Brotli(answer) : Gzip(answer);
        cache.Keep(knowledge, day, key, compressed);
        return compressed;
    }

    private static string? Accepted(HttpRequest request)
    {
        if (request.Headers.AcceptEncoding.Count == 0)
        {
            return null;
        }

        var accepted = request.GetTypedHeaders().AcceptEncoding;
        return accepted.Any(e => e.Value == "br" && e.Quality != 0) ? "br" : accepted.Any(e => e.Value == "gzip" && e.Quality != 0) ? "gzip" : null;
    }

    private static byte[] Brotli(byte[] answer)
    {
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(answer.Length)];
        return BrotliEncoder.TryCompress(answer, compressed, out var length, BrotliQuality, BrotliWindow)
            ? compressed[..length]
            : throw new InvalidOperationException("The room that an answer needs at most was too small.");
    }

    private static byte[] Gzip(byte[] answer)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(answer);
        }

        return compressed.ToArray();
    }
}
