using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Search;
using Statutes.Web.Api;
using Statutes.Web.Serving;

namespace Statutes.Web.Pages;

/// <summary>
/// <c>/check</c>: the page that checks a document. Its form sends a file or a text. The answer is the page, or a file to save. Nothing of
/// the document is kept: to save a file, the page sends the document again.
/// </summary>
internal static class CheckRoute
{
    /// <summary>A document up to this size, in bytes, is in the page that shows its check, so that its buttons can send it again.</summary>
    public const int MaxCarriedSize = 2 * 1024 * 1024;

    private const string FileField = "file";
    private const string CarriedField = "document";
    private const string PlainField = "plain";
    private const string TextField = "text";

    public static void MapCheck(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/check", () => PageResults.Check(null));
        pages.MapPost("/check", AnswerForm).WithMetadata(new RequestSizeLimitAttribute(DocumentBody.MaxBodySize));
    }

    private static async Task<IResult> AnswerForm(
        KnowledgeBase knowledge, RequestDay today, DocumentChecks checks, PageVisitor visitor, TimeProvider clock, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!http.Request.HasFormContentType)
        {
            return PageResults.Problem(DocumentProblems.NotTheCheckForm());
        }

        IFormCollection form;
        try
        {
            form = await http.Request.ReadFormAsync(DocumentBody.Form, http.RequestAborted);
        }
        catch (InvalidDataException e)
        {
            return PageResults.Problem(ProblemMessages.UnreadableRequest(e.Message));
        }

        ChoiceCookie.StoreLanguage(http, form);
        visitor.Read(http.Request);
        if (!DocumentParameters.Read(form["at"], form["update"], form["terms"], visitor.Text.Code, today.Day)
            .TryGet(out var parameters, out var problem))
        {
            return PageResults.Problem(problem);
        }

        if (await DocumentOf(form, http.RequestAborted) is not { Bytes.IsEmpty: false } document)
        {
            return PageResults.Problem(DocumentProblems.NothingToCheck());
        }

        var request = new DocumentRequest(knowledge, parameters, today.Day);
        return checks.Run(http, PageResults.Problem, cancellation =>
        {
            var isForWord = form["as"] == "word";
            if (!request.Check(document, isForWord, cancellation).TryGet(out var check, out problem))
            {
                return PageResults.Problem(problem);
            }

            if (isForWord)
            {
                return CheckFile.Word(request.Annotate(document.Bytes, check, clock.GetUtcNow(), cancellation));
            }

            return form["as"].ToString() switch
            {
                "report" => CheckFile.Html(http, request.Report(check), isAttachment: true),
                "json" => new CheckJsonResult(
                    new DocumentCheckMapping(new ContractMapping(knowledge, today.Day), check, knowledge.CorpusHash), "report.json"),
                "markdown" => CheckFile.Markdown(request.Report(check), isAttachment: true),
                _ => PageResults.Check(new CheckView(check, parameters, IsText(form) ? form[TextField].ToString() : "", document)),
            };
        });
    }

    private static bool IsText(IFormCollection form) => form.Files[FileField] is not { Length: > 0 } && form[CarriedField].Count == 0;

    // a chosen file comes before the document that the page carries, and that before a text
    private static async Task<SentDocument?> DocumentOf(IFormCollection form, CancellationToken cancellation)
    {
        if (form.Files[FileField] is { Length: > 0 } file)
        {
            return await DocumentBody.ReadAsync(file, cancellation);
        }

        if (form[CarriedField].ToString() is { Length: > 0 } carried)
        {
            var bytes = new byte[carried.Length];
            return Convert.TryFromBase64String(carried, bytes, out var length) 
                ? new SentDocument(bytes.AsMemory(0, length), form[PlainField] == "true")
                : null;
        }

        return form[TextField].ToString() is var text && !string.IsNullOrWhiteSpace(text)
            ? new SentDocument(Encoding.UTF8.GetBytes(text), IsPlainText: true)
            : null;
    }
}
