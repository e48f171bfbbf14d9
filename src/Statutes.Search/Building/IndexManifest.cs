using System.Text.Json;
using System.Text.Json.Serialization;
using Statutes.Search.Schema;

namespace Statutes.Search.Building;

/// <summary>What a generation says of itself; written last, so that a generation without one was never finished.</summary>
/// <param name="Format">The <see cref="IndexSchema.Format"/> it was built with.</param>
/// <param name="CorpusHash">The fingerprint of the corpus it was built of.</param>
/// <param name="Builder">The identity of the code that built it, so that a changed analysis never finds a stale index.</param>
/// <param name="Works">How many works it holds.</param>
/// <param name="Versions">How many versions with a text it holds.</param>
/// <param name="Articles">How many articles it holds, counted once a version: the number of Lucene documents.</param>
/// <param name="References">How many references it holds.</param>
/// <param name="BuiltAt">When it was built, UTC.</param>
public sealed record IndexManifest(
    int Format, string CorpusHash, string Builder, int Works, int Versions, int Articles, int References, DateTimeOffset BuiltAt)
{
    /// <summary>The name of the file in the folder of a generation.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The identity of this code.</summary>
    public static string ThisBuilder { get; } = typeof(IndexManifest).Module.ModuleVersionId.ToString("N");

    /// <summary>Reads the manifest of a generation.</summary>
    /// <exception cref="JsonException">It is damaged.</exception>
    /// <exception cref="IOException">It is missing or cannot be read.</exception>
    public static IndexManifest Read(string folder) =>
        JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(folder, FileName)), ManifestJson.Default.IndexManifest)
        ?? throw new JsonException("The manifest holds null.");

    /// <summary>Makes sure that this program can read the generation.</summary>
    /// <exception cref="IndexException">It has another format.</exception>
    public void CheckFormat(string folder)
    {
        if (Format != IndexSchema.Format)
        {
            throw new IndexException(
                Path.Combine(folder, FileName),
                $"the index has format {Format}, this program reads format {IndexSchema.Format}",
                $"Delete the folder {folder}; the index is built anew at the next start.");
        }
    }
}

/// <summary>The JSON of the manifest.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(IndexManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
