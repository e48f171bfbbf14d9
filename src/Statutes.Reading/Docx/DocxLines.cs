using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Reading.Lines;
using Statutes.Reading.Sources;

namespace Statutes.Reading.Docx;

/// <summary>
/// Gathers the lines of a part of a document of Word as it shows them once all changes are accepted: a paragraph is a line, or several where it holds line
/// breaks; automatic numbers are written out; what is deleted, hidden or an instruction of a field is left out. One pass, no tree.
/// </summary>
internal sealed class DocxLines
{
    // what stands in these is not the text as it is, or is there a second time
    private static readonly HashSet<string> Unread =
    [
        "Fallback", "del", "delInstrText", "delText", "instrText", "moveFrom", "numberingChange", "pPrChange", "rPrChange", "rt", "sectPrChange", "tblGridChange", "tblPrChange",
        "tblPrExChange", "tcPrChange", "trPrChange",
    ];

    private readonly DocumentPart part;
    private readonly Numbering numbering;
    private readonly ReadingLimits limits;
    private readonly FileLog log;
    private readonly ImmutableArray<SourceLine>.Builder lines = ImmutableArray.CreateBuilder<SourceLine>();
    private readonly List<SourcePlace> places;
    private readonly Stack<OpenParagraph> paragraphs = new();
    private readonly Stack<OpenTable> tables = new();
    private readonly Stack<bool> fields = new();
    private OpenParagraph? unended;
    private int count;
    private int tableCount;
    private long length;
    private bool isHiddenRun;

    /// <summary>Begins a part.</summary>
    /// <param name="part">Which part it is.</param>
    /// <param name="numbering">The automatic numbers of the document.</param>
    /// <param name="limits">How much is read.</param>
    /// <param name="log">Where what is left out is said.</param>
    /// <param name="places">The places of the document so far, to which those of the lines are added.</param>
    public DocxLines(DocumentPart part, Numbering numbering, ReadingLimits limits, FileLog log, List<SourcePlace> places) =>
        (this.part, this.numbering, this.limits, this.log, this.places) = (part, numbering, limits, log, places);

    /// <summary>The lines so far.</summary>
    public ImmutableArray<SourceLine> Lines => lines.ToImmutable();

    /// <summary>Reads the part. Where the file is damaged, the lines before that are there.</summary>
    public void Read(PartReader reader)
    {
        while (reader.Read())
        {
            if (!reader.IsStart)
            {
                End(reader.LocalName);
            }
            else if (Unread.Contains(reader.LocalName) && !IsMark(reader))
            {
                PassOver(reader);
            }
            else
            {
                Begin(reader);
            }
        }

        if (unended is { } left)
        {
            EndLine(left);
        }
    }

    // <w:del/> in the properties of a paragraph: its end was deleted, and it runs on into the next
    private bool IsMark(PartReader reader)
    {
        if (reader.LocalName != "del" || paragraphs.Count == 0 || !paragraphs.Peek().IsInProperties)
        {
            return false;
        }

        paragraphs.Peek().IsEndDeleted = true;
        return true;
    }

