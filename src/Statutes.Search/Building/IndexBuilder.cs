using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Statutes.Model.Corpus;
using Statutes.Model.Json;
using Statutes.Search.Schema;
using Statutes.Search.Vectors;

namespace Statutes.Search.Building;

/// <summary>
/// Builds one generation. Reads: a linked corpus. Writes, into an empty folder: the texts, <c>lucene/</c>, <c>corpus.json</c> for the rest,
/// and last the manifest.
/// </summary>
public static class IndexBuilder
{
    /// <summary>The name of the folder of the Lucene index.</summary>
    public const string LuceneFolder = "lucene";

    /// <summary>The name of the file that contains the corpus without its texts.</summary>
    public const string CorpusFile = "corpus.json";

    /// <summary>Builds a generation.</summary>
    /// <param name="corpus">The corpus to index.</param>
    /// <param name="folder">An empty folder.</param>
    /// <param name="clock">The clock that gives the time of the build.</param>
    /// <param name="previous">The folder of the previous generation, whose unchanged parts are reused; null if there is none.</param>
    /// <param name="reader">The identity of the code that read the corpus.</param>
    public static IndexManifest Build(
        LinkedCorpus corpus, string folder, TimeProvider clock, string? previous = null, string reader = "")
    {
        var withoutTexts = new LinkedCorpus(corpus.Hash, corpus.Works, [], [], corpus.Glossary, corpus.Concordances)
        {
            Subjects = corpus.Subjects,
        };
        var writing = Task.Run(() => WriteJson(Path.Combine(folder, CorpusFile), withoutTexts, ModelJson.Default.LinkedCorpus));
        int articles;
        try
        {
            (articles, _) = new ArticleIndexer(corpus, GenerationTexts.Write(corpus, folder, previous)).Write(folder, previous);
        }
        finally
        {
            writing.GetAwaiter().GetResult(); // no file is written after this method has returned
        }

        var manifest = new IndexManifest(
            IndexSchema.Format,
            corpus.Hash,
            IndexManifest.BuilderWith(reader),
            corpus.Works.Length,
            corpus.Documents.Select(d => d.Version).Distinct().Count(),
            articles,
            corpus.References.Length,
            clock.GetUtcNow())
        {
            Vectors = VectorTable.Shipped?.Fingerprint,
        };
        WriteJson(Path.Combine(folder, IndexManifest.FileName), manifest, ManifestJson.Default.IndexManifest);
        return manifest;
    }

    // flushed to disk before the generation becomes the current one, so that a power failure leaves no incomplete generation
    private static void WriteJson<T>(string path, T value, JsonTypeInfo<T> type)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        JsonSerializer.Serialize(stream, value, type);
        stream.Flush(flushToDisk: true);
    }
}
