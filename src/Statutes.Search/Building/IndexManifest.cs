using System.Text.Json.Serialization;

namespace Statutes.Search.Building;

/// <summary>What a generation says of itself; written last, so that a generation without one was never finished.</summary>
/// <param name="Format">The <see cref="Schema.IndexSchema.Format"/> it was built with.</param>
/// <param name="CorpusHash">The fingerprint of the corpus it was built of.</param>
/// <param name="Works">How many works it holds.</param>
/// <param name="Versions">How many versions with a text it holds.</param>
/// <param name="Articles">How many articles it holds, counted once a version: the number of Lucene documents.</param>
/// <param name="References">How many references it holds.</param>
/// <param name="BuiltAt">When it was built, UTC.</param>
public sealed record IndexManifest(
    int Format, string CorpusHash, int Works, int Versions, int Articles, int References, DateTimeOffset BuiltAt)
{
    /// <summary>The name of the file in the folder of a generation.</summary>
    public const string FileName = "manifest.json";
}

/// <summary>The JSON of the manifest.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(IndexManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
