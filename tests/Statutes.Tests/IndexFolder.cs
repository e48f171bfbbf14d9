using Statutes.Ingest.Linking;
using Statutes.Model.Corpus;
using Statutes.Search.Building;

namespace Statutes.Tests;

/// <summary>A folder with the index of a corpus, as the program keeps it. It is deleted when the test program ends.</summary>
internal sealed class IndexFolder
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Builds the index.</summary>
    public IndexFolder(LinkedCorpus corpus)
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        var store = new GenerationStore(folder.Path, TimeProvider.System, LinkRecords.ThisCode); // as the program does
        Generation = Task.Run(() => store.BuildAsync(corpus, CancellationToken.None)).Result;
    }

    /// <summary>The folder, which the program takes as <c>STATUTES_INDEX</c>.</summary>
    public string Path => folder.Path;

    /// <summary>The generation in it.</summary>
    public string Generation { get; }

    /// <summary>Copies the generation into an empty folder, so that a test can change it.</summary>
    public void CopyGenerationTo(string path)
    {
        foreach (var file in Directory.GetFiles(Generation, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(path, System.IO.Path.GetRelativePath(Generation, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
