using Statutes.Documents.Reading;
using Statutes.Documents.Word;
using Statutes.RoundTrips;
using static Statutes.Tests.Documents.WordDocument;

namespace Statutes.Tests.Documents.Word;

/// <summary>Comments and tracked changes in a Word document, case by case.</summary>
public class WordAnnotationTests
{
    private const string Bold = "<w:b/>";

    // what the case is, the body, the words, the replacement or null, the body afterwards as Outline shows it
    public static TheoryData<string, string, string, string?, string> Cases => new()
    {
        { "a run is split in three", Paragraph(Run("前第三条后")), "第三条", null, "(前){(第三条)}(后)" },
        { "a format is kept", Paragraph(Run("前第三条后", Bold)), "第三条", null, "(b 前){(b 第三条)}(b 后)" },
        { "words over two runs", Paragraph(Run("前第三", Bold) + Run("条后")), "第三条", null, "(b 前){(b 第三)(条)}(后)" },
        { "a whole run is not split", Paragraph(Run("第三条")), "第三条", null, "{(第三条)}" },
        { "blanks at the ends are kept", Paragraph(Run("a Art. 3 b")), "Art. 3", null, "(a ){(Art. 3)}( b)" },
        {
            "a tab and a break in the run",
            Paragraph("<w:r><w:tab/><w:t>第三</w:t><w:br/><w:t>条后</w:t></w:r>"), "第三\v条", null, "(→){(第三↵条)}(后)"
        },
        { "a text without kept blanks", Paragraph("<w:r><w:t> 前第三条后 </w:t></w:r>"), "第三条", null, "(前){(第三条)}(后)" },
        {
            "a mark of a note in the run stays outside",
            Paragraph("<w:r><w:t>第三条</w:t><w:footnoteReference w:id=\"1\"/><w:t>后</w:t></w:r>"),
            "第三条", null, "{(第三条)}(*后)"
        },
        {
            "a link",
            Paragraph("<w:hyperlink r:id=\"x\">" + Run("见第三条") + "</w:hyperlink>"), "第三条", null, "<hyperlink>(见){(第三条)}</hyperlink>"
        },
        {
            "from a link to the text behind it", Paragraph("<w:hyperlink r:id=\"x\">" + Run("见第三") + "</w:hyperlink>" + Run("条后")), "第三条",
            null, "<hyperlink>(见){(第三)</hyperlink>(条)}(后)"
        },
        {
            "the result of a field", Paragraph(Field(" REF x ", Run("见第三条"))), "第三条", null,
            "(fldChar)(instrText)(fldChar)(见){(第三条)}(fldChar)"
        },
        {
            "an insertion of another author", Paragraph("<w:ins w:id=\"7\" w:author=\"A\">" + Run("前第三条后") + "</w:ins>"), "第三条", null,
            "<ins 7 A>(前){(第三条)}(后)</ins>"
        },
        { "across a deletion", Paragraph(Run("第三") + Deleted("旧") + Run("条")), "第三条", null, "{(第三)<del 90 A>(~旧)</del>(条)}" },
        {
            "a rich control",
            Paragraph("<w:sdt><w:sdtPr><w:id w:val=\"5\"/></w:sdtPr><w:sdtContent>" + Run("前第三条") + "</w:sdtContent></w:sdt>"),
            "第三条", null, "<sdt><sdtContent>(前){(第三条)}</sdtContent></sdt>"
        },
        {
            "a control for plain text stays whole",
            Paragraph("<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>" + Run("前第三条") + "</w:sdtContent></w:sdt>"),
            "第三条", "第四条", "{<sdt><sdtContent>(前第三条)</sdtContent></sdt>}"
        },
        {
            "a formula stays whole",
            Paragraph(Run("罚款") + "<m:oMath><m:r><m:t>5%</m:t></m:r></m:oMath>"), "款5", "x", "(罚){(款)<oMath>[5%]</oMath>}"
        },
        {
            "bookmarks stay where they are",
            Paragraph(Run("第三") + "<w:bookmarkStart w:id=\"3\" w:name=\"b\"/>" + Run("条")), "第三条", null, "{(第三)<bookmarkStart/>(条)}"
        },
        { "half of a character", Paragraph(Run("a𠀀b")), "\uDC00b", null, "(a){(𠀀b)}" },
        { "a replacement", Paragraph(Run("前第三条后", Bold)), "第三条", "第四条", "(b 前){<del . S>(b ~第三条)</del><ins . S>(b 第四条)</ins>}(b 后)" },
        { "a deletion", Paragraph(Run("前第三条后")), "第三条", "", "(前){<del . S>(~第三条)</del>}(后)" },
        {
            "a replacement over two formats has the first", Paragraph(Run("第三", Bold) + Run("条")), "第三条", "第四条",
            "{<del . S>(b ~第三)(~条)</del><ins . S>(b 第四条)</ins>}"
        },
        {
            "a replacement in an insertion cuts it in two",
            Paragraph("<w:ins w:id=\"7\" w:author=\"A\">" + Run("前第三条后") + "</w:ins>"), "第三条",
            "第四条", "<ins 7 A>(前){<del . S>(~第三条)</del></ins><ins . S>(第四条)</ins><ins . A>}(后)</ins>"
        },
        {
            "a replacement around a mark of a note leaves it",
            Paragraph("<w:r><w:t>第三</w:t><w:footnoteReference w:id=\"1\"/><w:t>条</w:t></w:r>"),
            "第三条", "第四条", "{<del . S>(~第三)</del>(*)<del . S>(~条)</del><ins . S>(第四条)</ins>}"
        },
        {
            "a replacement of the result of a field leaves the field", Paragraph(Field(" REF x ", Run("第三")) + Run("条")), "第三条", "第四条",
            "(fldChar)(instrText)(fldChar){<del . S>(~第三)</del>(fldChar)<del . S>(~条)</del><ins . S>(第四条)</ins>}"
        },
        {
            "a paragraph whose end was deleted goes on in the next",
            Paragraph(Run("第三"), "<w:rPr><w:del w:id=\"1\" w:author=\"A\"/></w:rPr>") + Paragraph(Run("条后")), "第三条", "第四条",
            "{<del . S>(~第三)</del>¶<del . S>(~条)</del><ins . S>(第四条)</ins>}(后)"
        },
        { "a text box holds the comment as a whole", Paragraph(Run("前") + TextBox(Paragraph(Run("第三条")))), "第三条", "第四条", "(前){(box)}" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void AnnotatesExactlyTheWords(string name, string body, string words, string? replacement, string expected)
    {
        var document = new WordDocument { Body = body, Footnotes = [Paragraph(Run("注"))] };
        foreach (var original in new[] { document.Write(), StrictForm.Of(document.Write()) })
        {
            var remark = RemarkOn(original, PartNames.Body, words, replacement);
            var trip = RoundTrip.Make(original, [remark]);
            Assert.Equal((name, expected), (name, Outline.Of(trip.Annotated)));
            Assert.Equal([], trip.Failures);
        }
    }

    // what has the words, the first line of the comment, the paragraph of the body afterwards
    public static TheoryData<string, string, string> OtherParts => new()
    {
        { PartNames.Footnotes, "Footnote 1, “footnote”:", "(甲){(*)}(乙)(*){0 (c)}0(c)" },
        { PartNames.Endnotes, "Endnote i, “endnote”:", "(甲*乙){(*)}{0 (c)}0(c)" },
        { PartNames.Comments, "Comment, “comment”:", "(甲*乙)(*){0 {(c)}0(c)}" },
        { PartNames.Headers, "Header, “header”:", "{(甲*乙)(*){0 (c)}0(c)}" },
        { PartNames.Footers, "Footer, “footer”:", "{(甲*乙)(*){0 (c)}0(c)}" },
    };

    private static WordDocument AllParts => new()
    {
        Body = Paragraph(
            "<w:r><w:t>甲</w:t><w:footnoteReference w:id=\"1\"/><w:t>乙</w:t></w:r>" + EndnoteMark(1)
            + "<w:commentRangeStart w:id=\"0\"/>" + Run("c")
            + "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>"),
        Footnotes = [Paragraph(Run("a footnote"))],
        Endnotes = [Paragraph(Run("an endnote"))],
        Comments = $"<w:comment w:id=\"0\" w:author=\"A\">{Paragraph(Run("a comment"))}</w:comment>",
        Headers = [Paragraph(Run("a header"))],
        Footers = [Paragraph(Run("a footer"))],
        Section = "<w:headerReference w:type=\"default\" r:id=\"h0\"/><w:footerReference w:type=\"default\" r:id=\"f0\"/>",
    };

    [Theory]
    [MemberData(nameof(OtherParts))]
    public void WordsWithoutACommentOfTheirOwnAreNamedInTheFirstLine(string part, string line, string body)
    {
        var original = AllParts.Write();
        var words = part[..^1];
        var trip = RoundTrip.Make(original, [RemarkOn(original, part, words, null)]);
        Assert.Equal([], trip.Failures);
        Assert.StartsWith(line, LastComment(trip.Annotated), StringComparison.Ordinal);
        Assert.Equal(body, Outline.Of(trip.Annotated));
        var changed = RoundTrip.Make(original, [RemarkOn(original, part, words, "words")]);
        Assert.Equal([], changed.Failures);
        Assert.Equal(part == PartNames.Comments ? 0 : 1, changed.Replaced);
    }

    [Theory]
    [InlineData("a header", false)]
    [InlineData("a comment", false)]
    [InlineData("a comment", true)]
    public void ABodyWithoutParagraphsGetsOneForItsComments(string words, bool withoutBody)
    {
        var original = (AllParts with { Body = "", Footnotes = [], Endnotes = [] }).Write();
        if (withoutBody)
        {
            original = Change(
                original, "word/document.xml", x => x[..x.IndexOf("<w:body>", StringComparison.Ordinal)] + "</w:document>");
        }

        var part = words == "a header" ? PartNames.Headers : PartNames.Comments;
        var annotated = WordAnnotator.Annotate(
            original, [RemarkOn(original, part, words, null), RemarkOn(original, part, words[2..], null)], RoundTrip.At);
        Assert.Equal("{{}}", Outline.Of(annotated));
        Assert.Contains($"“{words[2..]}”:", LastComment(annotated), StringComparison.Ordinal);
        Assert.Equal(
            WordReadings.Of(original).Paragraphs.Where(p => p.Text.Length > 0).Select(p => p.Text),
            WordReadings.Of(annotated).Paragraphs.Where(p => p.Text.Length > 0 && !p.Text.StartsWith("An old", StringComparison.Ordinal))
                .Select(p => p.Text));
    }

    [Fact]
    public void ExistingCommentsAndIdsStay()
    {
        var original = new WordDocument
        {
            Body = Paragraph("<w:bookmarkStart w:id=\"2147483647\" w:name=\"b\"/>" + Run("第三条") + "<w:bookmarkEnd w:id=\"2147483647\"/>"
                + "<w:r><w:commentReference w:id=\"4\"/></w:r>"),
            Comments = $"<w:comment w:id=\"4\" w:author=\"A\">{Paragraph(Run("old"))}</w:comment>",
        }.Write();
        var trip = RoundTrip.Make(
            original, [RemarkOn(original, PartNames.Body, "第三条", "第四条"), RemarkOn(original, PartNames.Body, "第", null)]);
        Assert.Equal([], trip.Failures);
        var ids = Package.Read(trip.Annotated).Where(e => e.Name is "word/document.xml" or "word/comments.xml")
            .SelectMany(e => Package.Parse(e.Content).Descendants())
            .Where(e => e.Name.LocalName is "comment" or "ins" or "del" or "bookmarkStart")
            .Select(e => (string?)e.Attribute(e.Name.Namespace + "id")).ToList();
        Assert.Equal(7, ids.Count); // the mark of the second comment cuts the deletion in two
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void WordsAreReplacedOnceWhereReplacementsOverlap()
    {
        var original = new WordDocument { Body = Paragraph(Run("第三条、第四条")) }.Write();
        var trip = RoundTrip.Make(
            original, [RemarkOn(original, PartNames.Body, "第三条", "第五条"), RemarkOn(original, PartNames.Body, "条、第四", "x")]);
        Assert.Equal([], trip.Failures);
        Assert.Equal((1, 1), (trip.Replaced, trip.Refused));
        Assert.EndsWith("“x” could not be written here. Change the words by hand.", LastComment(trip.Annotated), StringComparison.Ordinal);
    }

    [Fact]
    public void ACommentIsInTheLanguageOfItsLines()
    {
        var original = AllParts.Write();
        var remark = RemarkOn(original, PartNames.Footnotes, "footnote", null) with { Comment = ["该条现为第三十七条。"] };
        Assert.StartsWith("脚注1，“footnote”：", LastComment(RoundTrip.Make(original, [remark]).Annotated), StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutRemarksTheDocumentStaysAsItIs()
    {
        var original = AllParts.Write();
        Assert.Equal(original, WordAnnotator.Annotate(original, [], RoundTrip.At));
    }

    [Fact]
    public void TheWritingCanBeStopped()
    {
        var original = AllParts.Write();
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(
            () => WordAnnotator.Annotate(original, [RemarkOn(original, PartNames.Body, "甲", null)], RoundTrip.At, stopped.Token));
    }

    [Fact]
    public void EntriesKeepTheirDates()
    {
        var original = AllParts.Write();
        var annotated = WordAnnotator.Annotate(original, [RemarkOn(original, PartNames.Body, "甲", null)], RoundTrip.At);
        Assert.Equal(Dates(original), Dates(annotated));

        static IEnumerable<DateTimeOffset> Dates(byte[] package)
        {
            using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(package));
            return [.. archive.Entries.Select(e => e.LastWriteTime)];
        }
    }

    public static TheoryData<string, int, int, int> WrongPlaces => new()
    {
        { PartNames.Body, 9, 0, 1 }, { PartNames.Body, -1, 0, 1 }, { PartNames.Body, 0, 0, 99 }, { PartNames.Body, 0, -1, 1 },
        { PartNames.Body, 0, 1, 1 }, { "appendix", 0, 0, 1 },
    };

    [Theory]
    [MemberData(nameof(WrongPlaces))]
    public void APlaceThatIsNotThereIsAnError(string part, int paragraph, int start, int end)
    {
        var original = AllParts.Write();
        Assert.Throws<ArgumentException>(() => WordAnnotator.Annotate(original, [new(part, paragraph, start, end, ["a"])], RoundTrip.At));
        Assert.Throws<ArgumentException>(() => WordAnnotator.Annotate(original, [new(PartNames.Body, 0, 0, 1, [])], RoundTrip.At));
        Assert.Throws<ArgumentException>(
            () => WordAnnotator.Annotate(original.AsMemory(9), [new(PartNames.Body, 0, 0, 1, ["a"])], RoundTrip.At));
    }

    private static WordRemark RemarkOn(byte[] document, string part, string words, string? replacement)
    {
        var paragraph = WordReadings.Of(document).Paragraphs.First(p => p.Part == part && p.Text.Contains(words, StringComparison.Ordinal));
        var start = paragraph.Text.IndexOf(words, StringComparison.Ordinal);
        return new WordRemark(part, paragraph.Number, start, start + words.Length, ["An old number.", "See the law."], replacement);
    }

    private static string LastComment(byte[] package) => string.Join(
        '\n', Package.Parse(Package.Read(package).Single(e => e.Name == "word/comments.xml").Content).Root!.Elements().Last().Elements()
            .Select(p => p.Value));
}
