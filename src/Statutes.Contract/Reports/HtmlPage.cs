using System.Net;
using System.Text;
using Statutes.Documents.Reports;
using Statutes.Export.Reports;
using Statutes.Model.Text;

namespace Statutes.Contract.Reports;

/// <summary>
/// Writes a report as one page of HTML: no script, no other file, styles for A4. Deleted and inserted words have signs too, for a printer
/// without colours. Every word is escaped.
/// </summary>
internal static class HtmlPage
{
    // beside the style of the check of a document
    private const string Css = """
        td p { margin: 0 0 .25rem; }
        .lines { table-layout: fixed; margin: 0 0 1rem; }
        .lines th { background: #f5f2ea; }
        [lang=en] { color: #333; }
        @media print { .lines tr { break-inside: avoid; } .lines thead { display: table-header-group; } h2 { break-after: avoid; } }

        """;

    /// <summary>Writes a report.</summary>
    public static string Write(Report report)
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"zh-Hans\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
            .Append(Encode(report.Title.En)).Append("</title>\n<style>").Append(HtmlReportStyle.Css).Append(Css)
            .Append("</style>\n</head>\n<body>\n<header>\n<h1>").Append(Both(report.Title)).Append("</h1>\n<dl>\n");
        foreach (var fact in report.Facts)
        {
            html.Append("<div><dt>").Append(Both(fact.Name)).Append("</dt><dd>").Append(Encode(fact.Value)).Append("</dd></div>\n");
        }

        html.Append("</dl>\n");
        foreach (var notice in report.Notices)
        {
            html.Append("<div class=\"notice\">").Append(Paragraphs(notice)).Append("</div>\n");
        }

        html.Append("</header>\n");
        foreach (var section in report.Sections)
        {
            Append(html, section);
        }

        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void Append(StringBuilder html, ReportSection section)
    {
        html.Append("<section>\n<h2>").Append(Both(section.Heading)).Append("</h2>\n");
        foreach (var paragraph in section.Paragraphs)
        {
            html.Append(paragraph.NeedsAttention ? "<div class=\"caution\">" : "<div>").Append(Paragraphs(paragraph.Words))
                .Append("</div>\n");
        }

        foreach (var table in section.Tables)
        {
            html.Append("<table class=\"lines\">\n<thead><tr>");
            foreach (var column in table.Columns)
            {
                html.Append("<th scope=\"col\" style=\"width:").Append(column.Percent).Append("%\">").Append(Both(column.Heading))
                    .Append("</th>");
            }

            html.Append("</tr></thead>\n<tbody>\n");
            foreach (var row in table.Rows)
            {
                html.Append("<tr>").AppendJoin("", row.Select(Cell)).Append("</tr>\n");
            }

            html.Append("</tbody>\n</table>\n");
        }

        html.Append("</section>\n");
    }

    private static string Cell(ReportCell cell) => $"<td>{string.Concat(cell.Lines.Select(Line))}</td>";

    private static string Line(ReportLine line)
    {
        var lang = line.Language is { } language ? $" lang=\"{language.TwoLetters}\"" : "";
        return $"<p{lang}>{string.Concat(line.Words.Select(Words))}</p>";
    }

    private static string Words(MarkedWords words) => words.Mark switch
    {
        WordMark.Strong => $"<strong>{Encode(words.Text)}</strong>",
        WordMark.Deleted => $"<del>[-{Encode(words.Text)}-]</del>",
        WordMark.Inserted => $"<ins>{{+{Encode(words.Text)}+}}</ins>",
        _ => Encode(words.Text),
    };

    private static string Both(Bilingual words) =>
        $"<span lang=\"zh\">{Encode(words.Zh)}</span> <span lang=\"en\">{Encode(words.En)}</span>";

    private static string Paragraphs(Bilingual words) => $"<p lang=\"zh\">{Encode(words.Zh)}</p><p lang=\"en\">{Encode(words.En)}</p>";

    private static string Encode(string? text) =>
        WebUtility.HtmlEncode(text ?? "").Replace("\n", "<br>", StringComparison.Ordinal);
}
