using System.Xml.Linq;

namespace Statutes.RoundTrips;

/// <summary>
/// Joins neighbouring runs of the same format, and neighbouring texts, in a tree: two trees that differ only in where their runs are split
/// become equal. Insertions that were split are joined too.
/// </summary>
internal static class JoinedRuns
{
    private static readonly XName Space = XNamespace.Xml + "space";

    /// <summary>Joins the runs of a copy of a tree.</summary>
    public static XElement Of(XElement root)
    {
        var copy = new XElement(root);
        foreach (var text in copy.DescendantsAndSelf().Where(e => e.Name.LocalName == "t").ToList())
        {
            // Word drops blanks at the ends unless they are kept
            var shown = (string?)text.Attribute(Space) == "preserve" ? text.Value : text.Value.Trim(' ', '\t', '\r', '\n');
            text.Value = shown.Replace('\n', ' ').Replace('\r', ' ');
            text.SetAttributeValue(Space, "preserve");
        }

        foreach (var name in new[] { "ins", "moveTo", "r", "t" })
        {
            foreach (var element in copy.Descendants().Where(e => e.Name.LocalName == name).ToList())
            {
                JoinWithNext(element);
            }
        }

        return copy;
    }

    private static void JoinWithNext(XElement element)
    {
        while (element.Parent is not null && element.NextNode is XElement next
            && next.Name == element.Name && HaveSameFormat(element, next))
        {
            next.Remove();
            if (element.Name.LocalName == "t")
            {
                element.Value += next.Value;
            }
            else
            {
                element.Add(next.Nodes().Where(n => n is not XElement { Name.LocalName: "rPr" }));
            }
        }
    }

    private static bool HaveSameFormat(XElement first, XElement second) =>
        Attributes(first) == Attributes(second)
        && XNode.DeepEquals(Properties(first), Properties(second));

    // the id of an insertion that was split is new
    private static string Attributes(XElement element) => string.Join(
        ' ', element.Attributes().Where(a => a.Name.LocalName != "id").Select(a => $"{a.Name}={a.Value}").Order(StringComparer.Ordinal));

    private static XElement? Properties(XElement element) => element.Elements().FirstOrDefault(e => e.Name.LocalName == "rPr");
}
