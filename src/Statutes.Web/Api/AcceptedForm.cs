using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Statutes.Web.Api;

/// <summary>A format in which a permanent address is available.</summary>
internal enum AddressForm
{
    /// <summary>A page.</summary>
    Html,

    /// <summary>The JSON of the API.</summary>
    Json,

    /// <summary>JSON-LD.</summary>
    LinkedData,

    /// <summary>Akoma Ntoso.</summary>
    AkomaNtoso,
}

/// <summary>The format that a request prefers (RFC 9110, 12.5.1).</summary>
/// <param name="Form">The format.</param>
/// <param name="MediaType">The media type of the response.</param>
internal readonly record struct AcceptedForm(AddressForm Form, string MediaType)
{
    // in this order if the client prefers none of them
    private static readonly AcceptedForm[] All =
    [
        new(AddressForm.Html, "text/html"),
        new(AddressForm.Json, "application/json"),
        new(AddressForm.LinkedData, "application/ld+json"),
        new(AddressForm.AkomaNtoso, "application/akn+xml"),
        new(AddressForm.AkomaNtoso, "application/xml"),
        new(AddressForm.AkomaNtoso, "text/xml"),
    ];

    /// <summary>One media type of each format, as a list for a message.</summary>
    public static string MediaTypes => "text/html, application/json, application/ld+json or application/akn+xml";

    /// <summary>
    /// Selects the format for a request: the one with the highest quality, where the most specific range counts.
    /// Of equal ones, the range named first wins, then a page before JSON. Without <c>Accept</c> it is a page.
    /// </summary>
    /// <returns>Null if no format is acceptable.</returns>
    public static AcceptedForm? Of(HttpRequest request)
    {
        var ranges = request.GetTypedHeaders().Accept;
        if (ranges.Count == 0)
        {
            return All[0];
        }

        AcceptedForm? best = null;
        var (bestQuality, bestPlace) = (0d, 0);
        foreach (var form in All)
        {
            var (quality, place, closeness) = (0d, 0, 0);
            for (var i = 0; i < ranges.Count; i++)
            {
                var close = Closeness(ranges[i], form.MediaType);
                if (close > closeness)
                {
                    (quality, place, closeness) = (ranges[i].Quality ?? 1, i, close);
                }
            }

            if (quality > bestQuality || (quality > 0 && quality == bestQuality && place < bestPlace))
            {
                (best, bestQuality, bestPlace) = (form, quality, place);
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
