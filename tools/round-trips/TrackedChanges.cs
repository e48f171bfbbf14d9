using System.Text;
using System.Xml.Linq;

namespace Statutes.RoundTrips;

/// <summary>Accepts or rejects the tracked changes of a package, without the code that is judged.</summary>
public static class TrackedChanges
{
    /// <summary>The author of the changes and comments that are judged.</summary>
    public const string Author = "Statutes";

    /// <summary>Returns the package with the changes of the author accepted.</summary>
    public static byte[] Accept(byte[] package) => Change(package, root => Apply(root, "del", "ins"));

    /// <summary>
    /// Returns the package without changes of other authors, and with the content of its content controls in their place. LibreOffice shows
    /// both in another way where runs are split in another way.
    /// </summary>
    public static byte[] Simplify(byte[] package) => Change(package, root =>
    {
        root.Descendants().Where(e => e.Name.LocalName is "del" or "moveFrom" or "moveFromRangeStart" or "moveFromRangeEnd")
            .Where(e => (string?)e.Attribute(e.Name.Namespace + "author") != Author).ToList().ForEach(e => e.Remove());
        foreach (var inserted in root.Descendants().Where(e => e.Name.LocalName == "ins").ToList())
        {
            inserted.ReplaceWith(inserted.Nodes());
        }

        while (root.Descendants().FirstOrDefault(e => e.Name.LocalName == "sdt") is { } control)
        {
            control.ReplaceWith(control.Elements().Where(e => e.Name.LocalName == "sdtContent").Nodes());
        }
    });

    /// <summary>Returns the package with the changes of the author rejected.</summary>
    public static byte[] Reject(byte[] package) => Change(package, Reject);

    /// <summary>Rejects the changes of the author in a tree.</summary>
    public static void Reject(XElement root)
    {
        foreach (var deleted in Own(root, "del").Elements().Elements().Where(e => e.Name.LocalName == "delText").ToList())
        {
            deleted.ReplaceWith(new XElement(deleted.Name.Namespace + "t", deleted.Attributes(), deleted.Nodes()));
        }

        Apply(root, "ins", "del");
    }

    private static void Apply(XElement root, string removed, string unwrapped)
    {
        Own(root, removed).ToList().ForEach(e => e.Remove());
        Own(root, unwrapped).ToList().ForEach(e => e.ReplaceWith(e.Nodes()));
    }

    private static IEnumerable<XElement> Own(XElement root, string name) => root.Descendants()
        .Where(e => e.Name.LocalName == name && (string?)e.Attribute(e.Name.Namespace + "author") == Author);

    private static byte[] Change(byte[] package, Action<XElement> change) => Package.Write(Package.Read(package).Select(e =>
    {
        if (!e.Name.StartsWith("word/", StringComparison.Ordinal) || !e.Name.EndsWith(".xml", StringComparison.Ordinal))
        {
            return e;
        }

        var tree = Package.Parse(e.Content);
        change(tree.Root!);
        return (e.Name, Encoding.UTF8.GetBytes(tree.ToString(SaveOptions.DisableFormatting)));
    }));
}
