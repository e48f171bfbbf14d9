using System.Text.Json;
using Statutes.Model.Corpus;
using Statutes.Model.Json;
using Statutes.Search.Schema;

namespace Statutes.Search.Building;

/// <summary>
/// Builds one generation. Reads: a linked corpus. Writes: into an empty folder the texts, <c>lucene/</c>, <c>corpus.json</c> for the rest and, last of all, the manifest.
/// </summary>
public static class IndexBuilder
{
    /// <summary>The folder of the Lucene index in a generation.</summary>
    public const string LuceneFolder = "lucene";

    /// <summary>The file that holds the corpus in a generation, its texts aside.</summary>
    public const string CorpusFile = "corpus.json";

    /// <summary>Builds a generation.</summary>
    /// <param name="corpus">What to index.</param>
    /// <param name="folder">An empty folder.</param>
    /// <param name="clock">Says when it was built.</param>
    /// <param name="previous">The folder of the generation before, of which what has not changed is taken over; null where there is none.</param>
    public static IndexManifest Build(LinkedCorpus corpus, string folder, TimeProvider clock, string? previous = null)
    {
        var table = GenerationTexts.Write(corpus, folder);
        var (articles, _) = new ArticleIndexer(corpus, table).Write(folder, previous);
        var withoutTexts = new LinkedCorpus(corpus.Hash, corpus.Works, [], [], corpus.Glossary, corpus.Concordances) { Subjects = corpus.Subjects };
        WriteJson(Path.Combine(folder, CorpusFile), stream => JsonSerializer.Serialize(stream, withoutTexts, ModelJson.Default.LinkedCorpus));
        var manifest = new IndexManifest(
            IndexSchema.Format,
            corpus.Hash,
            IndexManifest.ThisBuilder,
            corpus.Works.Length,
            corpus.Documents.Select(d => d.Version).Distinct().Count(),
            articles,
            corpus.References.Length,
            clock.GetUtcNow());
        WriteJson(Path.Combine(folder, IndexManifest.FileName), stream => JsonSerializer.Serialize(stream, manifest, ManifestJson.Default.IndexManifest));
        return manifest;
    }

    // on disk before the generation is named, so that a loss of power leaves no half of it
    private static void WriteJson(string path, Action<Stream> write)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        write(stream);
        stream.Flush(flushToDisk: true);
    }
}
