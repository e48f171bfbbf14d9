using System.Xml.Linq;
using Statutes.Documents.Reading;

namespace Statutes.Documents.Word;

/// <summary>Marks places in the body for comments on words that cannot have one.</summary>
internal sealed class CommentAnchors(XmlPart body, WordText text, CommentMarks marks)
{
    private XElement? first; // of the body

    /// <summary>Marks the place of a remark outside the body, or in a text box.</summary>
    /// <param name="remark">The remark.</param>
    /// <param name="textBox">The text box in the body that contains it; null for another part.</param>
    public void Mark(PlacedRemark remark, XElement? textBox)
    {
        var container = remark.Paragraph.Container;
        var reference = textBox ?? (remark.File.Part, container) switch
        {
            (PartNames.Footnotes or PartNames.Endnotes, not null) => MarkOfNote(remark.File.Part == PartNames.Footnotes, container.Id),
            (PartNames.Comments, not null) => Find("commentReference", container.Id),
            _ => null,
        };
        if (reference is null)
        {
            MarkFirstParagraph(remark.Id);
            return;
        }

        RunUnits.SplitBefore(reference);
        RunUnits.SplitAfter(reference);
        var unit = RunUnits.Of(reference);
        if (unit.Parent is null)
        {
            MarkFirstParagraph(remark.Id);
            return;
        }

        var start = remark.File.Part == PartNames.Comments ? Find("commentRangeStart", container!.Id) : null;
        if (start is null)
        {
            unit.AddBeforeSelf(marks.Start(remark.Id));
        }
        else
        {
            start.AddAfterSelf(marks.Start(remark.Id));
        }

        unit.AddAfterSelf(marks.End(remark.Id));
    }

    private XElement? MarkOfNote(bool isFootnote, string id) =>
        text.Marks.FirstOrDefault(m => m.IsFootnote == isFootnote && m.Id == id) is { } mark ? body.Elements[mark.Element] : null;

    private XElement? Find(string name, string id) => body.Elements.FirstOrDefault(
        e => RunUnits.IsWord(e, name) && (string?)e.Attribute(e.Name.Namespace + "id") == id);

    private void MarkFirstParagraph(string id)
    {
        var paragraph = first ??= body.Elements.FirstOrDefault(e => RunUnits.IsWord(e, "p")) ?? AddParagraph();
        if (paragraph.Elements().FirstOrDefault(e => RunUnits.IsWord(e, "pPr")) is { } properties)
        {
            properties.AddAfterSelf(marks.Start(id));
        }
        else
        {
            paragraph.AddFirst(marks.Start(id));
        }

        paragraph.Add(marks.End(id));
    }

    // a reference to a comment is always in a paragraph; the properties of the section stay last
    private XElement AddParagraph()
    {
        var w = body.Root.Name.Namespace;
        var content = body.Root.Element(w + "body");
        if (content is null)
        {
            body.Root.Add(content = new XElement(w + "body"));
        }

        var paragraph = new XElement(w + "p");
        if (content.Element(w + "sectPr") is { } section)
        {
            section.AddBeforeSelf(paragraph);
        }
        else
        {
            content.Add(paragraph);
        }

        return paragraph;
    }
}
