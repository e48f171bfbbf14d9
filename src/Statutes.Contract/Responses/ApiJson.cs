using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Statutes.Contract.Responses;

/// <summary>
/// The JSON of the API: camel case, nulls written, Chinese unescaped. Names and meanings are promises to clients: add,
/// never change.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(WorksJson))]
[JsonSerializable(typeof(WorkJson))]
[JsonSerializable(typeof(WorkListJson))]
[JsonSerializable(typeof(ContentsJson))]
[JsonSerializable(typeof(ArticleJson))]
[JsonSerializable(typeof(ProvisionJson))]
[JsonSerializable(typeof(ReadingJson))]
[JsonSerializable(typeof(ResolutionJson))]
[JsonSerializable(typeof(ResolutionsJson))]
[JsonSerializable(typeof(ResolveBatchJson))]
[JsonSerializable(typeof(ResolveItemJson))]
[JsonSerializable(typeof(ConcordanceJson))]
[JsonSerializable(typeof(FindRequestJson))]
[JsonSerializable(typeof(FoundCitationsJson))]
[JsonSerializable(typeof(DocumentDateJson))]
[JsonSerializable(typeof(DocumentCheckJson))]
[JsonSerializable(typeof(SearchJson))]
[JsonSerializable(typeof(SuggestJson))]
[JsonSerializable(typeof(CompareJson))]
[JsonSerializable(typeof(GlossaryJson))]
[JsonSerializable(typeof(ObligationsJson))]
[JsonSerializable(typeof(StaleRulesJson))]
[JsonSerializable(typeof(DelegationsJson))]
[JsonSerializable(typeof(HealthJson))]
[JsonSerializable(typeof(CautionJson[]))]
[JsonSerializable(typeof(string))]
public sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>The context for every answer: it leaves Chinese unescaped.</summary>
    /// <remarks>Answers are sent as application/json with nosniff, so only the escapes of JSON itself are needed.</remarks>
    public static ApiJson Answers { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>
    /// The context for bodies of requests: a member that appears twice is an error, because two readers could take either.
    /// </summary>
    public static ApiJson Bodies { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
    });
}
