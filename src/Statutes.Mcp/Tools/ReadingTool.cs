using System.Text.Json;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Statutes.Contract.Problems;
using Statutes.Mcp.Answering;
using Statutes.Search;

namespace Statutes.Mcp.Tools;

/// <summary>A tool that reads: it asks the knowledge base, changes nothing, and answers in a shape of the API. A mistake in the arguments is a tool error that names the mend.</summary>
/// <typeparam name="TAnswer">The shape.</typeparam>
internal abstract class ReadingTool<TAnswer> : McpServerTool
    where TAnswer : class
{
    private readonly CurrentKnowledge current;
    private readonly TimeProvider clock;
    private readonly JsonTypeInfo<TAnswer> shape;
    private readonly string[] known;

    /// <summary>Describes the tool.</summary>
    /// <param name="current">The knowledge base that is served.</param>
    /// <param name="clock">Says what day it is.</param>
    /// <param name="shape">The shape of the answer.</param>
    /// <param name="name">Its name.</param>
    /// <param name="title">Its name for people.</param>
    /// <param name="description">What it answers, and its limits.</param>
    /// <param name="parameters">A schema in JSON whose properties are all the parameters that there are.</param>
    protected ReadingTool(CurrentKnowledge current, TimeProvider clock, JsonTypeInfo<TAnswer> shape, string name, string title, string description, string parameters)
    {
        (this.current, this.clock, this.shape) = (current, clock, shape);
        var input = JsonElement.Parse(parameters);
        known = [.. input.GetProperty("properties").EnumerateObject().Select(p => p.Name)];
        ProtocolTool = new Tool
        {
            Name = name,
            Title = title,
            Description = description.ReplaceLineEndings(" "),
            InputSchema = input,
            OutputSchema = SchemaOf(shape),
            Annotations = new ToolAnnotations { Title = title, ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
        };
    }

    /// <inheritdoc/>
    public override Tool ProtocolTool { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<object> Metadata => [];

    /// <inheritdoc/>
    public override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        var arguments = new ToolArguments(ProtocolTool.Name, request.Params.Arguments, known);
        if (arguments.Unknown is { } unknown)
        {
            return ToolAnswer.Error(unknown);
        }

        var answer = Answer(arguments, await ToolContext.BeginAsync(current, clock, cancellationToken), cancellationToken);
        return answer.Problem is { } problem ? ToolAnswer.Error(problem) : ToolAnswer.Of(answer.Value, shape);
    }

    /// <summary>The answer, or what stands in its way.</summary>
    protected abstract Result<TAnswer> Answer(ToolArguments arguments, ToolContext question, CancellationToken cancellation);

    // the shape as the serializer knows it; a client may demand that an answer is an object
    private static JsonElement SchemaOf(JsonTypeInfo shape)
    {
        var schema = shape.GetJsonSchemaAsNode(new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true });
        schema["type"] = "object";
        return JsonElement.Parse(schema.ToJsonString());
    }
}
