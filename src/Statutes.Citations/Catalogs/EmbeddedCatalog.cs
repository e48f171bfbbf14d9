using System.Text.Json;
using Statutes.Model.Corpus;
using Statutes.Model.Json;

namespace Statutes.Citations.Catalogs;

/// <summary>
/// The catalog of the project's corpus, which the library contains: works, versions, the shapes of their texts, and
/// concordances. With it, citations are resolved without a corpus or an index. It contains no text of the laws.
/// </summary>
public static class EmbeddedCatalog
{
    private static readonly Lazy<Catalog> Loaded = new(Read);

    /// <summary>Returns the catalog, always the same object. The first call reads it. Any number of threads may call it.</summary>
    public static Catalog Load() => Loaded.Value;

    private static Catalog Read()
    {
        using var stream = typeof(EmbeddedCatalog).Assembly.GetManifestResourceStream("catalog.json")
            ?? throw new InvalidOperationException("The library was built without its catalog.");
        return new Catalog(JsonSerializer.Deserialize(stream, ModelJson.Default.CatalogData)!);
    }
}
