using System.CommandLine;
using Statutes.Cli.Exits;
using Statutes.Cli.Hosting;

namespace Statutes.Cli.Verbs;

/// <summary><c>statutes serve</c>: serves the API and the pages.</summary>
internal static class ServeVerb
{
    public static Command Create()
    {
        var urls = new Option<string>("--urls")
        {
            Description = "Addresses to listen on, separated by semicolons.",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("ASPNETCORE_URLS") is { Length: > 0 } fromEnvironment
                ? fromEnvironment
                : StatutesHost.DefaultUrls,
        };
        var command = new Command("serve", "Serve the API and the pages. The index is built first if the corpus has changed.")
        {
            urls,
        }.WithFolders();
        command.SetAction(async (parsed, cancellation) =>
        {
            var address = parsed.GetValue(urls)!;
            var app = StatutesHost.Create(parsed.Locations(), address, TimeProvider.System);
            var failure = await StatutesHost.RunAsync(app, address, cancellation);
            if (failure is null)
            {
                return ExitCodes.Done;
            }

            Console.Error.WriteLine($"statutes: {failure}");
            return ExitCodes.No;
        });
        return command;
    }
}
