using System.Text.Json;
using Statutes.Model.Corpus;
using Statutes.Model.Json;

namespace Statutes.Citations.Catalogs;

/// <summary>
/// The catalog of the project's own corpus, carried by the library: works, versions, shapes and concordances, so that citations
/// are resolved
/// without a corpus or an index at hand. It holds no wording.
/// </summary>
public static class EmbeddedCatalog
{
    private static readonly Lazy<Catalog> Made = new(Read);

    /// <summary>The catalog, read at the first call; always the same one. Any number of threads may call it.</summary>
    public static Catalog Load() => Made.Value;

    private static Catalog Read()
    {
        using var stream = typeof(EmbeddedCatalog).Assembly.GetManifestResourceStream("catalog.json")
            ?? throw new InvalidOperationException("The library was built without its catalog.");
        return new Catalog(JsonSerializer.Deserialize(stream, ModelJson.Default.CatalogData)!);
    }
}
