using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Statutes.Cli.Exits;
using Statutes.Cli.Reporting;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.Validation;

namespace Statutes.Cli.Verbs;

/// <summary><c>statutes validate</c>: checks the corpus against its rules.</summary>
internal static class ValidateVerb
{
    public static Command Create()
    {
        var command = new Command(
            "validate",
            "Check the corpus: structure, alignment of the languages, references, amounts, dates, modal words, glossary, checksums.")
        {
            SharedOptions.Json, SharedOptions.Corpus, SharedOptions.Index,
        };
        command.SetAction(parsed =>
        {
            var report = CorpusValidator.Validate(CorpusFolder.Read(parsed.Locations().Corpus));
            Console.Out.Write(parsed.GetValue(SharedOptions.Json) ? ToJson(report) : ToText(report));
            return report.Findings.IsEmpty ? ExitCodes.Done : ExitCodes.No;
        });
        return command;
    }

    private static string ToText(ValidationReport report)
    {
        var text = new StringWriter();
        foreach (var finding in report.Findings)
        {
            text.WriteLine(finding);
        }

        var c = report.Counts;
        text.WriteLine(
            $"checked: {c.Texts} texts by checksum, {c.Articles} articles in both languages, {c.Lines} lines, {c.References} references, "
            + $"{c.Quantities} amounts and periods, {c.Dates} dates, {c.Modals} modal words, {c.TermUses} uses of {c.Terms} terms; "
            + $"{NounCount.Format(c.Exempted, "difference")} allowed by an exemption");
        text.WriteLine(report.Findings.IsEmpty ? "valid" : $"not valid: {NounCount.Format(report.Findings.Length, "error")}");
        return text.ToString();
    }

    private static string ToJson(ValidationReport report) => JsonSerializer.Serialize(
        new ValidationJson(
            report.Findings.IsEmpty,
            report.Counts,
            [.. report.Findings.Select(f => new FindingJson(f.Rule, f.Place?.ToString(), f.Source, f.Line, f.Message))]),
        ValidationReportJson.Printed.ValidationJson) + "\n";
}

/// <summary>The report as JSON.</summary>
internal sealed record ValidationJson(bool Valid, ValidationCounts Counts, IReadOnlyList<FindingJson> Findings);

/// <summary>An error that the check found.</summary>
internal sealed record FindingJson(string Rule, string? Place, string Source, int Line, string Message);

/// <summary>The JSON of the report.</summary>
[JsonSerializable(typeof(ValidationJson))]
internal sealed partial class ValidationReportJson : JsonSerializerContext
{
    public static ValidationReportJson Printed { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
