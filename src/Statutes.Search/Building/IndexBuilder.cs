using System.Runtime.ExceptionServices;
using System.Text.Json;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Statutes.Model.Corpus;
using Statutes.Model.Json;
using Statutes.Model.Text;
using Statutes.Model.Works;
using Statutes.Search.Schema;

namespace Statutes.Search.Building;

/// <summary>
/// Builds one generation. Reads: a linked corpus. Writes: into an empty folder <c>lucene/</c>, <c>corpus.json</c> and, last of all, the manifest.
/// </summary>
public static class IndexBuilder
{
    /// <summary>The folder of the Lucene index in a generation.</summary>
    public const string LuceneFolder = "lucene";

    /// <summary>The file that holds the corpus in a generation.</summary>
    public const string CorpusFile = "corpus.json";

    private const int FewestOfAPart = 2_000;

    /// <summary>Builds a generation.</summary>
    /// <param name="corpus">What to index.</param>
    /// <param name="folder">An empty folder.</param>
    /// <param name="clock">Says when it was built.</param>
    public static IndexManifest Build(LinkedCorpus corpus, string folder, TimeProvider clock)
    {
        var articles = IndexArticles(corpus, Path.Combine(folder, LuceneFolder));
        WriteJson(Path.Combine(folder, CorpusFile), stream => JsonSerializer.Serialize(stream, corpus, ModelJson.Default.LinkedCorpus));
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

    private static int IndexArticles(LinkedCorpus corpus, string folder)
    {
        var articles = IndexedArticle.All(corpus.Documents).ToArray();
        var works = corpus.Works.ToDictionary(w => w.Id);
        var facts = new ArticleFacts(corpus);
        using var directory = new SimpleFSDirectory(folder);
        using var analyzer = new BilingualAnalyzer(forQueries: false);
        using var writer = WriterTo(directory, analyzer);
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
                    using var partly = WriterTo(own, analyzer);
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
                System.IO.Directory.Delete(own, recursive: true);
            }
        }

        writer.ForceMerge(1);
        writer.Commit();
        return articles.Length;

        void Add(IndexWriter to, int from, int end)
        {
            for (var ordinal = from; ordinal < end; ordinal++)
            {
                to.AddDocument(ToLucene(articles[ordinal], works[articles[ordinal].Id.Version.Work], facts, ordinal));
            }
        }
    }

    private static IndexWriter WriterTo(Lucene.Net.Store.Directory directory, BilingualAnalyzer analyzer) => new(directory, new IndexWriterConfig(BilingualAnalyzer.Lucene, analyzer)
    {
        OpenMode = OpenMode.CREATE,
        Similarity = new BM25Similarity(),
        RAMBufferSizeMB = 64,
        MergePolicy = new LogDocMergePolicy(), // keeps the order of the documents
    });

    private static Document ToLucene(IndexedArticle article, Work work, ArticleFacts facts, int ordinal)
    {
        var document = new Document
        {
            new NumericDocValuesField(IndexSchema.Ordinal, ordinal),
            new StringField(IndexSchema.Work, work.Id.Slug, Field.Store.NO),
            new StringField(IndexSchema.Version, article.Id.Version.ToString(), Field.Store.NO),
            new StringField(IndexSchema.Article, article.Id.Path.Number.ToString(), Field.Store.NO),
        };
        IEnumerable<string?> titles = [work.Title.Zh, work.Title.En, work.ShortTitle.Zh, .. work.Names.Where(n => n.Kind != WorkNameKind.Generic).Select(n => n.Text)];
        foreach (var title in titles.OfType<string>().Distinct())
        {
            document.Add(new TextField(IndexSchema.Title, title, Field.Store.NO));
        }

        foreach (var text in article.Texts)
        {
            var field = text.Language == Language.Chinese ? IndexSchema.Chinese : IndexSchema.English;
            var provision = text.Find(article.Id.Path)!;
            foreach (var division in text.DivisionsAround(provision))
            {
                document.Add(new TextField(IndexSchema.Heading, text.WordingOf(division), Field.Store.NO));
            }

            foreach (var line in text.LinesOf(provision))
            {
                document.Add(new TextField(field, line, Field.Store.NO));
            }
        }

        AddFacts(document, article, facts);
        return document;
    }

    private static void AddFacts(Document document, IndexedArticle article, ArticleFacts facts)
    {
        document.Add(new StringField(IndexSchema.Lineage, facts.LineageOf(article.Id).Key, Field.Store.NO));
        AddSubject(facts.SubjectOf(article.Id), IndexSchema.Subject, IndexSchema.Also);
        foreach (var breached in facts.PunishesBreachOf(article.Id))
        {
            AddSubject(facts.SubjectOf(breached), IndexSchema.Duty, IndexSchema.Duty);
        }

        Add(IndexSchema.Kind, facts.KindsOf(article));
        Add(IndexSchema.HeadingKey, ArticleFacts.HeadingKeysOf(article));

        void Add(string field, IEnumerable<string> terms)
        {
            foreach (var term in terms)
            {
                document.Add(new StringField(field, term, Field.Store.NO));
            }
        }

        void AddSubject(SubjectLine? subject, string field, string also)
        {
            if (subject is not null)
            {
                document.Add(new TextField(field, subject.Zh, Field.Store.NO));
                document.Add(new TextField(field, subject.En, Field.Store.NO));
                foreach (var words in subject.Also)
                {
                    document.Add(new TextField(also, words, Field.Store.NO));
                }
            }
        }
    }

    // on disk before the generation is named, so that a loss of power leaves no half of it
    private static void WriteJson(string path, Action<Stream> write)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        write(stream);
        stream.Flush(flushToDisk: true);
    }
}
