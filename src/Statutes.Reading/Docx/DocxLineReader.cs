using System.Collections.Immutable;
using Statutes.Model.Text;
using Statutes.Reading.Lines;
using Statutes.Reading.Sources;

namespace Statutes.Reading.Docx;

/// <summary>
/// Reads the lines of a part of a Word document, as Word shows them after all tracked changes are accepted. A paragraph is a
/// line, or several if it contains line breaks. Automatic numbers are written out. Deleted text, hidden text and the instructions
/// of fields are left out. One pass, no tree.
/// </summary>
internal sealed class DocxLineReader
{
    // elements whose content is not part of the text, or repeats it
    private static readonly HashSet<string> Skipped =
    [
        "Fallback", "del", "delInstrText", "delText", "instrText", "moveFrom", "numberingChange", "pPrChange", "rPrChange", "rt",
        "sectPrChange", "tblGridChange", "tblPrChange", "tblPrExChange", "tcPrChange", "trPrChange",
    ];

    private readonly DocumentPart part;
    private readonly Numbering numbering;
    private readonly ReadingLimits limits;
    private readonly FileLog log;
    private readonly ImmutableArray<SourceLine>.Builder lines = ImmutableArray.CreateBuilder<SourceLine>();
    private readonly List<SourcePlace> places;
    private readonly Stack<OpenParagraph> paragraphs = new();
    private readonly Stack<OpenTable> tables = new();
    private readonly Stack<bool> fieldInstructions = new();
    private OpenParagraph? unfinished;
    private int paragraphCount;
    private int tableCount;
    private long textLength;
    private bool isHiddenRun;

    /// <summary>Creates a reader for a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="numbering">The automatic numbers of the document.</param>
    /// <param name="limits">The limits of one file.</param>
    /// <param name="log">Receives the diagnostics about what was left out.</param>
    /// <param name="places">The places of the document; the places of the lines are added.</param>
    public DocxLineReader(DocumentPart part, Numbering numbering, ReadingLimits limits, FileLog log, List<SourcePlace> places) =>
        (this.part, this.numbering, this.limits, this.log, this.places) = (part, numbering, limits, log, places);

    /// <summary>The lines that were read so far.</summary>
    public ImmutableArray<SourceLine> Lines => lines.ToImmutable();

    /// <summary>Reads the part. If the part is damaged, <see cref="Lines"/> has the lines before the damage.</summary>
    public void Read(PartReader reader)
    {
        while (reader.Read())
        {
            if (!reader.IsStart)
            {
                End(reader.LocalName);
            }
            else if (Skipped.Contains(reader.LocalName) && !IsDeletedEnd(reader))
            {
                Skip(reader);
            }
            else
            {
                Begin(reader);
            }
        }

        if (unfinished is { } last)
        {
            EndLine(last);
        }
    }

    // <w:del/> in the properties of a paragraph: the end of the paragraph was deleted, so it continues in the next one
    private bool IsDeletedEnd(PartReader reader)
    {
        if (reader.LocalName != "del" || paragraphs.Count == 0 || !paragraphs.Peek().IsInProperties)
        {
            return false;
        }

        paragraphs.Peek().IsEndDeleted = true;
        return true;
    }

