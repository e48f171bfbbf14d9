using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Search;
using Statutes.Web.Serving;

namespace Statutes.Web.Api;

/// <summary><c>/api/documents/check</c>: a document whose citations and quotations are judged. Nothing of it is kept or logged.</summary>
internal static class DocumentsApi
{
    // the JSON first: without Accept it is the answer
    private static readonly string[] MediaTypes =
        [MediaTypeNames.Application.Json, MediaTypeNames.Text.Html, CheckFile.MarkdownMediaType, CheckFile.WordMediaType];

    public static void MapDocuments(this IEndpointRouteBuilder api) => api.MapPost("/documents/check", Check)
        .WithName("checkDocument").WithTags("Documents")
        .WithSummary("Checks a document: the verdict of every citation and of every quotation, seen from today.")
        .WithDescription(
            "The body is the file itself (docx, pdf, html, markdown or text), or a form with one file. The content decides the format, "
            + "but the tags of text/plain are words. "
            + "Accept selects the answer: JSON, a report as HTML or Markdown, or the Word document with comments; only there, update=true "
            + "writes tracked changes. "
            + "A document has at most 32 MB as sent, 10 MB of text and 50,000 paragraphs. Nothing that is sent is kept.")
        .WithMetadata(new RequestSizeLimitAttribute(DocumentBody.MaxBodySize))
        .Produces<DocumentCheckJson>()
        .ProducesProblem(400).ProducesProblem(406).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(429)
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.RequestBody = DocumentRequestBody.Describe();
            foreach (var mediaType in MediaTypes[1..])
            {
                operation.Responses!["200"].Content![mediaType] = DocumentRequestBody.Text();
            }

            return Task.CompletedTask;
        });

    private static async Task<IResult> Check(
        KnowledgeBase knowledge,
        ContractMapping mapping,
        RequestDay today,
        DocumentChecks checks,
        TimeProvider clock,
        HttpContext http,
        [FromQuery] string? at,
        [FromQuery] string? update,
        [FromQuery] string? terms,
        [FromQuery] string? lang)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers.Vary = HeaderNames.Accept;
        if (AcceptedMediaType.IndexIn(http.Request, MediaTypes) is not { } accepted)
        {
            return ProblemMessages.NotAcceptable($"{string.Join(", ", MediaTypes[..^1])} or {MediaTypes[^1]}").ToResult();
        }

        if (!DocumentParameters.Read(at, update, terms, lang, today.Day).TryGet(out var parameters, out var problem))
        {
            return problem.ToResult();
        }

        if (parameters.Update && MediaTypes[accepted] != CheckFile.WordMediaType)
        {
            return DocumentProblems.ChangesOnlyInWord().ToResult();
        }

        var body = await DocumentBody.ReadAsync(http.Request, http.RequestAborted);
        if (!body.TryGet(out var document, out problem))
        {
            return problem.ToResult();
        }

        var request = new DocumentRequest(knowledge, parameters, today.Day);
        return checks.Run(http, Refuse, cancellation =>
        {
            var mediaType = MediaTypes[accepted];
            if (!request.Check(document, mediaType == CheckFile.WordMediaType, cancellation).TryGet(out var check, out problem))
            {
                return Refuse(problem);
            }

            return mediaType switch
            {
                MediaTypeNames.Text.Html => CheckFile.Html(http, request.Report(check), isAttachment: false),
                CheckFile.MarkdownMediaType => CheckFile.Markdown(request.Report(check)),
                CheckFile.WordMediaType => CheckFile.Word(request.Annotate(document.Bytes, check, clock.GetUtcNow(), cancellation)),
                _ => new CheckJsonResult(new DocumentCheckMapping(mapping, check, knowledge.CorpusHash)),
            };
        });

        static IResult Refuse(Problem refused) => refused.ToResult();
    }
}
