using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http;
using Statutes.Documents.Reports;

namespace Statutes.Web.Api;

/// <summary>The files that come back from a check. Their names never contain that of the document.</summary>
internal static class CheckFile
{
    /// <summary>The media type of a Word document.</summary>
    public const string WordMediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The media type of Markdown.</summary>
    public const string MarkdownMediaType = "text/markdown";

    // a report has its styles inside and nothing else
    private const string ReportPolicy =
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Returns the report as a page.</summary>
    /// <param name="http">The request; the policy of the response becomes that of a report.</param>
    /// <param name="report">The report.</param>
    /// <param name="isAttachment">True if a browser saves it instead of showing it.</param>
    public static IResult Html(HttpContext http, CheckReport report, bool isAttachment)
    {
        http.Response.Headers.ContentSecurityPolicy = ReportPolicy;
        return Of($"{MediaTypeNames.Text.Html}; charset=utf-8", Encoding.UTF8.GetBytes(report.ToHtml()), "report.html", isAttachment);
    }

    /// <summary>Returns the report as Markdown.</summary>
    /// <param name="report">The report.</param>
    /// <param name="isAttachment">True if a browser saves it instead of showing it.</param>
    public static IResult Markdown(CheckReport report, bool isAttachment = false) =>
        Of($"{MarkdownMediaType}; charset=utf-8", Encoding.UTF8.GetBytes(report.ToMarkdown()), "report.md", isAttachment);

    /// <summary>Returns the Word document.</summary>
    public static IResult Word(byte[] document) => Of(WordMediaType, document, "checked.docx", isAttachment: true);

    private static StreamResult Of(string mediaType, byte[] content, string name, bool isAttachment) =>
        new(mediaType, stream => stream.Write(content)) { FileName = name, IsAttachment = isAttachment };
}