    private void Skip(PartReader reader)
    {
        var name = reader.LocalName;
        var depth = reader.Depth;
        var deleted = new System.Text.StringBuilder();
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.IsStart && reader.LocalName is "delText" or "t" && deleted.Length < 64)
            {
                deleted.Append(reader.Text());
            }
        }

        if (name is "del" or "moveFrom" && deleted.Length > 0)
        {
            Report(DiagnosticCodes.ChangesAccepted, "Deleted text was left out", deleted.ToString());
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
                Report(DiagnosticCodes.NotesLeftOut, "Marks of notes were left out", "");
                break;
            case "drawing" or "pict":
                Report(DiagnosticCodes.PicturesLeftOut, "Pictures were left out; the text of text boxes was read", "");
                break;
            case "altChunk":
                Report(DiagnosticCodes.PicturesLeftOut, "An embedded document was left out", "");
                break;
            case "ins" or "moveTo":
                Report(DiagnosticCodes.ChangesAccepted, "Inserted text was accepted", "");
                break;
            default:
                if (paragraphs.Count > 0)
                {
                    BeginInParagraph(reader, paragraphs.Peek());
                }

                break;
        }
    }

    private void BeginInParagraph(PartReader reader, OpenParagraph paragraph)
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
                ReadField(reader.Attribute("fldCharType"));
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
        paragraphCount++;
        var table = tables.Count > 0 ? tables.Peek() : null;
        TableCell? cell = table is { Row: > 0, Column: > 0 } ? new TableCell(table.Number, table.Row, table.Column) : null;
        places.Add(new SourcePlace.InDocument(part, paragraphCount, cell));
        var before = unfinished;
        unfinished = null;
        paragraphs.Push(before is null
            ? new OpenParagraph(places.Count - 1, cell)
            : before with { Place = places.Count - 1, IsInProperties = false, IsEndDeleted = false, IsContinued = true });
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
                    unfinished = paragraph;
                }
                else
                {
                    EndLine(paragraph);
                }

                break;
        }
    }

    // true while the reader is in the instruction of the innermost field, false in its result
    private void ReadField(string? type)
    {
        switch (type)
        {
            case "begin":
                fieldInstructions.Push(true);
                break;
            case "separate" when fieldInstructions.Count > 0:
                fieldInstructions.Pop();
                fieldInstructions.Push(false);
                break;
            case "end" when fieldInstructions.Count > 0:
                fieldInstructions.Pop();
                break;
        }
    }

    private void Write(OpenParagraph paragraph, string text)
    {
        if (fieldInstructions.Count > 0 && fieldInstructions.Peek())
        {
            return;
        }

        if (isHiddenRun || (paragraph.Style is not null && numbering.IsHidden(paragraph.Style)))
        {
            Report(DiagnosticCodes.HiddenLeftOut, "Hidden text was left out", text);
            return;
        }

        textLength += text.Length;
        if (textLength > limits.MaxTextLength)
        {
            throw LimitExceededException.OfText(limits);
        }

        if (!paragraph.IsNumbered && !string.IsNullOrWhiteSpace(text))
        {
            paragraph.IsNumbered = true;
            var number = paragraph.IsContinued ? "" : numbering.Next(paragraph.Style, paragraph.Numbering, paragraph.Level);
            paragraph.Line.AppendFrom(paragraph.Place, number);
        }

        // Word shows line ends inside a text element as blanks
        var shown = text.AsSpan().ContainsAny('\r', '\n') ? text.Replace('\r', ' ').Replace('\n', ' ') : text;
        paragraph.Line.AppendFrom(paragraph.Place, shown);
    }

    private void EndLine(OpenParagraph paragraph)
    {
        if (paragraph.Line.Finish(paragraph.Cell, null) is not { } line)
        {
            return;
        }

        var length = ContentsEntry.LengthWithoutPage(line.Text);
        lines.Add(length == line.Text.Length
            ? line
            : line with { Text = line.Text[..length], Pieces = [.. line.Pieces.Where(p => p.Start < length)] });
    }

    private void Report(string code, string what, string words)
    {
        var place = places.Count == 0
            ? new SourcePlace.InDocument(part, 1)
            : places[paragraphs.Count > 0 ? paragraphs.Peek().Place : places.Count - 1];
        log.AddRepeated(code, Severity.Info, what, place, words);
    }

    private sealed record OpenParagraph(int Place, TableCell? Cell)
    {
        public LineBuilder Line { get; init; } = new();

        public string? Style { get; set; }

        public int? Numbering { get; set; }

        public int? Level { get; set; }

        public bool IsInProperties { get; set; }

        public bool IsEndDeleted { get; set; }

        public bool IsNumbered { get; set; }

        public bool IsContinued { get; init; }
    }

    private sealed record OpenTable(int Number)
    {
        public int Row { get; set; }

        public int Column { get; set; }
    }
}
