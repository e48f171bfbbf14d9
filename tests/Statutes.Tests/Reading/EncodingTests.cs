using System.Text;
using Statutes.Model.Text;
using Statutes.Reading;

namespace Statutes.Tests.Reading;

public class EncodingTests
{
    private const string Chinese = "csl/2017-06-01.zh.txt";
    private const string English = "csl/2017-06-01.en.txt";

    // a text, its encoding, whether it begins with a byte order mark
    public static TheoryData<string, string, bool> Encodings => new()
    {
        { Chinese, "utf-8", false }, { Chinese, "utf-8", true }, { Chinese, "utf-16", true }, { Chinese, "utf-16BE", true },
        { Chinese, "utf-16", false }, { Chinese, "utf-16BE", false },
        { Chinese, "gb18030", false }, { Chinese, "gbk", false }, { Chinese, "gb2312", false }, { Chinese, "gb18030", true },
        { English, "utf-8", false }, { English, "utf-16", false }, { English, "utf-16BE", false }, { English, "windows-1252", false },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void APlainTextIsReadInAnyEncoding(string path, string encoding, bool isMarked)
    {
        var writer = TextDecoding.Find(encoding)!;
        var read = CorpusTexts.Read([.. isMarked ? writer.GetBytes("\uFEFF") : [], .. writer.GetBytes(CorpusTexts.Content(path))]);
        Assert.Equal(SourceFormat.PlainText, read.Format);
        Assert.Equal(CorpusTexts.Content(path), Assert.Single(read.Texts).Text.Content);
        Assert.Equal(isMarked || encoding == "utf-8" ? [] : [DiagnosticCodes.EncodingByEvidence], read.Diagnostics.Select(d => d.Code));
    }

    [Theory]
    [InlineData("第一條　為了保障網路安全，維護網路空間主權和國家安全、社會公共利益，制定本法。", "big5")]
    [InlineData("第一条　甲。", "gb18030")]
    [InlineData("第一条　为了保障网络安全，制定本法。", "gb18030")]
    public void AShortTextIsReadByEvidence(string text, string encoding)
    {
        var read = CorpusTexts.Read(TextDecoding.Find(encoding)!.GetBytes(text));
        Assert.Equal(text, Assert.Single(read.Texts).Text.Content);
        Assert.Contains(encoding, Assert.Single(read.Diagnostics).Message, StringComparison.Ordinal);
    }

    // the declared encoding, the real one, the diagnostic
    [Theory]
    [InlineData("gb2312", "gb18030", "")]
    [InlineData("GBK", "gb18030", "")]
    [InlineData("big5", "big5", "")]
    [InlineData("utf-8", "utf-8", "")]
    [InlineData("gb2312", "utf-8", DiagnosticCodes.EncodingDiffers)]
    [InlineData("utf-8", "gb18030", DiagnosticCodes.EncodingDiffers)]
    [InlineData("iso-8859-1", "gb18030", DiagnosticCodes.EncodingDiffers)]
    [InlineData("utf-16", "utf-8", DiagnosticCodes.EncodingDiffers)]
    [InlineData("no-such-charset", "gb18030", DiagnosticCodes.EncodingDiffers)]
    public void ADeclarationIsBelievedUnlessTheBytesSayOtherwise(string declared, string encoding, string code)
    {
        const string Law = "示例法||第一章 一般原則||第一條 中國公民依法保障安全。||第二條 本法自公布之日起施行。";
        string[] metas = [$"<meta charset={declared}>", $"<META content='text/html; charset={declared}' http-equiv=Content-Type>"];
        foreach (var meta in metas)
        {
            var html = $"<html><head>{meta}</head><body>{Law.Replace("||", "<br>", StringComparison.Ordinal)}</body></html>";
            var read = CorpusTexts.Read(TextDecoding.Find(encoding)!.GetBytes(html));
            Assert.Equal(Law.Replace("||", "\n", StringComparison.Ordinal) + "\n", Assert.Single(read.Texts).Text.Content);
            Assert.Equal(code, string.Join(' ', read.Diagnostics.Select(d => d.Code)));
        }
    }

    [Fact]
    public void ADeclarationOfXmlCounts()
    {
        var page = TextDecoding.Find("gbk")!.GetBytes("<?xml version='1.0' encoding='gbk'?><html><body><p>第一条 甲。</p></body></html>");
        Assert.Equal("第一条 甲。\n", Assert.Single(CorpusTexts.Read(page).Texts).Text.Content);
    }

    [Fact]
    public void BytesThatAreNoCharactersAreReportedWithTheirPlaces()
    {
        byte[] bytes = [.. "示例法\n第一条　甲"u8, 0xFF, .. "。\n第二条　乙"u8, 0xC0, .. "丙。\n"u8];
        var read = CorpusTexts.Read(bytes);
        Assert.Equal("示例法\n第一条　甲\uFFFD。\n第二条　乙\uFFFD丙。\n", Assert.Single(read.Texts).Text.Content);
        var lost = Assert.Single(read.Diagnostics, d => d.Code == DiagnosticCodes.BytesNotDecoded);
        Assert.Equal((2, new TextSpan(9, 10)), (lost.Line, lost.Span));
        Assert.Contains("line 3", lost.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EndsOfLinesOfEveryKindAreLineEnds()
    {
        var read = CorpusTexts.Read("示例法\r第一条 甲。\u2028第二条 乙。\r\n第三条 丙。\u0085第四条 丁。");
        Assert.Equal("示例法\n第一条 甲。\n第二条 乙。\r\n第三条 丙。\n第四条 丁。", Assert.Single(read.Texts).Text.Content);
    }

    // the beginning of a file, and a word of the message
    [Theory]
    [InlineData("D0CF11E0A1B11AE1", "Word 97")]
    [InlineData("7B5C727466315C616E7369", "RTF")]
    [InlineData("89504E470D0A1A0A", "picture")]
    [InlineData("1F8B0800", "archive")]
    [InlineData("00010203040506070800", "neither text")]
    public void AFileThatIsNotReadIsReportedWithItsKind(string hex, string word)
    {
        var read = CorpusTexts.Read(Convert.FromHexString(hex));
        Assert.Equal((SourceFormat.Unknown, 0), (read.Format, read.Texts.Length));
        Assert.Contains(
            read.Diagnostics,
            d => d is { Code: DiagnosticCodes.FormatUnknown, Severity: Severity.Error }
                && d.Message.Contains(word, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("# 示例法\n\n<!-- INFO END -->\n\n第一条 甲。\n", SourceFormat.Markdown)]
    [InlineData("示例法\n<!-- INFO END -->\n第一条 甲。\n", SourceFormat.Markdown)]
    [InlineData("示例法\n第一条 甲，x<5，y>3。\n", SourceFormat.PlainText)]
    [InlineData("示例法<br>第一条 甲。<br>", SourceFormat.Html)]
    [InlineData("#号的用法\n", SourceFormat.PlainText)]
    public void TheContentSaysTheFormat(string text, SourceFormat format)
    {
        var read = CorpusTexts.Read(Encoding.UTF8.GetBytes(text), "law.pdf");
        Assert.Equal(format, read.Format);
        Assert.True(format == SourceFormat.Html || Assert.Single(read.Texts).Text.Content == text);
    }

    [Fact]
    public void AnEmptyFileHasNoText()
    {
        Assert.Equal(DiagnosticCodes.NoText, Assert.Single(CorpusTexts.Read("").Diagnostics).Code);
        Assert.Equal(DiagnosticCodes.NoText, Assert.Single(CorpusTexts.Read("\uFEFF \n ").Diagnostics).Code);
    }
}
