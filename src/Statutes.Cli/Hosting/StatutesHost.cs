using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Statutes.Ingest.UserCorpus;
using Statutes.Mcp;
using Statutes.Search;
using Statutes.Web;
using Statutes.Web.Observing;
using Statutes.Web.Serving;

namespace Statutes.Cli.Hosting;

/// <summary>Puts the service together: ingest when the corpus has changed, then serve.</summary>
public static class StatutesHost
{
    /// <summary>The address unless another is said.</summary>
    public const string DefaultUrls = "http://localhost:5080";

    /// <summary>Makes the application, ready to run.</summary>
    /// <param name="locations">Where corpus and index are.</param>
    /// <param name="urls">Where to listen, separated by semicolons.</param>
    /// <param name="clock">Says what day it is.</param>
    /// <param name="settings">Settings that go before those of the environment; null where there are none.</param>
    /// <exception cref="SettingsException">A setting has a value that means nothing.</exception>
    public static WebApplication Create(Locations locations, string urls, TimeProvider clock, IReadOnlyDictionary<string, string?>? settings = null)
    {
        // settings come from the command line and the environment, never from a file in the folder where someone happens to stand
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
        builder.Logging.AddFilter("ModelContextProtocol", LogLevel.None); // it logs what a client does wrong, with what was asked; our own mistakes are logged by Statutes.Mcp
        builder.Services.AddCurrentKnowledge(locations, clock);
        builder.Services.AddSingleton(new UserCorpusDetector(() => new UserCorpusFolder(locations.Own).Exists));
        builder.Services.AddStatutesWeb(serving);
        builder.Services.AddStatutesMcpOverHttp();
        builder.Services.AddSingleton(new QueryTelemetry(TellsText(builder.Configuration)));
        var telemetry = Telemetry.IsWanted(builder.Configuration);
        if (telemetry)
        {
            Telemetry.Add(builder);
        }

        var app = builder.Build();
        if (telemetry)
        {
            app.Services.GetRequiredService<IndexMetrics>(); // begins to tell
        }

        app.UseStatutesWeb();
        app.MapStatutesMcp();
        return app;
    }

    private static bool TellsText(IConfiguration settings) => settings[QueryTelemetry.Setting] switch
    {
        null or "" => false,
        var text when bool.TryParse(text, out var truth) => truth,
        var text => throw new SettingsException(QueryTelemetry.Setting.Replace(":", "__", StringComparison.Ordinal), text, "Write true or false."),
    };

    /// <summary>Runs an application until it is told to stop.</summary>
    /// <returns>One line that says why it could not go on; null after a graceful stop.</returns>
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
                return $"{urls}: the port is in use. Stop the other program or name another port with --urls http://localhost:5081.";
            }
            catch (Exception e) when (e is IOException or FormatException or ArgumentException or InvalidOperationException or System.Net.Sockets.SocketException)
            {
                return $"{urls}: cannot listen there: {e.Message.ReplaceLineEndings(" ")} Name another address with --urls http://localhost:5081.";
            }

            await app.WaitForShutdownAsync(cancellation);
            return app.Services.GetRequiredService<GenerationService>().Failure?.Message;
        }
    }
}
