using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Statutes.Citations.Resolving;
using Statutes.Documents.Citing;
using Statutes.Documents.Quoting;
using Statutes.Documents.Reading;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Search.Comparing;

namespace Statutes.Documents.Reports;

/// <summary>Writes a report as Markdown. Everything of the document and of the law is escaped.</summary>
internal sealed class MarkdownReport(CheckReport report)
{
    private readonly StringBuilder text = new();
    private readonly Dictionary<(ProvisionId, Language), int> printed = [];

    /// <summary>Writes the report.</summary>
    public string Write()
    {
        Line($"# {report.Pick("文件核对报告", "Report on a checked document")}");
        Line($"> {Words(report.Of(ReportNotice.Words))}");
        foreach (var (name, value) in report.Facts())
        {
            text.Append("- ").Append(name).Append(report.Colon).Append(Words(value)).Append('\n');
        }

        text.Append('\n');
        foreach (var caution in report.Check.Cautions)
        {
            Line($"> {Words(report.Of(caution.Message))}");
        }

        WriteTotals();
        WriteFindings();
        WriteCitations();
        WriteQuotations();
        WriteNotUnderstood();
        Line($"## {report.Pick("核对范围", "What was checked")}");
        Line(Words(report.Of(report.Check.Coverage)));
        return text.ToString();
    }

    private void WriteTotals()
    {
        Line($"## {report.Pick("合计", "Totals")}");
        text.Append(report.Pick("| 内容 | 结论 | 数量 |\n", "| what | verdict | count |\n")).Append("| --- | --- | ---: |\n");
        foreach (var (what, verdict, count, needsAttention) in report.Totals())
        {
            text.Append("| ").Append(what).Append(" | ").Append(Verdict(verdict, needsAttention)).Append(" | ").Append(Number(count))
                .Append(" |\n");
        }

        text.Append('\n');
    }

    private void WriteFindings()
    {
        if (report.Check.Findings.IsEmpty)
        {
            return;
        }

        Line($"## {report.Pick("全文发现", "Findings on the whole document")}");
        foreach (var finding in report.Check.Findings.Take(CheckReport.MostListed))
        {
            Item(0, Words(report.Of(finding.Message)));
            foreach (var place in finding.Places.Take(CheckReport.MostPlaces))
            {
                Item(1, $"{PlaceOf(place)}{report.Colon}{Around(report.Passages.At(place))}");
            }

            if (finding.Places.Length - CheckReport.MostPlaces is > 0 and var more)
            {
                Item(1, report.AndMore(more));
            }
        }

        End(report.Check.Findings.Length);
    }

    private void WriteCitations()
    {
        var all = report.Check.Citations;
        Line($"## {report.Pick("引文", "Citations")} ({Number(all.Length)})");
        foreach (var (index, citation) in CheckReport.Listed(all, c => c.Verdict.NeedsAttention))
        {
            var passage = report.Passages.At(citation.Place);
            Head(index, citation.Verdict.Words, citation.Verdict.NeedsAttention, citation.Place);
            Item(0, Around(passage));
            if (citation.Why is { } why)
            {
                Item(0, Words(report.Of(why)));
            }

            if (citation.Suggestion is { } suggestion)
            {
                var words = suggestion.Text ?? report.Law.Label(suggestion.Id, report.Language);
                var reason = CheckReport.ReasonOf(citation) is { } given ? $" {Words(report.Of(given))}" : "";
                Item(0, $"{report.Pick("建议", "Suggestion")}{report.Colon}**{Words(words)}**{reason}");
            }

            WriteLaw(citation, passage.Language, index + 1);
            text.Append('\n');
        }

        End(all.Length);
    }

    private void WriteLaw(CheckedCitation citation, Language passage, int number)
    {
        var targets = CheckReport.TargetsOf(citation);
        foreach (var target in targets.Take(CheckReport.MostTargets))
        {
            WriteProvision(target.Id, passage, number);
            if (report.Law.Today(target, report.Language) is { } today)
            {
                Item(0, $"{report.Pick("现状", "Today")}{report.Colon}{Words(today)}");
            }
        }

        if (targets.Length - CheckReport.MostTargets is > 0 and var more)
        {
            Item(0, report.AndMore(more));
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
                Item(0, $"{Words(report.Law.Label(id, report.Language))}{report.Pick("（与所引文本比较）", " (compared with the text cited)")}");
                Item(1, Differences(redline));
            }
        }

