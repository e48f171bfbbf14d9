using System.Globalization;
using Statutes.Reading.Docx;

namespace Statutes.Documents.Reading;

/// <summary>
/// Reads the paragraphs of a part of a Word document, as a reader sees them after all tracked changes are accepted. One pass, no tree.
/// The annotator reads a part in the same way, and finds the elements by their index.
/// </summary>
internal sealed class WordPartReader
{
    /// <summary>The longest mark of a note that an author can choose in Word, in UTF-16 code units. What follows it is text.</summary>
    private const int MostMark = 10;

    private readonly WordCursor cursor;
    private readonly PartReader part;
    private readonly WordStyles styles;
    private readonly LeftOutContent leftOut;
    private readonly OpenParagraphs paragraphs;
    private readonly HashSet<int> ignoredFields;
    private readonly HashSet<int> unclosedFields = [];
    private readonly List<NoteMark> marks = [];
    private readonly List<WordSection> sections = [];
    private readonly Stack<Frame> frames = new();
    private OpenFields fields;
    private WordContainer? container;
    private NoteMark? markOfRun;
    private (int Depth, WordSection Section)? sectionAtEnd;
    private bool isHiddenRun;
    private bool isHiddenStory;
    private bool isDeletedRow;
    private bool isChoiceRead;
    private bool hasText;

    private WordPartReader(
        PartReader part, WordStyles styles, DocumentBudget budget, LeftOutContent leftOut, bool withPieces, HashSet<int> ignoredFields)
    {
        (this.part, this.styles, this.leftOut, this.ignoredFields) = (part, styles, leftOut, ignoredFields);
        cursor = new WordCursor(part, budget);
        paragraphs = new OpenParagraphs(styles, budget, withPieces);
        fields = new OpenFields(ignoredFields);
    }

    private enum FrameKind
    {
        Paragraph,
        Run,
        Block,
        Story,
        Container,
        Row,
        Alternatives,
        Drawing,
    }

    /// <summary>Reads a part.</summary>
    /// <param name="open">Opens the part; a part with a field that does not end is read twice.</param>
    /// <param name="styles">The styles.</param>
    /// <param name="budget">The limits of the document.</param>
    /// <param name="leftOut">Receives what was not read.</param>
    /// <param name="withPieces">Whether to record where each text comes from.</param>
    public static WordPartText Read(
        Func<PartReader> open, WordStyles styles, DocumentBudget budget, LeftOutContent leftOut, bool withPieces)
    {
        var used = budget.Used;
        var counts = leftOut.Copy();
        var read = ReadOnce([], leftOut);
        if (read.UnclosedFields.Count > 0)
        {
            // such a field would hide the rest of the document
            budget.Used = used;
            leftOut.Set(counts);
            read = ReadOnce(read.UnclosedFields, leftOut);
        }

        return read.Text;

        (WordPartText Text, HashSet<int> UnclosedFields) ReadOnce(HashSet<int> ignored, LeftOutContent counted)
        {
            using var part = open();
            var reader = new WordPartReader(part, styles, budget, counted, withPieces, ignored);
            var text = reader.Read();
            return (text, reader.unclosedFields);
        }
    }

    private WordPartText Read()
    {
        while (cursor.Read())
        {
            if (part.IsStart)
            {
                Begin();
            }
            else if (frames.TryPeek(out var frame) && frame.Depth == part.Depth)
            {
                frames.Pop();
                End(frame);
            }
        }

        unclosedFields.UnionWith(fields.Unclosed);
        return new WordPartText(paragraphs.Build(), [.. marks], [.. sections], cursor.Paragraph + 1);
    }

    private void Begin()
    {
        if (cursor.IsWord)
        {
            BeginWord();
            return;
        }

        switch (part.LocalName)
        {
            case "r" when WordNamespaces.IsMath(part.Namespace):
                BeginRun();
                break;
            case "t" when WordNamespaces.IsMath(part.Namespace):
                ReadText();
                break;
            case "AlternateContent" when part.Namespace == WordNamespaces.Compatibility:
                Push(FrameKind.Alternatives, isChoiceRead);
                isChoiceRead = false;
                break;
            case "Choice" or "Fallback" when part.Namespace == WordNamespaces.Compatibility:
                if (isChoiceRead)
                {
                    cursor.Skip(); // the same content for an older program
                }

                isChoiceRead = true;
                break;
        }
    }

