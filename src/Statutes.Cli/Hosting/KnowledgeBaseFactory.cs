using Statutes.Ingest;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.Reports;
using Statutes.Ingest.UserCorpus;
using Statutes.Search;
using Statutes.Search.Building;

namespace Statutes.Cli.Hosting;

/// <summary>From the folders to an open knowledge base: the index is built where none of this corpus is there.</summary>
internal static class KnowledgeBaseFactory
{
    /// <summary>Reads the built-in corpus, and the user's own beside it where there is one.</summary>
    public static CorpusFolder ReadFolders(Locations locations) => Parse(ReadFiles(locations));

    /// <summary>Makes sure that the store names a generation of the corpus.</summary>
    public static async Task EnsureGenerationAsync(Locations locations, GenerationStore store, CancellationToken cancellation)
    {
        // the bytes tell whether an index of them is there: nothing in them is parsed for that
        var files = ReadFiles(locations);
        if (store.Find(files.Own is null ? files.BuiltIn.Hash : CorpusFiles.HashOf(files.BuiltIn.Hash, files.Own.Hash)) is null)
        {
            await store.BuildAsync(CorpusReader.Read(Parse(files)).Corpus, cancellation);
        }
    }

    /// <summary>Reads the corpora, and builds a generation of them.</summary>
    /// <param name="locations">Where they are.</param>
    /// <param name="store">The generations.</param>
    /// <param name="anew">Whether one is built even where the store names it already.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<CorpusResult> BuildAsync(Locations locations, GenerationStore store, bool anew, CancellationToken cancellation)
    {
        var read = CorpusReader.Read(ReadFolders(locations));
        if (anew || store.Find(read.Corpus.Hash) is null)
        {
            await store.BuildAsync(read.Corpus, cancellation);
        }

        return read;
    }

    /// <summary>Opens the knowledge base for one verb.</summary>
    public static async Task<KnowledgeBase> OpenAsync(Locations locations, CancellationToken cancellation)
    {
        var store = new GenerationStore(locations.Index, TimeProvider.System);
        var current = new CurrentKnowledge(store);
        current.BeginOpening();
        await EnsureGenerationAsync(locations, store, cancellation);
        current.Refresh();
        return current.Current!;
    }

    private static (CorpusFiles BuiltIn, CorpusFiles? Own) ReadFiles(Locations locations)
    {
        var own = new UserCorpusFolder(locations.Own);
        return (CorpusFiles.Read(locations.Corpus), own.Exists ? CorpusFiles.Read(own.Folder) : null);
    }

    private static CorpusFolder Parse((CorpusFiles BuiltIn, CorpusFiles? Own) files)
    {
        var builtIn = CorpusFolder.Read(files.BuiltIn);
        return files.Own is null ? builtIn : builtIn.Beside(CorpusFolder.Read(files.Own));
    }
}
