using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Statutes.Citations.Resolving;
using Statutes.Documents.Citing;
using Statutes.Documents.Quoting;
using Statutes.Documents.Reading;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Search.Comparing;

namespace Statutes.Documents.Reports;

/// <summary>
/// Writes a report as one page of HTML: no script, no other file, styles for A4. Everything of the document and of the law is escaped.
/// </summary>
internal sealed class HtmlReport(CheckReport report)
{
    private readonly StringBuilder html = new();

    // the words of an article are printed once; its second citation leads to the first
    private readonly Dictionary<(ProvisionId, Language), int> printed = [];

    /// <summary>Writes the page.</summary>
    public string Write()
    {
        var title = report.Pick("文件核对报告", "Report on a checked document");
        html.Append("<!DOCTYPE html>\n<html lang=\"").Append(report.Pick("zh-Hans", "en")).Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").Append(title)
            .Append("</title>\n<style>").Append(HtmlReportStyle.Css).Append("</style>\n</head>\n<body>\n<header>\n<h1>").Append(title)
            .Append("</h1>\n");
        Paragraph("notice", report.Of(ReportNotice.Words));
        html.Append("<dl>\n");
        foreach (var (name, value) in report.Facts())
        {
            html.Append("<div><dt>").Append(Encode(name)).Append("</dt><dd><bdi>").Append(Encode(value)).Append("</bdi></dd></div>\n");
        }

        html.Append("</dl>\n</header>\n");
        foreach (var caution in report.Check.Cautions)
        {
            Paragraph("caution", report.Of(caution.Message));
        }

        WriteTotals();
        WriteFindings();
        WriteCitations();
        WriteQuotations();
        WriteNotUnderstood();
        WriteCoverage();
        return html.Append("</body>\n</html>\n").ToString();
    }

    private void WriteTotals()
    {
        html.Append("<section>\n<h2>").Append(report.Pick("合计", "Totals")).Append("</h2>\n<table class=\"totals\">\n<tbody>\n");
        foreach (var (what, verdict, count, needsAttention) in report.Totals())
        {
            html.Append("<tr><td>").Append(Encode(what)).Append("</td><td>").Append(Verdict(verdict, needsAttention)).Append("</td><td>")
                .Append(Number(count)).Append("</td></tr>\n");
        }

        html.Append("</tbody>\n</table>\n</section>\n");
    }

    private void WriteFindings()
    {
        if (report.Check.Findings.IsEmpty)
        {
            return;
        }

        html.Append("<section>\n<h2>").Append(report.Pick("全文发现", "Findings on the whole document")).Append("</h2>\n<ul>\n");
        foreach (var finding in report.Check.Findings.Take(CheckReport.MostListed))
        {
            html.Append("<li>").Append(Words(report.Of(finding.Message)));
            foreach (var place in finding.Places.Take(CheckReport.MostPlaces))
            {
                html.Append("<br><span class=\"soft\">").Append(Encode(report.Passages.Name(place, report.Language))).Append("</span> ")
                    .Append(Around(report.Passages.At(place)));
            }

            if (finding.Places.Length - CheckReport.MostPlaces is > 0 and var more)
            {
                html.Append("<br>").Append(report.AndMore(more));
            }

            html.Append("</li>\n");
        }

        html.Append("</ul>\n");
        NotListed(report.Check.Findings.Length);
        html.Append("</section>\n");
    }

    private void WriteCitations()
    {
        var all = report.Check.Citations;
        BeginTable(report.Pick("引文", "Citations"), all.Length);
        foreach (var (index, citation) in CheckReport.Listed(all, c => c.Verdict.NeedsAttention))
        {
            var passage = report.Passages.At(citation.Place);
            BeginRow($"c{Number(index + 1)}", index, citation.Place, passage);
            html.Append("<p>").Append(Verdict(report.Of(citation.Verdict.Words), citation.Verdict.NeedsAttention)).Append("</p>\n");
            if (citation.Why is { } why)
            {
                Paragraph(null, report.Of(why));
            }

            if (citation.Suggestion is { } suggestion)
            {
                html.Append("<p class=\"suggestion\">").Append(report.Pick("建议", "Suggestion")).Append(report.Colon)
                    .Append("<b>").Append(Words(suggestion.Text ?? report.Law.Label(suggestion.Id, report.Language))).Append("</b>")
                    .Append(CheckReport.ReasonOf(citation) is { } reason ? "<br>" + Words(report.Of(reason)) : "").Append("</p>\n");
            }

            html.Append("</td><td>");
            WriteLaw(citation, passage.Language, index + 1);
            html.Append("</td></tr>\n");
        }

        EndTable(all.Length);
    }

