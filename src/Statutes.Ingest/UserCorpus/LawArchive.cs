using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using Statutes.Model.Text;
using Statutes.Reading.Sources;

namespace Statutes.Ingest.UserCorpus;

/// <summary>
/// A .zip file as a folder of files: <c>laws.zip/法律/河流法.md</c>. Nothing is unpacked to the disk. Entries that a folder could not
/// contain, or that are too large, are refused by name. Any number of threads may read it.
/// </summary>
internal sealed class LawArchive : IDisposable
{
    /// <summary>The ending of the names of archives.</summary>
    public const string Ending = ".zip";

    /// <summary>The largest total size of the entries of an archive, unpacked: 2 GB.</summary>
    public const long MaxTotalBytes = 2L * 1024 * 1024 * 1024;

    private const int UnixFileType = 0xF000;
    private const int UnixLink = 0xA000;

    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly Lock reading = new(); // an archive has one stream

    private LawArchive(string path, ZipArchive archive, int mostEntries, long mostBytes)
    {
        this.archive = archive;
        var total = 0L;
        foreach (var entry in archive.Entries)
        {
            var name = entry.FullName.Replace('\\', '/');
            if (name.EndsWith('/') || IsHidden(name))
            {
                continue;
            }

            var reason = entries.Count == mostEntries
                ? string.Create(CultureInfo.InvariantCulture, $"the archive has more than {mostEntries:N0} files")
                : total + entry.Length > mostBytes
                    ? string.Create(CultureInfo.InvariantCulture, $"the files of the archive have more than {mostBytes:N0} bytes together")
                : Refusal(entry, name);
            var file = Path.Combine(path, name.Replace('/', Path.DirectorySeparatorChar));
            if (reason is null && entries.TryAdd(file, entry))
            {
                total += entry.Length;
            }
            else
            {
                diagnostics.Add(new Diagnostic(
                    DiagnosticCodes.ArchiveEntryRefused,
                    Severity.Error,
                    $"{path}{Path.DirectorySeparatorChar}{entry.FullName}",
                    1,
                    default,
                    $"The entry “{entry.FullName}” was not read: {reason ?? "the archive contains another entry of this name"}."));
            }
        }
    }

    /// <summary>The files in the archive, below its own path, in the order of their paths.</summary>
    public IEnumerable<string> Files => entries.Keys.Order(StringComparer.Ordinal);

    /// <summary>The entries that were refused.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => diagnostics.ToImmutable();

    /// <summary>Opens an archive.</summary>
    /// <param name="path">The full path of the archive.</param>
    /// <param name="mostEntries">The largest number of files in it.</param>
    /// <param name="mostBytes">Their largest total size, unpacked.</param>
    /// <exception cref="InvalidDataException">It is damaged, or no archive.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static LawArchive Open(string path, int mostEntries = SourceWalk.MaxFiles, long mostBytes = MaxTotalBytes)
    {
        var archive = ZipFile.Open(path, ZipArchiveMode.Read, EntryNames.Encoding);
        try
        {
            return new LawArchive(path, archive, mostEntries, mostBytes);
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    /// <summary>Returns whether a path is in the archive.</summary>
    public bool Contains(string file) => entries.ContainsKey(file);

    /// <summary>Reads a file. Returns null if it is larger than its entry states.</summary>
    /// <exception cref="IOException">The archive has no such file, or the entry is damaged.</exception>
    public byte[]? Read(string file)
    {
        if (!entries.TryGetValue(file, out var entry))
        {
            throw new FileNotFoundException($"The archive has no file “{file}”.");
        }

        lock (reading)
        {
            try
            {
                using var stream = entry.Open();
                var bytes = new byte[entry.Length];
                stream.ReadExactly(bytes);
                return stream.ReadByte() < 0 ? bytes : null;
            }
            catch (InvalidDataException e)
            {
                throw new IOException(e.Message, e);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    // .git/config, .DS_Store, __MACOSX/…: as in a folder, names that begin with a dot are skipped
    private static bool IsHidden(string name) => name.Split('/').Any(s => s is "__MACOSX" or ['.', not '.', ..]);

    private static string? Refusal(ZipArchiveEntry entry, string name)
    {
        var steps = name.Split('/');
        return name.StartsWith('/') || (name.Length > 1 && name[1] == ':') ? "its path is absolute"
            : steps.Any(s => s is ".." or "." or "") ? "its path leads out of the archive (..), or has an empty step"
            : name.Any(char.IsControl) ? "its name contains a control character"
            : ((entry.ExternalAttributes >> 16) & UnixFileType) == UnixLink ? "it is a link"
            : entry.IsEncrypted ? "it has a password"
            : name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) ? "it is an archive in an archive. Unpack it first"
            : entry.Length > ReadingLimits.Default.MaxFileBytes
                ? string.Create(CultureInfo.InvariantCulture, $"it is larger than {ReadingLimits.Default.MaxFileBytes:N0} bytes")
            : null;
    }
}
