using System.IO.Compression;
using System.Text;
using Statutes.Model.Text;
using Statutes.Reading;
using Statutes.Reading.Docx;
using Statutes.Reading.Sources;

namespace Statutes.Tests.Reading;

public class DocxReadingTests
{
    public static TheoryData<string> Shapes => [.. DocxDocuments.Shapes.Keys];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void ALawInADocumentIsReadAsItIsInTheCorpus(string shape)
    {
        foreach (var path in CorpusTexts.All)
        {
            var lines = CorpusTexts.Lines(path);
            var read = CorpusTexts.Read(DocxDocuments.Write(DocxDocuments.Shapes[shape](lines, CorpusTexts.LanguageOf(path))));
            Assert.Equal(SourceFormat.Docx, read.Format);
            var text = Assert.Single(read.Texts);
            var parsed = CorpusTexts.AssertReadAs(text, path);
            var perLine = shape is "text boxes, in both ways of writing them" or "ends of paragraphs deleted"
                ? 2
                : shape == "line breaks in one paragraph"
                ? 0
                : 1;
            foreach (var (provision, _) in CorpusTexts.Wordings(parsed))
            {
                var place = Assert.IsType<SourcePlace.InDocument>(text.Places.Of(provision.WordingSpan));
                var line = text.Text.LineNumberOf(provision.WordingSpan.Start);
                Assert.InRange(place.Paragraph, perLine == 0 ? 1 : (line * perLine) - perLine + 1, perLine == 0 ? 1 : line * perLine);
                Assert.Equal(shape == "a table of one column", place.Cell is not null);
            }
        }
    }

    [Fact]
    public void ALawAndItsTranslationInTwoColumnsAreTwoTexts()
    {
        const string Zh = "csl/2026-01-01.zh.txt", En = "csl/2026-01-01.en.txt";
        var read = CorpusTexts.Read(
            DocxDocuments.Write(DocxDocuments.Table(CorpusTexts.Lines(Zh).Zip(CorpusTexts.Lines(En), (z, e) => new[] { z, e }))));
        Assert.Equal([Language.Chinese, Language.English], read.Texts.Select(t => t.Language!.Value));
        CorpusTexts.AssertReadAs(read.Texts[0], Zh);
        var english = CorpusTexts.AssertReadAs(read.Texts[1], En);
        var tenth = english.Document.Articles[9];
        Assert.Equal("paragraph 28, table 1, row 14, cell 2", read.Texts[1].Places.Of(tenth.Span).ToString());
    }

    [Fact]
    public void WhatIsLeftOutIsReportedOnceForEachKind()
    {
        var lines = CorpusTexts.Lines("crm/2022-02-15.zh.txt");
        var notes = CorpusTexts.Read(DocxDocuments.Write(DocxDocuments.Shapes["footnotes and hidden text"](lines, Language.Chinese)));
        Assert.Equal(
            [DiagnosticCodes.FurnitureLeftOut, DiagnosticCodes.NotesLeftOut, DiagnosticCodes.HiddenLeftOut, DiagnosticCodes.NotesLeftOut],
            notes.Diagnostics.Select(d => d.Code));
        Assert.Contains(notes.Diagnostics, d => d.Message.Contains("footnotes, paragraph 1 “一个脚注。”", StringComparison.Ordinal));
        var changes = CorpusTexts.Read(DocxDocuments.Write(DocxDocuments.Shapes["tracked changes"](lines, Language.Chinese)));
        Assert.Contains(
            changes.Diagnostics, d => d.Code == DiagnosticCodes.ChangesAccepted && d.Message.Contains("旧文", StringComparison.Ordinal));
        Assert.Contains(
            changes.Diagnostics,
            d => d.Code == DiagnosticCodes.ChangesAccepted && d.Message.Contains("Inserted", StringComparison.Ordinal));
    }

    // what the document is of, its body, the lines read
    public static TheoryData<string, string, string> Oddities => new()
    {
        { "a numbering that starts at 35", Numbered(6, 0, "甲。") + Numbered(6, 0, "乙。"), "第三十五条　甲。|第三十六条　乙。" },

        {
            "items begin anew under each article",
            Numbered(2, 0, "甲：") + Numbered(2, 1, "乙；") + Numbered(2, 1, "丙。") + Numbered(2, 0, "丁：") + Numbered(2, 1, "戊。"),
            "第一条　甲：|（一）乙；|（二）丙。|第二条　丁：|（一）戊。"
        },

        {
            "a number switched off",
            "<w:p><w:pPr><w:pStyle w:val='Article'/><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr><w:r><w:t>甲。</w:t></w:r></w:p>",
            "甲。"
        },
        { "an empty paragraph has no number", "<w:p><w:pPr><w:pStyle w:val='Article'/></w:pPr></w:p>" + Numbered(2, 0, "甲。"), "第一条　甲。" },
        { "bullets are pictures", Numbered(5, 0, "甲。"), "甲。" },
        { "a numbering that is not there", Numbered(99, 0, "甲。"), "甲。" },

        {
            "a table of contents with pages",
            "<w:p><w:r><w:t>目录</w:t></w:r></w:p><w:p><w:r><w:t>第一章　总则</w:t><w:tab/><w:t>12</w:t></w:r></w:p><w:p><w:r><w:t>第一章　总则</w:t>"
                + "</w:r></w:p><w:p><w:r><w:t>第一条　甲。</w:t></w:r></w:p>",
            "目录|第一章　总则|第一章　总则|第一条　甲。"
        },
        { "a row with the number in a cell of its own", DocxDocuments.Table([["第一条", "甲。"], ["第二条", "乙。"]]), "第一条　甲。|第二条　乙。" },

        {
            "a field without an end",
            "<w:p><w:r><w:t>第一条　甲。</w:t><w:fldChar w:fldCharType='begin'/><w:instrText>PAGE</w:instrText></w:r></w:p>",
            "第一条　甲。"
        },

        {
            "a style that is hidden",
            "<w:p><w:r><w:t>第一条　甲。</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val='Secret'/></w:pPr><w:r><w:t>乙</w:t></w:r></w:p>",
            "第一条　甲。"
        },

        {
            "hyphens and tabs",
            "<w:p><w:r><w:t>Article 1</w:t><w:tab/><w:t>A non</w:t><w:noBreakHyphen/><w:t>binding co</w:t><w:softHyphen/>"
                + "<w:t>operation.</w:t></w:r></w:p>",
            "Article 1\tA non-binding cooperation."
        },

        {
            "a paragraph without an end",
            "<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr><w:r><w:t>第一条　甲。</w:t></w:r></w:p>",
            "第一条　甲。"
        },

        {
            "ruby",
            "<w:p><w:r><w:ruby><w:rt><w:r><w:t>jia</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>第一条　甲。</w:t></w:r></w:rubyBase></w:ruby></w:r>"
                + "</w:p>",
            "第一条　甲。"
        },
    };