    private void WriteLaw(CheckedCitation citation, Language passage, int number)
    {
        var targets = CheckReport.TargetsOf(citation);
        foreach (var target in targets.Take(CheckReport.MostTargets))
        {
            WriteProvision(target.Id, passage, number);
            if (report.Law.Today(target, report.Language) is { } today)
            {
                html.Append("<p class=\"today\">").Append(report.Pick("现状", "Today")).Append(report.Colon).Append(Words(today))
                    .Append("</p>\n");
            }
        }

        if (targets.Length > CheckReport.MostTargets)
        {
            Paragraph("soft", report.AndMore(targets.Length - CheckReport.MostTargets));
        }

        foreach (var (id, from) in CheckReport.PresentOf(citation, withSameWords: false))
        {
            var redline = from is { } former ? report.Law.Redline(former, id, passage) : [];
            if (redline.IsEmpty)
            {
                WriteProvision(id, passage, number);
            }
            else
            {
                html.Append("<p class=\"label\">").Append(Words(report.Law.Label(id, report.Language)))
                    .Append(report.Pick("（与所引文本比较）", " (compared with the text cited)")).Append("</p>\n<p class=\"law\">")
                    .Append(Differences(redline)).Append("</p>\n");
            }
        }

        if (citation.Found.Resolution is Resolution.Ambiguous ambiguous)
        {
            foreach (var alternative in ambiguous.Alternatives)
            {
                Paragraph(null, $"{report.Law.Label(alternative.Id, report.Language)}{report.Colon}"
                    + report.Pick(alternative.WhyInChinese ?? alternative.Why, alternative.Why));
            }
        }
    }

    private void WriteProvision(ProvisionId id, Language passage, int number)
    {
        html.Append("<p class=\"label\">").Append(Words(report.Law.Label(id, report.Language)));
        if (report.Law.Heading(id, report.Language) is { } heading)
        {
            html.Append(" <span class=\"soft\">").Append(Words(heading)).Append("</span>");
        }

        html.Append("</p>\n");
        foreach (var language in CheckReport.LawLanguages(passage))
        {
            if (printed.TryGetValue((id, language), out var first) && first != number)
            {
                html.Append("<p class=\"soft\">").Append(report.Pick("原文见第 ", "For its words see no. ")).Append("<a href=\"#c")
                    .Append(Number(first)).Append("\">").Append(Number(first)).Append("</a>").Append(report.Pick(" 项", ""))
                    .Append("</p>\n");
                return;
            }

            if (report.Law.Lines(id, language) is { Count: > 0 } lines)
            {
                printed.TryAdd((id, language), number);
                html.Append("<p class=\"law\" lang=\"").Append(language.TwoLetters).Append("\">")
                    .AppendJoin("<br>", lines.Select(Words)).Append("</p>\n");
            }
        }
    }

    private void WriteQuotations()
    {
        var all = report.Check.Quotations;
        BeginTable(report.Pick("引语", "Quotations"), all.Length);
        foreach (var (index, quotation) in CheckReport.Listed(all, q => q.Verdict.NeedsAttention))
        {
            BeginRow($"q{Number(index + 1)}", index, quotation.Place, report.Passages.At(quotation.Place));
            html.Append("<p>").Append(Verdict(report.Of(quotation.Verdict.Words), quotation.Verdict.NeedsAttention)).Append("</p>\n");
            if (quotation.Citation is { } citation)
            {
                html.Append("<p class=\"soft\">").Append(report.Pick("对应引文 ", "Tied to citation ")).Append("<a href=\"#c")
                    .Append(Number(citation + 1)).Append("\">").Append(Number(citation + 1)).Append("</a></p>\n");
            }

            html.Append("</td><td>");
            WriteFound(quotation);
            html.Append("</td></tr>\n");
        }

        EndTable(all.Length);
    }

