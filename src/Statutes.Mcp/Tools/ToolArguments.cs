using System.Text.Json;
using Statutes.Contract.Problems;

namespace Statutes.Mcp.Tools;

/// <summary>The arguments of one call. A value of the wrong type is a problem, never a default.</summary>
/// <param name="tool">The name of the tool.</param>
/// <param name="arguments">The arguments as sent; null if there are none.</param>
/// <param name="accepted">The names of the tool's parameters.</param>
internal sealed class ToolArguments(string tool, IDictionary<string, JsonElement>? arguments, string[] accepted)
{
    /// <summary>
    /// The problem of an unknown name, so that a misspelt <c>at</c> never returns an answer for today; null if all names
    /// are known.
    /// </summary>
    public Problem? Unknown => arguments?.Keys.FirstOrDefault(k => !accepted.Contains(k, StringComparer.Ordinal)) is { } name
        ? ProblemMessages.UnknownToolParameter(tool, name, accepted)
        : null;

    /// <summary>Returns a string, or the digits of a number; null if it is absent.</summary>
    public Result<string?> Text(string name) => Find(name) switch
    {
        null => (string?)null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => ProblemMessages.NotAString(name),
    };

    /// <summary>Returns a truth value as the name that the HTTP API accepts; null if it is absent.</summary>
    public Result<string?> Truth(string name) => Find(name) switch
    {
        { ValueKind: JsonValueKind.True } => "true",
        { ValueKind: JsonValueKind.False } => "false",
        _ => Text(name),
    };

    /// <summary>Returns a required list of strings; a single string is a list of one.</summary>
    public Result<string[]> Texts(string name)
    {
        switch (Find(name))
        {
            case null:
                return ProblemMessages.MissingList(name);
            case { ValueKind: JsonValueKind.String } one:
                return new[] { one.GetString()! };
            case { ValueKind: JsonValueKind.Array } list when list.EnumerateArray().All(e => e.ValueKind == JsonValueKind.String):
                return list.EnumerateArray().Select(e => e.GetString()!).ToArray();
            default:
                return ProblemMessages.NotAListOfStrings(name);
        }
    }

    private JsonElement? Find(string name) =>
        arguments is not null
        && arguments.TryGetValue(name, out var value)
        && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)
            ? value
            : null;
}
