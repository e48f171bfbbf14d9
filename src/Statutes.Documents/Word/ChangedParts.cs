using System.Globalization;
using System.Xml.Linq;
using Statutes.Documents.Reading;

namespace Statutes.Documents.Word;

/// <summary>The parts of a document that are changed, as trees. A part is loaded when it is first asked for.</summary>
internal sealed class ChangedParts(WordPackage package)
{
    private const string CommentsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

    private readonly Dictionary<string, XmlPart> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<XmlPart> changed = [];

    /// <summary>The document.</summary>
    public WordPackage Package => package;

    /// <summary>Returns the tree of a part that stays as it is, unless it is also asked for to be changed.</summary>
    public XmlPart Look(string name)
    {
        if (!parts.TryGetValue(name, out var part))
        {
            parts.Add(name, part = XmlPart.Load(package, name));
        }

        return part;
    }

    /// <summary>Returns the tree of a part. It will be written.</summary>
    public XmlPart Get(string name)
    {
        var part = Look(name);
        if (!changed.Contains(part))
        {
            changed.Add(part);
        }

        return part;
    }

    /// <summary>Returns the part with the comments. Where there is none, one is created, related to the body and given its type.</summary>
    public XmlPart Comments()
    {
        if (package.Find("comments") is { } existing)
        {
            return Get(existing);
        }

        var w = Get(package.MainPart).Root.Name.Namespace;
        var folder = package.MainPart[..(package.MainPart.LastIndexOf('/') + 1)];
        var file = "comments.xml";
        for (var i = 1; package.Contains(folder + file); i++)
        {
            file = string.Create(CultureInfo.InvariantCulture, $"comments{i}.xml");
        }

        Relate(file, w.NamespaceName == WordNamespaces.StrictWord);
        var types = Get(WordPackage.ContentTypes).Root;
        types.Add(new XElement(
            types.Name.Namespace + "Override", new XAttribute("PartName", $"/{folder}{file}"),
            new XAttribute("ContentType", CommentsType)));
        return Add(XmlPart.Create(folder + file, new XElement(w + "comments", new XAttribute(XNamespace.Xmlns + "w", w.NamespaceName))));
    }

    /// <summary>Writes the parts, in the order in which they were asked for.</summary>
    public IReadOnlyList<(string Name, byte[] Content)> Save() => [.. changed.Select(p => (p.Name, p.Save()))];

    private XmlPart Add(XmlPart part)
    {
        parts.Add(part.Name, part);
        changed.Add(part);
        return part;
    }

    private void Relate(string target, bool isStrict)
    {
        var name = WordPackage.RelationshipsOf(package.MainPart);
        XNamespace ns = "http://schemas.openxmlformats.org/package/2006/relationships";
        var part = package.Contains(name) ? Get(name) : Add(XmlPart.Create(name, new XElement(ns + "Relationships")));
        var used = part.Root.Elements().Select(e => (string?)e.Attribute("Id")).ToHashSet();
        var id = "rIdStatutes";
        for (var i = 1; used.Contains(id); i++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"rIdStatutes{i}");
        }

        var type = isStrict
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
        part.Root.Add(new XElement(
            part.Root.Name.Namespace + "Relationship", new XAttribute("Id", id), new XAttribute("Type", type),
            new XAttribute("Target", target)));
    }
}
