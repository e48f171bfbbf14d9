using System.Buffers;
using System.Text.Json;
using Statutes.Model.Corpus;

namespace Statutes.Search.Building;

/// <summary>
/// The folder of the built generations. Each is a folder of its own, written aside and then named whole; the file <c>CURRENT</c> holds the name
/// of the one to serve and is replaced in one step. Whenever a build is killed, <c>CURRENT</c> still names a finished generation.
/// </summary>
/// <param name="root">The folder, made where it is missing.</param>
/// <param name="clock">Says when a generation was built.</param>
public sealed class GenerationStore(string root, TimeProvider clock)
{
    private const string CurrentFile = "CURRENT";
    private const string LockFile = "build.lock";
    private const string UnfinishedPrefix = ".building-";
    private const string GenerationPrefix = "g-";
    private const int HashDigits = 12;
    private const int RandomDigits = 8;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>The folder.</summary>
    public string Root => root;

    /// <summary>The name of the generation to serve; null where none was finished yet.</summary>
    /// <exception cref="IndexException">The folder cannot be read.</exception>
    public string? CurrentName => Guard(() =>
    {
        var file = Path.Combine(root, CurrentFile);
        var name = File.Exists(file) || Directory.Exists(file) ? File.ReadAllText(file).Trim() : null;
        return IsGenerationName(name) ? name : null;
    });

    /// <summary>
    /// The folder of the generation to serve, if it was built of a corpus with this fingerprint and by this code; else null: build one.
    /// </summary>
    /// <exception cref="IndexException">The generation has another format than this program reads, or cannot be read.</exception>
    public string? Find(string corpusHash)
    {
        if (CurrentName is not { } name || ReadManifest(name) is not { } manifest)
        {
            return null;
        }

        var path = Path.Combine(root, name);
        manifest.CheckFormat(path);
        return manifest.CorpusHash == corpusHash && manifest.Builder == IndexManifest.ThisBuilder ? path : null;
    }

    /// <summary>Builds a generation and makes it the one to serve. Builds of several processes come one after the other.</summary>
    /// <param name="corpus">What to index.</param>
    /// <param name="cancellation">Ends the wait for another process's build.</param>
    /// <returns>The folder of the generation.</returns>
    /// <exception cref="IndexException">The folder cannot be written.</exception>
    public async Task<string> BuildAsync(LinkedCorpus corpus, CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(root);
            using var turn = await TakeTurnAsync(cancellation);
            RemoveUnfinished();
            var aside = Path.Combine(root, UnfinishedPrefix + Guid.NewGuid().ToString("N"));
            Directory.CreateDirectory(aside);
            var previous = CurrentName;
            IndexBuilder.Build(corpus, aside, clock, previous is null ? null : Path.Combine(root, previous));
            var name = $"{GenerationPrefix}{corpus.Hash[..HashDigits]}-{Guid.NewGuid().ToString("N")[..RandomDigits]}";
            var path = Path.Combine(root, name);
            Directory.Move(aside, path);
            MakeCurrent(name);
            RemoveAllBut(name, previous);
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unusable(e);
        }
    }

    private static async Task<FileStream> OpenWhenFreeAsync(string path, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                // held by the operating system, so a killed process lets go of it
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
            }
        }
    }

    private Task<FileStream> TakeTurnAsync(CancellationToken cancellation) => OpenWhenFreeAsync(Path.Combine(root, LockFile), cancellation);

    // A manifest that is missing or cut off means a generation that was damaged after it was finished: it is built anew.
    private IndexManifest? ReadManifest(string name) => Guard(() =>
    {
        try
        {
            return IndexManifest.Read(Path.Combine(root, name));
        }
        catch (Exception e) when (e is JsonException or FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    });

    private T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unusable(e);
        }
    }

    private IndexException Unusable(Exception cause) =>
        new(root, cause.Message, "Make the folder readable and writable, or name another with --index DIR or STATUTES_INDEX.", cause);

    // Only what this class names is ever deleted: g-<12 digits>-<8 digits>, .building-<32 digits>.
    private static bool IsGenerationName(string? name) =>
        name is not null
        && name.Length == GenerationPrefix.Length + HashDigits + 1 + RandomDigits
        && name.StartsWith(GenerationPrefix, StringComparison.Ordinal)
        && name[GenerationPrefix.Length + HashDigits] == '-'
        && name.AsSpan(GenerationPrefix.Length, HashDigits).IndexOfAnyExcept(HexDigits) < 0
        && name.AsSpan(name.Length - RandomDigits).IndexOfAnyExcept(HexDigits) < 0;

    private static bool IsUnfinishedName(string name) =>
        name.Length == UnfinishedPrefix.Length + 32 && name.AsSpan(UnfinishedPrefix.Length).IndexOfAnyExcept(HexDigits) < 0;

    private void MakeCurrent(string name)
    {
        var aside = Path.Combine(root, CurrentFile + ".next");
        using (var stream = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(System.Text.Encoding.ASCII.GetBytes(name + "\n"));
            stream.Flush(flushToDisk: true);
        }

        File.Move(aside, Path.Combine(root, CurrentFile), overwrite: true);
    }

    private void RemoveUnfinished()
    {
        foreach (var folder in Directory.GetDirectories(root, UnfinishedPrefix + "*").Where(f => IsUnfinishedName(Path.GetFileName(f))))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // the one before stays, for a process that has just read its name
    private void RemoveAllBut(string name, string? previous)
    {
        foreach (var folder in Directory.GetDirectories(root, GenerationPrefix + "*"))
        {
            if (IsGenerationName(Path.GetFileName(folder)) && Path.GetFileName(folder) != name && Path.GetFileName(folder) != previous)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}
