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

/// <summary><c>/api/works/{work}/{version}/export</c>: a version as a file of another form.</summary>
internal static class ExportApi
{
    public static void MapExport(this IEndpointRouteBuilder api) => api.MapGet("/works/{work}/{version}/export", Export).WithName("export").WithTags("Works")
        .WithSummary("A version as Akoma Ntoso (akn), JSON-LD (jsonld), articles as NDJSON (ndjson), Markdown (markdown) or a Word document (docx).")
        .WithDescription(
            "The same corpus gives the same bytes: the status of the version is told at the day to which its life was checked. lang (zho or eng) chooses the language of akn, which has a document for each " +
            "(zho if absent), and of markdown (both if absent); the others hold both. base stands before the path of every address. Versions whose texts have more than 4,000,000 characters are exported by the command line.")
        .Produces(200, typeof(string), ExportFormat.AkomaNtoso.MediaType.Split(';')[0], [.. Enum.GetValues<ExportFormat>().Skip(1).Select(f => f.MediaType.Split(';')[0])])
        .ProducesProblem(400).ProducesProblem(404).ProducesProblem(413);

    /// <summary>Answers with an export.</summary>
    /// <param name="request">The export.</param>
    /// <param name="knowledge">The knowledge base.</param>
    /// <param name="mediaType">The media type, where it is not the format's own.</param>
    public static IResult Answer(ExportRequest request, KnowledgeBase knowledge, string? mediaType = null) => request.TextLength > ExportRequest.MaxTextOverHttp
        ? new Problem(
            StatusCodes.Status413PayloadTooLarge, ProblemCodes.TooLarge,
            $"The texts of {request.Version.Id} have {request.TextLength} characters; at most {ExportRequest.MaxTextOverHttp} are exported at once. Use: statutes export {request.Version.Work.Id} --out FOLDER.").ToResult()
        : new StreamResult(mediaType ?? request.Format.MediaType, stream => request.Write(knowledge, stream))
        {
            FileName = request.FileName,
            IsAttachment = request.Format == ExportFormat.Docx,
            Language = request.Language,
        };

    private static IResult Export(
        string work, string version, KnowledgeBase knowledge, RequestDay today, [FromQuery] string? format, [FromQuery] string? lang, [FromQuery] string? @base)
    {
        var read = ExportRequest.Read(knowledge, work, version, format, lang, @base, today.Day);
        return read.Problem is { } problem ? problem.ToResult() : Answer(read.Value, knowledge);
    }
}
