using System.Diagnostics;
using Statutes.Documents.Reading;
using static Statutes.Tests.Documents.WordDocument;

namespace Statutes.Tests.Documents.Reading;

/// <summary>The text of the parts of a Word document, paragraph by paragraph.</summary>
public class WordReadingTests
{
    private const string DeletedEnd = "<w:rPr><w:del w:id=\"1\" w:author=\"A\"/></w:rPr>";

    private const string Styles =
        "<w:style w:type=\"character\" w:styleId=\"Hidden\"><w:rPr><w:vanish/></w:rPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Above\"><w:rPr><w:vanish/></w:rPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Below\"><w:basedOn w:val=\"Above\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Circle\"><w:basedOn w:val=\"Circle\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Q\"><w:name w:val=\"Quote\"/></w:style>";

    // what the document shows, its body, and its paragraphs as number:text
    public static TheoryData<string, string, string> Bodies => new()
    {
        { "runs of one paragraph", Paragraph(Run("第三") + Run("十五条", "<w:b/>")), "0:第三十五条" },
        { "empty paragraphs are counted", Paragraph(Run("甲")) + Paragraph("") + Paragraph(Run("乙")), "0:甲|1:|2:乙" },
        { "tabs and hyphens", Paragraph("<w:r><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/></w:r>"), "0:\tb-c\u00AD" },
        { "tab stops are no tabs", Paragraph(Run("a"), "<w:tabs><w:tab w:val=\"left\" w:pos=\"720\"/></w:tabs>"), "0:a" },
        { "a line break is one character", Paragraph("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/></w:r>"), "0:a\vb\v" },
        { "blanks at the ends are dropped", Paragraph("<w:r><w:t> a </w:t></w:r>" + Run(" b ")), "0:a b " },
        { "a line end in a text is a blank", Paragraph("<w:r><w:t>a\nb</w:t></w:r>"), "0:a b" },
        { "entities and CDATA", Paragraph("<w:r><w:t>a&amp;b<![CDATA[<c>]]>&#x7B2C;</w:t></w:r>"), "0:a&b<c>第" },
        { "XML comments and instructions", Paragraph("<w:r><w:t>甲<!-- x --><?y z?>乙</w:t></w:r>"), "0:甲乙" },
        { "symbols", Paragraph("<w:r><w:sym w:font=\"Arial\" w:char=\"00A7\"/><w:t>35</w:t></w:r>"), "0:§35" },
        {
            "a table, and a table in it",
            Table(Paragraph(Run("甲")) + Table(Paragraph(Run("乙"))) + Paragraph(""), Paragraph(Run("丙"))), "0:甲|1:乙|2:|3:丙"
        },
        {
            "a text box is read once, and its older form is counted",
            Paragraph(Run("前") + TextBox(Paragraph(Run("框"))) + Run("后")) + Paragraph(Run("末")), "0:前后|1:框|3:末"
        },
        { "inserted text", Paragraph("<w:ins w:id=\"1\" w:author=\"A\">" + Run("新") + "</w:ins>" + Deleted("旧")), "0:新" },
        {
            "moved text is read where it was moved to",
            Paragraph("<w:moveFrom w:id=\"1\" w:author=\"A\">" + Run("移") + "</w:moveFrom>")
                + Paragraph("<w:moveTo w:id=\"2\" w:author=\"A\">" + Run("移") + "</w:moveTo>"),
            "0:|1:移"
        },
        { "a deleted end", Paragraph(Run("甲"), DeletedEnd) + Paragraph(Run("乙")) + Paragraph(Run("丙")), "1:甲乙|2:丙" },
        { "two deleted ends", Paragraph(Run("甲"), DeletedEnd) + Paragraph(Run("乙"), DeletedEnd) + Paragraph(Run("丙")), "2:甲乙丙" },
        { "a paragraph that is deleted whole", Paragraph(Deleted("甲"), DeletedEnd) + Paragraph(Run("乙")), "1:乙" },
        {
            "a deleted end does not reach into a table, nor out of a cell",
            Paragraph(Run("甲"), DeletedEnd) + Table(Paragraph(Run("乙"), DeletedEnd), Paragraph(Run("丙"))), "0:甲|1:乙|2:丙"
        },
        {
            "a deleted row",
            "<w:tbl><w:tr><w:trPr><w:del w:id=\"1\" w:author=\"A\"/></w:trPr><w:tc>" + Paragraph(Run("甲")) + "</w:tc></w:tr><w:tr><w:tc>"
                + Paragraph(Run("乙")) + "</w:tc></w:tr></w:tbl>",
            "0:|1:乙"
        },
        { "hidden text", Paragraph(Run("甲") + Run("隐", "<w:vanish/>") + Run("乙", "<w:vanish w:val=\"0\"/>")), "0:甲乙" },
        { "text hidden by its style", Paragraph(Run("甲") + Run("隐", "<w:rStyle w:val=\"Hidden\"/>")), "0:甲" },
        {
            "a paragraph hidden by a style that its style is based on",
            Paragraph(Run("隐"), "<w:pStyle w:val=\"Below\"/>") + Paragraph(Run("甲"), "<w:pStyle w:val=\"Circle\"/>"), "0:|1:甲"
        },
        {
            "a former format that hid the text",
            Paragraph(Run("甲", "<w:rPrChange w:id=\"1\" w:author=\"A\"><w:rPr><w:vanish/></w:rPr></w:rPrChange>")), "0:甲"
        },
        { "the result of a field", Paragraph(Field(" HYPERLINK \"https://example.org\" ", Run("第一条"))), "0:第一条" },
        {
            "a field in the instruction of another",
            Paragraph(Field(" IF </w:instrText></w:r>" + Field(" X ", Run("内")) + "<w:r><w:instrText>", Run("外"))), "0:外"
        },
        {
            "a field that does not end hides nothing",
            Paragraph("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + Run("甲")) + Paragraph(Run("乙")), "0:甲|1:乙"
        },
        { "a simple field", Paragraph("<w:fldSimple w:instr=\"REF x\">" + Run("第二条") + "</w:fldSimple>"), "0:第二条" },
        { "a link", Paragraph("<w:hyperlink r:id=\"x\">" + Run("第三条") + "</w:hyperlink>"), "0:第三条" },
        {
            "a content control, without its list of choices",
            "<w:sdt><w:sdtPr><w:comboBox><w:listItem w:displayText=\"不\"/></w:comboBox></w:sdtPr><w:sdtContent>" + Paragraph(Run("甲"))
                + "</w:sdtContent></w:sdt>",
            "0:甲"
        },
        { "automatic numbers", Paragraph(Run("甲"), "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"), "0:甲" },
        {
            "a guide to pronunciation",
            Paragraph("<w:r><w:ruby><w:rt>" + Run("guo") + "</w:rt><w:rubyBase>" + Run("国") + "</w:rubyBase></w:ruby></w:r>"), "0:国"
        },
        { "a formula", Paragraph(Run("罚款") + "<m:oMath><m:r><m:t>5%</m:t></m:r></m:oMath>"), "0:罚款5%" },
        { "marks of notes are no text", Paragraph(Run("甲") + FootnoteMark(1) + Run("乙")), "0:甲乙" },
        {
            "a mark that the author chose",
            Paragraph(Run("甲") + "<w:r><w:footnoteReference w:id=\"1\" w:customMarkFollows=\"1\"/>" + Text("*") + "</w:r>" + Run("乙")),
            "0:甲乙"
        },
        {
            "text in the run of a note's own mark",
            Paragraph(
                "<w:r><w:footnoteReference w:id=\"1\" w:customMarkFollows=\"1\"/>" + Text("*") + Text("见《网络安全法》第三十五条") + "</w:r>"),
            "0:见《网络安全法》第三十五条"
        },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void TheBodyIsReadAsAReaderSeesIt(string shown, string body, string expected)
    {
        var document = new WordDocument { Body = body, Styles = Styles, Footnotes = [Paragraph(Run("注"))] };
        Assert.Equal((shown, expected), (shown, OneLine(Read(document), PartNames.Body)));
        Assert.Equal((shown, expected), (shown, OneLine(WordReadings.Of(StrictForm.Of(document.Write())), PartNames.Body)));
    }

    [Fact]
    public void NotesHaveTheNumbersThatAReaderSees()
    {
        var read = Read(new WordDocument
        {
            Body = Paragraph(Run("甲") + FootnoteMark(2) + EndnoteMark(1) + FootnoteMark(1)),
            Footnotes = [Paragraph(Run("second")) + Paragraph(Run("and more")), Paragraph(Run("first")), Paragraph(Run("no mark"))],
            Endnotes = [Paragraph(Run("end"))],
        });
        Assert.Equal(
            [(3, "first", "1"), (1, "second", "2"), (2, "and more", null)],
            read.Paragraphs.Where(p => p.Part == PartNames.Footnotes).Select(p => (p.Number, p.Text, p.Note)));
        Assert.Equal([(1, "end", "i")], read.Paragraphs.Where(p => p.Part == PartNames.Endnotes).Select(p => (p.Number, p.Text, p.Note)));
        Assert.Equal("Notes without a mark in the text were not read (1).", Assert.Single(read.LeftOut).En);
    }

    // what is stated, the settings of the document, those of its last section, the numbers of three notes; a section ends after the first
    public static TheoryData<string, string, string, string> Numbers => new()
    {
        { "nothing", "", "", "1 2 3" },
        { "a format", "<w:footnotePr><w:numFmt w:val=\"decimalEnclosedCircle\"/></w:footnotePr>", "", "① ② ③" },
        { "a start", "<w:footnotePr><w:numStart w:val=\"5\"/></w:footnotePr>", "", "5 6 7" },
        { "a restart in each section", "<w:footnotePr><w:numRestart w:val=\"eachSect\"/></w:footnotePr>", "", "1 1 2" },
        { "a restart on each page", "<w:footnotePr><w:numRestart w:val=\"eachPage\"/></w:footnotePr>", "", "- - -" },
        { "a format of the section", "", "<w:footnotePr><w:numFmt w:val=\"chineseCounting\"/></w:footnotePr>", "1 二 三" },
    };

    [Theory]
    [MemberData(nameof(Numbers))]
    public void NumbersOfNotesFollowTheirFormat(string stated, string settings, string section, string expected)
    {
        var read = Read(new WordDocument
        {
            Body = Paragraph(FootnoteMark(1), "<w:sectPr/>") + Paragraph(FootnoteMark(2) + FootnoteMark(3)),
            Footnotes = [Paragraph(Run("a")), Paragraph(Run("b")), Paragraph(Run("c"))],
            Settings = settings,
            Section = section,
        });
        var numbers = read.Paragraphs.Where(p => p.Part == PartNames.Footnotes).Select(p => p.Note ?? "-");
        Assert.Equal((stated, expected), (stated, string.Join(' ', numbers)));
    }

    [Fact]
    public void ANoteWhoseMarkIsDeletedIsNotRead()
    {
        var read = Read(new WordDocument
        {
            Body = Paragraph($"<w:del w:id=\"1\" w:author=\"A\">{FootnoteMark(1)}</w:del>" + FootnoteMark(2)),
            Footnotes = [Paragraph(Run("deleted")), Paragraph(Run("kept"))],
        });
        var note = Assert.Single(read.Paragraphs, p => p.Part == PartNames.Footnotes);
        Assert.Equal((2, "kept", "1"), (note.Number, note.Text, note.Note));
    }

    [Fact]
    public void CommentsHeadersAndFootersAreRead()
    {
        var read = Read(new WordDocument
        {
            Body = Paragraph(Run("甲")),
            Section = "<w:headerReference w:type=\"default\" r:id=\"h1\"/><w:headerReference w:type=\"first\" r:id=\"h0\"/>"
                + "<w:footerReference w:type=\"default\" r:id=\"f0\"/>",
            Headers = [Paragraph(Run("first page")), Paragraph(Run("one")) + Paragraph(Run("two")), Paragraph(Run("not shown"))],
            Footers = [Paragraph(Run("foot"))],
            Comments = $"<w:comment w:id=\"0\" w:author=\"A\">{Paragraph(Run("why?"))}</w:comment>"
                + $"<w:comment w:id=\"1\" w:author=\"Statutes\" w:initials=\"St\">{Paragraph(Run("ours"))}</w:comment>",
        });
        Assert.Equal("0:one|1:two|2:first page", OneLine(read, PartNames.Headers));
        Assert.Equal("0:foot", OneLine(read, PartNames.Footers));
        Assert.Equal("0:why?", OneLine(read, PartNames.Comments));
        Assert.Equal("Comments by “Statutes” from an earlier check were not read (1).", Assert.Single(read.LeftOut).En);
    }

    // a second each; a walk through the whole list at each step takes minutes
    [Fact]
    public void ManyHeadersAndLongTargetsAreReadInLinearTime()
    {
        const int Number = 200_000;
        var numbers = Enumerable.Range(0, Number).ToList();
        var document = new WordDocument
        {
            Body = Paragraph(Run("甲")),
            Section = string.Concat(numbers.Select(i => $"<w:headerReference r:id=\"x{i}\"/>")),
        };
        var steps = string.Concat(Enumerable.Repeat("a/", Number)) + string.Concat(Enumerable.Repeat("../", Number));
        var package = Change(document.Write(), "word/_rels/document.xml.rels", _ =>
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + string.Concat(numbers.Select(i => $"<Relationship Id=\"y{i}\" Type=\"t\" Target=\"t\"/>"))
            + $"<Relationship Id=\"x0\" Type=\"t/header\" Target=\"{steps}header.xml\"/></Relationships>");
        package = Change(package, "word/header.xml", _ =>
            $"<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{Paragraph(Run("眉"))}</w:hdr>");
        var clock = Stopwatch.StartNew();
        Assert.Equal("0:眉", OneLine(WordReadings.Of(package), PartNames.Headers));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void WhatWasNotReadIsNamed()
    {
        var read = Read(new WordDocument
        {
            Body = Paragraph(Run("甲") + Run("隐", "<w:vanish/>") + Deleted("旧") + "<w:r><w:drawing/></w:r>" + TextBox(Paragraph(Run("框"))))
                + "<w:altChunk r:id=\"x\"/>",
        });
        Assert.Equal(
            [
                "Hidden text was not read (1).", "Tracked changes were read as accepted; deleted text was not read (1).",
                "The text in pictures, charts and embedded objects was not read (1).", "Documents inside the document were not read (1).",
            ],
            read.LeftOut.Select(l => l.En));
        Assert.All(read.LeftOut, l => Assert.NotNull(l.Zh));
    }

    [Fact]
    public void AStyleForQuotationsMarksABlockQuotation()
    {
        var read = Read(new WordDocument { Body = Paragraph(Run("甲"), "<w:pStyle w:val=\"Q\"/>") + Paragraph(Run("乙")), Styles = Styles });
        Assert.Equal([true, false], read.Paragraphs.Select(p => p.IsBlockQuotation));
    }

    private static string OneLine(DocumentContent read, string part) =>
        string.Join('|', read.Paragraphs.Where(p => p.Part == part).Select(p => $"{p.Number}:{p.Text}"));

    private static DocumentContent Read(WordDocument document) => WordReadings.Of(document.Write());
}
