using System.IO.Compression;

namespace Statutes.Documents.Word;

/// <summary>Writes a package with some parts replaced or added. All other entries keep their bytes, their order and their dates.</summary>
internal static class PackageWriter
{
    // the dates that an archive can have
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2107, 12, 31, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the package.</summary>
    /// <param name="original">The package as it was.</param>
    /// <param name="parts">The bytes of the parts that are changed or added, by name. Added parts follow the others in this order.</param>
    /// <param name="at">The date of added parts.</param>
    public static byte[] Write(ReadOnlyMemory<byte> original, IReadOnlyList<(string Name, byte[] Content)> parts, DateTimeOffset at)
    {
        using var stream = new MemoryStream();
        stream.Write(original.Span);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entries = archive.Entries.ToDictionary(e => e.FullName, StringComparer.OrdinalIgnoreCase);
            foreach (var (name, content) in parts)
            {
                if (!entries.TryGetValue(name, out var entry))
                {
                    entry = archive.CreateEntry(name);
                    entry.LastWriteTime = at < Earliest ? Earliest : at > Latest ? Latest : at.ToUniversalTime();
                }

                var written = entry.LastWriteTime;
                using (var target = entry.Open())
                {
                    target.SetLength(0);
                    target.Write(content);
                }

                entry.LastWriteTime = written;
            }
        }

        return stream.ToArray();
    }
}
