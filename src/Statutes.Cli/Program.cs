using System.CommandLine;
using Statutes.Cli.Exits;
using Statutes.Cli.Verbs;
using Statutes.Ingest.Corpus;
using Statutes.Search.Building;
using Statutes.Web.Serving;

namespace Statutes.Cli;

/// <summary>The program: parses the command line, runs one verb, and reports a broken deployment in one line.</summary>
public static class Program
{
    /// <summary>Runs the program.</summary>
    /// <returns>One of the <see cref="ExitCodes"/>.</returns>
    public static async Task<int> Main(string[] args)
    {
        var parsed = CommandLine().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                Console.Error.WriteLine($"statutes: {error.Message}");
            }

            var verb = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
            Console.Error.WriteLine($"For help, run: statutes{verb} --help");
            return ExitCodes.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (
            e is CorpusException or IndexException or UnreadableFileException or UsageException or SettingsException)
        {
            Console.Error.WriteLine($"statutes: {e.Message}");
            return e is UsageException or SettingsException ? ExitCodes.WrongUsage : ExitCodes.No;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.No;
        }
    }

    /// <summary>Creates the command line with every verb.</summary>
    public static RootCommand CommandLine() => new(
        "PRC law by article: search it, resolve citations at a date, read and compare versions, and serve it over HTTP and MCP.")
    {
        ServeVerb.Create(),
        IngestVerb.Create(),
        SearchVerb.Create(),
        ResolveVerb.Create(),
        CiteVerb.Create(),
        CheckVerb.Create(),
        ReadVerb.Create(),
        CompareVerb.Create(),
        ObligationsVerb.Create(),
        StaleVerb.Create(),
        ExportVerb.Create(),
        ValidateVerb.Create(),
        VerifyVerb.Create(),
        McpVerb.Create(),
        CompletionVerb.Create(),
        ManualVerb.Create(),
    };
}
