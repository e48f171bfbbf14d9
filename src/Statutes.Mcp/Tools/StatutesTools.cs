using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Statutes.Contract.Problems;
using Statutes.Contract.Requests;
using Statutes.Search;

namespace Statutes.Mcp.Tools;

/// <summary>
/// All tools. They are created once, at the first list or call, so that a service whose clients do not use the protocol
/// pays nothing for them.
/// </summary>
/// <param name="current">The knowledge base that is served.</param>
/// <param name="clock">Tells the day.</param>
/// <param name="checks">Limits how many documents are checked at once.</param>
/// <param name="schemas">Tells what the list of tools contains.</param>
/// <param name="log">Receives unexpected errors.</param>
internal sealed partial class StatutesTools(
    CurrentKnowledge current, TimeProvider clock, DocumentCheckLimit checks, ListedSchemas schemas, ILogger<StatutesTools> log)
{
    private readonly Lazy<McpServerTool[]> all = new(() => Listed(schemas,
    [
        new SearchTool(current, clock),
        new ResolveCitationsTool(current, clock),
        new FindCitationsTool(current, clock),
        new CheckDocumentTool(current, clock, checks),
        new ReadProvisionTool(current, clock),
        new CompareVersionsTool(current, clock),
        new ListWorksTool(current, clock),
        new LookUpTermTool(current, clock),
        new FindObligationsTool(current, clock),
    ]));

    private static McpServerTool[] Listed(ListedSchemas schemas, McpServerTool[] tools)
    {
        foreach (var tool in schemas.OfAnswers ? [] : tools)
        {
            tool.ProtocolTool.OutputSchema = null;
        }

        return tools;
    }

    /// <summary>Lists every tool.</summary>
    public ValueTask<ListToolsResult> ListAsync(RequestContext<ListToolsRequestParams> request, CancellationToken cancellation) =>
        ValueTask.FromResult(new ListToolsResult { Tools = [.. all.Value.Select(t => t.ProtocolTool)] });

    /// <summary>Calls a tool by its name. An unknown name is a tool error that lists the tools.</summary>
    public async ValueTask<CallToolResult> CallAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellation)
    {
        if (all.Value.FirstOrDefault(t => t.ProtocolTool.Name == request.Params.Name) is not { } tool)
        {
            return ToolAnswer.Error(ProblemMessages.UnknownTool(request.Params.Name, all.Value.Select(t => t.ProtocolTool.Name)));
        }

        try
        {
            return await tool.InvokeAsync(request, cancellation);
        }
        catch (Exception e) when (e is not (McpException or OperationCanceledException))
        {
            LogFailed(tool.ProtocolTool.Name, e);
            throw;
        }
    }

    [LoggerMessage(LogLevel.Error, "The tool {Tool} failed")]
    private partial void LogFailed(string tool, Exception e);
}
