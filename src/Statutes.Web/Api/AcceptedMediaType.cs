using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Statutes.Web.Api;

/// <summary>Selects the media type of a response by <c>Accept</c> (RFC 9110, 12.5.1).</summary>
internal static class AcceptedMediaType
{
    /// <summary>
    /// Selects one of several media types: the one with the highest quality, where the most specific range counts. Of equal ones, the
    /// range named first wins, then the order of <paramref name="available"/>. Without <c>Accept</c> it is the first.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="available">The media types, the preferred one first.</param>
    /// <returns>The index of the media type; null if no one is acceptable.</returns>
    public static int? IndexIn(HttpRequest request, IEnumerable<string> available)
    {
        var ranges = request.GetTypedHeaders().Accept;
        if (ranges.Count == 0)
        {
            return 0;
        }

        int? best = null;
        var (bestQuality, bestPlace) = (0d, 0);
        foreach (var (index, mediaType) in available.Index())
        {
            var (quality, place, closeness) = (0d, 0, 0);
            for (var i = 0; i < ranges.Count; i++)
            {
                var close = Closeness(ranges[i], mediaType);
                if (close > closeness)
                {
                    (quality, place, closeness) = (ranges[i].Quality ?? 1, i, close);
                }
            }

            if (quality > bestQuality || (quality > 0 && quality == bestQuality && place < bestPlace))
            {
                (best, bestQuality, bestPlace) = (index, quality, place);
            }
        }

        return best;
    }

    // 3: the type itself, 2: text/*, 1: */*, 0: another
    private static int Closeness(MediaTypeHeaderValue range, string mediaType)
    {
        if (range.MatchesAllTypes)
        {
            return 1;
        }

        var slash = mediaType.IndexOf('/', StringComparison.Ordinal);
        if (range.MatchesAllSubTypes)
        {
            return range.Type.Equals(mediaType[..slash], StringComparison.OrdinalIgnoreCase) ? 2 : 0;
        }

        return range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase) ? 3 : 0;
    }
}
