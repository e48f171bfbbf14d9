using System.Xml.Linq;
using Statutes.Documents.Reading;

namespace Statutes.Documents.Word;

/// <summary>Writes remarks into the trees of a document.</summary>
internal sealed class RemarkWriter
{
    private readonly ChangedParts parts;
    private readonly WordText text;
    private readonly FreeIds ids = new();
    private readonly XmlPart body;
    private readonly XNamespace w;
    private readonly CommentMarks marks;
    private readonly CommentAnchors anchors;
    private readonly TrackedReplacement changes;
    private readonly string date;

    /// <summary>Creates a writer for a document.</summary>
    public RemarkWriter(ChangedParts parts, WordText text, DateTimeOffset at)
    {
        (this.parts, this.text, date) = (parts, text, CommentMarks.DateOf(at));
        body = parts.Get(parts.Package.MainPart);
        w = body.Root.Name.Namespace;
        marks = new CommentMarks(w);
        anchors = new CommentAnchors(body, text, marks);
        changes = new TrackedReplacement(w, ids, date);
        foreach (var file in text.Files)
        {
            ids.AddAllOf(parts.Package, file.Name);
        }
    }

    /// <summary>Writes the remarks.</summary>
    /// <exception cref="ArgumentException">A remark has no such place.</exception>
    public void Write(IReadOnlyList<WordRemark> remarks, CancellationToken cancellation)
    {
        var placed = remarks.Select(r => PlacedRemark.Find(r, text, ids.Take())).ToList();
        foreach (var paragraph in placed.GroupBy(p => p.Paragraph, ReferenceEqualityComparer.Instance))
        {
            WriteParagraph([.. paragraph.OrderBy(p => p.Remark.Start)], cancellation);
        }

        var comments = parts.Comments();
        foreach (var remark in placed)
        {
            comments.Root.Add(marks.Comment(remark.Id, date, remark.Lines));
        }
    }

    private void WriteParagraph(IReadOnlyList<PlacedRemark> remarks, CancellationToken cancellation)
    {
        var (file, paragraph) = (remarks[0].File, remarks[0].Paragraph);
        var isBody = file.Part == PartNames.Body;
        var isChanged = isBody || (file.Part != PartNames.Comments && remarks.Any(r => r.Remark.Replacement is not null));
        var part = isChanged ? parts.Get(file.Name) : parts.Look(file.Name);
        var box = TextBoxAround(part.Elements[paragraph.Pieces[0].Element]);
        var pieces = new ParagraphPieces(part, paragraph);
        if (isChanged && box is null)
        {
            foreach (var remark in remarks.Where(r => isBody || r.Remark.Replacement is not null))
            {
                pieces.Cut(remark.Remark.Start);
                pieces.Cut(remark.Remark.End);
            }
        }

        var replaced = ChooseReplacements(remarks, pieces, isChanged && box is null);
        foreach (var remark in remarks)
        {
            cancellation.ThrowIfCancellationRequested();
            if (isBody && box is null)
            {
                Mark(remark, pieces.In(remark.Remark.Start, remark.Remark.End));
            }
            else
            {
                remark.Label = RemarkWording.Label(remark, box is not null);
                anchors.Mark(remark, isBody ? box : null);
            }
        }

        foreach (var remark in replaced)
        {
            cancellation.ThrowIfCancellationRequested();
            changes.Write(pieces.In(remark.Remark.Start, remark.Remark.End), remark.Remark.Replacement!);
        }
    }

    // words are replaced once, and only where each piece of them can be deleted
    private static List<PlacedRemark> ChooseReplacements(IReadOnlyList<PlacedRemark> remarks, ParagraphPieces pieces, bool isChanged)
    {
        var chosen = new List<PlacedRemark>();
        foreach (var remark in remarks.Where(r => r.Remark.Replacement is not null))
        {
            var (start, end) = (remark.Remark.Start, remark.Remark.End);
            var canReplace = isChanged && (chosen.Count == 0 || chosen[^1].Remark.End <= start)
                && pieces.In(start, end).All(p => p.CanBeDeleted && p.Start >= start && p.End <= end);
            if (canReplace)
            {
                chosen.Add(remark);
            }
            else
            {
                remark.Note = RemarkWording.NotReplaced(remark);
            }
        }

        return chosen;
    }

    private void Mark(PlacedRemark remark, IReadOnlyList<ParagraphPieces.Piece> pieces)
    {
        var (first, last) = (pieces[0].Element, pieces[^1].Element);
        RunUnits.SplitBefore(first);
        RunUnits.SplitAfter(last);
        RunUnits.Of(first).AddBeforeSelf(marks.Start(remark.Id));
        RunUnits.Of(last).AddAfterSelf(marks.End(remark.Id));
    }

    // the outermost one
    private static XElement? TextBoxAround(XElement element) =>
        element.Ancestors().LastOrDefault(a => RunUnits.IsWord(a, "txbxContent"));
}
