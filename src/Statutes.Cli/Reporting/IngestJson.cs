using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Statutes.Ingest.Identifying;
using Statutes.Ingest.Reports;
using Statutes.Ingest.UserCorpus;
using Statutes.Model.Provisions;

namespace Statutes.Cli.Reporting;

/// <summary>The report of an ingest as JSON.</summary>
internal sealed record IngestJson(IReadOnlyList<IngestFileJson> Files, IngestTotalsJson Totals)
{
    /// <summary>Writes a report.</summary>
    public static string Of(IngestReport report) => JsonSerializer.Serialize(
        new IngestJson([.. report.Files.Select(ToJson)], TotalsOf(report)), IngestReportJson.Printed.IngestJson) + "\n";

    private static IngestFileJson ToJson(FileReport file) => new(
        file.Path, file.Work, file.Version, file.Title, file.Placement, file.Certainty,
        file.Count(ProvisionKind.Article), file.Count(ProvisionKind.Paragraph), file.Count(ProvisionKind.Item), file.References,
        [.. file.Diagnostics.Select(d => new IngestDiagnosticJson(d.Code, d.Severity.ToString().ToLowerInvariant(), d.Line, d.Message))]);

    private static IngestTotalsJson TotalsOf(IngestReport report) => new(
        report.Files.Select(f => f.Path).Distinct().Count(), report.Read, report.Vanished.Length,
        report.Files.Select(f => f.Work).OfType<string>().Distinct().Count(),
        report.Total(ProvisionKind.Article), report.Total(ProvisionKind.Paragraph), report.Total(ProvisionKind.Item),
        report.Files.Sum(f => f.References), report.Files.Sum(f => f.Diagnostics.Length), OutcomesOf(report.References));

    private static Dictionary<string, int>? OutcomesOf(CorpusCensus? census) => census is null ? null : new Dictionary<string, int>(
        CorpusCensus.Outcomes.Select(o => KeyValuePair.Create(o, census.Count(o)))
            .Append(new("open", census.Open)).Append(new("not-understood", census.NotUnderstood)));
}

/// <summary>One text of a file. A file without a text has one row too.</summary>
internal sealed record IngestFileJson(
    string Path, string? Work, string? Version, string? Title, PlacementKind? Placement, Certainty? Certainty,
    int Articles, int Paragraphs, int Items, int References, IReadOnlyList<IngestDiagnosticJson> Diagnostics);

/// <summary>A problem or a note about a file.</summary>
internal sealed record IngestDiagnosticJson(string Code, string Severity, int Line, string Message);

/// <summary>The totals of all files. The outcomes count the references of the whole corpus, the built-in texts included.</summary>
internal sealed record IngestTotalsJson(
    int Files, int Read, int Vanished, int Works, int Articles, int Paragraphs, int Items, int References, int Diagnostics,
    IReadOnlyDictionary<string, int>? Outcomes);

/// <summary>The JSON of the report.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(IngestJson))]
internal sealed partial class IngestReportJson : JsonSerializerContext
{
    public static IngestReportJson Printed { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<PlacementKind>(), new JsonStringEnumConverter<Certainty>() },
    });
}
