using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Statutes.Web.Pages;

/// <summary>A page as the answer to a request, in the language of its reader.</summary>
/// <typeparam name="TPage">The page.</typeparam>
/// <param name="parameters">What the page shows.</param>
/// <param name="status">The status of the answer.</param>
internal sealed class PageResult<TPage>(IReadOnlyDictionary<string, object?>? parameters = null, int status = StatusCodes.Status200OK) : IResult
    where TPage : IComponent
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var reader = httpContext.RequestServices.GetRequiredService<Reader>();
        reader.Read(httpContext.Request);
        httpContext.Response.Headers.ContentLanguage = reader.Text.Code;
        httpContext.Response.Headers.Append(HeaderNames.Vary, "Accept-Language, Cookie");
        return new RazorComponentResult<TPage>(parameters ?? new Dictionary<string, object?>()) { StatusCode = status }.ExecuteAsync(httpContext);
    }
}
