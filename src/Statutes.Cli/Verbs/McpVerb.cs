using System.CommandLine;
using Statutes.Cli.Exits;
using Statutes.Cli.Hosting;

namespace Statutes.Cli.Verbs;

/// <summary>
/// <c>statutes mcp</c>: serves the Model Context Protocol over standard input and output, for a client that starts this program.
/// </summary>
internal static class McpVerb
{
    public static Command Create()
    {
        var command = new Command(
            "mcp", "Serve the Model Context Protocol over standard input and output. (Over HTTP: statutes serve, at /mcp.)").WithFolders();
        command.SetAction(async (parsed, cancellation) =>
        {
            if (await McpHost.RunAsync(parsed.Locations(), TimeProvider.System, cancellation) is not { } failure)
            {
                return ExitCodes.Done;
            }

            Console.Error.WriteLine($"statutes: {failure}");
            return ExitCodes.No;
        });
        return command;
    }
}
