using System.Text.Json;
using Statutes.Ingest;
using Statutes.Ingest.Corpus;
using Statutes.Ingest.Linking;
using Statutes.Ingest.Reports;
using Statutes.Ingest.UserCorpus;
using Statutes.Search;
using Statutes.Search.Building;

namespace Statutes.Cli.Hosting;

/// <summary>Opens a knowledge base over the folders, and builds the index of their corpus first if it is missing.</summary>
internal static class KnowledgeBaseFactory
{
    /// <summary>Reads the built-in corpus, and the user's own corpus if it exists.</summary>
    public static CorpusFolder ReadFolders(Locations locations) => Parse(ReadFiles(locations));

    /// <summary>Builds a generation of the corpus unless the store already has one.</summary>
    public static async Task EnsureGenerationAsync(Locations locations, GenerationStore store, CancellationToken cancellation)
    {
        // the hash of the files is enough to find their index, so nothing is parsed here
        var files = ReadFiles(locations);
        if (store.Find(files.Own is null ? files.BuiltIn.Hash : CorpusFiles.HashOf(files.BuiltIn.Hash, files.Own.Hash)) is null)
        {
            await BuildAsync(store, CorpusReader.Read(Parse(files), Previous(store)), cancellation);
        }
    }

    /// <summary>Reads the corpora and builds a generation of them.</summary>
    /// <param name="locations">The folders.</param>
    /// <param name="store">The generations.</param>
    /// <param name="anew">Whether to build even if the store already has this generation.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public static async Task<CorpusResult> BuildAsync(Locations locations, GenerationStore store, bool anew, CancellationToken cancellation)
    {
        var previous = anew ? Task.FromResult<PreviousCorpus?>(null) : BeginReadingPrevious(store);
        return await BuildAsync(ReadFolders(locations), previous, store, anew, cancellation);
    }

    /// <summary>Builds a generation of the built-in corpus and the user's own.</summary>
    /// <param name="builtIn">The built-in corpus, as it was read.</param>
    /// <param name="locations">The folders.</param>
    /// <param name="previous">The corpus of the current generation; null if there is none to reuse.</param>
    /// <param name="store">The generations.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public static Task<CorpusResult> BuildAsync(
        CorpusFolder builtIn, Locations locations, Task<PreviousCorpus?> previous, GenerationStore store, CancellationToken cancellation)
    {
        var own = new UserCorpusFolder(locations.Own);
        var folders = own.Exists ? builtIn.Beside(CorpusFolder.Read(own.Folder)) : builtIn;
        return BuildAsync(folders, previous, store, anew: false, cancellation);
    }

    /// <summary>Begins to read the corpus of the current generation; null if this code did not build it, or if it is damaged.</summary>
    public static Task<PreviousCorpus?> BeginReadingPrevious(GenerationStore store) => Task.Run(() => Previous(store));

    private static async Task<CorpusResult> BuildAsync(
        CorpusFolder folders, Task<PreviousCorpus?> previous, GenerationStore store, bool anew, CancellationToken cancellation)
    {
        var result = CorpusReader.Read(folders, await previous);
        if (anew || store.Find(result.Corpus.Hash) is null)
        {
            await BuildAsync(store, result, cancellation);
        }

        return result;
    }

    private static async Task BuildAsync(GenerationStore store, CorpusResult result, CancellationToken cancellation)
    {
        var folder = await store.BuildAsync(result.Corpus, cancellation);
        try
        {
            result.Links.Write(Path.Combine(folder, LinkRecords.FileName));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // the generation is complete without it; only the next ingest takes longer
        }
    }

    private static PreviousCorpus? Previous(GenerationStore store)
    {
        if (store.CurrentFolder is not { } folder || LinkRecords.Read(Path.Combine(folder, LinkRecords.FileName)) is not { } records)
        {
            return null;
        }

        try
        {
            var table = GenerationTexts.ReadTable(folder);
            var texts = GenerationTexts.Read(folder, table, _ => null)
                .ToDictionary(t => t.Documents[0].Version);
            return new PreviousCorpus(records, texts.GetValueOrDefault);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Opens the knowledge base for one verb.</summary>
    public static async Task<KnowledgeBase> OpenAsync(Locations locations, CancellationToken cancellation)
    {
        var store = new GenerationStore(locations.Index, TimeProvider.System, LinkRecords.ThisCode);
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
