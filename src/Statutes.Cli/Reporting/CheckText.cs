using System.Globalization;
using System.Text;
using Statutes.Citations.Finding;
using Statutes.Documents.Checking;
using Statutes.Documents.Citing;
using Statutes.Documents.Quoting;
using Statutes.Documents.Reading;
using Statutes.Documents.Reports;
using Statutes.Model.Dates;
using Statutes.Model.Text;
using Statutes.Search;
using Statutes.Search.Comparing;

namespace Statutes.Cli.Reporting;

/// <summary>Writes a check as text for a terminal, in English. Of a citation that is in order there is one line.</summary>
internal static class CheckText
{
    // of words of the document in one line, in UTF-16 code units
    private const int MostWords = 120;

    /// <summary>Writes the text.</summary>
    public static string Of(DocumentCheck check, KnowledgeBase knowledge)
    {
        var law = new ProvisionWords(knowledge);
        var passages = new DocumentPassages(check.Content);
        var text = new StringBuilder();
        Line(text, DateLine(check));
        foreach (var caution in check.Cautions)
        {
            Line(text, $"{caution.Code}: {caution.Message.En}");
        }

        foreach (var citation in check.Citations)
        {
            Line(text, $"{PlaceOf(citation.Place)}  {Short(citation.Text)}  {citation.Verdict.Name}");
            AppendDetails(text, citation, law);
        }

        foreach (var quotation in check.Quotations)
        {
            Line(text, $"{PlaceOf(quotation.Place)}  “{Short(quotation.Text)}”  {quotation.Verdict.Name}");
            AppendDetails(text, quotation, law);
        }

        foreach (var passage in check.NotUnderstood)
        {
            Line(text, $"{PlaceOf(passage.Place)}  {Short(passage.Text)}  not understood: {passage.Why}");
        }

        foreach (var finding in check.Findings)
        {
            Line(text, $"{finding.Code}: {finding.Message.En}");
            foreach (var place in finding.Places)
            {
                Detail(text, $"{PlaceOf(place)}  {Short(passages.At(place).Words)}");
            }
        }

        Line(text, check.Coverage.Either(Language.English));

        Line(text, Totals(check));
        Line(text, $"As of {LawDate.Format(check.Today)}, corpus {ReportNotice.Short(law.Corpus)}. {ReportNotice.Words.En}");
        return text.ToString();
    }

    private static void AppendDetails(StringBuilder text, CheckedCitation citation, ProvisionWords law)
    {
        if (!citation.Verdict.NeedsAttention)
        {
            return;
        }

        foreach (var target in CheckReport.TargetsOf(citation).Take(CheckReport.MostTargets))
        {
            Detail(text, $"{target.Id}  {law.Label(target.Id, Language.English)}");
            if (law.Today(target, Language.English) is { } today)
            {
                Detail(text, $"    today: {today}");
            }
        }

        if (citation.Why is { } why)
        {
            Detail(text, why.Either(Language.English));
        }

        if (citation.Suggestion is { } suggestion)
        {
            var reason = CheckReport.ReasonOf(citation) is { } given ? $" ({given.Either(Language.English)})" : "";
            Detail(text, $"suggestion: {suggestion.Text ?? suggestion.Id.ToString()}{reason}");
        }
    }

    private static void AppendDetails(StringBuilder text, CheckedQuotation quotation, ProvisionWords law)
    {
        foreach (var sentence in CheckReport.NotCompared(quotation))
        {
            Detail(text, sentence.Either(Language.English));
        }

        if (quotation.Verdict == QuotedVerdict.Exact)
        {
            return;
        }

        if (quotation.Why is { } why)
        {
            Detail(text, why.Either(Language.English));
        }

        if (quotation.Found is { } found)
        {
            Detail(text, $"{found.Id}  {law.Label(found.Id, Language.English)}");
        }

        if (!quotation.Differences.IsEmpty)
        {
            Detail(text, string.Concat(quotation.Differences.Select(Marked)));
        }
    }

    private static string Marked(DiffPart part) => part.Operation switch
    {
        "delete" => $"[-{part.Text}-]",
        "insert" => $"{{+{part.Text}+}}",
        _ => part.Text,
    };

    private static string DateLine(DocumentCheck check)
    {
        var day = $"as of {LawDate.Format(check.At)}";
        return check switch
        {
            { AtFrom: DateSource.Request } => day,
            { AtFrom: DateSource.Document, Date: { } date } =>
                $"{day}, the date of the document: “{Short(date.Text)}” (at {PlaceOf(date.Place)}; add --at DATE for another date)",
            _ => $"{day}, today (add --at DATE for another date)",
        };
    }

    private static string Totals(DocumentCheck check) => string.Join("; ",
    [
        $"{NounCount.Format(check.Citations.Length, "citation")}{Counts(check.Citations.Select(c => c.Verdict.Name))}",
        $"{NounCount.Format(check.Quotations.Length, "quotation")}{Counts(check.Quotations.Select(q => q.Verdict.Name))}",
        $"{check.NotUnderstood.Length} not understood",
        NounCount.Format(check.Findings.Length, "finding"),
    ]);

    private static string Counts(IEnumerable<string> verdicts) =>
        string.Join(", ", verdicts.CountBy(v => v).Select(c => $"{c.Value} {c.Key}")) is { Length: > 0 } counts ? $": {counts}" : "";

    // the part, the paragraph and the column, both counted from 1 as a reader counts
    private static string PlaceOf(DocumentPlace place) =>
        string.Create(CultureInfo.InvariantCulture, $"{place.Part} {place.Paragraph + 1}:{place.Start + 1}");

    private static string Short(string words)
    {
        var line = OneLine(words);
        return line.Length <= MostWords ? line : line[..(char.IsLowSurrogate(line[MostWords]) ? MostWords - 1 : MostWords)] + "…";
    }

    private static void Line(StringBuilder text, string line) => text.Append(OneLine(line)).Append('\n');

    private static void Detail(StringBuilder text, string line) => text.Append("    ").Append(OneLine(line)).Append('\n');

    // a control character of a document must not reach the terminal
    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).TrimEnd();
}
