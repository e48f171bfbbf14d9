using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Statutes.Contract.Problems;

namespace Statutes.Web.Serving;

/// <summary>
/// Limits how many documents are checked at once, for all clients together: one takes much memory and seconds of a processor. Any
/// number of threads may call it. What fails is logged without the document.
/// </summary>
/// <param name="settings">The limit.</param>
/// <param name="log">Receives failures of the program.</param>
internal sealed partial class DocumentChecks(ServingSettings settings, ILogger<DocumentChecks> log) : IDisposable
{
    // in seconds; most documents take less
    private const int RetryAfter = 2;

    private readonly SemaphoreSlim free = new(settings.DocumentChecks);

    /// <summary>Runs a check if there is a place, and sets <c>Retry-After</c> if there is not.</summary>
    /// <param name="http">The request.</param>
    /// <param name="refuse">Makes the response for a problem.</param>
    /// <param name="check">Checks the document and makes the response.</param>
    public IResult Run(HttpContext http, Func<Problem, IResult> refuse, Func<CancellationToken, IResult> check)
    {
        if (!free.Wait(0))
        {
            http.Response.Headers.RetryAfter = RetryAfter.ToString(CultureInfo.InvariantCulture);
            return refuse(DocumentProblems.TooManyChecks(settings.DocumentChecks));
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
            free.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => free.Dispose();

    [LoggerMessage(LogLevel.Error, "A document could not be checked: {Error} {Place}")]
    private partial void LogFailed(string error, string place);
}
