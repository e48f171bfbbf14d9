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

/// <summary><c>/api/annotate</c>: returns a text or an HTML document as HTML in which the citations are links.</summary>
internal static class AnnotateApi
{
    public static void MapAnnotate(this IEndpointRouteBuilder api) => api.MapPost("/annotate", Annotate)
        .WithName("annotate").WithTags("Citations")
        .WithSummary(
            "Turns the citations in a text into links. HTML stays as it is; plain text becomes an HTML fragment. "
            + "base is the prefix of the links.")
        .WithMetadata(new RequestSizeLimitAttribute(ServingLimits.MaxTextBodySize))
        .Accepts<string>(MediaTypeNames.Text.Plain, MediaTypeNames.Text.Html)
        .Produces<string>(200, MediaTypeNames.Text.Html)
        .ProducesProblem(400).ProducesProblem(413).ProducesProblem(415);

    private static async Task<IResult> Annotate(
        KnowledgeBase knowledge, RequestDay today, HttpRequest request, [FromQuery] string? at, [FromQuery] string? @base)
    {
        if (!RequestParameters.Date(at, today.Day).TryGet(out var date, out var problem)
            || !RequestParameters.BaseUrl(@base).TryGet(out var prefix, out problem))
        {
            return problem.ToResult();
        }

        var type = TextBody.MediaTypeOf(request);
        if (type is not (MediaTypeNames.Text.Plain or MediaTypeNames.Text.Html))
        {
            return ProblemMessages.UnsupportedMediaType(MediaTypeNames.Text.Plain, MediaTypeNames.Text.Html).ToResult();
        }

        var body = await TextBody.ReadAsync(request, request.HttpContext.RequestAborted);
        if (!body.TryGet(out var text, out problem))
        {
            return problem.ToResult();
        }

        var day = date.Assumed ? default(DateOnly?) : date.Day;
        if (type == MediaTypeNames.Text.Plain)
        {
            var annotator = new TextAnnotator(knowledge.Catalog, prefix);
            return new Response(annotator.Annotate(text, knowledge.FindCitations(text, day, today.Day)));
        }

        if (HtmlSource.TryRead(text, request.HttpContext.RequestAborted) is not { } source)
        {
            return TextLimits.TooDeep(HtmlSource.MaxDepth).ToResult();
        }

        var citations = knowledge.FindCitations(source.Text, day, today.Day);
        return new Response(new HtmlAnnotator(knowledge.Catalog, prefix).Annotate(source, citations));
    }

    private sealed class Response(IEnumerable<string> pieces) : IResult
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
