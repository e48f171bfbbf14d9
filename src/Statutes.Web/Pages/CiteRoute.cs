using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Search;
using Statutes.Web.Api;
using Statutes.Web.Serving;

namespace Statutes.Web.Pages;

/// <summary><c>/cite</c>: the page that finds the citations in a text. A short text may stand in the address, a long one comes by a form.</summary>
internal static class CiteRoute
{
    private const string TextField = "text";
    private const string AtField = "at";

    private static readonly FormOptions Form = new()
    {
        ValueLengthLimit = (int)ServingLimits.MaxTextBodySize,
        MultipartBodyLengthLimit = ServingLimits.MaxTextBodySize,
        MemoryBufferThreshold = (int)ServingLimits.MaxTextBodySize, // nothing that a reader pastes is written to disk
    };

    public static void MapCite(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/cite", (KnowledgeBase knowledge, RequestDay today, [FromQuery] string? text, [FromQuery] string? at) => Answer(knowledge, today, text, at));
        pages.MapPost("/cite", Read).WithMetadata(new RequestSizeLimitAttribute(ServingLimits.MaxTextBodySize));
    }

    private static async Task<IResult> Read(KnowledgeBase knowledge, RequestDay today, HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            return PageResults.Problem(new Problem(StatusCodes.Status415UnsupportedMediaType, ProblemCodes.UnsupportedMediaType, "Send the form of this page, or ask /api/citations."));
        }

        try
        {
            var form = await request.ReadFormAsync(Form, request.HttpContext.RequestAborted);
            return Answer(knowledge, today, form[TextField], form[AtField]);
        }
        catch (InvalidDataException e)
        {
            return PageResults.Problem(Problem.BadRequest(ProblemCodes.BadBody, e.Message));
        }
    }

    private static IResult Answer(KnowledgeBase knowledge, RequestDay today, string? text, string? at)
    {
        var date = RequestParameters.Date(at, today.Day);
        if (date.Problem is { } problem)
        {
            return PageResults.Problem(problem);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return PageResults.Cite("", null);
        }

        return TextLimits.TooLong(text) is { } tooLong
            ? PageResults.Problem(tooLong)
            : PageResults.Cite(text, knowledge.FindCitations(text, date.Value.Assumed ? null : date.Value.Day, today.Day));
    }
}
