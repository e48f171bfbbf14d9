using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Statutes.Model.Corpus;
using Statutes.Model.Glossaries;
using Statutes.Model.Ids;
using Statutes.Model.Json;
using Statutes.Model.Provisions;
using Statutes.Model.Works;
using Statutes.Search.Schema;
using Statutes.Search.Vectors;
using Directory = System.IO.Directory;

namespace Statutes.Search.Building;

/// <summary>
/// Writes the Lucene index of a generation. If the previous generation has an index, the indexer copies it and replaces only the versions
/// that changed. In both cases the index has no deleted documents, so scores depend on the corpus alone: Lucene sums its statistics over
/// all segments.
/// </summary>
/// <param name="corpus">The corpus to index.</param>
/// <param name="table">The table of its texts.</param>
internal sealed class ArticleIndexer(LinkedCorpus corpus, ImmutableArray<TextPiece> table)
{
    /// <summary>The file that contains a key for each indexed version; equal keys mean equal documents.</summary>
    private const string KeysFile = "indexed.txt";

    private readonly Dictionary<WorkId, Work> works = corpus.Works.ToDictionary(w => w.Id);
    private readonly ArticleFacts facts = new(corpus);

    /// <summary>Writes the index.</summary>
    /// <param name="folder">The folder of the generation.</param>
    /// <param name="previous">The folder of the previous generation; null if there is none.</param>
    /// <returns>The number of articles in the index, and how many of them were indexed now.</returns>
    public (int Articles, int Indexed) Write(string folder, string? previous)
    {
        var articles = IndexedArticle.All(corpus.Documents).ToArray();
        var keys = Keys();
        var isUpdated = TryUpdate(previous, folder, keys, articles, out var indexed);
        indexed = isUpdated ? indexed : WriteAll(folder, articles);
        File.WriteAllLines(Path.Combine(folder, KeysFile), keys.Select(k => $"{k.Key} {k.Value}"));
        return (articles.Length, indexed);
    }

