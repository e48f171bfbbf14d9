using ModelContextProtocol.Server;
using Statutes.Search;

namespace Statutes.Mcp.Tools;

/// <summary>All the tools, made once, when the first of them is listed or called.</summary>
/// <param name="current">The knowledge base that is served.</param>
/// <param name="clock">Says what day it is.</param>
internal sealed class StatutesTools(CurrentKnowledge current, TimeProvider clock)
{
    /// <summary>Every tool.</summary>
    public McpServerPrimitiveCollection<McpServerTool> All { get; } =
    [
        new SearchTool(current, clock),
        new ResolveCitationsTool(current, clock),
        new FindCitationsTool(current, clock),
        new ReadProvisionTool(current, clock),
        new CompareVersionsTool(current, clock),
        new LookUpTermTool(current, clock),
    ];
}
