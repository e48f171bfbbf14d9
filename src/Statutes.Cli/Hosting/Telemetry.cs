using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Statutes.Search;
using Statutes.Search.Observing;

namespace Statutes.Cli.Hosting;

/// <summary>
/// Sends spans and metrics by OTLP if the settings of OpenTelemetry name an endpoint. Otherwise, OpenTelemetry is not loaded.
/// </summary>
internal static class Telemetry
{
    private const string Disabled = "OTEL_SDK_DISABLED";
    private const string ServiceName = "OTEL_SERVICE_NAME";

    // without this switch, a span of ASP.NET has neither the route nor the status; it never has the query string
    private const string BareSpans = "Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData";

    private static readonly string[] Endpoints =
    [
        "OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT",
    ];

    /// <summary>Whether the settings name an endpoint, and do not disable OpenTelemetry.</summary>
    public static bool IsRequested(IConfiguration settings) =>
        Array.Exists(Endpoints, e => settings[e] is { Length: > 0 })
        && !string.Equals(settings[Disabled], "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds the exporters of spans and metrics.</summary>
    public static void Add(WebApplicationBuilder builder)
    {
        AppContext.SetSwitch(BareSpans, false);
        builder.Services.AddSingleton<IndexMetrics>();
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(
                builder.Configuration[ServiceName] is { Length: > 0 } name ? name : "statutes",
                serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3)))
            .WithTracing(tracing => tracing.AddSource("Microsoft.AspNetCore", Instruments.Name).AddOtlpExporter())
            .WithMetrics(metrics => metrics
                .AddMeter(Instruments.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
                .AddOtlpExporter());
    }
}
