using System.Text.Json;
using System.Text.Json.Serialization;
using Statutes.Model.Corpus;
using Statutes.Model.Glossaries;
using Statutes.Model.Works;

namespace Statutes.Model.Json;

/// <summary>
/// The JSON of the model: of <c>work.json</c>, of the corpus in an index, and of a catalog. Names are in camel case;
/// unknown members are errors.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters =
    [
        typeof(WorkIdConverter), typeof(VersionIdConverter), typeof(ProvisionPathConverter), typeof(ProvisionIdConverter),
        typeof(ProvisionNumberConverter), typeof(TextSpanConverter),
    ])]
[JsonSerializable(typeof(Work))]
[JsonSerializable(typeof(LinkedCorpus))]
[JsonSerializable(typeof(Glossary))]
[JsonSerializable(typeof(CatalogData))]
public sealed partial class ModelJson : JsonSerializerContext;
