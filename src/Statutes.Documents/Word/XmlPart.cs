using System.Collections.Immutable;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Statutes.Documents.Reading;

namespace Statutes.Documents.Word;

/// <summary>A part of a package as a tree that keeps blanks, prefixes, comments and instructions of XML.</summary>
internal sealed class XmlPart
{
    private readonly XDocument document;

    private XmlPart(string name, XDocument document)
    {
        (Name, this.document) = (name, document);
        Elements = [.. Root.DescendantsAndSelf()];
    }

    /// <summary>The name of the part in the archive.</summary>
    public string Name { get; }

    /// <summary>The root.</summary>
    public XElement Root => document.Root!;

    /// <summary>The elements as they were read, by their index.</summary>
    public ImmutableArray<XElement> Elements { get; }

    /// <summary>Loads a part.</summary>
    public static XmlPart Load(WordPackage package, string name)
    {
        using var stream = package.OpenBytes(name);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return new XmlPart(name, XDocument.Load(reader, LoadOptions.PreserveWhitespace));
    }

    /// <summary>Creates a part.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="root">Its root.</param>
    public static XmlPart Create(string name, XElement root) =>
        new(name, new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root));

    /// <summary>Writes the part. Line ends in texts and attributes stay what they are.</summary>
    public byte[] Save()
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            NewLineHandling = NewLineHandling.Entitize,
            OmitXmlDeclaration = document.Declaration is null,
        };
        using (var writer = XmlWriter.Create(stream, settings))
        {
            document.Save(writer);
        }

        return stream.ToArray();
    }
}
