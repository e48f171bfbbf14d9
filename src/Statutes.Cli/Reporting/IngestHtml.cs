using System.Globalization;
using System.Net;
using System.Text;
using Statutes.Ingest.Reports;
using Statutes.Ingest.UserCorpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Cli.Reporting;

/// <summary>
/// Writes the report of an ingest as one page of HTML without script, which a browser opens from disk: the summary, then every file
/// with its problems.
/// </summary>
internal static class IngestHtml
{
    private const string Style =
        "body{font:15px/1.5 system-ui,sans-serif;margin:2em auto;max-width:70em;padding:0 1em}table{border-collapse:collapse;width:100%}"
        + "td,th{border-top:1px solid #ccc;padding:.25em .5em;text-align:left;vertical-align:top}"
        + "pre{white-space:pre-wrap}.error{color:#a00}.warning{color:#850}.info{color:#555}code{font-size:.9em}"
        + "@media(prefers-color-scheme:dark){body{background:#111;color:#ddd}.error{color:#f88}.warning{color:#fc6}.info{color:#aaa}}";

    /// <summary>Writes the page.</summary>
    public static string Of(IngestReport report)
    {
        var html = new StringBuilder();
        html.Append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Ingest report</title><style>").Append(Style)
            .Append("</style></head><body>\n<h1>Ingest report</h1>\n<pre>").Append(Encode(IngestText.OfSources(report))).Append("</pre>\n");
        if (report.References is { } references && report.Files.Any(f => f.Placement is PlacementKind.Imported or PlacementKind.Part))
        {
            html.Append("<h2>References of the whole corpus</h2>\n<pre>").Append(Encode(references.ToMarkdown())).Append("</pre>\n");
        }

        html.Append("<table><thead><tr><th>file</th><th>work, version</th><th>articles</th><th>problems and notes</th></tr></thead>")
            .Append("<tbody>\n");
        foreach (var file in report.Files)
        {
            AppendFile(html, file);
        }

        return html.Append("</tbody></table></body></html>\n").ToString();
    }

    private static void AppendFile(StringBuilder html, FileReport file)
    {
        html.Append("<tr><td>").Append(Encode(file.Path)).Append("<br>").Append(Encode(file.Title ?? "")).Append("</td><td>")
            .Append(Encode(file.Work is null ? "" : $"{file.Work}@{file.Version}"))
            .Append(file.Certainty is { } certainty ? $"<br>date {Encode(certainty.ToString().ToLowerInvariant())}" : "")
            .Append(file.Placement is { } placement ? $"<br>{Encode(IngestText.NameOf(placement))}" : "").Append("</td><td>")
            .Append(file.Count(ProvisionKind.Article).ToString(CultureInfo.InvariantCulture)).Append("</td><td>");
        foreach (var diagnostic in file.Diagnostics.OrderByDescending(d => d.Severity))
        {
            AppendDiagnostic(html, diagnostic);
        }

        html.Append("</td></tr>\n");
    }

    private static void AppendDiagnostic(StringBuilder html, Diagnostic diagnostic) =>
        html.Append("<div class=\"").Append(diagnostic.Severity.ToString().ToLowerInvariant()).Append("\">")
            .Append(diagnostic.Line.ToString(CultureInfo.InvariantCulture))
            .Append(": <code>").Append(Encode(diagnostic.Code)).Append("</code> ").Append(Encode(diagnostic.Message)).Append("</div>");

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
