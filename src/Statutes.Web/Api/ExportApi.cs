using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Export;
using Statutes.Search;
using Statutes.Web.Serving;

namespace Statutes.Web.Api;

/// <summary><c>/api/works/{work}/{version}/export</c>: a version as a file.</summary>
internal static class ExportApi
{
    public static void MapExport(this IEndpointRouteBuilder api) => api.MapGet("/works/{work}/{version}/export", Export)
        .WithName("export").WithTags("Works")
        .WithSummary(
            "Exports a version as Akoma Ntoso (akn), JSON-LD (jsonld), articles as NDJSON (ndjson), Markdown (markdown) "
            + "or a Word document (docx).")
        .WithDescription(
            "The same corpus gives the same bytes: the status of the version is the one on the day to which the work was checked. "
            + "lang (zho or eng) selects the language of akn (zho if absent) and of markdown (both if absent); "
            + "the other formats contain both. "
            + "base is the prefix of every address. provision (an eId) exports only one chapter, article or smaller provision. "
            + "Versions whose texts have more than 4,000,000 characters can be exported only on the command line.")
        .Produces(
            200, typeof(string), MediaTypeOf(ExportFormat.AkomaNtoso), [.. Enum.GetValues<ExportFormat>().Skip(1).Select(MediaTypeOf)])
        .ProducesProblem(400).ProducesProblem(404).ProducesProblem(413);

    /// <summary>Returns an export as a response.</summary>
    /// <param name="request">The export.</param>
    /// <param name="knowledge">The knowledge base.</param>
    /// <param name="mediaType">The media type; null for that of the format.</param>
    public static IResult Answer(ExportRequest request, KnowledgeBase knowledge, string? mediaType = null)
    {
        if (request.TextLength > ExportRequest.MaxTextOverHttp)
        {
            return ProblemMessages.ExportTooLong(request.Version.Id, request.TextLength, ExportRequest.MaxTextOverHttp).ToResult();
        }

        return new StreamResult(mediaType ?? request.Format.MediaType, stream => request.Write(knowledge, stream))
        {
            FileName = request.FileName,
            IsAttachment = request.Format == ExportFormat.Docx,
            Language = request.Language,
        };
    }

    private static IResult Export(
        string work,
        string version,
        KnowledgeBase knowledge,
        RequestDay today,
        [FromQuery] string? format,
        [FromQuery] string? lang,
        [FromQuery] string? @base,
        [FromQuery] string? provision) =>
        ExportRequest.Read(knowledge, work, version, format, lang, @base, today.Day, provision).TryGet(out var request, out var problem)
            ? Answer(request, knowledge)
            : problem.ToResult();

    // without the charset
    private static string MediaTypeOf(ExportFormat format) => format.MediaType.Split(';')[0];
}
