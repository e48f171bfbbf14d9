using System.CommandLine;
using Statutes.Cli.Exits;
using Statutes.Cli.Verbs;
using Statutes.Ingest.Corpus;
using Statutes.Search.Building;
using Statutes.Web.Serving;

namespace Statutes.Cli;

/// <summary>The program: reads the command line, runs one verb, and turns a broken deployment into one clear line.</summary>
public static class Program
{
    /// <summary>Runs the program.</summary>
    public static async Task<int> Main(string[] args)
    {
        var parsed = CommandLine().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                Console.Error.WriteLine($"statutes: {error.Message}");
            }

            Console.Error.WriteLine($"Try: statutes {string.Join(' ', parsed.CommandResult.Command is RootCommand ? [] : new[] { parsed.CommandResult.Command.Name })} --help".Replace("  ", " ", StringComparison.Ordinal));
            return ExitCodes.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is CorpusException or IndexException or UsageException or SettingsException)
        {
            Console.Error.WriteLine($"statutes: {e.Message}");
            return e is UsageException or SettingsException ? ExitCodes.WrongUsage : ExitCodes.No;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.No;
        }
    }

    /// <summary>Every verb.</summary>
    public static RootCommand CommandLine() => new("PRC law by article: search, resolve citations, read, serve.")
    {
        ServeVerb.Create(),
        IngestVerb.Create(),
        SearchVerb.Create(),
        ResolveVerb.Create(),
        CiteVerb.Create(),
        ReadVerb.Create(),
        CompareVerb.Create(),
        ExportVerb.Create(),
        ValidateVerb.Create(),
        VerifyVerb.Create(),
        McpVerb.Create(),
    };
}
