using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Statutes.Ingest.UserCorpus;
using Statutes.Mcp;
using Statutes.Search;
using Statutes.Web;
using Statutes.Web.Observing;
using Statutes.Web.Serving;

namespace Statutes.Cli.Hosting;

/// <summary>Creates and runs the service: it builds the index if the corpus has changed, then serves.</summary>
public static class StatutesHost
{
    /// <summary>The address to listen on by default.</summary>
    public const string DefaultUrls = "http://localhost:5080";

    /// <summary>Creates the application, ready to run.</summary>
    /// <param name="locations">The folders of the corpus and the index.</param>
    /// <param name="urls">The addresses to listen on, separated by semicolons.</param>
    /// <param name="clock">Gives the current date.</param>
    /// <param name="settings">Settings that override those of the environment; null for no settings.</param>
    /// <exception cref="SettingsException">A setting has an invalid value.</exception>
    public static WebApplication Create(
        Locations locations, string urls, TimeProvider clock, IReadOnlyDictionary<string, string?>? settings = null)
    {
        // settings come from the command line and the environment, never from a file in the current folder
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        if (settings is not null)
        {
            builder.Configuration.AddInMemoryCollection(settings);
        }

        var serving = ServingSettings.Read(builder.Configuration);
        builder.WebHost.UseUrls(urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = serving.MaxBodyBytes;
            kestrel.Limits.MaxRequestLineSize = ServingLimits.MaxRequestLineSize;
            kestrel.AddServerHeader = false;
        });
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ ";
            console.UseUtcTimestamp = true;
        });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

        // the library logs the mistakes of clients together with their requests; Statutes.Mcp logs errors of the program itself
        builder.Logging.AddFilter("ModelContextProtocol", LogLevel.None);
        builder.Services.AddCurrentKnowledge(locations, clock);
        builder.Services.AddSingleton(new UserCorpusDetector(() => new UserCorpusFolder(locations.Own).Exists));
        builder.Services.AddStatutesWeb(serving);
        builder.Services.AddStatutesMcpOverHttp(serving.McpOutputSchemas);
        builder.Services.AddSingleton(new QueryTelemetry(RecordsQueryText(builder.Configuration)));
        var isTelemetryOn = Telemetry.IsRequested(builder.Configuration);
        if (isTelemetryOn)
        {
            Telemetry.Add(builder);
        }

        var app = builder.Build();
        if (isTelemetryOn)
        {
            app.Services.GetRequiredService<IndexMetrics>(); // creating it starts its measurements
        }

        app.UseStatutesWeb();
        app.MapStatutesMcp();
        return app;
    }

    private static bool RecordsQueryText(IConfiguration settings) => settings[QueryTelemetry.Setting] switch
    {
        null or "" => false,
        var text when bool.TryParse(text, out var value) => value,
        var text => throw new SettingsException(
            QueryTelemetry.Setting.Replace(":", "__", StringComparison.Ordinal), text, "Write true or false."),
    };

    /// <summary>Runs an application until it is stopped.</summary>
    /// <returns>One line with the reason why the application failed; null after a graceful stop.</returns>
    public static async Task<string?> RunAsync(WebApplication app, string urls, CancellationToken cancellation)
    {
        await using (app)
        {
            try
            {
                await app.StartAsync(cancellation);
            }
            catch (OperationCanceledException) when (app.Services.GetRequiredService<GenerationService>().Failure is { } failure)
            {
                return failure.Message;
            }
            catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
            {
                return $"{urls}: the port is in use. Stop the other program, or use another port: --urls http://localhost:5081.";
            }
            catch (Exception e) when (
                e is IOException or FormatException or ArgumentException or InvalidOperationException or SocketException)
            {
                var reason = e.Message.ReplaceLineEndings(" ");
                return $"{urls}: cannot listen on this address: {reason} Use another address: --urls http://localhost:5081.";
            }

            await app.WaitForShutdownAsync(cancellation);
            return app.Services.GetRequiredService<GenerationService>().Failure?.Message;
        }
    }
}
