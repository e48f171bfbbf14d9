using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Statutes.Export;
using Statutes.Export.Word;
using Statutes.Ingest.Parsing;
using Statutes.Reading;
using Statutes.Reading.Sources;
using Language = Statutes.Model.Text.Language;

namespace Statutes.Tests.Export;

public class WordTests
{
    public static TheoryData<string> Ids => ExportedVersions.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public void TheDocumentIsValid(string id) => AssertValid(Write(ExportedVersions.Of(id, "https://example.org")));

    [Fact]
    public void ADocumentOfAnyTextIsValid()
    {
        AssertValid(Write(ExportedVersions.OfText(ExportedVersions.Hostile)));
        AssertValid(Write(ExportedVersions.OfText("无条文的通知\n只有一行。\n")));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void ItIsReadBackAsTheSameArticlesInBothLanguages(string id)
    {
        var exported = ExportedVersions.Of(id);
        var read = FileReader.Read("exported.docx", Write(exported), ReadingLimits.Default, CancellationToken.None);
        Assert.Equal([Language.Chinese, Language.English], read.Texts.Select(t => t.Language!.Value));
        foreach (var (text, back) in exported.Texts.Zip(read.Texts))
        {
            var parsed = StatuteParser.Parse(back.Text, exported.Id, text.Language).Document;
            Assert.Equal(text.All.Select(p => p.Path.EId), parsed.All.Select(p => p.Path.EId));
            Assert.Equal(ExportedVersions.Wordings(text), ExportedVersions.Wordings(parsed));
            Assert.Equal(ExportedVersions.Headings(text), ExportedVersions.Headings(parsed));
        }
    }

    [Fact]
    public void EachReferenceHasAFootnoteThatNamesItsTarget()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Write(ExportedVersions.Of("csl@2017-06-01"))), false);
        var notes = document.MainDocumentPart!.FootnotesPart!.Footnotes!.Elements<Footnote>()
            .ToDictionary(n => n.Id!.Value, n => n.InnerText);
        var marks = document.MainDocumentPart.Document!.Descendants<FootnoteReference>().Select(r => r.Id!.Value).ToArray();
        Assert.Equal(notes.Keys.Where(k => k > 0), marks);
        Assert.Contains(notes.Values, n => n.Contains("《网络安全法》第二十二条第一款 [csl@2017-06-01/art_22__para_1]", StringComparison.Ordinal));
        Assert.Contains(notes.Values, n => n.Contains("unofficial translation", StringComparison.Ordinal));
        Assert.AllOf(
            document.MainDocumentPart.Document.Descendants<TableRow>(),
            r => Assert.Equal(2, r.Elements<DocumentFormat.OpenXml.Wordprocessing.TableCell>().Count()));
    }

    [Fact]
    public void TheFootOfEachPageNamesTheLawAsAReaderDoes()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Write(ExportedVersions.Of("csl@2017-06-01"))), false);
        var foot = Assert.Single(document.MainDocumentPart!.FooterParts).Footer!.InnerText;
        Assert.StartsWith("《网络安全法》 · Cybersecurity Law · 2017-06-01 · ", foot);
        Assert.DoesNotContain("csl@", foot);
    }

    [Fact]
    public void TheSameCorpusGivesTheSameBytes() =>
        Assert.Equal(Write(ExportedVersions.Of("csl@2026-01-01")), Write(ExportedVersions.Of("csl@2026-01-01")));

    private static byte[] Write(ExportedVersion exported) => ExportedVersions.Bytes(s => WordDocument.Write(exported, s));

    private static void AssertValid(byte[] bytes)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(
            new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(document)
                .Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }
}
