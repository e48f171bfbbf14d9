using System.Globalization;
using System.Net;
using System.Text;
using Statutes.Ingest.Reports;
using Statutes.Model.Provisions;

namespace Statutes.Cli.Reporting;

/// <summary>Writes the report of an ingest as one page of HTML, without script, that a browser opens from disk: the summary, then every file with what is odd in it.</summary>
internal static class IngestHtml
{
    private const string Style =
        "body{font:15px/1.5 system-ui,sans-serif;margin:2em auto;max-width:70em;padding:0 1em}table{border-collapse:collapse;width:100%}td,th{border-top:1px solid #ccc;padding:.25em .5em;text-align:left;vertical-align:top}"
        + "pre{white-space:pre-wrap}.error{color:#a00}.warning{color:#850}.info{color:#555}code{font-size:.9em}@media(prefers-color-scheme:dark){body{background:#111;color:#ddd}.error{color:#f88}.warning{color:#fc6}.info{color:#aaa}}";

    /// <summary>Writes the page.</summary>
    public static string Of(IngestReport report)
    {
        var html = new StringBuilder();
        html.Append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>What was ingested</title><style>").Append(Style).Append("</style></head><body>\n<h1>What was ingested</h1>\n<pre>")
            .Append(Text(IngestText.OfSources(report))).Append("</pre>\n<pre>").Append(Text(report.References?.ToMarkdown() ?? "")).Append("</pre>\n<table><thead><tr><th>file</th><th>work, version</th><th>articles</th><th>what is odd</th></tr></thead><tbody>\n");
        foreach (var file in report.Files)
        {
            html.Append("<tr><td>").Append(Text(file.Path)).Append("<br>").Append(Text(file.Title ?? "")).Append("</td><td>")
                .Append(Text(file.Work is null ? "" : $"{file.Work}@{file.Version}")).Append(file.Certainty is { } sure ? $"<br>{Text(sure.ToString().ToLowerInvariant())}" : "")
                .Append(file.Placement is { } placement ? $"<br>{Text(IngestText.NameOf(placement))}" : "").Append("</td><td>")
                .Append(file.Count(ProvisionKind.Article).ToString(CultureInfo.InvariantCulture)).Append("</td><td>");
            foreach (var diagnostic in file.Diagnostics.OrderByDescending(d => d.Severity))
            {
                html.Append("<div class=\"").Append(diagnostic.Severity.ToString().ToLowerInvariant()).Append("\">").Append(diagnostic.Line.ToString(CultureInfo.InvariantCulture))
                    .Append(": <code>").Append(Text(diagnostic.Code)).Append("</code> ").Append(Text(diagnostic.Message)).Append("</div>");
            }

            html.Append("</td></tr>\n");
        }

        return html.Append("</tbody></table></body></html>\n").ToString();
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
