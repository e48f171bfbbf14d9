using Statutes.Mcp;

namespace Statutes.Cli.Hosting;

/// <summary>Puts the Model Context Protocol over standard input and output together. Nothing but the protocol goes to standard output; what is logged goes to standard error.</summary>
internal static class McpHost
{
    /// <summary>Answers until the input ends.</summary>
    /// <param name="locations">Where corpus and index are.</param>
    /// <param name="clock">Says what day it is.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>One line that says why it could not go on; null where the input ended.</returns>
    public static async Task<string?> RunAsync(Locations locations, TimeProvider clock, CancellationToken cancellation)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("ModelContextProtocol", LogLevel.None); // it logs what a client does wrong, with what was asked; our own mistakes are logged by Statutes.Mcp
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddCurrentKnowledge(locations, clock);
        builder.Services.AddStatutesMcpOverStdio();
        using var host = builder.Build();
        var generations = host.Services.GetRequiredService<GenerationService>();
        try
        {
            await host.RunAsync(cancellation);
        }
        catch (OperationCanceledException) when (generations.Failure is not null)
        {
            // it had not begun when it had to end
        }

        return generations.Failure?.Message;
    }
}
