using CsCheck;
using Statutes.Ingest.Parsing;
using Statutes.Model.Text;

namespace Statutes.Tests.Ingest.Parsing;

public class MarkdownLawTests
{
    private const string Law = """
        # 中华人民共和国示例法

        2020年1月1日 某次会议通过

        2021年2月3日 某次会议修正　2022年1月1日 修正

        <!-- INFO END -->

        ## 序言

        序言的话。

        ### 第一章 总则

        第一条 甲。

        ## 一、其他

        第二条 乙：

        （一）丙；

        <!-- TABLE -->

        附件一：表

        第一条 表中的条。
        """;

    private static readonly Gen<string> AnyFile = Gen.OneOf(
        TestGen.AnyOf(
            "# 示例法", "#", "## 第一章 总则", "###", "## 第一条 甲。", "<!-- INFO END -->", "<!-- -->", "<!--->", "第一条 甲：", "（一）乙；", "一、丙；", "1．丁；",
            "附：", "附加。", "（三）戊。", ""),
        Gen.String[0, 20]).Array[0, 25].Select(lines => string.Join('\n', lines));

    [Fact]
    public void TitleEventsAndTextAreSeparated()
    {
        var (document, _) = Read(Law);
        Assert.Equal("中华人民共和国示例法", document.Title);
        Assert.Equal("2020年1月1日 某次会议通过\n2021年2月3日 某次会议修正　2022年1月1日 修正", document.Note);
        Assert.Equal(
            ["chp_1 总则", "art_1 ", "art_1__para_1 甲。", "art_2 ", "art_2__para_1 乙：", "art_2__para_1__item_1 丙；"],
            document.All.Select(p => $"{p.Path} {document.WordingOf(p)}"));
    }

    [Fact]
    public void WhatIsNotUnderstoodIsADiagnosticAtItsPlaceInTheFile() => Assert.Equal(
        ["heading-unknown 9", "unknown-line 11", "heading-unknown 17", "annex-left-out 25"],
        Read(Law).Diagnostics.Select(d => $"{d.Code} {d.Line}"));

    [Fact]
    public void ACodeInOneFileForEachBookHasBothTitles() =>
        Assert.Equal("中华人民共和国示例法典 物权编", Read("# 中华人民共和国示例法典\n\n# 物权编\n\n<!-- INFO END -->\n第一条 甲。").Document.Title);

    [Fact]
    public void AFileWithoutTheMarkIsReadAllTheSame()
    {
        var (document, diagnostics) = Read("# 示例法\n第一条 甲。");
        Assert.Equal(("示例法", 1), (document.Title, document.Articles.Length));
        Assert.Equal(["head-not-closed"], diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void AnyFileIsReadAndEverySpanIsAPlaceInIt() => AnyFile.Sample(text =>
    {
        var (document, diagnostics) = Read(text);
        Assert.Same(text, document.Source.Content);
        Assert.All(document.All, p => Assert.InRange(p.Span.End, p.Span.Start, text.Length));
        Assert.All(diagnostics, d => Assert.InRange(d.Line, 1, document.Source.LineCount));
    });

    private static ParsedText Read(string text) => MarkdownLaw.Read(new SourceText("law.md", text), default);
}