    /// <summary>The key of an article in the index: a hash of its id, the same in every generation.</summary>
    internal static long KeyOf(ProvisionId article) =>
        BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(article.ToString())));

    // A key covers everything that the documents of a version are made from: its texts and references, its work with the concordances,
    // which give the lineages, and what all versions share: the subjects, with the lineages of the articles that have one, and the table
    // of vectors.
    private SortedDictionary<string, string> Keys()
    {
        var withSubjects = corpus.Subjects.Select(s => s.Article.Version.Work).ToHashSet();
        var sharedData = Empty([.. corpus.Concordances.Where(c => withSubjects.Contains(c.To.Work))]) with { Subjects = corpus.Subjects };
        var shared = HashOf(JsonSerializer.SerializeToUtf8Bytes(sharedData, ModelJson.Default.LinkedCorpus));
        var concordances = corpus.Concordances.ToLookup(c => c.To.Work);
        var ofWorks = works.AsParallel()
            .Select(w => (w.Key.Slug, Hash: HashOf(JsonSerializer.SerializeToUtf8Bytes(
                Empty([.. concordances[w.Key]]) with { Works = [w.Value] }, ModelJson.Default.LinkedCorpus))))
            .ToDictionary(w => w.Slug, w => w.Hash, StringComparer.Ordinal);
        var vectors = VectorTable.Shipped?.Fingerprint ?? "-";
        var keys = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var piece in table)
        {
            var work = ofWorks[piece.Version.Split('@')[0]];
            var text = $"{IndexManifest.ThisBuilder} {IndexSchema.Format} {shared} {work} {piece.Hash} {vectors}";
            keys[piece.Version] = HashOf(Encoding.ASCII.GetBytes(text));
        }

        return keys;
    }

    private static LinkedCorpus Empty(ImmutableArray<Concordance> concordances) => new("", [], [], [], Glossary.Empty, concordances);

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    // false if there is no previous index, if it is damaged, or if most versions changed
    private bool TryUpdate(
        string? previous, string folder, SortedDictionary<string, string> keys, IndexedArticle[] articles, out int indexed)
    {
        indexed = 0;
        if (previous is null)
        {
            return false;
        }

        var target = Path.Combine(folder, IndexBuilder.LuceneFolder);
        try
        {
            var oldKeys = File.ReadLines(Path.Combine(previous, KeysFile))
                .Select(l => l.Split(' '))
                .ToDictionary(l => l[0], l => l[1], StringComparer.Ordinal);
            var stale = oldKeys.Where(b => !keys.TryGetValue(b.Key, out var now) || now != b.Value).Select(b => b.Key).ToArray();
            var fresh = keys.Where(k => oldKeys.GetValueOrDefault(k.Key) != k.Value).Select(k => k.Key).ToHashSet(StringComparer.Ordinal);
            if (2 * fresh.Count > keys.Count)
            {
                return false;
            }

            Directory.CreateDirectory(target);
            foreach (var file in Directory.GetFiles(Path.Combine(previous, IndexBuilder.LuceneFolder)))
            {
                File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
            }

            using var directory = new SimpleFSDirectory(target);
            using var analyzer = new BilingualAnalyzer(forQueries: false);
            using var writer = WriterTo(directory, analyzer, OpenMode.APPEND, articles.Length);
            foreach (var version in stale)
            {
                writer.DeleteDocuments(new Term(IndexSchema.Version, version));
            }

            foreach (var article in articles.Where(a => fresh.Contains(a.Id.Version.ToString())))
            {
                writer.AddDocument(ArticleDocument.Of(article, works[article.Id.Version.Work], facts));
                indexed++;
            }

            writer.ForceMergeDeletes();
            writer.Commit();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or IndexOutOfRangeException or ArgumentException)
        {
            // the previous generation is damaged, so everything is indexed again
            if (Directory.Exists(target))
            {
                Directory.Delete(target, recursive: true);
            }

            return false;
        }
    }

    private int WriteAll(string generation, IndexedArticle[] articles)
    {
        var folder = Path.Combine(generation, IndexBuilder.LuceneFolder);
        using var directory = new SimpleFSDirectory(folder);
        using var analyzer = new BilingualAnalyzer(forQueries: false);
        using var writer = WriterTo(directory, analyzer, OpenMode.CREATE, articles.Length);
        var parts = 1 + ((articles.Length - 1) / SegmentPolicy.SegmentSizeOf(articles.Length));
        if (parts == 1)
        {
            Add(writer, 0, articles.Length);
            writer.ForceMerge(1);
        }
        else
        {
            // each part becomes a segment, in their order, so the index does not depend on the number of processors
            var folders = Enumerable.Range(0, parts).Select(part => $"{folder}-{part}").ToArray();
            try
            {
                Parallel.For(0, parts, part =>
                {
                    using var ofPart = new SimpleFSDirectory(folders[part]);
                    using var partWriter = WriterTo(ofPart, analyzer, OpenMode.CREATE, articles.Length);
                    Add(partWriter, (int)((long)articles.Length * part / parts), (int)((long)articles.Length * (part + 1) / parts));
                    partWriter.ForceMerge(1);
                });
            }
            catch (AggregateException failed)
            {
                // an error such as a full disk is reported once, as it is
                ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
            }

            var written = folders.Select(f => new SimpleFSDirectory(f)).ToArray();
            writer.AddIndexes(written);
            foreach (var (part, partFolder) in written.Zip(folders))
            {
                part.Dispose();
                Directory.Delete(partFolder, recursive: true);
            }
        }

        writer.Commit();
        return articles.Length;

        void Add(IndexWriter to, int from, int end)
        {
            for (var i = from; i < end; i++)
            {
                to.AddDocument(ArticleDocument.Of(articles[i], works[articles[i].Id.Version.Work], facts));
            }
        }
    }

    /// <summary>Opens a writer with the settings of every index.</summary>
    internal static IndexWriter WriterTo(
        Lucene.Net.Store.Directory directory, BilingualAnalyzer analyzer, OpenMode mode, int articles) =>
        new(directory, new IndexWriterConfig(BilingualAnalyzer.Lucene, analyzer)
        {
            OpenMode = mode,
            Similarity = new BM25Similarity(),
            RAMBufferSizeMB = 64,
            MergePolicy = new SegmentPolicy(articles),
        });
}
