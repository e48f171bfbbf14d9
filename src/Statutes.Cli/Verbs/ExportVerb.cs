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
        var lang = new Option<string?>("--lang")
        {
            Description = "zho or eng. akn has one language in a document, zho if absent; markdown has both if absent.",
            HelpName = "LANG",
        };
        var url = new Option<string?>("--base") { Description = "Prefix for the path of every link, such as https://example.org.", HelpName = "URL" };
        var folder = new Option<string?>("--out")
        {
            Description = "Folder for the files: one for each version in the corpus, or for the version in force at --at.",
            HelpName = "DIR",
        };
        var at = new Option<string?>("--at") { Description = "Export the version in force at this date; today if absent.", HelpName = "DATE" };
        var command = new Command("export", "Export versions as Akoma Ntoso, JSON-LD, NDJSON, Markdown or Word documents.")
        {
            works.RefusingOptions(), format, lang, url, folder, at,
        }.WithFolders();
        command.SetAction(async (parsed, cancellation) =>
        {
            var today = LawDate.Today(TimeProvider.System);
            var (names, day) = (parsed.GetValue(works)!, parsed.GetValue(at));
            if (day is not null && !LawDate.TryParse(day, out _))
            {
                throw new UsageException($"--at: “{day}” is not a date. Write --at 2018-01-01.");
            }

            var options = (Format: parsed.GetValue(format), Language: parsed.GetValue(lang), Base: parsed.GetValue(url));
            var into = parsed.GetValue(folder);
            if (into is null && names.Length != 1)
            {
                throw new UsageException("Name one work to print it, or add --out DIR to write files.");
            }

            if (into is null && options.Format == ExportFormat.Docx.Name && !Console.IsOutputRedirected)
            {
                throw new UsageException("A Word document cannot be shown in a terminal. Add > FILE.docx, or --out DIR.");
            }

            var knowledge = await KnowledgeBaseFactory.OpenAsync(parsed.Locations(), cancellation);
            var requests = names.DefaultIfEmpty(null).SelectMany(n => Requests(knowledge, n, day, options, into is not null, today)).ToArray();
            if (requests.FirstOrDefault(r => r.Problem is not null).Problem is { } problem)
            {
                Console.Error.WriteLine($"statutes: {problem.Detail}");
                return problem.Status == 400 ? ExitCodes.WrongUsage : ExitCodes.No;
            }

            if (into is null)
            {
                await using var output = Console.OpenStandardOutput();
                await using var buffered = new BufferedStream(output, 1 << 16);
                requests[0].Value.Write(knowledge, buffered);
                return ExitCodes.Done;
            }

            WriteFiles(knowledge, [.. requests.Select(r => r.Value)], into, cancellation);
            return ExitCodes.Done;
        });
        return command;
    }

    private static IEnumerable<Result<ExportRequest>> Requests(
        KnowledgeBase knowledge, string? work, string? at, (string? Format, string? Language, string? Base) options, bool intoFiles, DateOnly today)
    {
        if (!intoFiles)
        {
            return [Read(work!, at ?? "current")];
        }

        if (work is not null && RequestParameters.Work(knowledge, work).Problem is { } unknown)
        {
            return [unknown];
        }

        var exported = knowledge.Catalog.Works.Where(w => (work is null || w.Id.Slug == work) && w.Versions.Any(v => v.IsHeld));
        var dates = exported.SelectMany(w => at is null
            ? w.Versions.Where(v => v.IsHeld).Select(v => (Work: w.Id.Slug, At: LawDate.Format(v.Date)))
            : [(w.Id.Slug, at)]);
        return dates.SelectMany(d => Read(d.Work, d.At) is { Problem: null, Value: { Format: ExportFormat.AkomaNtoso } akn } && options.Language is null
            ? akn.Version.Texts.Select(t => (Result<ExportRequest>)(akn with { Language = t.Language }))
            : [Read(d.Work, d.At)]);

        Result<ExportRequest> Read(string slug, string day) =>
            ExportRequest.Read(knowledge, slug, day, options.Format, options.Language, options.Base, today);
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
                using var file = new FileStream(Path.Combine(folder, request.FileName), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
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
}
