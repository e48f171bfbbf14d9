using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Statutes.Contract.Responses;

/// <summary>The JSON of the public surface: camel case, nulls written, Chinese as it is.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(WorksJson))]
[JsonSerializable(typeof(WorkJson))]
[JsonSerializable(typeof(ContentsJson))]
[JsonSerializable(typeof(ArticleJson))]
[JsonSerializable(typeof(ProvisionJson))]
[JsonSerializable(typeof(ReadingJson))]
[JsonSerializable(typeof(ResolutionJson))]
[JsonSerializable(typeof(ResolutionsJson))]
[JsonSerializable(typeof(ResolveBatchJson))]
[JsonSerializable(typeof(FindRequestJson))]
[JsonSerializable(typeof(FoundCitationsJson))]
[JsonSerializable(typeof(SearchJson))]
[JsonSerializable(typeof(SuggestJson))]
[JsonSerializable(typeof(CompareJson))]
[JsonSerializable(typeof(GlossaryJson))]
[JsonSerializable(typeof(HealthJson))]
[JsonSerializable(typeof(string))]
public sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>The context with Chinese left unescaped; the one to use for every answer.</summary>
    /// <remarks>Answers go out as application/json with nosniff, so only what JSON itself needs is escaped.</remarks>
    public static ApiJson Answers { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
