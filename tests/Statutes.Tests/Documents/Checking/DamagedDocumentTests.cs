using System.Text;
using Statutes.MadeDocuments;

namespace Statutes.Tests.Documents.Checking;

/// <summary>
/// PDFs and HTML pages that are damaged or hostile give a check or a refusal with a code. The tool fuzz-documents looks for longer.
/// </summary>
public class DamagedDocumentTests
{
    private const int Depth = 20_000;

    [Theory]
    [InlineData("html")]
    [InlineData("pdf")]
    public void ADamagedDocumentIsCheckedOrRefused(string extension)
    {
        var (random, read) = (new Random(5), 0);
        var damaged = new DamagedDocument(new LawMaterial(TestCorpus.Knowledge, TestCorpus.Today));
        for (var i = 0; i < 40; i++)
        {
            Assert.Null(DocumentTrial.Run(damaged.Make(extension, random), TestCorpus.Knowledge, TestCorpus.Today, out var isRead));
            read += isRead ? 1 : 0;
        }

        Assert.InRange(read, 6, 40); // most of them must reach the check
    }

    [Theory]
    [InlineData("<div>", "CSL Article 35")]
    [InlineData("<table><tr><td>", "CSL Article 35")]
    [InlineData("<blockquote>", "《网络安全法》第三十五条")]
    [InlineData("<b><i>", "“CSL Article 35”")]
    [InlineData("<!--", "CSL Article 35")]
    [InlineData("“", "《网络安全法》第三十五条")]
    [InlineData("「", "《网络安全法》第三十五条")]
    [InlineData("《", "第三十五条")]
    [InlineData("[", "CSL Article 35")]
    public void DeepNestingIsCheckedOrRefused(string nested, string words)
    {
        var page = $"<!DOCTYPE html><html><body><p>a</p>{string.Concat(Enumerable.Repeat(nested, Depth))}{words}</body></html>";
        Assert.Null(DocumentTrial.Run(Encoding.UTF8.GetBytes(page), TestCorpus.Knowledge, TestCorpus.Today, out _));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("<<")]
    [InlineData("<< /A [")]
    [InlineData("(")]
    [InlineData("q ")]
    public void DeepNestingInAPdfIsCheckedOrRefused(string nested)
    {
        var pages = new PdfPages { IsPacked = false }.Add(["备忘录", "日期", "《网络安全法》第三十七条。"]);
        var deep = string.Concat(Enumerable.Repeat(nested, Depth));
        foreach (var spoilt in new[]
        {
            pages.Write(p => p.Replace("/Resources", $"/A {deep} /Resources", StringComparison.Ordinal)),
            pages.Write(p => p.Replace("BT /F1", deep + "BT /F1", StringComparison.Ordinal)),
        })
        {
            Assert.Null(DocumentTrial.Run(spoilt, TestCorpus.Knowledge, TestCorpus.Today, out _));
        }
    }
}
