using System.Security.Cryptography;
using System.Text;

namespace Statutes.Ingest.Corpus;

/// <summary>
/// The files of a corpus on disk, as bytes: the files in each folder, and the glossary. The fingerprint identifies the
/// corpus before anything in it is parsed.
/// Reads: the folder. Writes: bytes in memory.
/// </summary>
public sealed class CorpusFiles
{
    /// <summary>The ending of the file beside a text that records the source of its lines.</summary>
    internal const string PlacesEnding = ".places.json";

    /// <summary>The size of the largest file that is read, in bytes.</summary>
    public const int MaxFileBytes = 64 * 1024 * 1024;

    private readonly Dictionary<string, byte[]> bytes = new(StringComparer.Ordinal);

    private CorpusFiles(string folder) => Folder = folder;

    /// <summary>The folder of the corpus.</summary>
    public string Folder { get; }

    /// <summary>The folders in it, one for each work, in ordinal order.</summary>
    public IReadOnlyList<string> Folders { get; private set; } = [];

    /// <summary>
    /// SHA-256 over the files, lower-case hexadecimal: equal files give an equal fingerprint, whatever program reads them.
    /// <c>.places.json</c> is not included, because it is not part of a text.
    /// </summary>
    public string Hash { get; private set; } = "";

    /// <summary>Reads the files of a corpus.</summary>
    /// <exception cref="CorpusException">The folder is missing, or a file is too large or cannot be read.</exception>
    public static CorpusFiles Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new CorpusException(
                folder, "there is no such folder", "Name the folder of the corpus with --corpus DIR or STATUTES_CORPUS.");
        }

        var files = new CorpusFiles(folder);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        files.Folders = Sorted(Guard(folder, () => Directory.GetDirectories(folder)));
        var glossary = Path.Combine(folder, CorpusFolder.GlossaryFile);
        var paths = files.Folders
            .SelectMany(f => Sorted(Guard(f, () => Directory.GetFiles(f))))
            .Where(f => !f.EndsWith(PlacesEnding, StringComparison.Ordinal))
            .Concat(File.Exists(glossary) ? [glossary] : []);
        foreach (var (file, content, problem) in paths.AsParallel().AsOrdered().Select(TryRead))
        {
            files.Add(file, content ?? throw problem!, hash);
        }

        files.Hash = Convert.ToHexStringLower(hash.GetHashAndReset());
        return files;
    }

    /// <summary>Computes the fingerprint of a corpus combined with another one.</summary>
    public static string HashOf(string hash, string beside) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(hash + beside)));

    /// <summary>Returns the bytes of a file by its path; null if the corpus has no such file.</summary>
    public byte[]? Find(string file) => bytes.GetValueOrDefault(file);

    private static string[] Sorted(string[] paths)
    {
        Array.Sort(paths, StringComparer.Ordinal);
        return paths;
    }

    // the problem is returned, because an exception in a parallel query would be wrapped in another
    private static (string File, byte[]? Content, CorpusException? Problem) TryRead(string file)
    {
        try
        {
            return (file, Guard(file, () => new FileInfo(file).Length > MaxFileBytes
                ? throw new CorpusException(file, $"the file is larger than {MaxFileBytes:N0} bytes", "Remove it from the corpus.")
                : File.ReadAllBytes(file)), null);
        }
        catch (CorpusException e)
        {
            return (file, null, e);
        }
    }

    private void Add(string file, byte[] content, IncrementalHash hash)
    {
        hash.AppendData(Encoding.UTF8.GetBytes($"{Path.GetRelativePath(Folder, file)}:{content.Length}\n"));
        hash.AppendData(content);
        bytes.Add(file, content);
    }

    private static T Guard<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CorpusException(path, e.Message, "Make it readable for the user that runs statutes.", e);
        }
    }
}
