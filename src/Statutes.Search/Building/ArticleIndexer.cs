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
using Directory = System.IO.Directory;

namespace Statutes.Search.Building;

/// <summary>
/// Writes the Lucene index of a generation: anew, or out of the index of the generation before, in which only the versions that are other ones are taken out and put in.
/// Either way the index is one segment without deleted documents, so that scores depend on the corpus alone.
/// </summary>
/// <param name="corpus">What to index.</param>
/// <param name="table">The fingerprints of its texts.</param>
internal sealed class ArticleIndexer(LinkedCorpus corpus, ImmutableArray<TextPiece> table)
{
    /// <summary>The file in a generation that says of what each version was indexed.</summary>
    private const string KeysFile = "indexed.txt";

    private const int FewestOfAPart = 2_000;

    private readonly Dictionary<WorkId, Work> works = corpus.Works.ToDictionary(w => w.Id);
    private readonly ArticleFacts facts = new(corpus);

    /// <summary>Writes the index.</summary>
    /// <param name="folder">The folder of the generation.</param>
    /// <param name="previous">The generation before; null where there is none that this code built.</param>
    /// <returns>How many articles it holds, and how many of them were indexed now.</returns>
    public (int Articles, int Indexed) Write(string folder, string? previous)
    {
        var articles = IndexedArticle.All(corpus.Documents).ToArray();
        var keys = Keys();
        var indexed = previous is not null && TryChange(previous, folder, keys, articles, out var changed) ? changed : WriteAll(folder, articles);
        File.WriteAllLines(Path.Combine(folder, KeysFile), keys.Select(k => $"{k.Key} {k.Value}"));
        return (articles.Length, indexed);
    }

    /// <summary>The number under which an article is found in the index whatever else the index holds.</summary>
    internal static long KeyOf(ProvisionId article) => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(article.ToString())));

    // what the documents of a version are made of: its texts and references, its work, and what all share: subjects and concordances
    private SortedDictionary<string, string> Keys()
    {
        var shared = JsonSerializer.SerializeToUtf8Bytes(new LinkedCorpus("", [], [], [], Glossary.Empty, corpus.Concordances) { Subjects = corpus.Subjects }, ModelJson.Default.LinkedCorpus);
        var ofWorks = works.ToDictionary(w => w.Key.Slug, w => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(w.Value, ModelJson.Default.Work))), StringComparer.Ordinal);
        var keys = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var all = Convert.ToHexStringLower(SHA256.HashData(shared));
        foreach (var piece in table)
        {
            var text = $"{IndexManifest.ThisBuilder} {IndexSchema.Format} {all} {ofWorks[piece.Version.Split('@')[0]]} {piece.Hash}";
            keys[piece.Version] = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(text)));
        }

        return keys;
    }

    private bool TryChange(string previous, string folder, SortedDictionary<string, string> keys, IndexedArticle[] articles, out int indexed)
    {
        indexed = 0;
        var into = Path.Combine(folder, IndexBuilder.LuceneFolder);
        try
        {
            var before = File.ReadLines(Path.Combine(previous, KeysFile)).Select(l => l.Split(' ')).ToDictionary(l => l[0], l => l[1], StringComparer.Ordinal);
            var stale = before.Where(b => !keys.TryGetValue(b.Key, out var now) || now != b.Value).Select(b => b.Key).ToArray();
            var fresh = keys.Where(k => before.GetValueOrDefault(k.Key) != k.Value).Select(k => k.Key).ToHashSet(StringComparer.Ordinal);
            if (2 * fresh.Count > keys.Count)
            {
                return false;
            }

            Directory.CreateDirectory(into);
            foreach (var file in Directory.GetFiles(Path.Combine(previous, IndexBuilder.LuceneFolder)))
            {
                File.Copy(file, Path.Combine(into, Path.GetFileName(file)));
            }

            using var directory = new SimpleFSDirectory(into);
            using var analyzer = new BilingualAnalyzer(forQueries: false);
            using var writer = WriterTo(directory, analyzer, OpenMode.APPEND);
            foreach (var version in stale)
            {
                writer.DeleteDocuments(new Term(IndexSchema.Version, version));
            }

            foreach (var article in articles.Where(a => fresh.Contains(a.Id.Version.ToString())))
            {
                writer.AddDocument(ArticleDocument.Of(article, works[article.Id.Version.Work], facts));
                indexed++;
            }

            writer.ForceMerge(1);
            writer.Commit();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or IndexOutOfRangeException or ArgumentException)
        {
            // the generation before is damaged: all is indexed anew
            if (Directory.Exists(into))
            {
                Directory.Delete(into, recursive: true);
            }

            return false;
        }
    }

    private int WriteAll(string generation, IndexedArticle[] articles)
    {
        var folder = Path.Combine(generation, IndexBuilder.LuceneFolder);
        using var directory = new SimpleFSDirectory(folder);
        using var analyzer = new BilingualAnalyzer(forQueries: false);
        using var writer = WriterTo(directory, analyzer, OpenMode.CREATE);
        var parts = Math.Clamp(articles.Length / FewestOfAPart, 1, Environment.ProcessorCount);
        if (parts == 1)
        {
            Add(writer, 0, articles.Length);
        }
        else
        {
            // each part to a folder of its own and then in their order into one, so that the documents stand in the same order however many processors there are
            var folders = Enumerable.Range(0, parts).Select(part => $"{folder}-{part}").ToArray();
            try
            {
                Parallel.For(0, parts, part =>
                {
                    using var own = new SimpleFSDirectory(folders[part]);
                    using var partly = WriterTo(own, analyzer, OpenMode.CREATE);
                    Add(partly, (int)((long)articles.Length * part / parts), (int)((long)articles.Length * (part + 1) / parts));
                });
            }
            catch (AggregateException failed)
            {
                // a full disk is told as one, whichever part met it first
                ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
            }

            var written = folders.Select(f => new SimpleFSDirectory(f)).ToArray();
            writer.AddIndexes(written);
            foreach (var (part, own) in written.Zip(folders))
            {
                part.Dispose();
                Directory.Delete(own, recursive: true);
            }
        }

        writer.ForceMerge(1);
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

    private static IndexWriter WriterTo(Lucene.Net.Store.Directory directory, BilingualAnalyzer analyzer, OpenMode mode) => new(directory, new IndexWriterConfig(BilingualAnalyzer.Lucene, analyzer)
    {
        OpenMode = mode,
        Similarity = new BM25Similarity(),
        RAMBufferSizeMB = 64,
        MergePolicy = new LogDocMergePolicy(), // keeps the order of the documents
    });
}