    private void WriteFound(CheckedQuotation quotation)
    {
        if (quotation.Why is { } why)
        {
            Paragraph(null, report.Of(why));
        }

        if (report.FoundIn(quotation) is { } found)
        {
            Paragraph("label", found);
        }

        if (!quotation.Differences.IsEmpty)
        {
            html.Append("<p class=\"law\">").Append(Differences(quotation.Differences)).Append("</p>\n");
        }

        foreach (var sentence in CheckReport.NotCompared(quotation).Select(report.Of))
        {
            Paragraph("soft", sentence);
        }
    }

    private void WriteNotUnderstood()
    {
        var all = report.Check.NotUnderstood;
        if (all.IsEmpty)
        {
            return;
        }

        BeginTable(report.Pick("未能识别", "Not understood"), all.Length);
        foreach (var (index, passage) in CheckReport.Listed(all, _ => true))
        {
            BeginRow($"n{Number(index + 1)}", index, passage.Place, report.Passages.At(passage.Place));
            html.Append("</td><td lang=\"en\">").Append(Words(passage.Why)).Append("</td></tr>\n");
        }

        EndTable(all.Length);
    }

    private void WriteCoverage()
    {
        html.Append("<section>\n<h2>").Append(report.Pick("核对范围", "What was checked")).Append("</h2>\n");
        Paragraph(null, report.Of(report.Check.Coverage));
        html.Append("</section>\n");
    }

    private void BeginTable(string heading, int count)
    {
        html.Append("<section>\n<h2>").Append(heading).Append(" <span class=\"soft\">").Append(Number(count)).Append("</span></h2>\n");
        if (count > 0)
        {
            html.Append("<table class=\"entries\">\n<thead><tr><th>").Append(report.Pick("号", "No.")).Append("</th><th>")
                .Append(report.Pick("文件", "In the document")).Append("</th><th>").Append(report.Pick("法律", "In the law"))
                .Append("</th></tr></thead>\n<tbody>\n");
        }
    }

    private void EndTable(int count)
    {
        html.Append(count > 0 ? "</tbody>\n</table>\n" : "");
        NotListed(count);
        html.Append("</section>\n");
    }

    private void NotListed(int count)
    {
        if (report.NotListed(count) is { } sentence)
        {
            Paragraph("caution", sentence);
        }
    }

    private void BeginRow(string id, int index, DocumentPlace place, Passage passage) =>
        html.Append("<tr id=\"").Append(id).Append("\"><td>").Append(Number(index + 1)).Append("</td><td><p class=\"soft\">")
            .Append(Encode(report.Passages.Name(place, report.Language))).Append("</p>\n<p>").Append(Around(passage)).Append("</p>\n");

    private void Paragraph(string? cssClass, string words) =>
        html.Append(cssClass is null ? "<p>" : $"<p class=\"{cssClass}\">").Append(Words(words)).Append("</p>\n");

    private static string Verdict(string words, bool needsAttention) =>
        $"<span class=\"verdict{(needsAttention ? " attention" : "")}\">{(needsAttention ? "! " : "✓ ")}{Encode(words)}</span>";

    private static string Around(Passage passage) =>
        $"<bdi>{Encode(passage.Before)}<mark>{Encode(passage.Words)}</mark>{Encode(passage.After)}</bdi>";

    private static string Words(string words) => $"<bdi>{Encode(words)}</bdi>";

    // marked by signs too, for a printer without colours
    private static string Differences(ImmutableArray<DiffPart> parts) => string.Concat(parts.Select(p => p.Operation switch
    {
        "delete" => $"<del>[-{Encode(p.Text)}-]</del>",
        "insert" => $"<ins>{{+{Encode(p.Text)}+}}</ins>",
        _ => Encode(p.Text),
    }));

    private static string Encode(string text)
    {
        var encoded = WebUtility.HtmlEncode(text)
            .Replace("\v", "<br>", StringComparison.Ordinal)
            .Replace("\n", "<br>", StringComparison.Ordinal);
        return encoded.Any(c => char.IsControl(c)) ? string.Concat(encoded.Select(c => char.IsControl(c) ? ' ' : c)) : encoded;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
