using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Statutes.Search;
using Statutes.Web.Serving;

namespace Statutes.Web.Ready;

/// <summary>Compresses cached answers, and caches the result too, so that each answer is compressed once.</summary>
/// <param name="cache">The cache of the answers.</param>
/// <param name="knowledge">The generation that gave them.</param>
/// <param name="day">The day on which they were given.</param>
internal readonly struct CompressedAnswers(AnswerCache cache, KnowledgeBase knowledge, DateOnly day)
{
    /// <summary>The minimum size of an answer that is compressed, in bytes: a shorter one gains nothing.</summary>
    public const int MinLength = 4096;

    private const int BrotliQuality = 4; // the client waits for it
    private const int BrotliWindow = 18;

    /// <summary>Returns the answer in the encoding that the client accepts, and sets the headers for it.</summary>
    public byte[] Encode(HttpContext http, string target, byte[] answer)
    {
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (Accepted(http.Request) is not { } encoding || !http.RequestServices.GetRequiredService<ServingSettings>().Compression)
        {
            return answer;
        }

        http.Response.Headers.ContentEncoding = encoding;
        var key = $"{encoding} {target}"; // differs from every request target, which begins with a slash
        if (cache.Find(knowledge, day, key) is { } cached)
        {
            return cached;
        }

        var compressed = encoding == "br" ? Brotli(answer) : Gzip(answer);
        cache.Add(knowledge, day, key, compressed);
        return compressed;
    }

    private static string? Accepted(HttpRequest request)
    {
        if (request.Headers.AcceptEncoding.Count == 0)
        {
            return null;
        }

        var accepted = request.GetTypedHeaders().AcceptEncoding;
        return Accepts("br") ? "br" : Accepts("gzip") ? "gzip" : null;

        bool Accepts(string encoding) => accepted.Any(e => e.Value == encoding && e.Quality != 0);
    }

    private static byte[] Brotli(byte[] answer)
    {
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(answer.Length)];
        return BrotliEncoder.TryCompress(answer, compressed, out var length, BrotliQuality, BrotliWindow)
            ? compressed[..length]
            : throw new InvalidOperationException("Compression buffer too small.");
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
