using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Statutes.Mcp.Resources;
using Statutes.Mcp.Tools;
using Statutes.Search;

namespace Statutes.Mcp;

/// <summary>The Model Context Protocol as a part of a host that provides <see cref="CurrentKnowledge"/> and a clock. Nothing of it is made before it is asked for.</summary>
public static class StatutesMcp
{
    /// <summary>The path at which it is spoken over HTTP.</summary>
    public const string Path = "/mcp";

    private const string Instructions = """
        Articles of PRC law in Chinese and English, every version with its dates. The same number means different articles at different dates:
        CSL Article 35 of 2017 is Article 37 since 2026. Give `at` (yyyy-MM-dd) whenever the question has a date; without it today in Beijing stands for it and atAssumed is true.
        Quote wording only from read_provision or resolve_citations, name the id and the version with it, and pass on every caution and alternative.
        The Chinese wording is authentic where textKind says so; the English is an unofficial translation. None of it is legal advice.
        """;

    /// <summary>Adds it, to be spoken over HTTP at <see cref="Path"/>, without sessions: every request stands alone.</summary>
    public static IServiceCollection AddStatutesMcpOverHttp(this IServiceCollection services)
    {
        services.AddStatutesMcp().WithHttpTransport();
        return services;
    }

    /// <summary>Adds it, to be spoken over standard input and output by a host that ends when the input does.</summary>
    public static IServiceCollection AddStatutesMcpOverStdio(this IServiceCollection services)
    {
        services.AddStatutesMcp().WithStdioServerTransport();
        return services;
    }

    /// <summary>Puts <see cref="Path"/> into an application.</summary>
    public static void MapStatutesMcp(this IEndpointRouteBuilder app) => app.MapMcp(Path);

    private static IMcpServerBuilder AddStatutesMcp(this IServiceCollection services)
    {
        services.AddSingleton<StatutesTools>();
        services.AddSingleton<ProvisionResources>();
        services.AddOptions<McpServerOptions>().Configure<StatutesTools, ProvisionResources>(Configure);
        return services.AddMcpServer();
    }

    private static void Configure(McpServerOptions options, StatutesTools tools, ProvisionResources resources)
    {
        options.ServerInfo = new Implementation { Name = "statutes", Title = "Statutes", Version = typeof(StatutesMcp).Assembly.GetName().Version!.ToString(3) };
        options.ServerInstructions = Instructions.ReplaceLineEndings(" ");
        options.Handlers.ListToolsHandler = tools.ListAsync;
        options.Handlers.CallToolHandler = tools.CallAsync;
        options.Handlers.ListResourcesHandler = resources.ListAsync;
        options.Handlers.ListResourceTemplatesHandler = resources.ListTemplatesAsync;
        options.Handlers.ReadResourceHandler = resources.ReadAsync;
    }
}
