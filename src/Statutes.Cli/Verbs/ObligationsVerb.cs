using System.CommandLine;
using System.Text;
using System.Text.Json;
using Statutes.Cli.Exits;
using Statutes.Cli.Hosting;
using Statutes.Cli.Reporting;
using Statutes.Contract.Problems;
using Statutes.Contract.Reports;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Model.Dates;
using Statutes.Search;
using Statutes.Search.Obligations;

namespace Statutes.Cli.Verbs;

/// <summary><c>statutes obligations</c>: who must do what, and what a breach costs.</summary>
internal static class ObligationsVerb
{
    private static readonly string FormatNames = string.Join(", ", ObligationFormatNames.All.Select(f => f.Name));

    public static Command Create()
    {
        var work = new Argument<string?>("work")
        {
            Description = "Id of a work, such as csl; all works if absent.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var query = Text("--query", "Only rows with these words.", "WORDS");
        var subject = Text("--subject", "Only rows whose subject contains these words.", "WORDS");
        var modal = Text("--modal", "Only shall, must-not, may or entitled.", "MODAL");
        var kind = Text("--kind", "Only duties with this kind of penalty, such as fine.", "KIND");
        var penalty = Text("--penalty", "true: only duties with a penalty. false: only duties without one.", "BOOL");
        var since = Text("--since", "Only rows that changed since this version, such as csl@2017-06-01.", "VERSION");
        var sort = Text("--sort", "text (the default), or fine: the highest fine first.", "ORDER");
        var csv = new Option<bool>("--csv") { Description = "Print CSV instead of text: the same as --format csv." };
        var format = Text(
            "--format", $"One of: {FormatNames}; text if absent. html and docx report what changed since --since.", "FORMAT");
        var file = new Option<string?>("--out", "--output")
        {
            Description = "Write to this file. Its ending selects the format if --format is absent.",
            HelpName = "FILE",
        };
        var command = new Command("obligations", "List who must do what, and what a breach costs.")
        {
            work, query, subject, modal, kind, penalty, since, sort, csv, format, file, SharedOptions.At, SharedOptions.Json,
        }.WithFolders();
        command.SetAction(async (parsed, cancellation) =>
        {
            var name = parsed.GetValue(SharedOptions.Json) ? "json" : parsed.GetValue(csv) ? "csv" : parsed.GetValue(format);
            var output = new Output(parsed.GetValue(file), FormatOf(name, parsed.GetValue(file)));
            var parameters = new ObligationParameters(
                parsed.GetValue(work), parsed.GetValue(SharedOptions.At), parsed.GetValue(query), parsed.GetValue(subject),
                parsed.GetValue(modal), parsed.GetValue(kind), parsed.GetValue(penalty), parsed.GetValue(since), parsed.GetValue(sort),
                Page: null, PageSize: null);
            var today = LawDate.Today(TimeProvider.System);
            var knowledge = await KnowledgeBaseFactory.OpenAsync(parsed.Locations(), cancellation);
            if (!parameters.Parse(knowledge, today).TryGet(out var request, out var problem))
            {
                Console.Error.WriteLine($"statutes: {problem.Detail}");
                return ExitCodes.WrongUsage;
            }

            var mapping = new ContractMapping(knowledge, today);
            if (!Make(knowledge, mapping, request, output.Format).TryGet(out var made, out problem))
            {
                Console.Error.WriteLine($"statutes: {problem.Detail}");
                return ExitCodes.WrongUsage;
            }

            await WriteAsync(made.Content, output.File, cancellation);
            return made.Rows > 0 ? ExitCodes.Done : ExitCodes.No;
        });
        return command;
    }

    private static Option<string?> Text(string name, string description, string value) =>
        new(name) { Description = description, HelpName = value };

    // null: text
    private static ObligationFormat? FormatOf(string? name, string? file)
    {
        name ??= file is null ? "text" : Path.GetExtension(file).TrimStart('.').ToLowerInvariant();
        if (name is "text" or "txt")
        {
            return null;
        }

        var format = ObligationFormatNames.Find(name) ?? throw new UsageException(
            $"\"{name}\" is no format of obligations. Use one of: {FormatNames}.");
        return format.IsText || file is not null || Console.IsOutputRedirected
            ? format
            : throw new UsageException($"A file of {format.Name} cannot be shown in a terminal. Add --out FILE.{format.Name}.");
    }

    private static Result<ObligationFile> Make(
        KnowledgeBase knowledge, ContractMapping mapping, ObligationRequest request, ObligationFormat? format)
    {
        if (format is { } file and not ObligationFormat.Json)
        {
            return ObligationFiles.Make(knowledge, mapping, request, file);
        }

        var answer = new ObligationMapping(knowledge, mapping).Answer(request.Whole);
        var text = format is null
            ? ObligationText.Of(answer)
            : JsonSerializer.Serialize(answer, ApiJson.Answers.ObligationsJson) + "\n";
        return new ObligationFile(Encoding.UTF8.GetBytes(text), "", answer.Total);
    }

    private static async Task WriteAsync(ReadOnlyMemory<byte> content, string? path, CancellationToken cancellation)
    {
        if (path is not null)
        {
            await OutputFile.WriteAsync(path, stream => stream.WriteAsync(content, cancellation).AsTask());
            return;
        }

        await using var console = Console.OpenStandardOutput();
        await console.WriteAsync(content, cancellation);
    }

    private sealed record Output(string? File, ObligationFormat? Format);
}
