using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Statutes.Cli.Hosting;
using Statutes.Ingest.Reports;
using Statutes.Model.Provisions;
using Statutes.Search.Building;

namespace Statutes.Cli.Verbs;

/// <summary><c>statutes ingest</c>: reads the corpus, builds the index anew, and reports what was read and what is odd.</summary>
internal static class IngestVerb
{
    public static Command Create()
    {
        var command = new Command("ingest", "Read the corpus, build the index anew and report; a running service takes it over.") { SharedOptions.Json }.WithFolders();
        command.SetAction(async (parsed, cancellation) =>
        {
            var locations = parsed.Locations();
            var report = await Knowledge.RebuildAsync(locations, new GenerationStore(locations.Index, TimeProvider.System), cancellation);
            Console.Out.Write(parsed.GetValue(SharedOptions.Json) ? ToJson(report) : ToText(report));
            return Program.Done;
        });
        return command;
    }

    private static string ToText(IngestReport report)
    {
        var text = new StringWriter();
        foreach (var file in report.Files)
        {
            text.WriteLine($"{file.Path}: {Counts(file.Count)}, {file.References} references");
            foreach (var diagnostic in file.Diagnostics)
            {
                text.WriteLine($"  {diagnostic}");
            }
        }

        text.WriteLine($"{report.Files.Length} files: {Counts(report.Total)}, {report.Files.Sum(f => f.References)} references");
        return text.ToString();
    }

    private static string Counts(Func<ProvisionKind, int> count) =>
        $"{count(ProvisionKind.Article)} articles, {count(ProvisionKind.Paragraph)} paragraphs, {count(ProvisionKind.Item)} items, {count(ProvisionKind.Subitem)} sub-items";

    private static string ToJson(IngestReport report) => JsonSerializer.Serialize(
        new IngestJson(
            [.. report.Files.Select(f => new IngestFileJson(
                f.Path, f.Work, f.Version, f.Count(ProvisionKind.Article), f.Count(ProvisionKind.Paragraph), f.Count(ProvisionKind.Item), f.References,
                [.. f.Diagnostics.Select(d => new IngestDiagnosticJson(d.Code, d.Severity.ToString().ToLowerInvariant(), d.Line, d.Message))]))],
            new IngestTotalsJson(
                report.Files.Length, report.Total(ProvisionKind.Article), report.Total(ProvisionKind.Paragraph), report.Total(ProvisionKind.Item),
                report.Files.Sum(f => f.References), report.Files.Sum(f => f.Diagnostics.Length))),
        IngestReportJson.Printed.IngestJson) + "\n";
}

/// <summary>The report as JSON.</summary>
internal sealed record IngestJson(IReadOnlyList<IngestFileJson> Files, IngestTotalsJson Totals);

/// <summary>One file.</summary>
internal sealed record IngestFileJson(
    string Path, string? Work, string? Version, int Articles, int Paragraphs, int Items, int References, IReadOnlyList<IngestDiagnosticJson> Diagnostics);

/// <summary>What is odd in a file.</summary>
internal sealed record IngestDiagnosticJson(string Code, string Severity, int Line, string Message);

/// <summary>All files together.</summary>
internal sealed record IngestTotalsJson(int Files, int Articles, int Paragraphs, int Items, int References, int Diagnostics);

/// <summary>The JSON of the report.</summary>
[JsonSerializable(typeof(IngestJson))]
internal sealed partial class IngestReportJson : JsonSerializerContext
{
    public static IngestReportJson Printed { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
