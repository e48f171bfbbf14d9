using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Statutes.Contract.Problems;
using Statutes.Web.Serving;

namespace Statutes.Web.Api;

/// <summary>
/// Refuses query parameters that an endpoint does not know, so that a misspelt <c>at</c> never answers for today.
/// The known ones are the handler's own, marked <see cref="FromQueryAttribute"/>.
/// </summary>
internal static class UnknownParameterFilter
{
    public static TBuilder RefuseUnknownParameters<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder
        => endpoints.AddEndpointFilterFactory((context, next) =>
        {
            var known = context.MethodInfo.GetParameters()
                .Where(p => p.GetCustomAttribute<FromQueryAttribute>() is not null)
                .Select(p => p.Name!)
                .ToArray();
            return invocation => Refusal(invocation.HttpContext.Request.Query, known) is { } problem
                ? ValueTask.FromResult<object?>(problem.ToResult())
                : next(invocation);
        });

    private static Problem? Refusal(IQueryCollection query, string[] known)
    {
        foreach (var (name, values) in query)
        {
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                var there = known.Length == 0 ? "it takes none" : "it takes " + string.Join(", ", known);
                return Problem.BadRequest(ProblemCodes.UnknownParameter, $"This address does not know the parameter “{name}”; {there}.");
            }

            if (values.Count > 1)
            {
                return Problem.BadRequest(ProblemCodes.UnknownParameter, $"The parameter “{name}” is given {values.Count} times; give it once.");
            }
        }

        return null;
    }
}
