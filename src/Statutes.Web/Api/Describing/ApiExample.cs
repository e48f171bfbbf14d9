using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Statutes.Web.Api.Describing;

/// <summary>
/// A request and its answer, as shown in the description of the API. They are in <c>examples.json</c>. A test sends each
/// request and compares the answer; with <c>APPROVE=1</c> it updates the answers.
/// </summary>
/// <param name="Operation">The id of the operation; <c>*</c> is every operation under <c>/api</c>.</param>
/// <param name="Name">What the example shows; for a problem its code.</param>
/// <param name="Request">
/// Method and address, as in <c>GET /api/works</c>; null if the request is too long to show, or cannot be sent at any time.
/// </param>
/// <param name="ContentType">The media type of the body; null if there is none.</param>
/// <param name="Body">The body: JSON, or a text; null if there is none.</param>
/// <param name="Status">The HTTP status of the answer.</param>
/// <param name="Answer">
/// The answer: JSON in which every list is cut to its first <see cref="ShownOfLists"/> members, or a text cut to its first
/// <see cref="ShownOfTexts"/> UTF-16 code units. The fingerprint of the corpus is replaced with zeros, because it changes
/// with the corpus and the code.
/// </param>
internal sealed record ApiExample(
    string Operation, string Name, string? Request, string? ContentType, JsonNode? Body, int Status, JsonNode Answer)
{
    /// <summary>How many members of each list are shown.</summary>
    public const int ShownOfLists = 2;

    /// <summary>How many UTF-16 code units of a text are shown.</summary>
    public const int ShownOfTexts = 300;

    private const string Resource = "examples.json";

    /// <summary>Reads all examples.</summary>
    public static ApiExample[] ReadAll()
    {
        using var stream = typeof(ApiExample).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize(stream, ExamplesJson.Default.ApiExampleArray)!;
    }

    /// <summary>Cuts a text for an example.</summary>
    public static JsonNode Cut(string answer) => JsonValue.Create(answer.Length <= ShownOfTexts ? answer : answer[..ShownOfTexts] + "…");

    /// <summary>Cuts JSON for an example.</summary>
    public static JsonNode? Cut(JsonNode? answer) => answer switch
    {
        JsonArray list => new JsonArray([.. list.Take(ShownOfLists).Select(Cut)]),
        JsonObject members => new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, m.Key == "corpus" ? Zeros() : Cut(m.Value)))),
        _ => answer?.DeepClone(),
    };

    private static JsonNode Zeros() => JsonValue.Create(new string('0', 64));
}

/// <summary>The JSON of the examples.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ApiExample[]))]
internal sealed partial class ExamplesJson : JsonSerializerContext;
