using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Statutes.Contract.Problems;
using Statutes.Web.Serving;

namespace Statutes.Web.Api;

/// <summary>
/// Rejects query parameters that an endpoint does not have, so that a misspelt <c>at</c> never returns an answer for today.
/// Its parameters are those marked <see cref="FromQueryAttribute"/>, on the handler or in a record marked
/// <see cref="AsParametersAttribute"/>.
/// </summary>
internal static class UnknownParameterFilter
{
    /// <summary>Adds the filter.</summary>
    public static TBuilder RejectUnknownParameters<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder
        => endpoints.AddEndpointFilterFactory((context, next) =>
        {
            string[] accepted = [.. context.MethodInfo.GetParameters().SelectMany(NamesOf)];
            return invocation => Check(invocation.HttpContext.Request.Query, accepted) is { } problem
                ? ValueTask.FromResult<object?>(problem.ToResult())
                : next(invocation);
        });

    private static IEnumerable<string> NamesOf(ParameterInfo parameter) => parameter.GetCustomAttribute<AsParametersAttribute>() is null
        ? NameOf(parameter, parameter.Name!)
        : parameter.ParameterType.GetProperties().SelectMany(p => NameOf(p, p.Name));

    private static IEnumerable<string> NameOf(ICustomAttributeProvider parameter, string name) =>
        parameter.GetCustomAttributes(typeof(FromQueryAttribute), inherit: false) is [FromQueryAttribute query] ? [query.Name ?? name] : [];

    private static Problem? Check(IQueryCollection query, string[] accepted)
    {
        foreach (var (name, values) in query)
        {
            if (!accepted.Contains(name, StringComparer.Ordinal))
            {
                return ProblemMessages.UnknownParameter(name, accepted);
            }

            // an empty date would be answered for today, as if it had been left out on purpose
            if (name == "at" && values.ToString().Length == 0)
            {
                return ProblemMessages.InvalidDate("");
            }

            if (values.Count > 1)
            {
                return ProblemMessages.RepeatedParameter(name, values.Count);
            }
        }

        return null;
    }
}
