using System.CommandLine;
using System.Text;
using Statutes.Cli.Exits;
using Statutes.Cli.Hosting;
using Statutes.Cli.Reporting;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.Reports;
using Statutes.Ingest.UserCorpus;
using Statutes.Model.Corpus;
using Statutes.Search.Building;

namespace Statutes.Cli.Verbs;

/// <summary>
/// <c>statutes ingest PATH…</c>: reads files and folders into the user's own corpus, builds the index anew, and reports what was read and what is odd. Without
/// a path: reads the corpora that are there.
/// </summary>
internal static class IngestVerb
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("path") { Arity = ArgumentArity.ZeroOrMore, Description = "Files and folders to read into your own corpus; none: the corpora are indexed anew." }.RefusingOptions();
        var html = new Option<string?>("--html") { Description = "Write the report to this file as a page, too.", HelpName = "FILE" };
        var references = new Option<bool>("--references") { Description = "Print what came of every reference, by form." };
        var prune = new Option<bool>("--prune") { Description = "Take out of your corpus what stood under the paths and is no longer there." };
        var command = new Command("ingest", "Read files and folders into your own corpus, build the index anew and report; a running service takes it over.")
        {
            paths, html, references, prune, SharedOptions.Json,
        }.WithFolders();
        command.SetAction(async (parsed, cancellation) =>
        {
            var locations = parsed.Locations();
            var asked = parsed.GetValue(paths)!;
            if (asked.FirstOrDefault(p => !File.Exists(p) && !Directory.Exists(p)) is { } missing)
            {
                throw new UsageException($"{missing}: there is no such file or folder.");
            }

            var store = new GenerationStore(locations.Index, TimeProvider.System);
            var report = asked.Length == 0
                ? Counted(await KnowledgeBaseFactory.BuildAsync(locations, store, anew: true, cancellation), parsed.GetValue(references))
                : await IngestAsync(locations, store, asked, parsed.GetValue(prune), cancellation);
            if (parsed.GetValue(html) is { } page)
            {
                WritePage(page, IngestHtml.Of(report));
            }

            Console.Out.Write(parsed.GetValue(SharedOptions.Json) ? IngestJson.Of(report) : asked.Length == 0 ? IngestText.OfCorpus(report) : IngestText.OfSources(report));
            if (parsed.GetValue(references) && !parsed.GetValue(SharedOptions.Json))
            {
                Console.Out.Write(report.References!.ToMarkdown());
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static IngestReport Counted(CorpusResult read, bool references) =>
        references ? read.Report with { References = CorpusCensus.Take(read.Corpus, read.Report) } : read.Report;

    private static Task<IngestReport> IngestAsync(Locations locations, GenerationStore store, string[] paths, bool prune, CancellationToken cancellation)
    {
        if (Path.GetFullPath(locations.Own).TrimEnd(Path.DirectorySeparatorChar) is var own && paths.Any(p => Path.GetFullPath(p).TrimEnd(Path.DirectorySeparatorChar) == own))
        {
            throw new UsageException($"{locations.Own}: your own corpus is not read into itself. Name the files that it is to hold.");
        }

        var corpus = new UserCorpusFolder(locations.Own);
        var builtIn = CorpusFolder.Read(locations.Corpus);
        var ingestion = new Ingestion(corpus, new Catalog(builtIn.Works, [], []));
        return IngestBar.RunAsync(
            progress => ingestion.Run(paths, prune, progress, cancellation),
            async ingested => SourceReport.Of(ingested, await KnowledgeBaseFactory.BuildAsync(locations, store, anew: false, cancellation), corpus));
    }

    private static void WritePage(string file, string page)
    {
        try
        {
            File.WriteAllText(file, page, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--html {file}: {e.Message}");
        }
    }
}
