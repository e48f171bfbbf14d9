using System.Text.Json;
using Statutes.Contract.Problems;

namespace Statutes.Mcp.Tools;

/// <summary>The arguments of one call. What has the wrong type is a problem, not a default.</summary>
/// <param name="tool">The name of the tool.</param>
/// <param name="given">What was sent; null is nothing.</param>
/// <param name="known">The names of the parameters that there are.</param>
internal sealed class ToolArguments(string tool, IDictionary<string, JsonElement>? given, string[] known)
{
    /// <summary>The problem with a name that is none of the parameters', so that a misspelt <c>at</c> never answers for today; null where all are known.</summary>
    public Problem? Unknown => given?.Keys.FirstOrDefault(k => !known.Contains(k, StringComparer.Ordinal)) is { } name
        ? Problem.BadRequest(ProblemCodes.UnknownParameter, $"{tool} does not know the parameter “{Short(name)}”; it takes {string.Join(", ", known)}.")
        : null;

    /// <summary>A text, or a number as its digits; null where it is absent.</summary>
    public Result<string?> Text(string name) => Find(name) switch
    {
        null => (string?)null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => Problem.BadRequest(ProblemCodes.BadBody, $"{name} is not a text. Send it in quotes."),
    };

    /// <summary>A list of texts that must be there; a single text is a list of one.</summary>
    public Result<string[]> Texts(string name)
    {
        switch (Find(name))
        {
            case null:
                return Problem.BadRequest(ProblemCodes.MissingParameter, $"The parameter {name} is missing. Send a list of texts.");
            case { ValueKind: JsonValueKind.String } one:
                return new[] { one.GetString()! };
            case { ValueKind: JsonValueKind.Array } list when list.EnumerateArray().All(e => e.ValueKind == JsonValueKind.String):
                return list.EnumerateArray().Select(e => e.GetString()!).ToArray();
            default:
                return Problem.BadRequest(ProblemCodes.BadBody, $"{name} is not a list of texts. Send [\"CSL Art. 35\", \"国安法第59条\"].");
        }
    }

    private JsonElement? Find(string name) =>
        given is not null && given.TryGetValue(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
