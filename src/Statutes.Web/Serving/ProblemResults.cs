using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Statutes.Contract.Problems;

namespace Statutes.Web.Serving;

/// <summary>Writes a <see cref="Problem"/> as an HTTP response.</summary>
internal static class ProblemResults
{
    /// <summary>Returns the response: RFC 9457 <c>application/problem+json</c>.</summary>
    public static ProblemHttpResult ToResult(this Problem problem) => TypedResults.Problem(problem.ToDetails());

    /// <summary>Returns the problem document.</summary>
    public static ProblemDetails ToDetails(this Problem problem) => new()
    {
        Status = problem.Status,
        Title = problem.Code.Replace('-', ' '),
        Detail = problem.Detail,
        Extensions = { ["code"] = problem.Code },
    };
}
