using System.CommandLine;
using Statutes.Cli.Exits;
using Statutes.Cli.Hosting;
using Statutes.Cli.Reporting;
using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Export;
using Statutes.Model.Dates;
using Statutes.Search;

namespace Statutes.Cli.Verbs;

/// <summary>
/// <c>statutes export</c>: writes versions in another format. Without <c>--out</c>, one version goes to standard output. With it, each
/// version of the named works, or of all works, becomes a file; Akoma Ntoso has a file for each language.
/// </summary>
internal static class ExportVerb
{
    private const int BufferBytes = 64 * 1024;

    public static Command Create()
    {
        var works = new Argument<string[]>("work")
        {
            Description = "Ids of works, such as csl; with --out, all works if absent.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = new Option<string>("--format")
        {
            Description = $"One of: {ExportRequest.FormatNames}.",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => ExportFormat.AkomaNtoso.Name,
        };
        format.CompletionSources.Add(ExportRequest.FormatNames.Split(", "));
        var lang = new Option<string?>("--lang")
        {
            Description = "zho or eng. akn has one language in a document, zho if absent; markdown has both if absent.",
            HelpName = "LANG",
        };
        var url = new Option<string?>("--base")
        {
            Description = "Prefix for the path of every link, such as https://example.org.",
            HelpName = "URL",
        };
        var folder = new Option<string?>("--out")
        {
            Description = "Folder for the files: one for each version in the corpus, or for the version in force at --at.",
            HelpName = "DIR",
        };
        var at = new Option<string?>("--at")
        {
            Description = "Export the version in force at this date; today if absent.",
            HelpName = "DATE",
        };
        var command = new Command("export", "Export versions as Akoma Ntoso, JSON-LD, NDJSON, Markdown or Word documents.")
        {
            works.RefusingOptions(), format, lang, url, folder, at,
        }.WithFolders();
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = new Options(
                parsed.GetValue(works)!, parsed.GetValue(at), parsed.GetValue(format), parsed.GetValue(lang), parsed.GetValue(url),
                parsed.GetValue(folder));
            options.Check();
            var knowledge = await KnowledgeBaseFactory.OpenAsync(parsed.Locations(), cancellation);
            return await ExportAsync(knowledge, options, cancellation);
        });
        return command;
    }

    private static async Task<int> ExportAsync(KnowledgeBase knowledge, Options options, CancellationToken cancellation)
    {
        var today = LawDate.Today(TimeProvider.System);
        var requests = options.Works.DefaultIfEmpty(null).SelectMany(w => Requests(knowledge, w, options, today)).ToArray();
        if (requests.FirstOrDefault(r => r.Problem is not null).Problem is { } problem)
        {
            Console.Error.WriteLine($"statutes: {problem.Detail}");
            return problem.Status == 400 ? ExitCodes.WrongUsage : ExitCodes.No;
        }

        if (options.Folder is { } folder)
        {
            WriteFiles(knowledge, [.. requests.Select(r => r.Value)], folder, cancellation);
            return ExitCodes.Done;
        }

        await using var output = Console.OpenStandardOutput();
        await using var buffered = new BufferedStream(output, BufferBytes);
        requests[0].Value.Write(knowledge, buffered);
        return ExitCodes.Done;
    }

    private static IEnumerable<Result<ExportRequest>> Requests(KnowledgeBase knowledge, string? work, Options options, DateOnly today)
    {
        if (options.Folder is null)
        {
            return [Read(work!, options.At ?? "current")];
        }

        if (work is not null && RequestParameters.Work(knowledge, work).Problem is { } unknown)
        {
            return [unknown];
        }

        var exported = knowledge.Catalog.Works.Where(w => (work is null || w.Id.Slug == work) && w.Versions.Any(v => v.IsHeld));
        var dates = exported.SelectMany(w => options.At is { } at
            ? [(Work: w.Id.Slug, At: at)]
            : w.Versions.Where(v => v.IsHeld).Select(v => (Work: w.Id.Slug, At: LawDate.Format(v.Date))));
        return dates.SelectMany(d => InEachLanguage(Read(d.Work, d.At)));

        Result<ExportRequest> Read(string slug, string at) =>
            ExportRequest.Read(knowledge, slug, at, options.Format, options.Language, options.Base, today);

        // a document of Akoma Ntoso has one language
        IEnumerable<Result<ExportRequest>> InEachLanguage(Result<ExportRequest> request) =>
            options.Language is null && request is { Problem: null, Value: { Format: ExportFormat.AkomaNtoso } akn }
                ? akn.Version.Texts.Select(t => (Result<ExportRequest>)(akn with { Language = t.Language }))
                : [request];
    }

    private static void WriteFiles(KnowledgeBase knowledge, ExportRequest[] requests, string folder, CancellationToken cancellation)
    {
        var (files, bytes) = (0, 0L);
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var request in requests)
            {
                cancellation.ThrowIfCancellationRequested();
                var path = Path.Combine(folder, request.FileName);
                using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes);
                request.Write(knowledge, file);
                (files, bytes) = (files + 1, bytes + file.Length);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--out: the folder \"{folder}\" cannot be written: {e.Message}");
        }

        Console.Error.WriteLine(FormattableString.Invariant($"{NounCount.Format(files, "file")}, {bytes:N0} bytes, written to {folder}"));
    }

    private sealed record Options(string[] Works, string? At, string? Format, string? Language, string? Base, string? Folder)
    {
        public void Check()
        {
            if (At is not null && !LawDate.TryParse(At, out _))
            {
                throw new UsageException($"--at: “{At}” is not a date. Write --at 2018-01-01.");
            }

            if (Folder is null && Works.Length != 1)
            {
                throw new UsageException("Name one work to print it, or add --out DIR to write files.");
            }

            if (Folder is null && Format == ExportFormat.Docx.Name && !Console.IsOutputRedirected)
            {
                throw new UsageException("A Word document cannot be shown in a terminal. Add > FILE.docx, or --out DIR.");
            }
        }
    }
}
