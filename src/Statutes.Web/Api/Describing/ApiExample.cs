using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Statutes.Web.Api.Describing;

/// <summary>
/// A request and its answer, as the description of the API shows them. They stand in <c>examples.json</c>; a test sends each and holds the answer against it,
/// and with <c>APPROVE=1</c> writes the answers anew.
/// </summary>
/// <param name="Operation">The id of the operation; <c>*</c> stands for each under <c>/api</c>.</param>
/// <param name="Name">What it shows; of a problem its code.</param>
/// <param name="Request">Method and address, as in <c>GET /api/works</c>; null where a request that does this is too long to show, or cannot be sent at will.</param>
/// <param name="ContentType">The media type of the body; null where there is none.</param>
/// <param name="Body">The body: JSON, or a text; null where there is none.</param>
/// <param name="Status">The HTTP status of the answer.</param>
/// <param name="Answer">
/// The answer: JSON of which every list is cut to its first <see cref="ShownOfLists"/> members, or a text, cut to its first <see cref="ShownOfTexts"/> UTF-16 code units.
/// The fingerprint of the corpus, which is another with every change of corpus or code, stands as noughts.
/// </param>
public sealed record ApiExample(string Operation, string Name, string? Request, string? ContentType, JsonNode? Body, int Status, JsonNode Answer)
{
    /// <summary>How many members of a list in an answer are shown.</summary>
    public const int ShownOfLists = 2;

    /// <summary>How much of an answer that is a text is shown.</summary>
    public const int ShownOfTexts = 300;

    private const string Resource = "examples.json";

    /// <summary>Reads all of them.</summary>
    public static ApiExample[] ReadAll()
    {
        using var stream = typeof(ApiExample).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize(stream, ExamplesJson.Default.ApiExampleArray)!;
    }

    /// <summary>An answer that is a text as it is shown.</summary>
    public static JsonNode Cut(string answer) => JsonValue.Create(answer.Length <= ShownOfTexts ? answer : answer[..ShownOfTexts] + "…");

    /// <summary>An answer of JSON as it is shown.</summary>
    public static JsonNode? Cut(JsonNode? answer) => answer switch
    {
        JsonArray list => new JsonArray([.. list.Take(ShownOfLists).Select(Cut)]),
        JsonObject members => new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, m.Key == "corpus" ? JsonValue.Create(new string('0', 64)) : Cut(m.Value)))),
        _ => answer?.DeepClone(),
    };
}

/// <summary>The JSON of the examples.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ApiExample[]))]
internal sealed partial class ExamplesJson : JsonSerializerContext;
