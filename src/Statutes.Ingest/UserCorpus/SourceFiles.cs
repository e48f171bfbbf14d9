using System.Collections.Concurrent;
using Statutes.Reading.Sources;

namespace Statutes.Ingest.UserCorpus;

/// <summary>The files of an ingest, on the disk or in archives. Any number of threads may read them.</summary>
internal sealed class SourceFiles : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<LawArchive>> archives = new(StringComparer.Ordinal);

    /// <summary>Opens an archive, which stays open until this object is disposed.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or no archive.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public LawArchive Archive(string path) => archives.GetOrAdd(path, p => new Lazy<LawArchive>(() => LawArchive.Open(p))).Value;

    /// <summary>
    /// Returns the bytes of a file; null if it is too large. A file without a length is not opened: reading a pipe or a device would
    /// never end.
    /// </summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public byte[]? Read(string path)
    {
        if (ArchiveOf(path) is { } archive)
        {
            try
            {
                return Archive(archive).Read(path);
            }
            catch (InvalidDataException e)
            {
                throw new IOException(e.Message, e);
            }
        }

        return new FileInfo(path).Length switch
        {
            0 => [],
            var length when length > ReadingLimits.Default.MaxFileBytes => null,
            _ => File.ReadAllBytes(path),
        };
    }

    /// <summary>Returns whether a file exists.</summary>
    public bool Exists(string path)
    {
        if (ArchiveOf(path) is not { } archive)
        {
            return File.Exists(path);
        }

        try
        {
            return Archive(archive).Contains(path);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var archive in archives.Values)
        {
            try
            {
                archive.Value.Dispose();
            }
            catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                // an archive that could not be opened has nothing to close
            }
        }
    }

    // laws.zip in /home/me/laws.zip/法律/河流法.md; null for a file that is in no archive
    private static string? ArchiveOf(string path)
    {
        for (var at = path.IndexOf(LawArchive.Ending + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = path.IndexOf(LawArchive.Ending + Path.DirectorySeparatorChar, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var archive = path[..(at + LawArchive.Ending.Length)];
            if (File.Exists(archive))
            {
                return archive;
            }
        }

        return null;
    }
}
