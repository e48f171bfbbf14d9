using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Statutes.RoundTrips;

/// <summary>The entries of a package, read without the code that is judged.</summary>
public static class Package
{
    /// <summary>Reads the entries in their order.</summary>
    public static IReadOnlyList<(string Name, byte[] Content)> Read(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        return
        [
            .. archive.Entries.Select(e =>
            {
                using var stream = e.Open();
                using var copy = new MemoryStream();
                stream.CopyTo(copy);
                return (e.FullName, copy.ToArray());
            }),
        ];
    }

    /// <summary>Writes entries in their order.</summary>
    public static byte[] Write(IEnumerable<(string Name, byte[] Content)> entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>Reads an entry as a tree that keeps blanks.</summary>
    public static XDocument Parse(byte[] content)
    {
        using var reader = XmlReader.Create(new MemoryStream(content));
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }
}
