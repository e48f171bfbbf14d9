using System.Buffers;
using System.Text.Json;
using Statutes.Model.Corpus;
using Statutes.Search.Schema;
using Statutes.Search.Vectors;

namespace Statutes.Search.Building;

/// <summary>
/// The folder of the generations. Each generation is a subfolder that is written under a temporary name and renamed when it is
/// complete. The file <c>CURRENT</c> contains the name of the current generation and is replaced atomically. So a build that is
/// killed at any moment leaves <c>CURRENT</c> pointing to a complete generation.
/// </summary>
/// <param name="root">The folder; it is created if it is missing.</param>
/// <param name="clock">The clock that gives the time of a build.</param>
/// <param name="reader">The identity of the code that reads the corpora, so that changed code never uses an outdated index.</param>
public sealed class GenerationStore(string root, TimeProvider clock, string reader = "")
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

    /// <summary>The name of the current generation; null if there is none yet.</summary>
    /// <exception cref="IndexException">The folder cannot be read.</exception>
    public string? CurrentName => Guard(() =>
    {
        var file = Path.Combine(root, CurrentFile);
        var name = File.Exists(file) || Directory.Exists(file) ? File.ReadAllText(file).Trim() : null;
        return IsGenerationName(name) ? name : null;
    });

    /// <summary>The folder of the current generation, if this code built it; otherwise null, also if it cannot be read.</summary>
    public string? CurrentFolder
    {
        get
        {
            try
            {
                return CurrentName is { } name && ReadManifest(name) is { } manifest
                    && (manifest.Format, manifest.Builder) == (IndexSchema.Format, IndexManifest.BuilderWith(reader))
                        ? Path.Combine(root, name)
                        : null;
            }
            catch (IndexException)
            {
                return null;
            }
        }
    }

    /// <summary>
    /// Finds the folder of the current generation, if this code built it from a corpus with this fingerprint and with the table of
    /// vectors of this program. Otherwise returns null: a new generation must be built.
    /// </summary>
    /// <exception cref="IndexException">The generation cannot be read, or this program does not read its format.</exception>
    public string? Find(string corpusHash)
    {
        if (CurrentName is not { } name || ReadManifest(name) is not { } manifest)
        {
            return null;
        }

        var path = Path.Combine(root, name);
        manifest.CheckFormat(path);
        var isCurrent = manifest.CorpusHash == corpusHash
            && manifest.Builder == IndexManifest.BuilderWith(reader)
            && manifest.Vectors == VectorTable.Shipped?.Fingerprint;
        return isCurrent ? path : null;
    }

    /// <summary>Builds a generation and makes it the current one. Builds of several processes run one after the other.</summary>
    /// <param name="corpus">The corpus to index.</param>
    /// <param name="cancellation">Cancels the wait for the build of another process.</param>
    /// <returns>The folder of the generation.</returns>
    /// <exception cref="IndexException">The folder cannot be written.</exception>
    public async Task<string> BuildAsync(LinkedCorpus corpus, CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(root);
            using var buildLock = await LockAsync(cancellation);
            RemoveUnfinished();
            var unfinished = Path.Combine(root, UnfinishedPrefix + Guid.NewGuid().ToString("N"));
            Directory.CreateDirectory(unfinished);
            var previous = CurrentName;
            IndexBuilder.Build(corpus, unfinished, clock, previous is null ? null : Path.Combine(root, previous), reader);
            var name = $"{GenerationPrefix}{corpus.Hash[..HashDigits]}-{Guid.NewGuid().ToString("N")[..RandomDigits]}";
            var path = Path.Combine(root, name);
            Directory.Move(unfinished, path);
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
                // the operating system releases the lock when the process ends, even if it is killed
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
            }
        }
    }

    private Task<FileStream> LockAsync(CancellationToken cancellation) => OpenWhenFreeAsync(Path.Combine(root, LockFile), cancellation);

    // A missing or incomplete manifest means that the generation was damaged later. Null, so that it is rebuilt.
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
        new(root, cause.Message, "Make the folder readable and writable, or set another folder with --index DIR or STATUTES_INDEX.", cause);

    // Only folders with names of this class are ever deleted: g-<12 digits>-<8 digits>, .building-<32 digits>.
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
        var next = Path.Combine(root, CurrentFile + ".next");
        using (var stream = new FileStream(next, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(System.Text.Encoding.ASCII.GetBytes(name + "\n"));
            stream.Flush(flushToDisk: true);
        }

        File.Move(next, Path.Combine(root, CurrentFile), overwrite: true);
    }

    private void RemoveUnfinished()
    {
        foreach (var folder in Directory.GetDirectories(root, UnfinishedPrefix + "*").Where(f => IsUnfinishedName(Path.GetFileName(f))))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // the previous generation stays, because a process may just have read its name
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
