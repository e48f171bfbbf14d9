using System.CommandLine;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Statutes.Cli.Exits;
using Statutes.Cli.Hosting;
using Statutes.Cli.Reporting;
using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Contract.Responses;
using Statutes.Model.Dates;
using Statutes.Search;

namespace Statutes.Cli.Verbs;

/// <summary>
/// <c>statutes check</c>: judges every citation and quotation of a document. <c>--out</c> writes the result into a file; the ending of
/// its name selects the form.
/// </summary>
internal static class CheckVerb
{
    private const string Word = ".docx";

    private static readonly string[] Endings = [".json", ".html", ".md", Word];

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A file (.docx, .pdf, .html, .md or .txt); - for standard input." };
        var update = new Option<bool>("--update")
        {
            Description = "With --out FILE.docx: also replace certain numbers, as tracked changes.",
        };
        var terms = new Option<bool>("--terms") { Description = "Also report terms that are rendered in two ways." };
        var lang = new Option<string?>("--lang")
        {
            Description = "zh or en: the language of a report and of comments; that of the document if absent.",
            HelpName = "LANG",
        };
        var output = new Option<string?>("--out")
        {
            Description = "Write the result into this file: FILE.json, FILE.html, FILE.md, or FILE.docx with comments.",
            HelpName = "FILE",
        };
        var at = new Option<string?>("--at")
        {
            Description = "The date of the document; if absent, the date that it gives itself, else today.",
            HelpName = "DATE",
        };
        var command = new Command("check", "Check a document: judge its citations and quotations.")
        {
            file, at, update, terms, lang, output, SharedOptions.Json,
        }.WithFolders();
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = new Options(
                parsed.GetValue(file)!, parsed.GetValue(at), parsed.GetValue(update), parsed.GetValue(terms), parsed.GetValue(lang),
                parsed.GetValue(output), parsed.GetValue(SharedOptions.Json));
            var today = LawDate.Today(TimeProvider.System);
            var parameters = options.Check(today);
            var document = NamedInput.Read(options.File, DocumentRequest.MaxBytes, "larger than 32 MB. Split it into smaller documents.");
            var knowledge = await KnowledgeBaseFactory.OpenAsync(parsed.Locations(), cancellation);
            return await RunAsync(document, options, parameters, knowledge, today, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        byte[] document,
        Options options,
        DocumentParameters parameters,
        KnowledgeBase knowledge,
        DateOnly today,
        CancellationToken cancellation)
    {
        var request = new DocumentRequest(knowledge, parameters, today);
        var sent = new SentDocument(document, SentDocument.IsNameOfPlainText(options.File));
        if (!request.Check(sent, options.Ending == Word, cancellation).TryGet(out var check, out var problem))
        {
            throw Refused(options, problem);
        }

        var mapping = new DocumentCheckMapping(new ContractMapping(knowledge, today), check, knowledge.CorpusHash);
        if (options.Output is { } path)
        {
            byte[]? content = options.Ending switch
            {
                Word => request.Annotate(document, check, TimeProvider.System.GetUtcNow(), cancellation),
                ".html" => Encoding.UTF8.GetBytes(request.Report(check).ToHtml()),
                ".md" => Encoding.UTF8.GetBytes(request.Report(check).ToMarkdown()),
                _ => null,
            };
            await OutputFile.WriteAsync(path, stream => content is null
                ? WriteJsonAsync(mapping, stream, cancellation)
                : stream.WriteAsync(content, cancellation).AsTask());
        }

        await using var output = Console.OpenStandardOutput();
        await (options.Json
            ? WriteJsonAsync(mapping, output, cancellation)
            : output.WriteAsync(Encoding.UTF8.GetBytes(CheckText.Of(check, knowledge)), cancellation).AsTask());
        return check.NeedsAttention ? ExitCodes.No : ExitCodes.Done;
    }

    private static Exception Refused(Options options, Problem problem) => problem.Code == ProblemCodes.NotAcceptable
        ? new UsageException(
            $"--out: \"{options.File}\" is not a Word document, so it has no {Word} with comments. "
            + "Name a file ending in .json, .html or .md.")
        : new UnreadableFileException($"{options.File}: {problem.Detail}");

    private static async Task WriteJsonAsync(DocumentCheckMapping mapping, Stream output, CancellationToken cancellation)
    {
        var pipe = PipeWriter.Create(output, new StreamPipeWriterOptions(leaveOpen: true));
        await using (var writer = new Utf8JsonWriter(pipe, new JsonWriterOptions { Encoder = ApiJson.Answers.Options.Encoder }))
        {
            await mapping.WriteAsync(writer, pipe, cancellation);
        }

        await pipe.WriteAsync("\n"u8.ToArray(), cancellation);
        await pipe.CompleteAsync();
    }

    private sealed record Options(
        string File, string? At, bool Update, bool Terms, string? Language, string? Output, bool Json)
    {
        public string? Ending => Output is null ? null : Path.GetExtension(Output).ToLowerInvariant();

        public DocumentParameters Check(DateOnly today)
        {
            if (File.StartsWith("--", StringComparison.Ordinal))
            {
                throw new UsageException($"Unknown option {File}. For help, run: statutes check --help");
            }

            if (Output is not null && IsSameFile(File, Output))
            {
                throw new UsageException($"--out: \"{Output}\" is the document itself, which is never overwritten. Name another file.");
            }

            if (Output is not null && !Endings.Contains(Ending))
            {
                throw new UsageException($"--out: \"{Output}\" has no known ending. Name a file ending in {string.Join(", ", Endings)}.");
            }

            if (Update && Ending != Word)
            {
                throw new UsageException($"--update changes a Word document. Add --out FILE{Word}.");
            }

            var read = DocumentParameters.Read(At, Update ? "true" : null, Terms ? "true" : null, Language, today);
            return read.TryGet(out var parameters, out var problem)
                ? parameters
                : throw new UsageException($"--{NameOf(problem)}: {problem.Detail}");
        }

        private static string NameOf(Problem problem) => problem.Code == ProblemCodes.BadDate ? "at" : "lang";

        // by their paths and, where a path is a link, by what it leads to
        private static bool IsSameFile(string input, string output)
        {
            try
            {
                return input != NamedInput.StandardInput && string.Equals(Target(input), Target(output), Comparison);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
            {
                return false; // reading or writing reports it
            }
        }

        private static StringComparison Comparison =>
            OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

        private static string Target(string path) =>
            System.IO.File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
    }
}
