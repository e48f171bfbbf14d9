using System.Text.Json;
using ModelContextProtocol.Protocol;
using Statutes.Contract.Problems;

namespace Statutes.Mcp.Prompts;

/// <summary>The arguments of one request for a prompt. A value that is no string is a problem, never a default.</summary>
/// <param name="prompt">The prompt.</param>
/// <param name="sent">The arguments as sent; null if there are none.</param>
internal sealed class PromptValues(Prompt prompt, IDictionary<string, JsonElement>? sent)
{
    /// <summary>The problem of an argument that is unknown, missing or no string; null if there is none.</summary>
    public Problem? Problem
    {
        get
        {
            var names = prompt.Arguments!.Select(a => a.Name).ToArray();
            if (sent?.Keys.FirstOrDefault(k => !names.Contains(k, StringComparer.Ordinal)) is { } unknown)
            {
                return ProblemMessages.UnknownPromptArgument(prompt.Name, unknown, names);
            }

            return sent?.FirstOrDefault(s => s.Value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null)).Key is { } other
                ? ProblemMessages.NotAString(other)
                : prompt.Arguments!.FirstOrDefault(a => a.Required == true && this[a.Name] is null) is { } missing
                    ? ProblemMessages.MissingParameter(missing.Name)
                    : null;
        }
    }

    /// <summary>Returns the value of an argument; null if it is absent or blank.</summary>
    public string? this[string name] =>
        sent is not null && sent.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String
        && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : null;
}
