using System.IO.Compression;

namespace Statutes.Export;

/// <summary>Writes a package of Word or Excel again, so that the same content gives the same bytes.</summary>
internal static class OfficePackage
{
    // The earliest day that an entry of a package can have.
    private static readonly DateTimeOffset NoDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Copies a package without the time at which it was made, which the SDK writes into each entry.</summary>
    /// <param name="from">The package.</param>
    /// <param name="to">The output; it is not closed and need not support seeking.</param>
    public static void Repack(Stream from, Stream to)
    {
        using var read = new ZipArchive(from, ZipArchiveMode.Read);
        using var written = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        var entries = read.Entries
            .OrderBy(e => e.FullName != "[Content_Types].xml")
            .ThenBy(e => e.FullName, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var copy = written.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = NoDay;
            using var source = entry.Open();
            using var target = copy.Open();
            source.CopyTo(target);
        }
    }
}
