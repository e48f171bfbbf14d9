using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Console;
using Statutes.Mcp;
using Statutes.Web.Serving;

namespace Statutes.Cli.Hosting;

/// <summary>
/// Hosts the Model Context Protocol over standard input and output. Standard output carries nothing but the protocol; the log goes to
/// standard error.
/// </summary>
internal static class McpHost
{
    /// <summary>Answers requests until the input ends.</summary>
    /// <param name="locations">The folders of the corpus and the index.</param>
    /// <param name="clock">Gives the current date.</param>
    /// <param name="cancellation">Stops the host.</param>
    /// <exception cref="SettingsException">A setting in the environment has an invalid value.</exception>
    /// <returns>One line with the reason why the host stopped; null if the input ended.</returns>
    public static async Task<string?> RunAsync(Locations locations, TimeProvider clock, CancellationToken cancellation)
    {
        var serving = ServingSettings.Read(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);

        // the library logs the mistakes of clients together with their requests; Statutes.Mcp logs errors of the program itself
        builder.Logging.AddFilter("ModelContextProtocol", LogLevel.None);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddCurrentKnowledge(locations, clock);
        builder.Services.AddStatutesMcpOverStdio(serving.McpOutputSchemas);
        using var host = builder.Build();
        var generations = host.Services.GetRequiredService<GenerationService>();
        try
        {
            await host.RunAsync(cancellation);
        }
        catch (OperationCanceledException) when (generations.Failure is not null)
        {
            // the host was stopped before it had started
        }

        return generations.Failure?.Message;
    }
}
