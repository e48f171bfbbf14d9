using System.CommandLine;
using System.Text;
using Statutes.Cli.Exits;
using Statutes.Cli.Hosting;
using Statutes.Cli.Reporting;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.Linking;
using Statutes.Ingest.Reports;
using Statutes.Ingest.UserCorpus;
using Statutes.Model.Corpus;
using Statutes.Model.Text;
using Statutes.Search.Building;

namespace Statutes.Cli.Verbs;

/// <summary>
/// <c>statutes ingest PATH…</c>: reads files and folders into the user's own corpus, rebuilds the index, and reports what was imported
/// and which problems there are. Without a path, it rebuilds the index of the existing corpora.
/// </summary>
internal static class IngestVerb
{
    // nothing of the file was read
    private static readonly HashSet<string> UnreadCodes =
    [
        DiagnosticCodes.FileUnreadable, DiagnosticCodes.FileDamaged, DiagnosticCodes.FileEncrypted, DiagnosticCodes.FileTooLarge,
        DiagnosticCodes.ReadingStopped,
    ];

    public static Command Create()
    {
        var paths = new Argument<string[]>("path")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Files, folders and .zip files to import into your own corpus; if absent, only the index is rebuilt.",
        }.RefusingOptions();
        var html = new Option<string?>("--html") { Description = "Also write the report to this file as an HTML page.", HelpName = "FILE" };
        var references = new Option<bool>("--references") { Description = "Print how the references were resolved, by their form." };
        var prune = new Option<bool>("--prune") { Description = "Remove from your corpus the files under the paths that no longer exist." };
        var command = new Command(
            "ingest", "Import laws from files and folders (text, Markdown, HTML, Word, PDF) into your own corpus and rebuild the index.")
        {
            paths, html, references, prune, SharedOptions.Json,
        }.WithFolders();
        command.SetAction(async (parsed, cancellation) =>
        {
            var locations = parsed.Locations();
            var named = parsed.GetValue(paths)!;
            if (named.Contains(NamedInput.StandardInput))
            {
                throw new UsageException(
                    "-: ingest records the names of files, so it does not read standard input. Save the text in a file.");
            }

            if (named.FirstOrDefault(p => !File.Exists(p) && !Directory.Exists(p)) is { } missing)
            {
                throw new UsageException($"{missing}: no such file or folder. Check the path.");
            }

            var store = new GenerationStore(locations.Index, TimeProvider.System, LinkRecords.ThisCode);
            var report = named.Length == 0
                ? WithCensus(await KnowledgeBaseFactory.BuildAsync(locations, store, anew: true, cancellation), parsed.GetValue(references))
                : await IngestAsync(locations, store, named, parsed.GetValue(prune), cancellation);
            if (parsed.GetValue(html) is { } page)
            {
                WritePage(page, IngestHtml.Of(report));
            }

            var json = parsed.GetValue(SharedOptions.Json);
            if (json)
            {
                Console.Out.Write(IngestJson.Of(report));
                return ExitOf(report, named);
            }

            Console.Out.Write(named.Length == 0 ? IngestText.OfCorpus(report) : IngestText.OfSources(report));
            if (parsed.GetValue(references))
            {
                Console.Out.Write(report.References!.ToMarkdown());
            }

            return ExitOf(report, named);
        });
        return command;
    }

    // A file in a folder that is no law, or has a format that is no text, is left out and no failure. One that the user named is.
    private static int ExitOf(IngestReport report, string[] named)
    {
        return report.Files.Any(f => f.Work is null && f.Diagnostics.Any(d => IsFailure(f.Path, d))) ? ExitCodes.No : ExitCodes.Done;

        bool IsFailure(string path, Diagnostic diagnostic) =>
            diagnostic.Severity == Severity.Error && (UnreadCodes.Contains(diagnostic.Code)
                || (diagnostic.Code == DiagnosticCodes.FormatUnknown && Array.Exists(named, n => FullPath(n) == FullPath(path))));
    }

    private static IngestReport WithCensus(CorpusResult read, bool references) =>
        references ? read.Report with { References = CorpusCensus.Take(read.Corpus, read.Report) } : read.Report;

    private static Task<IngestReport> IngestAsync(
        Locations locations, GenerationStore store, string[] paths, bool prune, CancellationToken cancellation)
    {
        if (Array.Exists(paths, p => FullPath(p) == FullPath(locations.Own)))
        {
            throw new UsageException($"{locations.Own}: this is the folder of your own corpus. Name the files to import into it.");
        }

        // both in parallel with the files
        var previous = KnowledgeBaseFactory.BeginReadingPrevious(store);
        _ = previous.ContinueWith(_ => IndexWarmUp.Run(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);

        var corpus = new UserCorpusFolder(locations.Own);
        var builtIn = CorpusFolder.Read(locations.Corpus);
        var ingestion = new Ingestion(corpus, new Catalog(builtIn.Works, [], []), builtIn.Texts);
        return IngestBar.RunAsync(
            progress => ingestion.Run(paths, prune, progress, cancellation),
            async ingested =>
            {
                var built = await KnowledgeBaseFactory.BuildAsync(builtIn, locations, previous, store, cancellation);
                return SourceReport.Of(ingested, built, corpus);
            });
    }

    private static string FullPath(string path) => Path.GetFullPath(path).TrimEnd(Path.DirectorySeparatorChar);

    private static void WritePage(string file, string page)
    {
        try
        {
            File.WriteAllText(file, page, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--html: the file \"{file}\" cannot be written: {e.Message}");
        }
    }
}
