using Statutes.MadeDocuments;
using Statutes.Model.Text;
using Statutes.Reading;
using Statutes.Reading.Pdf;
using Statutes.Reading.Sources;

namespace Statutes.Tests.Reading;

public class PdfReadingTests
{
    private static readonly Dictionary<string, Func<PdfPages>> Pages = new()
    {
        ["first lines indented, heads and numbers of pages"] = () => new PdfPages(),
        ["gaps between paragraphs, no indents"] = () => new PdfPages { Indent = 0, Gap = 8, Foot = n => $"第 {n} 页 共 9 页" },
        ["small letters, indents and gaps"] = () => new PdfPages { Size = 9, Gap = 4, Head = null, Foot = n => $"{n}" },
        ["large letters, many pages"] = () => new PdfPages { Size = 18, Foot = n => $"- {n} -" },
        ["words broken with hyphens"] = () => new PdfPages { Hyphenates = true, Head = "Laws of the PRC", Foot = n => $"Page {n} of 20" },
    };

    public static TheoryData<string> Shapes => [.. Pages.Keys];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void ALawInPagesIsReadAsItIsInTheCorpus(string shape)
    {
        foreach (var path in CorpusTexts.All)
        {
            var pages = Pages[shape]().Add(CorpusTexts.Lines(path));
            var read = CorpusTexts.Read(pages.Write());
            Assert.Equal(SourceFormat.Pdf, read.Format);
            var text = Assert.Single(read.Texts);

            // where no line is indented and a paragraph fills its last line at the end of a page, nothing shows where it ends
            var isDoubtful = read.Diagnostics.Any(d => d.Code == DiagnosticCodes.ParagraphDoubtful);
            var parsed = isDoubtful ? CorpusTexts.AssertWordedAs(text, path) : CorpusTexts.AssertReadAs(text, path);
            foreach (var (provision, _) in CorpusTexts.Wordings(parsed))
            {
                // the first line of a provision is the line of the page that its place names
                var place = Assert.IsType<SourcePlace.OnPage>(text.Places.Of(provision.Span));
                var lines = pages.Set.Where(s => s.Page == place.Page).ToList();
                var head = pages.Head is null ? 0 : 1;
                var printed = lines[place.Line - 1 - head].Text;
                Assert.Contains(text.Text.Slice(provision.Span)[..3], printed, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void ALawAndItsTranslationInTwoColumnsAreTwoTexts()
    {
        foreach (var path in CorpusTexts.All.Where(p => CorpusTexts.LanguageOf(p) == Language.Chinese))
        {
            var english = path.Replace(".zh.", ".en.", StringComparison.Ordinal);
            var pages = new PdfPages { Size = 10, HasTitle = false, Gap = 4, Indent = 0 }
                .AddColumns(CorpusTexts.Lines(path), CorpusTexts.Lines(english));
            var read = CorpusTexts.Read(pages.Write());
            Assert.Equal([Language.Chinese, Language.English], read.Texts.Select(t => t.Language!.Value));
            CorpusTexts.AssertReadAs(read.Texts[0], path);
            if (read.Diagnostics.Any(d => d.Code == DiagnosticCodes.ParagraphDoubtful))
            {
                CorpusTexts.AssertWordedAs(read.Texts[1], english); // a paragraph fills its last line, and the reader says so
            }
            else
            {
                CorpusTexts.AssertReadAs(read.Texts[1], english);
            }
        }
    }

    // what tools/fuzz-readers.cs spoils; APPROVE=1 writes them anew
    [Fact]
    public void TheFixturesAreReadAsTheyAreInTheCorpus()
    {
        const string Zh = "crm/2020-06-01.zh.txt", En = "crm/2020-06-01.en.txt";
        var folder = Path.Combine(TestCorpus.Root, "tests", "Statutes.Tests", "Reading", "Fixtures");
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, "chinese.pdf"), new PdfPages().Add(CorpusTexts.Lines(Zh)).Write());
            File.WriteAllBytes(Path.Combine(folder, "english.pdf"), new PdfPages { Hyphenates = true }.Add(CorpusTexts.Lines(En)).Write());
            File.WriteAllBytes(
                Path.Combine(folder, "columns.pdf"),
                new PdfPages { Size = 10, HasTitle = false, Gap = 4, Indent = 0 }.AddColumns(CorpusTexts.Lines(Zh), CorpusTexts.Lines(En))
                    .Write());
        }

        CorpusTexts.AssertReadAs(Assert.Single(CorpusTexts.Read(File.ReadAllBytes(Path.Combine(folder, "chinese.pdf"))).Texts), Zh);
        CorpusTexts.AssertReadAs(Assert.Single(CorpusTexts.Read(File.ReadAllBytes(Path.Combine(folder, "english.pdf"))).Texts), En);
        Assert.Equal(2, CorpusTexts.Read(File.ReadAllBytes(Path.Combine(folder, "columns.pdf"))).Texts.Length);
    }

    [Fact]
    public void HeadersFootersAndPageNumbersAreReported()
    {
        var read = CorpusTexts.Read(new PdfPages().Add(CorpusTexts.Lines("csl/2017-06-01.zh.txt")).Write());
        Assert.Equal([DiagnosticCodes.FurnitureLeftOut, DiagnosticCodes.FurnitureLeftOut], read.Diagnostics.Select(d => d.Code));
        Assert.Contains(read.Diagnostics, d => d.Message.Contains("page 1, line 1 “中华人民共和国国务院公报", StringComparison.Ordinal));
        Assert.Contains(read.Diagnostics, d => d.Message.Contains("“— 1 —”", StringComparison.Ordinal));
    }

    [Fact]
    public void AScannedFileIsReported()
    {
        var read = CorpusTexts.Read(PdfPages.Scanned());
        Assert.Equal((SourceFormat.Pdf, 0), (read.Format, read.Texts.Length));
        var only = Assert.Single(read.Diagnostics);
        Assert.Equal((DiagnosticCodes.NoTextLayer, Severity.Error), (only.Code, only.Severity));
        Assert.Contains("Run OCR on it first", only.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ABombIsNotUnpacked()
    {
        var read = CorpusTexts.Read(PdfPages.Bomb(300 * 1024 * 1024));
        Assert.Equal((DiagnosticCodes.FileTooLarge, 0), (Assert.Single(read.Diagnostics).Code, read.Texts.Length));
    }

    [Theory]
    [InlineData("%PDF-1.7\n")]
    [InlineData("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>")]
    [InlineData("%PDF-1.7\nstartxref\n99999999\n%%EOF")]
    public void ADamagedFileIsReported(string content)
    {
        var read = CorpusTexts.Read(content);
        Assert.Equal((SourceFormat.Pdf, 0), (read.Format, read.Texts.Length));
        Assert.Contains(
            read.Diagnostics, d => d is { Code: DiagnosticCodes.FileDamaged or DiagnosticCodes.NoText, Severity: Severity.Error });
    }

    [Theory]
    [InlineData("[")]
    [InlineData("<<")]
    [InlineData("<< /A ")]
    public void ObjectsDeepInOneAnotherAreNoReasonToFall(string opening)
    {
        var content = "%PDF-1.7\n1 0 obj\n" + string.Concat(Enumerable.Repeat(opening, 200_000))
            + "\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF";
        Assert.Empty(CorpusTexts.Read(content).Texts);
    }

    // found by fuzzing: the library wrote such ranges out, until memory was full
    [Theory]
    [InlineData("<0100> <01FF> <0100>", "<0100> <00FF> <0100>")]
    [InlineData("<0100> <01FF> <0100>", "<0000> <7FFFFFFF> <0100>")]
    [InlineData("<0100> <01FF> <0100>", "<8402147483647> <84FF> <8400>")]
    [InlineData("/W [0 255 500]", "/W [0 2147483647 500]")]
    public void ARangeOfCharactersThatDoesNotEndIsNotWrittenOut(string range, string hostile)
    {
        var read = CorpusTexts.Read(
            new PdfPages { IsPacked = false }.Add(["示例法", "第一条　甲。"]).Write(t => t.Replace(range, hostile, StringComparison.Ordinal)));
        Assert.Equal((DiagnosticCodes.FileDamaged, 0), (Assert.Single(read.Diagnostics).Code, read.Texts.Length));
    }

    [Theory]
    [InlineData("12", true)]
    [InlineData("— 12 —", true)]
    [InlineData("第 12 页 共 30 页", true)]
    [InlineData("Page 3 of 12", true)]
    [InlineData("3/12", true)]
    [InlineData("第十二条", false)]
    [InlineData("2016年11月7日", false)]
    [InlineData("1. Scope", false)]
    [InlineData("", false)]
    public void ANumberOfAPageIsKnown(string text, bool isOne) => Assert.Equal(isOne, RunningHeads.IsPageNumber(text));
}
