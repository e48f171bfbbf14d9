using System.Text.Json.Serialization;
using Statutes.Model.Json;
using Statutes.Model.Provisions;

namespace Statutes.Ingest.Corpus;

/// <summary>An intended violation of a validation rule.</summary>
/// <param name="Rule">The rule that the line violates.</param>
/// <param name="Place">The provision.</param>
/// <param name="Why">The reason, for a reader.</param>
internal sealed record Exemption(string Rule, ProvisionId Place, string Why);

/// <summary>The JSON of <c>exemptions.json</c>: a list of exemptions.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(ProvisionIdConverter)])]
[JsonSerializable(typeof(Exemption[]))]
internal sealed partial class ExemptionJson : JsonSerializerContext;
