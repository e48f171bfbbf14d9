using Statutes.Ingest;
using Statutes.Ingest.Reports;
using Statutes.Ingest.Sources;
using Statutes.Search;
using Statutes.Search.Building;

namespace Statutes.Cli.Hosting;

/// <summary>From the folders to an open knowledge base: the index is built where none of this corpus is there.</summary>
internal static class Knowledge
{
    /// <summary>Makes sure that the store names a generation of the corpus.</summary>
    public static async Task EnsureGenerationAsync(Locations locations, GenerationStore store, CancellationToken cancellation)
    {
        var folder = CorpusFolder.Read(locations.Corpus);
        if (store.Find(folder.Hash) is null)
        {
            await store.BuildAsync(CorpusReader.Read(folder).Corpus, cancellation);
        }
    }

    /// <summary>Builds a generation whether or not one is there.</summary>
    public static async Task<IngestReport> RebuildAsync(Locations locations, GenerationStore store, CancellationToken cancellation)
    {
        var (corpus, report) = CorpusReader.Read(CorpusFolder.Read(locations.Corpus));
        await store.BuildAsync(corpus, cancellation);
        return report;
    }

    /// <summary>Opens the knowledge base for one verb.</summary>
    public static async Task<KnowledgeBase> OpenAsync(Locations locations, CancellationToken cancellation)
    {
        var store = new GenerationStore(locations.Index, TimeProvider.System);
        await EnsureGenerationAsync(locations, store, cancellation);
        var current = new CurrentKnowledge(store);
        current.Refresh();
        return current.Current!;
    }
}
