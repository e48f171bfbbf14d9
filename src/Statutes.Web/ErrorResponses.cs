using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Statutes.Contract.Problems;

namespace Statutes.Web;

/// <summary>The problems for exceptions, and for error responses without a body.</summary>
internal static class ErrorResponses
{
    /// <summary>Returns the problem for an exception.</summary>
    public static Problem Of(Exception? error) => error switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => ProblemMessages.BodyTooLarge(),
        BadHttpRequestException bad => ProblemMessages.UnreadableRequest(bad.Message),
        _ => ProblemMessages.InternalError(),
    };

    /// <summary>Returns the problem for a status.</summary>
    public static Problem Of(int status) => status switch
    {
        StatusCodes.Status404NotFound => ProblemMessages.NoSuchAddress(),
        StatusCodes.Status405MethodNotAllowed => ProblemMessages.MethodNotAllowed(),
        StatusCodes.Status406NotAcceptable => ProblemMessages.NotAcceptable(null),
        StatusCodes.Status413PayloadTooLarge => ProblemMessages.BodyTooLarge(),
        StatusCodes.Status415UnsupportedMediaType => ProblemMessages.UnsupportedMediaType(MediaTypeNames.Application.Json),
        _ => ProblemMessages.RequestFailed(status),
    };

    /// <summary>Returns true if the client is a browser outside the API, which gets a page; a program gets the problem document.</summary>
    public static bool AcceptsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api")
        && request.Headers.Accept.Any(a => a?.Contains(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase) is true);
}
