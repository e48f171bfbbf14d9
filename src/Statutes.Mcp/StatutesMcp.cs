using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Statutes.Contract.Requests;
using Statutes.Mcp.Prompts;
using Statutes.Mcp.Resources;
using Statutes.Mcp.Tools;
using Statutes.Search;

namespace Statutes.Mcp;

/// <summary>
/// Adds the Model Context Protocol to a host that provides <see cref="CurrentKnowledge"/> and a clock. Nothing is created
/// before a client uses it.
/// </summary>
public static class StatutesMcp
{
    /// <summary>The path of the protocol over HTTP.</summary>
    public const string Path = "/mcp";

    private const string Instructions = """
        Articles of PRC law in Chinese and English, every version with its dates.
        A number can refer to different articles at different dates: CSL Article 35 of 2017 is Article 37 since 2026.
        Send `at` (yyyy-MM-dd) whenever the question has a date; without it, today in Beijing is used and atAssumed is true.
        Quote wording only from read_provision or resolve_citations, name its id and version, and pass on every caution and alternative.
        The Chinese wording is authentic if textKind says so; the English is an unofficial translation. This is not legal advice.
        """;

    /// <summary>Registers the protocol over HTTP at <see cref="Path"/>. There are no sessions: each request is independent.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="outputSchemas">True if the list of tools has the schemas of answers, some 40 KB more.</param>
    public static IServiceCollection AddStatutesMcpOverHttp(this IServiceCollection services, bool outputSchemas)
    {
        services.AddStatutesMcp(outputSchemas).WithHttpTransport();
        return services;
    }

    /// <summary>Registers the protocol over standard input and output, for a host that ends with its input.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="outputSchemas">True if the list of tools has the schemas of answers.</param>
    public static IServiceCollection AddStatutesMcpOverStdio(this IServiceCollection services, bool outputSchemas)
    {
        services.AddStatutesMcp(outputSchemas).WithStdioServerTransport();
        return services;
    }

    /// <summary>Maps <see cref="Path"/> in an application.</summary>
    public static void MapStatutesMcp(this IEndpointRouteBuilder app) => app.MapMcp(Path);

    private static IMcpServerBuilder AddStatutesMcp(this IServiceCollection services, bool outputSchemas)
    {
        services.TryAddSingleton(_ => new DocumentCheckLimit(DocumentCheckLimit.Default)); // the API has set another over HTTP
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<StatutesTools>(provider, new ListedSchemas(outputSchemas)));
        services.AddSingleton<ProvisionResources>();
        services.AddSingleton<StatutesPrompts>();
        services.AddOptions<McpServerOptions>().Configure<StatutesTools, ProvisionResources, StatutesPrompts>(Configure);
        return services.AddMcpServer();
    }

    private static void Configure(
        McpServerOptions options, StatutesTools tools, ProvisionResources resources, StatutesPrompts prompts)
    {
        options.ServerInfo = new Implementation
        {
            Name = "statutes",
            Title = "Statutes",
            Version = typeof(StatutesMcp).Assembly.GetName().Version!.ToString(3),
        };
        options.ServerInstructions = Instructions.ReplaceLineEndings(" ");
        options.Handlers.ListToolsHandler = tools.ListAsync;
        options.Handlers.CallToolHandler = tools.CallAsync;
        options.Handlers.ListResourcesHandler = resources.ListAsync;
        options.Handlers.ListResourceTemplatesHandler = resources.ListTemplatesAsync;
        options.Handlers.ReadResourceHandler = resources.ReadAsync;
        options.Handlers.ListPromptsHandler = prompts.ListAsync;
        options.Handlers.GetPromptHandler = prompts.GetAsync;
    }
}
