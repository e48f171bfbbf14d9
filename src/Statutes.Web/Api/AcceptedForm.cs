using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Statutes.Web.Api;

/// <summary>A form in which a permanent address answers.</summary>
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

/// <summary>The form that a request likes best (RFC 9110, 12.5.1).</summary>
/// <param name="Form">The form.</param>
/// <param name="MediaType">The media type under which it is sent.</param>
internal readonly record struct AcceptedForm(AddressForm Form, string MediaType)
{
    // in our order, which decides where the client likes several alike
    private static readonly AcceptedForm[] All =
    [
        new(AddressForm.Html, "text/html"),
        new(AddressForm.Json, "application/json"),
        new(AddressForm.LinkedData, "application/ld+json"),
        new(AddressForm.AkomaNtoso, "application/akn+xml"),
        new(AddressForm.AkomaNtoso, "application/xml"),
        new(AddressForm.AkomaNtoso, "text/xml"),
    ];

    /// <summary>The media types of all forms, one of each, in a sentence.</summary>
    public static string MediaTypes => "text/html, application/json, application/ld+json and application/akn+xml";

    /// <summary>
    /// The form for a request: the one with the highest quality, each by the range that names it most closely; of several the one whose range the client names first, then
    /// a page before JSON. A page where the client says nothing.
    /// </summary>
    /// <returns>Null where none is acceptable.</returns>
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
