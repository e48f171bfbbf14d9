using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Statutes.Citations.Annotating;
using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Search;
using Statutes.Web.Serving;

namespace Statutes.Web.Api;

/// <summary><c>/api/annotate</c>: text or HTML in, the same as HTML out with its citations as links.</summary>
internal static class AnnotateApi
{
    public static void MapAnnotate(this IEndpointRouteBuilder api) => api.MapPost("/annotate", Annotate).WithName("annotate").WithTags("Citations")
        .WithSummary("Text or HTML with its citations as links: HTML stays what it is, plain text becomes a fragment of HTML. The links begin with base.")
        .WithMetadata(new RequestSizeLimitAttribute(ServingLimits.MaxTextBodySize))
        .Accepts<string>(MediaTypeNames.Text.Plain, MediaTypeNames.Text.Html)
        .Produces<string>(200, MediaTypeNames.Text.Html)
        .ProducesProblem(400).ProducesProblem(413).ProducesProblem(415);

    private static async Task<IResult> Annotate(KnowledgeBase knowledge, RequestDay today, HttpRequest request, [FromQuery] string? at, [FromQuery] string? @base)
    {
        var date = RequestParameters.Date(at, today.Day);
        var address = RequestParameters.BaseUrl(@base);
        if ((date.Problem ?? address.Problem) is { } problem)
        {
            return problem.ToResult();
        }

        var type = TextBody.MediaTypeOf(request);
        if (type is not (MediaTypeNames.Text.Plain or MediaTypeNames.Text.Html))
        {
            return new Problem(StatusCodes.Status415UnsupportedMediaType, ProblemCodes.UnsupportedMediaType, "Send the body as text/plain or as text/html.").ToResult();
        }

        var read = await TextBody.ReadAsync(request, request.HttpContext.RequestAborted);
        if (read.Problem is { } bad)
        {
            return bad.ToResult();
        }

        var day = date.Value.Assumed ? default(DateOnly?) : date.Value.Day;
        if (type == MediaTypeNames.Text.Plain)
        {
            return new Answer(new TextAnnotator(knowledge.Catalog, address.Value).Annotate(read.Value, knowledge.FindCitations(read.Value, day, today.Day)));
        }

        var source = HtmlSource.Read(read.Value, request.HttpContext.RequestAborted);
        return new Answer(new HtmlAnnotator(knowledge.Catalog, address.Value).Annotate(source, knowledge.FindCitations(source.Text, day, today.Day)));
    }

    private sealed class Answer(IEnumerable<string> pieces) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var aborted = httpContext.RequestAborted;
            httpContext.Response.ContentType = "text/html; charset=utf-8";
            foreach (var piece in pieces)
            {
                Encoding.UTF8.GetBytes(piece, httpContext.Response.BodyWriter);
                await httpContext.Response.BodyWriter.FlushAsync(aborted);
            }
        }
    }
}
