using System.Xml.Linq;

namespace Statutes.Documents.Word;

/// <summary>Writes a tracked change: the old runs as deleted, and a run with the new text as inserted.</summary>
internal sealed class TrackedReplacement(XNamespace w, FreeIds ids, string date)
{
    /// <summary>Writes a change.</summary>
    /// <param name="pieces">The pieces to delete: whole, in runs that can be split, without a piece between them that is left.</param>
    /// <param name="text">The new text; empty where the old one is only deleted.</param>
    public void Write(IReadOnlyList<ParagraphPieces.Piece> pieces, string text)
    {
        var elements = pieces.Select(p => p.Element).ToHashSet();
        foreach (var element in elements)
        {
            Isolate(element, elements);
        }

        var runs = pieces.Select(p => p.Element.Parent!).Distinct().ToList();
        var properties = runs[0].Elements(w + "rPr").Select(p => new XElement(p)).FirstOrDefault();
        properties?.Elements().Where(e => e.Name.LocalName is "ins" or "del" or "moveFrom" or "moveTo" or "rPrChange").Remove();
        XElement? deleted = null;
        foreach (var run in runs)
        {
            deleted = Delete(run, deleted);
        }

        foreach (var element in elements.Where(e => e.Name == w + "t"))
        {
            element.ReplaceWith(new XElement(w + "delText", element.Attributes(), element.Nodes()));
        }

        if (text.Length > 0)
        {
            Insert(deleted!, new XElement(w + "r", properties, XmlText.Elements(w, text)));
        }
    }

    // a run may also have a mark of a note or a picture, which stays
    private static void Isolate(XElement element, HashSet<XElement> elements)
    {
        if (element.ElementsBeforeSelf().LastOrDefault() is { } before && !elements.Contains(before))
        {
            RunUnits.SplitBefore(element);
        }

        if (element.ElementsAfterSelf().FirstOrDefault() is { } after && !elements.Contains(after))
        {
            RunUnits.SplitAfter(element);
        }
    }

    // neighbours share one element
    private XElement Delete(XElement run, XElement? deleted)
    {
        if (deleted is not null && deleted.NextNode == run)
        {
            run.Remove();
            deleted.Add(run);
            return deleted;
        }

        // a node knows its next one; to find the one before takes a walk through all siblings
        var around = Change("del");
        run.AddAfterSelf(around);
        run.Remove();
        around.Add(run);
        return around;
    }

    // an insertion of another author is cut in two, so that the new text is not part of it
    private void Insert(XElement deleted, XElement run)
    {
        var inserted = Change("ins");
        inserted.Add(run);
        var around = deleted.Parent!;
        if (!(RunUnits.IsWord(around, "ins") || RunUnits.IsWord(around, "moveTo")))
        {
            deleted.AddAfterSelf(inserted);
            return;
        }

        XNode[] rest = [.. deleted.NodesAfterSelf()];
        around.AddAfterSelf(inserted);
        if (rest.Length > 0)
        {
            foreach (var node in rest)
            {
                node.Remove();
            }

            var second = new XElement(around.Name, around.Attributes(), rest);
            second.SetAttributeValue(w + "id", ids.Take());
            inserted.AddAfterSelf(second);
        }
    }

    private XElement Change(string kind) => new(
        w + kind, new XAttribute(w + "id", ids.Take()), new XAttribute(w + "author", Reading.WordComments.Author),
        new XAttribute(w + "date", date));
}
