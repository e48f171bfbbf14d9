using System.Text.Json;
using System.Text.Json.Serialization;
using Statutes.Search.Schema;

namespace Statutes.Search.Building;

/// <summary>Describes a generation. It is written last, so a generation without a manifest is incomplete.</summary>
/// <param name="Format">The <see cref="IndexSchema.Format"/> with which it was built.</param>
/// <param name="CorpusHash">The fingerprint of its corpus.</param>
/// <param name="Builder">The identity of the code that built it, so that changed code never uses an outdated index.</param>
/// <param name="Works">The number of works.</param>
/// <param name="Versions">The number of versions with a text.</param>
/// <param name="Articles">The number of articles, each version of an article counted: the number of Lucene documents.</param>
/// <param name="References">The number of references.</param>
/// <param name="BuiltAt">When it was built, UTC.</param>
public sealed record IndexManifest(
    int Format, string CorpusHash, string Builder, int Works, int Versions, int Articles, int References, DateTimeOffset BuiltAt)
{
    /// <summary>The fingerprint of the table of vectors with which it was built; null if there was none.</summary>
    public string? Vectors { get; init; }

    /// <summary>The name of the file in the folder of a generation.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The identity of this code.</summary>
    public static string ThisBuilder { get; } = typeof(IndexManifest).Module.ModuleVersionId.ToString("N");

    /// <summary>Returns the identity of this code together with that of the code that read the corpus.</summary>
    /// <param name="reader">The identity of the code that read the corpus.</param>
    public static string BuilderWith(string reader) => ThisBuilder + reader;

    /// <summary>Reads the manifest of a generation.</summary>
    /// <exception cref="JsonException">The file is damaged.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static IndexManifest Read(string folder) =>
        JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(folder, FileName)), ManifestJson.Default.IndexManifest)
        ?? throw new JsonException("The manifest is null.");

    /// <summary>Checks that this program can read the generation.</summary>
    /// <exception cref="IndexException">The generation has another format.</exception>
    public void CheckFormat(string folder)
    {
        if (Format != IndexSchema.Format)
        {
            throw new IndexException(
                Path.Combine(folder, FileName),
                $"The index has format {Format}; this program reads format {IndexSchema.Format}",
                $"Delete the folder {folder}; the next start rebuilds the index.");
        }
    }
}

/// <summary>The JSON of the manifest.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(IndexManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
