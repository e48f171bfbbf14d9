using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Statutes.Contract.Problems;
using Statutes.Contract.Requests;

namespace Statutes.Web.Serving;

/// <summary>
/// Checks documents within the limit that all clients share. Any number of threads may call it. What fails is logged without the
/// document.
/// </summary>
/// <param name="limit">The limit.</param>
/// <param name="log">Receives failures of the program.</param>
internal sealed partial class DocumentChecks(DocumentCheckLimit limit, ILogger<DocumentChecks> log)
{
    // in seconds; most documents take less
    private const int RetryAfter = 2;

    /// <summary>Runs a check if there is a place, and sets <c>Retry-After</c> if there is not.</summary>
    /// <param name="http">The request.</param>
    /// <param name="refuse">Makes the response for a problem.</param>
    /// <param name="check">Checks the document and makes the response.</param>
    public IResult Run(HttpContext http, Func<Problem, IResult> refuse, Func<CancellationToken, IResult> check)
    {
        if (!limit.TryEnter())
        {
            http.Response.Headers.RetryAfter = RetryAfter.ToString(CultureInfo.InvariantCulture);
            return refuse(DocumentProblems.TooManyChecks(limit.Most));
        }

        try
        {
            return check(http.RequestAborted);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // the message of an exception may quote the document, so only its type and its place are logged
            LogFailed(e.GetType().Name, e.StackTrace ?? "");
            return refuse(ProblemMessages.InternalError());
        }
        finally
        {
            limit.Leave();
        }
    }

    [LoggerMessage(LogLevel.Error, "A document could not be checked: {Error} {Place}")]
    private partial void LogFailed(string error, string place);
}
