using System.Security.Cryptography;
using System.Text;
using Statutes.Citations.Parsing;
using Statutes.Ingest.Parsing;
using Statutes.Model.Works;

namespace Statutes.Ingest.Corpus;

/// <summary>
/// The files of a corpus on disk, as bytes: those in each folder, and the glossary. What the corpus is can be told from its fingerprint,
/// before anything in it is read. Reads: the folder. Writes: bytes in memory.
/// </summary>
public sealed class CorpusFiles
{
    /// <summary>How the file beside a text ends that tells where its lines came from.</summary>
    internal const string PlacesEnding = ".places.json";

    /// <summary>The largest file read, in bytes.</summary>
    public const int MaxFileBytes = 64 * 1024 * 1024;

    private readonly Dictionary<string, byte[]> bytes = new(StringComparer.Ordinal);

    private CorpusFiles(string path) => Path = path;

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>The folders in it, one for each work, in ordinal order.</summary>
    public IReadOnlyList<string> Folders { get; private set; } = [];

    /// <summary>
    /// SHA-256 over the files and over the code that reads them, lower-case hexadecimal, so that neither a changed text nor a changed reader finds a stale index.
    /// Not over where a text of the user's own came from (<c>.places.json</c>), which is no part of the texts.
    /// </summary>
    public string Hash { get; private set; } = "";

    /// <summary>Reads the files of a corpus.</summary>
    /// <exception cref="CorpusException">The folder is missing, or a file is too large or cannot be read.</exception>
    public static CorpusFiles Read(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new CorpusException(path, "there is no such folder", "Name the folder of the corpus with --corpus DIR or STATUTES_CORPUS.");
        }

        var files = new CorpusFiles(path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Type[] readers = [typeof(Work), typeof(CitationParser), typeof(StatuteParser)];
        foreach (var reader in readers)
        {
            hash.AppendData(reader.Module.ModuleVersionId.ToByteArray());
        }

        files.Folders = Sorted(Guard(path, () => Directory.GetDirectories(path)));
        foreach (var folder in files.Folders)
        {
            foreach (var file in Sorted(Guard(folder, () => Directory.GetFiles(folder))))
            {
                if (!file.EndsWith(PlacesEnding, StringComparison.Ordinal))
                {
                    files.Add(file, hash);
                }
            }
        }

        var glossary = System.IO.Path.Combine(path, CorpusFolder.GlossaryFile);
        if (File.Exists(glossary))
        {
            files.Add(glossary, hash);
        }

        files.Hash = Convert.ToHexStringLower(hash.GetHashAndReset());
        return files;
    }

    /// <summary>The fingerprint of a corpus with another beside it.</summary>
    public static string HashOf(string hash, string beside) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(hash + beside)));

    /// <summary>The bytes of a file, by its path; null where it is not there.</summary>
    public byte[]? Find(string file) => bytes.GetValueOrDefault(file);

    private static string[] Sorted(string[] paths)
    {
        Array.Sort(paths, StringComparer.Ordinal);
        return paths;
    }

    private void Add(string file, IncrementalHash hash)
    {
        var read = Guard(file, () => new FileInfo(file).Length > MaxFileBytes
            ? throw new CorpusException(file, $"larger than {MaxFileBytes:N0} bytes", "Take it out of the corpus.")
            : File.ReadAllBytes(file));
        hash.AppendData(Encoding.UTF8.GetBytes($"{System.IO.Path.GetRelativePath(Path, file)}:{read.Length}\n"));
        hash.AppendData(read);
        bytes.Add(file, read);
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
