using System.IO.Compression;
using System.Text;

namespace Statutes.Tests.Documents;

/// <summary>Writes a document with the namespaces of the strict form of the standard, as Word does on request.</summary>
internal static class StrictForm
{
    private static readonly (string Transitional, string Strict)[] Namespaces =
    [
        ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"),
        (
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships"),
        ("http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math"),
    ];

    /// <summary>Returns the document in the strict form.</summary>
    public static byte[] Of(byte[] package)
    {
        using var stream = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(package)))
        using (var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                var text = Namespaces.Aggregate(
                    reader.ReadToEnd(), (t, n) => t.Replace(n.Transitional, n.Strict, StringComparison.Ordinal));
                using var target = to.CreateEntry(entry.FullName).Open();
                target.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
