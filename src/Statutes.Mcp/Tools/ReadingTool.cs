using System.Text.Json;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Statutes.Contract.Problems;
using Statutes.Mcp.Answering;
using Statutes.Search;

namespace Statutes.Mcp.Tools;

/// <summary>
/// A tool that reads from the knowledge base and answers with a JSON contract of the API. An error in the arguments is a
/// tool error that names the fix.
/// </summary>
/// <typeparam name="TAnswer">The type of the answer.</typeparam>
internal abstract class ReadingTool<TAnswer> : McpServerTool
    where TAnswer : class
{
    private readonly CurrentKnowledge current;
    private readonly TimeProvider clock;
    private readonly JsonTypeInfo<TAnswer> type;
    private readonly string[] parameterNames;

    /// <summary>Describes the tool.</summary>
    /// <param name="current">The knowledge base that is served.</param>
    /// <param name="clock">Tells the day.</param>
    /// <param name="type">The JSON type of the answer.</param>
    /// <param name="name">The name.</param>
    /// <param name="title">The name for people.</param>
    /// <param name="description">What the tool returns, and its limits.</param>
    /// <param name="parameters">A JSON schema; its properties are the parameters.</param>
    protected ReadingTool(
        CurrentKnowledge current,
        TimeProvider clock,
        JsonTypeInfo<TAnswer> type,
        string name,
        string title,
        string description,
        string parameters)
    {
        (this.current, this.clock, this.type) = (current, clock, type);
        var input = JsonElement.Parse(parameters);
        parameterNames = [.. input.GetProperty("properties").EnumerateObject().Select(p => p.Name)];
        ProtocolTool = new Tool
        {
            Name = name,
            Title = title,
            Description = description.ReplaceLineEndings(" "),
            InputSchema = input,
            OutputSchema = SchemaOf(type),
            Annotations = new ToolAnnotations
            {
                ReadOnlyHint = true,
                DestructiveHint = false,
                IdempotentHint = true,
                OpenWorldHint = false,
            },
        };
    }

    /// <inheritdoc/>
    public override Tool ProtocolTool { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<object> Metadata => [];

    /// <inheritdoc/>
    public override async ValueTask<CallToolResult> InvokeAsync(
        RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        var arguments = new ToolArguments(ProtocolTool.Name, request.Params.Arguments, parameterNames);
        if (arguments.Unknown is { } unknown)
        {
            return ToolAnswer.Error(unknown);
        }

        var context = await ToolContext.BeginAsync(current, clock, cancellationToken);
        return Answer(arguments, context, cancellationToken).TryGet(out var answer, out var problem)
            ? ToolAnswer.Of(answer, type)
            : ToolAnswer.Error(problem);
    }

    /// <summary>Returns the answer, or a problem.</summary>
    protected abstract Result<TAnswer> Answer(ToolArguments arguments, ToolContext context, CancellationToken cancellation);

    // the schema of the serializer; some clients require that an answer is an object
    private static JsonElement SchemaOf(JsonTypeInfo type)
    {
        var schema = type.GetJsonSchemaAsNode(new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true });
        schema["type"] = "object";
        return JsonElement.Parse(schema.ToJsonString());
    }
}
