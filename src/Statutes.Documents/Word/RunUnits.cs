using System.Xml.Linq;
using Statutes.Documents.Reading;

namespace Statutes.Documents.Word;

/// <summary>
/// Finds the places where a mark may be put in a paragraph, and splits runs there. A unit is the element around a text that can have marks
/// before and behind it: a run, or what is larger and must stay whole, such as a formula or a date control.
/// </summary>
internal static class RunUnits
{
    // elements of a paragraph that may contain the mark of a comment beside runs
    private static readonly HashSet<string> Containers =
    [
        "p", "hyperlink", "ins", "moveTo", "smartTag", "customXml", "fldSimple", "bdo", "dir", "sdtContent",
    ];

    // kinds of content controls whose content Word builds itself
    private static readonly HashSet<string> BuiltControls =
    [
        "text", "dropDownList", "comboBox", "date", "picture", "dataBinding", "checkbox", "citation", "bibliography", "equation",
        "docPartList", "docPartObj", "lock",
    ];

    /// <summary>Returns the unit around an element of a paragraph.</summary>
    public static XElement Of(XElement element)
    {
        var unit = element;
        while (unit.Parent is { } parent && !CanContainMarks(parent))
        {
            unit = parent;
        }

        return unit;
    }

    /// <summary>Whether a run with this element directly in it can be split there.</summary>
    public static bool IsSplittable(XElement element) =>
        element.Parent is { } run && IsWord(run, "r") && run.Parent is { } parent && CanContainMarks(parent);

    /// <summary>Splits a run before an element, unless nothing is before it. The element moves to the second run.</summary>
    public static void SplitBefore(XElement element)
    {
        if (IsSplittable(element) && element.ElementsBeforeSelf().Any(e => !IsWord(e, "rPr")))
        {
            Split(element.Parent!, [element, .. element.NodesAfterSelf()]);
        }
    }

    /// <summary>Splits a run behind an element, unless nothing is behind it. The element stays in the first run.</summary>
    public static void SplitAfter(XElement element)
    {
        if (IsSplittable(element) && element.ElementsAfterSelf().Any())
        {
            Split(element.Parent!, [.. element.NodesAfterSelf()]);
        }
    }

    /// <summary>Whether an element is one of Word's text with a name.</summary>
    public static bool IsWord(XElement element, string name) =>
        element.Name.LocalName == name && WordNamespaces.IsWord(element.Name.NamespaceName);

    /// <summary>Whether an element may contain marks beside runs.</summary>
    private static bool CanContainMarks(XElement element) =>
        WordNamespaces.IsWord(element.Name.NamespaceName) && Containers.Contains(element.Name.LocalName)
        && (element.Name.LocalName != "sdtContent" || IsFreeControl(element.Parent));

    private static bool IsFreeControl(XElement? control) =>
        control is null || !control.Elements().Where(e => IsWord(e, "sdtPr")).Elements().Any(e => BuiltControls.Contains(e.Name.LocalName));

    private static void Split(XElement run, XNode[] rest)
    {
        var second = new XElement(run.Name, run.Attributes(), run.Elements().Where(e => IsWord(e, "rPr")));
        foreach (var node in rest)
        {
            node.Remove();
        }

        second.Add(rest);
        run.AddAfterSelf(second);
    }
}
