using Microsoft.AspNetCore.Http;

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

    /// <summary>Selects the format for a request. Without <c>Accept</c> it is a page.</summary>
    /// <returns>Null if no format is acceptable.</returns>
    public static AcceptedForm? Of(HttpRequest request) =>
        AcceptedMediaType.IndexIn(request, All.Select(f => f.MediaType)) is { } index ? All[index] : null;
}