    private void BeginWord()
    {
        switch (part.LocalName)
        {
            case "p":
                Push(FrameKind.Paragraph, false);
                paragraphs.Begin(cursor.Paragraph, container);
                break;
            case "pPr":
                ReadParagraphProperties();
                break;
            case "r":
                BeginRun();
                break;
            case "rPr":
                ReadRunProperties();
                break;
            case "del" or "moveFrom":
                leftOut.Deleted++;
                cursor.Skip();
                break;
            case "rt" or "sdtPr" or "sdtEndPr" or "tblPr" or "tblPrEx" or "tblGrid" or "pPrChange" or "rPrChange":
                cursor.Skip();
                break;
            case "tbl" or "tc":
                paragraphs.Break();
                Push(FrameKind.Block, isDeletedRow);
                break;
            case "tr":
                Push(FrameKind.Row, isDeletedRow);
                break;
            case "trPr" or "tcPr":
                ReadRowProperties();
                break;
            case "txbxContent":
                BeginStory();
                break;
            case "footnote" or "endnote" or "comment":
                BeginContainer();
                break;
            case "drawing" or "pict" or "object":
                Push(FrameKind.Drawing, hasText);
                hasText = false;
                break;
            case "sectPr":
                sections.Add(ReadSection());
                break;
            case "altChunk" or "subDoc":
                leftOut.Embedded++;
                break;
            default:
                BeginInRun();
                break;
        }
    }

