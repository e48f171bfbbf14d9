using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol.Protocol;
using Statutes.Contract.Problems;

namespace Statutes.Mcp.Tools;

/// <summary>Makes the results of tools from answers and problems.</summary>
internal static class ToolAnswer
{
    /// <summary>The maximum size of an answer, in bytes of its JSON as UTF-8; the context of a model is short.</summary>
    public const int MaxSize = 1_000_000;

    /// <summary>Returns an answer: structured, and the same JSON as text for clients that read only text.</summary>
    public static CallToolResult Of<TAnswer>(TAnswer answer, JsonTypeInfo<TAnswer> type)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(answer, type);
        if (json.Length > MaxSize)
        {
            return Error(ProblemMessages.AnswerTooLarge(json.Length, MaxSize));
        }

        var structured = JsonElement.Parse(json);
        return new CallToolResult { Content = [new TextContentBlock { Text = structured.GetRawText() }], StructuredContent = structured };
    }

    /// <summary>Returns an error: its code and its message.</summary>
    public static CallToolResult Error(Problem problem) => new()
    {
        IsError = true,
        Content = [new TextContentBlock { Text = $"{problem.Code}: {problem.Detail}" }],
    };
}
