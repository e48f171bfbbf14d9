using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol.Protocol;
using Statutes.Contract.Problems;

namespace Statutes.Mcp.Tools;

/// <summary>Puts answers and problems into the results of tools.</summary>
internal static class ToolAnswer
{
    /// <summary>The longest answer, in bytes of its JSON as UTF-8; the context of a model is short.</summary>
    public const int MaxSize = 1_000_000;

    /// <summary>An answer: structured, and the same JSON as text for clients that read nothing else.</summary>
    public static CallToolResult Of<TAnswer>(TAnswer answer, JsonTypeInfo<TAnswer> shape)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(answer, shape);
        if (json.Length > MaxSize)
        {
            return Error(new Problem(413, ProblemCodes.TooLarge, $"The answer has {json.Length} bytes; at most {MaxSize} are sent. Ask for less at once."));
        }

        var structured = JsonElement.Parse(json);
        return new CallToolResult { Content = [new TextContentBlock { Text = structured.GetRawText() }], StructuredContent = structured };
    }

    /// <summary>A mistake: its code, and the sentence that names the mend.</summary>
    public static CallToolResult Error(Problem problem) => new()
    {
        IsError = true,
        Content = [new TextContentBlock { Text = $"{problem.Code}: {problem.Detail}" }],
    };
}