    private void PassOver(PartReader reader)
    {
        var name = reader.LocalName;
        var depth = reader.Depth;
        var words = new System.Text.StringBuilder();
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.IsStart && reader.LocalName is "delText" or "t" && words.Length < 64)
            {
                words.Append(reader.Text());
            }
        }

        if (name is "del" or "moveFrom" && words.Length > 0)
        {
            Say(DiagnosticCodes.ChangesAccepted, "Deleted text was left out", words.ToString());
        }
    }

    private void Begin(PartReader reader)
    {
        switch (reader.LocalName)
        {
            case "tbl":
                tables.Push(new OpenTable(++tableCount));
                break;
            case "tr" when tables.Count > 0:
                tables.Peek().Row++;
                tables.Peek().Column = 0;
                break;
            case "tc" when tables.Count > 0:
                tables.Peek().Column++;
                break;
            case "p" when reader.Namespace.Contains("wordprocessingml", StringComparison.Ordinal):
                BeginParagraph();
                break;
            case "r":
                isHiddenRun = false;
                break;
            case "footnoteReference" or "endnoteReference":
                Say(DiagnosticCodes.NotesLeftOut, "Marks of notes were left out", "");
                break;
            case "drawing" or "pict":
                Say(DiagnosticCodes.PicturesLeftOut, "Pictures were left out; the text of boxes is kept", "");
                break;
            case "altChunk":
                Say(DiagnosticCodes.PicturesLeftOut, "A document within the document was left out", "");
                break;
            case "ins" or "moveTo":
                Say(DiagnosticCodes.ChangesAccepted, "Inserted text was kept", "");
                break;
            default:
                if (paragraphs.Count > 0)
                {
                    BeginWithin(reader, paragraphs.Peek());
                }

                break;
        }
    }

    private void BeginWithin(PartReader reader, OpenParagraph paragraph)
    {
        switch (reader.LocalName)
        {
            case "pPr":
                paragraph.IsInProperties = true;
                break;
            case "pStyle":
                paragraph.Style = reader.Attribute("val");
                break;
            case "numId" when paragraph.IsInProperties:
                paragraph.Numbering = reader.Number("val");
                break;
            case "ilvl" when paragraph.IsInProperties:
                paragraph.Level = reader.Number("val");
                break;
            case "vanish" when !paragraph.IsInProperties:
                isHiddenRun = reader.IsOn();
                break;
            case "fldChar":
                Field(reader.Attribute("fldCharType"));
                break;
            case "t" when !reader.Namespace.Contains("drawingml", StringComparison.Ordinal):
                Write(paragraph, reader.Text());
                break;
            case "tab" or "ptab" when !paragraph.IsInProperties:
                Write(paragraph, "\t");
                break;
            case "noBreakHyphen":
                Write(paragraph, "-");
                break;
            case "br" or "cr":
                EndLine(paragraph);
                break;
        }
    }

    private void BeginParagraph()
    {
        count++;
        var table = tables.Count > 0 ? tables.Peek() : null;
        TableCell? cell = table is { Row: > 0, Column: > 0 } ? new TableCell(table.Number, table.Row, table.Column) : null;
        places.Add(new SourcePlace.InDocument(part, count, cell));
        var before = unended;
        unended = null;
        paragraphs.Push(before is null ? new OpenParagraph(places.Count - 1, cell) : before with { Place = places.Count - 1, IsInProperties = false, IsEndDeleted = false, IsRunningOn = true });
    }

    private void End(string name)
    {
        switch (name)
        {
            case "tbl" when tables.Count > 0:
                tables.Pop();
                break;
            case "pPr" when paragraphs.Count > 0:
                paragraphs.Peek().IsInProperties = false;
                break;
            case "p" when paragraphs.Count > 0:
                var paragraph = paragraphs.Pop();
                if (paragraph.IsEndDeleted)
                {
                    unended = paragraph;
                }
                else
                {
                    EndLine(paragraph);
                }

                break;
        }
    }

    // true while the instruction of the innermost field is read, and not yet its result
    private void Field(string? type)
    {
        switch (type)
        {
            case "begin":
                fields.Push(true);
                break;
            case "separate" when fields.Count > 0:
                fields.Pop();
                fields.Push(false);
                break;
            case "end" when fields.Count > 0:
                fields.Pop();
                break;
        }
    }

    private void Write(OpenParagraph paragraph, string text)
    {
        if (fields.Count > 0 && fields.Peek())
        {
            return;
        }

        if (isHiddenRun || (paragraph.Style is not null && numbering.IsHidden(paragraph.Style)))
        {
            Say(DiagnosticCodes.HiddenLeftOut, "Hidden text was left out", text);
            return;
        }

        length += text.Length;
        if (length > limits.MaxTextLength)
        {
            throw LimitExceededException.OfText(limits);
        }

        if (!paragraph.IsNumbered && !string.IsNullOrWhiteSpace(text))
        {
            paragraph.IsNumbered = true;
            paragraph.Line.From(paragraph.Place, paragraph.IsRunningOn ? "" : numbering.Next(paragraph.Style, paragraph.Numbering, paragraph.Level));
        }

        // what Word writes as one text may hold line ends, which it shows as blanks
        paragraph.Line.From(paragraph.Place, text.AsSpan().ContainsAny('\r', '\n') ? text.Replace('\r', ' ').Replace('\n', ' ') : text);
    }

    private void EndLine(OpenParagraph paragraph)
    {
        if (paragraph.Line.Take(paragraph.Cell, null) is not { } line)
        {
            return;
        }

        var kept = ContentsEntry.LengthWithoutPage(line.Text);
        lines.Add(kept == line.Text.Length ? line : line with { Text = line.Text[..kept], Pieces = [.. line.Pieces.Where(p => p.Start < kept)] });
    }

    private void Say(string code, string what, string words) =>
        log.Gather(code, Severity.Info, what, places.Count == 0 ? new SourcePlace.InDocument(part, 1) : places[paragraphs.Count > 0 ? paragraphs.Peek().Place : places.Count - 1], words);

    private sealed record OpenParagraph(int Place, TableCell? Cell)
    {
        public LineBuilder Line { get; init; } = new();

        public string? Style { get; set; }

        public int? Numbering { get; set; }

        public int? Level { get; set; }

        public bool IsInProperties { get; set; }

        public bool IsEndDeleted { get; set; }

        public bool IsNumbered { get; set; }

        public bool IsRunningOn { get; init; }
    }

    private sealed record OpenTable(int Number)
    {
        public int Row { get; set; }

        public int Column { get; set; }
    }
}