    [Theory]
    [MemberData(nameof(Oddities))]
    public void AnUnusualDocumentIsRead(string oddity, string body, string lines)
    {
        Assert.NotEmpty(oddity);
        var read = CorpusTexts.Read(DocxDocuments.Write(body));
        Assert.Equal(lines.Split('|'), Assert.Single(read.Texts).Text.Content.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("decimal", 12, "12")]
    [InlineData("chineseCounting", 12, "十二")]
    [InlineData("chineseCountingThousand", 105, "一百零五")]
    [InlineData("ideographDigital", 105, "一〇五")]
    [InlineData("chineseLegalSimplified", 203, "贰佰零叁")]
    [InlineData("chineseLegalSimplified", 1010, "壹仟零壹拾")]
    [InlineData("ideographTraditional", 3, "丙")]
    [InlineData("decimalFullWidth", 12, "１２")]
    [InlineData("decimalEnclosedCircle", 3, "③")]
    [InlineData("decimalEnclosedCircle", 21, "21")]
    [InlineData("decimalZero", 7, "07")]
    [InlineData("upperRoman", 14, "XIV")]
    [InlineData("lowerLetter", 28, "bb")]
    [InlineData("none", 1, "")]
    [InlineData("noSuchFormat", 5, "5")]
    public void ANumberIsWrittenAsWordWritesIt(string format, int value, string written) =>
        Assert.Equal(written, ListNumber.Format(value, format));

    [Fact]
    public void AnArchiveThatIsNoDocumentIsReported()
    {
        var read = CorpusTexts.Read(Zip(("a.txt", "第一条"u8.ToArray())));
        Assert.Equal(DiagnosticCodes.FormatUnknown, Assert.Single(read.Diagnostics).Code);
    }

    [Fact]
    public void ADocumentWithADocumentTypeIsRefused()
    {
        var document = Replace(
            DocxDocuments.Write(DocxDocuments.Paragraph("第一条　甲。")),
            "word/document.xml",
            xml => xml.Replace(
                "<w:document", "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document", StringComparison.Ordinal));
        var read = CorpusTexts.Read(document);
        Assert.Empty(read.Texts);
        Assert.Equal(DiagnosticCodes.FileDamaged, Assert.Single(read.Diagnostics).Code);
    }

    [Fact]
    public void ADocumentThatBreaksOffIsReadUpToThere()
    {
        var document = Replace(
            DocxDocuments.Write(DocxDocuments.Paragraph("第一条　甲。") + DocxDocuments.Paragraph("第二条　乙。")),
            "word/document.xml",
            xml => xml[..xml.IndexOf("乙", StringComparison.Ordinal)]);
        var read = CorpusTexts.Read(document);
        Assert.StartsWith("第一条　甲。\n", Assert.Single(read.Texts).Text.Content, StringComparison.Ordinal);
        Assert.Contains(read.Diagnostics, d => d is { Code: DiagnosticCodes.FileDamaged, Severity: Severity.Error });
    }

    [Fact]
    public void ABombIsNotUnpacked()
    {
        var read = CorpusTexts.Read(Zip(("[Content_Types].xml", new byte[300 * 1024 * 1024])));
        Assert.Equal((DiagnosticCodes.FileTooLarge, 0), (Assert.Single(read.Diagnostics).Code, read.Texts.Length));
    }

    [Fact]
    public void DeepNestingIsRefused()
    {
        var read = CorpusTexts.Read(
            DocxDocuments.Write(
                string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 10_000))
                    + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 10_000))));
        Assert.Equal((DiagnosticCodes.NestedTooDeeply, 0), (Assert.Single(read.Diagnostics).Code, read.Texts.Length));
    }

    private static string Numbered(int number, int level, string text) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{number}'/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Replace(byte[] document, string name, Func<string, string> edit)
    {
        using var stream = new MemoryStream();
        stream.Write(document);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = archive.GetEntry(name)!.Open();
            var xml = new StreamReader(part).ReadToEnd();
            part.SetLength(0);
            part.Write(Encoding.UTF8.GetBytes(edit(xml)));
        }

        return stream.ToArray();
    }
}