        if (citation.Found.Resolution is Resolution.Ambiguous ambiguous)
        {
            foreach (var alternative in ambiguous.Alternatives)
            {
                var reason = report.Pick(alternative.WhyInChinese ?? alternative.Why, alternative.Why);
                Item(0, $"{Words(report.Law.Label(alternative.Id, report.Language))}{report.Colon}{Words(reason)}");
            }
        }
    }

    private void WriteProvision(ProvisionId id, Language passage, int number)
    {
        var heading = report.Law.Heading(id, report.Language) is { } words ? $" · {Words(words)}" : "";
        Item(0, Words(report.Law.Label(id, report.Language)) + heading);
        foreach (var language in CheckReport.LawLanguages(passage))
        {
            if (printed.TryGetValue((id, language), out var first) && first != number)
            {
                Item(1, report.Pick($"原文见第 {first} 项", $"For its words see no. {first}"));
                return;
            }

            foreach (var line in report.Law.Lines(id, language))
            {
                printed.TryAdd((id, language), number);
                Item(1, Words(line));
            }
        }
    }

    private void WriteQuotations()
    {
        var all = report.Check.Quotations;
        Line($"## {report.Pick("引语", "Quotations")} ({Number(all.Length)})");
        foreach (var (index, quotation) in CheckReport.Listed(all, q => q.Verdict.NeedsAttention))
        {
            Head(index, quotation.Verdict.Words, quotation.Verdict.NeedsAttention, quotation.Place);
            Item(0, Around(report.Passages.At(quotation.Place)));
            if (quotation.Citation is { } citation)
            {
                Item(0, report.Pick($"对应引文 {citation + 1}", $"Tied to citation {citation + 1}"));
            }

            string?[] sentences =
            [
                quotation.Why is { } why ? report.Of(why) : null,
                report.FoundIn(quotation),
                .. CheckReport.NotCompared(quotation).Select(report.Of),
            ];
            foreach (var sentence in sentences.OfType<string>())
            {
                Item(0, Words(sentence));
            }

            if (!quotation.Differences.IsEmpty)
            {
                Item(0, Differences(quotation.Differences));
            }

            text.Append('\n');
        }

        End(all.Length);
    }

    private void WriteNotUnderstood()
    {
        var all = report.Check.NotUnderstood;
        if (all.IsEmpty)
        {
            return;
        }

        Line($"## {report.Pick("未能识别", "Not understood")} ({Number(all.Length)})");
        foreach (var (_, passage) in CheckReport.Listed(all, _ => true))
        {
            Item(0, $"{PlaceOf(passage.Place)}{report.Colon}{Around(report.Passages.At(passage.Place))} {Words(passage.Why)}");
        }

        End(all.Length);
    }

    private void Head(int index, Bilingual verdict, bool needsAttention, DocumentPlace place) =>
        Line($"### {Number(index + 1)}. {Verdict(report.Of(verdict), needsAttention)} · {PlaceOf(place)}");

    private void End(int count)
    {
        text.Append('\n');
        if (report.NotListed(count) is { } sentence)
        {
            Line(sentence);
        }
    }

    private void Line(string line) => text.Append(line).Append("\n\n");

    private void Item(int level, string words) => text.Append(' ', level * 2).Append("- ").Append(words).Append('\n');

    private string PlaceOf(DocumentPlace place) => Words(report.Passages.Name(place, report.Language));

    private static string Verdict(string words, bool needsAttention) => $"{(needsAttention ? "❗" : "✓")} {words}";

    private static string Around(Passage passage) => $"{Words(passage.Before)}**{Words(passage.Words)}**{Words(passage.After)}";

    private static string Differences(ImmutableArray<DiffPart> parts) => string.Concat(parts.Select(p => p.Operation switch
    {
        "delete" => $"\\[-{Words(p.Text)}-\\]",
        "insert" => $"{{+{Words(p.Text)}+}}",
        _ => Words(p.Text),
    }));

    // words of a document may begin a list or a heading in Markdown, and may have any control character
    private static string Words(string words)
    {
        var line = words.Any(char.IsControl) ? string.Concat(words.Select(c => char.IsControl(c) ? ' ' : c)) : words;
        return MarkdownEscape.Of(line);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