    private void BeginInRun()
    {
        switch (part.LocalName)
        {
            case "t":
                ReadText();
                break;
            case "tab" or "ptab":
                Write("\t", 0);
                break;
            case "br" or "cr":
                Write("\v", 0);
                break;
            case "noBreakHyphen":
                Write("-", 0);
                break;
            case "softHyphen":
                Write("\u00AD", 0);
                break;
            case "sym" when int.TryParse(part.Attribute("char"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                && code is >= ' ' and <= char.MaxValue && !char.IsSurrogate((char)code):
                Write(((char)code).ToString(), 0);
                break;
            case "fldChar":
                fields.Read(part.Attribute("fldCharType"), cursor.Element);
                break;
            case "footnoteReference" or "endnoteReference" when !isDeletedRow && !fields.IsInstruction:
                var mark = new NoteMark(
                    part.LocalName == "footnoteReference", part.Attribute("id") ?? "", sections.Count, cursor.Element);
                marks.Add(mark);
                markOfRun = part.Attribute("customMarkFollows") is "1" or "true" or "on" ? mark : null;
                break;
        }
    }

    private void Push(FrameKind kind, bool saved, object? more = null) => frames.Push(new Frame(part.Depth, kind, saved, more));

    private void End(Frame frame)
    {
        switch (frame.Kind)
        {
            case FrameKind.Paragraph:
                paragraphs.End();
                if (sectionAtEnd is { } last && last.Depth == frame.Depth)
                {
                    sections.Add(last.Section);
                    sectionAtEnd = null;
                }

                break;
            case FrameKind.Run:
                (isHiddenRun, markOfRun) = (frame.Saved, null);
                break;
            case FrameKind.Row:
                isDeletedRow = frame.Saved;
                break;
            case FrameKind.Block:
                isDeletedRow = frame.Saved;
                paragraphs.Break();
                break;
            case FrameKind.Story:
                unclosedFields.UnionWith(fields.Unclosed);
                (isHiddenStory, fields) = (frame.Saved, (OpenFields)frame.More!);
                paragraphs.Break();
                break;
            case FrameKind.Container:
                unclosedFields.UnionWith(fields.Unclosed);
                fields = (OpenFields)frame.More!;
                paragraphs.Break();
                container = null;
                break;
            case FrameKind.Alternatives:
                isChoiceRead = frame.Saved;
                break;
            case FrameKind.Drawing:
                leftOut.Pictures += hasText ? 0 : 1;
                hasText = frame.Saved;
                break;
        }
    }

    private void BeginRun()
    {
        Push(FrameKind.Run, isHiddenRun);
        (isHiddenRun, markOfRun) = (styles.IsHidden(paragraphs.Style, null), null);
    }

    private void BeginStory()
    {
        hasText = true;
        paragraphs.Break();
        Push(FrameKind.Story, isHiddenStory, fields);
        isHiddenStory |= isHiddenRun;
        fields = new OpenFields(ignoredFields);
    }

    private void BeginContainer()
    {
        var isOwn = part.LocalName == "comment" && WordComments.IsOwn(part.Attribute("author"), part.Attribute("initials"));
        leftOut.OwnComments += isOwn ? 1 : 0;
        container = new WordContainer(part.Attribute("id") ?? "", part.Attribute("type") is not (null or "normal"), isOwn);
        paragraphs.Break();
        Push(FrameKind.Container, false, fields);
        fields = new OpenFields(ignoredFields);
    }

    private void ReadParagraphProperties()
    {
        var depth = part.Depth;
        var markDepth = int.MaxValue;
        while (cursor.ReadInside(depth))
        {
            markDepth = part.Depth <= markDepth ? int.MaxValue : markDepth;
            switch (part.LocalName)
            {
                case "pStyle":
                    paragraphs.Style = part.Attribute("val");
                    break;
                case "rPr":
                    markDepth = part.Depth;
                    break;
                case "del" or "moveFrom" when part.Depth == markDepth + 1L:
                    paragraphs.IsEndDeleted = true;
                    break;
                case "sectPr":
                    sectionAtEnd = (depth - 1, ReadSection()); // the section ends with this paragraph, whose text follows
                    break;
                case "pPrChange" or "rPrChange":
                    cursor.Skip();
                    break;
            }
        }
    }

    private void ReadRunProperties()
    {
        bool? vanish = null;
        string? style = null;
        var depth = part.Depth;
        while (cursor.ReadInside(depth))
        {
            switch (part.LocalName)
            {
                case "vanish":
                    vanish = part.IsOn();
                    break;
                case "rStyle":
                    style = part.Attribute("val");
                    break;
                case "rPrChange":
                    cursor.Skip();
                    break;
            }
        }

        isHiddenRun = vanish ?? styles.IsHidden(paragraphs.Style, style);
    }

    private void ReadRowProperties()
    {
        var depth = part.Depth;
        while (cursor.ReadInside(depth))
        {
            if (part.LocalName is "trPrChange" or "tcPrChange")
            {
                cursor.Skip();
            }
            else if (part.LocalName is "del" or "cellDel")
            {
                isDeletedRow = true;
                leftOut.Deleted++;
            }
        }
    }

    private WordSection ReadSection()
    {
        var section = new WordSection();
        var depth = part.Depth;
        while (cursor.ReadInside(depth))
        {
            switch (part.LocalName)
            {
                case "headerReference" or "footerReference":
                    section.Heads.Add((part.LocalName == "headerReference", part.Attribute("id") ?? ""));
                    break;
                case "footnotePr":
                    section.Footnotes = NoteFormat.Read(cursor);
                    break;
                case "endnotePr":
                    section.Endnotes = NoteFormat.Read(cursor);
                    break;
                case "sectPrChange":
                    cursor.Skip();
                    break;
            }
        }

        return section;
    }

    // Word drops blanks at both ends unless they are to be kept, and shows a line end as a blank
    private void ReadText()
    {
        var keepsBlanks = part.KeepsBlanks;
        var text = part.Text();
        var shown = keepsBlanks ? text : text.Trim(' ', '\t', '\r', '\n');
        var skipped = keepsBlanks ? 0 : text.Length - text.TrimStart(' ', '\t', '\r', '\n').Length;
        Write(shown.AsSpan().ContainsAny('\r', '\n') ? shown.Replace('\r', ' ').Replace('\n', ' ') : shown, skipped);
    }

    private void Write(string text, int skipped)
    {
        if (text.Length == 0 || fields.IsInstruction || isDeletedRow)
        {
            return;
        }

        if (isHiddenRun || isHiddenStory)
        {
            leftOut.Hidden++;
        }
        else if (markOfRun is { } mark && (mark.Custom?.Length ?? 0) + text.Length <= MostMark)
        {
            mark.Custom += text;
        }
        else
        {
            paragraphs.Write(text, cursor.Element, skipped);
        }
    }

    private readonly record struct Frame(int Depth, FrameKind Kind, bool Saved, object? More);
}
