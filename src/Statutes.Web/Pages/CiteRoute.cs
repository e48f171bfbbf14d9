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

/// <summary>
/// <c>/cite</c>: the page that checks the citations in a text. A short text can be in the address; a long one is sent by a
/// form.
/// </summary>
internal static class CiteRoute
{
    private const string TextField = "text";
    private const string AtField = "at";

    private static readonly FormOptions Form = new()
    {
        ValueLengthLimit = (int)ServingLimits.MaxTextBodySize,
        MultipartBodyLengthLimit = ServingLimits.MaxTextBodySize,
        MemoryBufferThreshold = (int)ServingLimits.MaxTextBodySize, // so that pasted text is never written to disk
    };

    public static void MapCite(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/cite", Answer);
        pages.MapPost("/cite", AnswerForm).WithMetadata(new RequestSizeLimitAttribute(ServingLimits.MaxTextBodySize));
    }

    private static async Task<IResult> AnswerForm(KnowledgeBase knowledge, RequestDay today, HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            return PageResults.Problem(ProblemMessages.NotTheCiteForm());
        }

        try
        {
            var form = await request.ReadFormAsync(Form, request.HttpContext.RequestAborted);
            ChoiceCookie.StoreLanguage(request.HttpContext, form);
            return Answer(knowledge, today, form[TextField], form[AtField]);
        }
        catch (InvalidDataException e)
        {
            return PageResults.Problem(ProblemMessages.UnreadableRequest(e.Message));
        }
    }

    private static IResult Answer(KnowledgeBase knowledge, RequestDay today, [FromQuery] string? text, [FromQuery] string? at)
    {
        if (!RequestParameters.Date(at, today.Day).TryGet(out var date, out var problem))
        {
            return PageResults.Problem(problem);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return PageResults.Cite("", null);
        }

        return TextLimits.TooLong(text) is { } tooLong
            ? PageResults.Problem(tooLong)
            : PageResults.Cite(text, knowledge.FindCitations(text, date.Assumed ? null : date.Day, today.Day));
    }
}
