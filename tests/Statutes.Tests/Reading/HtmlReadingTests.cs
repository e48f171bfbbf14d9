using System.Net;
using System.Text;
using Statutes.Model.Text;
using Statutes.Reading;
using Statutes.Reading.Sources;

namespace Statutes.Tests.Reading;

public class HtmlReadingTests
{
    public static TheoryData<string> Shapes => [.. HtmlPages.Shapes.Keys];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void ALawInTheShapeOfAPageIsReadAsItIsInTheCorpus(string shape)
    {
        foreach (var path in CorpusTexts.All)
        {
            var html = HtmlPages.Shapes[shape](CorpusTexts.Lines(path));
            var read = CorpusTexts.Read(html);
            Assert.Equal(SourceFormat.Html, read.Format);
            var text = Assert.Single(read.Texts);
            Assert.Equal(CorpusTexts.LanguageOf(path), text.Language);
            var parsed = CorpusTexts.AssertReadAs(text, path);
            foreach (var (provision, wording) in CorpusTexts.Wordings(parsed))
            {
                var place = Assert.IsType<SourcePlace.InText>(text.Places.Of(provision.WordingSpan));
                Assert.Equal(Bare(wording), Bare(Shown(html[place.Span.Start..EndOfReference(html, place.Span.End)])));
            }
        }
    }

    [Fact]
    public void WhatIsLeftOutIsReportedOnceForEachKind()
    {
        var lines = CorpusTexts.Lines("csl/2017-06-01.zh.txt");
        var diagnostics = CorpusTexts.Read(HtmlPages.Shapes["hidden text between"](lines)).Diagnostics;
        Assert.InRange(diagnostics.Length, 4, 10);
        Assert.Contains(diagnostics, d => d.Code == DiagnosticCodes.HiddenLeftOut && d.Message.Contains("第九百条", StringComparison.Ordinal));
        Assert.Contains(
            diagnostics, d => d.Code == DiagnosticCodes.FurnitureLeftOut && d.Message.Contains("责任编辑", StringComparison.Ordinal));
        Assert.Equal(diagnostics.OrderBy(d => d.Span.Start), diagnostics);
    }

    [Theory]
    [InlineData("two columns")]
    [InlineData("two columns, English first")]
    [InlineData("two columns of one cell each")]
    [InlineData("paragraphs in turn")]
    [InlineData("one after the other")]
    public void ALawAndItsTranslationAreTwoTexts(string shape)
    {
        foreach (var path in CorpusTexts.All.Where(p => CorpusTexts.LanguageOf(p) == Language.Chinese))
        {
            var english = path.Replace(".zh.", ".en.", StringComparison.Ordinal);
            var (zh, en) = (
                CorpusTexts.Lines(path).Select(HtmlPages.Text).ToArray(), CorpusTexts.Lines(english).Select(HtmlPages.Text).ToArray());
            var html = HtmlPages.Page(CorpusTexts.Lines(path), shape switch
            {
                "two columns" => $"<table>{string.Concat(zh.Zip(en, (z, e) => $"<tr><td>{z}</td><td>{e}</td></tr>"))}</table>",
                "two columns, English first" =>
                    $"<table>{string.Concat(zh.Zip(en, (z, e) => $"<tr><td><p>{e}</p></td><td><p>{z}</p></td></tr>"))}</table>",
                "two columns of one cell each" =>
                    $"<table><tr><td>{string.Join("<br>", zh)}</td><td>{string.Join("<br>", en)}</td></tr></table>",
                "paragraphs in turn" => string.Concat(zh.Zip(en, (z, e) => $"<p lang=\"zh\">{z}</p><p lang=\"en\">{e}</p>")),
                _ => $"<div>{string.Join("<br>", zh)}</div><hr><div>{string.Join("<br>", en)}</div>",
            });
            var read = CorpusTexts.Read(html);
            Assert.Equal([Language.Chinese, Language.English], read.Texts.Select(t => t.Language!.Value));
            Assert.Equal(["file#zh", "file#en"], read.Texts.Select(t => t.Text.Name));
            CorpusTexts.AssertReadAs(read.Texts[0], path);
            CorpusTexts.AssertReadAs(read.Texts[1], english);
        }
    }

    // what the line is of, the HTML, the lines read
    public static TheoryData<string, string, string> Oddities => new()
    {

        {
            "a number in a cell of its own",
            "<table><tr><td>第一条</td><td>甲。</td></tr><tr><td>第二条</td><td>乙。</td></tr></table>",
            "第一条　甲。|第二条　乙。"
        },

        {
            "a row of figures in an article",
            "<p>第一条 费用如下：</p><table><tr><td>甲</td><td>10</td></tr><tr><td>乙</td><td>20</td></tr></table>",
            "第一条 费用如下：|甲　10|乙　20"
        },
        { "a number in a cell, paragraphs in the next", "<table><tr><td>第一条</td><td><p>甲。</p><p>乙。</p></td></tr></table>", "第一条|甲。|乙。" },

        {
            "a list that the browser numbers",
            "<p>Article 1 These are:</p><ol><li>one;<li>two.</ol>",
            "Article 1 These are:|1. one;|2. two."
        },
        { "a list that is numbered twice", "<p>第一条 甲：</p><ol start=3><li>（一）乙；</li><li>（二）丙。</li></ol>", "第一条 甲：|（一）乙；|（二）丙。" },

        {
            "a list that begins at 4",
            "<p>Article 1 These are:</p><ol start=4><li>four<li value=9>nine</ol>",
            "Article 1 These are:|4. four|9. nine"
        },
        { "an entity without a semicolon", "<p>第一条&nbsp甲&ldquo;乙&rdquo;&amp;丙&unknown;。</p>", "第一条\u00A0甲“乙”&丙&unknown;。" },
        { "a number of Windows-1252", "<p>Article 1 The State&#146;s &#8220;law&#8221;.</p>", "Article 1 The State’s “law”." },
        { "marks of notes", "<p>第一条 甲<sup><a href=#n1>[1]</a></sup>。10<sup>2</sup>。</p>", "第一条 甲。10。" },
        { "ruby", "<p>第一条 <ruby>甲<rp>(</rp><rt>jiǎ</rt><rp>)</rp></ruby>。</p>", "第一条 甲。" },
        { "a line end within a number", "<p>第十\n  二条 甲。</p>", "第十二条 甲。" },
        { "a line end between words", "<p>Article 1 The\n  State.</p>", "Article 1 The State." },
        { "a closing br", "<p>第一条 甲。</br>乙。</p>", "第一条 甲。|乙。" },
        { "a closing tag without its element", "</div></p><p>第一条 甲。</b></span></p>", "第一条 甲。" },
        { "a plaintext element", "<p>第一条 甲。<plaintext>第二条 <b>。", "第一条 甲。|第二条 <b>。" },
        { "a comment", "<p>第一条 甲<!-- 第二条 -->。</p>", "第一条 甲。" },
        { "a furniture name on a part with articles", "<div class='print main'><p>第一条 甲。</p></div><div class='print'>打印</div>", "第一条 甲。" },

        {
            "an order before the law",
            "<p>首页</p><p>中华人民共和国国务院令</p><p>第745号</p><p>现予公布。</p><p>示例条例</p><p>第一条 甲。</p>",
            "中华人民共和国国务院令|第745号|现予公布。|示例条例|第一条 甲。"
        },
        { "links behind the last article", "<p>示例法</p><p>第一条 甲。</p><p><a href=a>示例法解读</a></p>", "示例法|第一条 甲。" },
        { "a link within an article", "<p>第一条 依照<a href=a>示例法</a>。</p><p>第二条 <a href=a>乙。</a></p>", "第一条 依照示例法。|第二条 乙。" },

        {
            "a contents of links",
            "<p>示例法</p><p>目录</p><p><a href=#1>第一章 总则</a></p><p>第一章 总则</p><p>第一条 甲。</p>",
            "示例法|目录|第一章 总则|第一章 总则|第一条 甲。"
        },
        { "an English title under the Chinese one", "<h1>示例法</h1><p>Example Law</p><p>第一条 甲。</p>", "示例法|第一条 甲。" },
        { "a table in a table", "<table><tr><td><table><tr><td>第一条</td><td>甲。</td></tr></table></td></tr></table>", "第一条　甲。" },
        { "white space that is kept by style", "<p style='white-space: pre-wrap'>第一条 甲。\n第二条 乙。</p>", "第一条 甲。|第二条 乙。" },
        { "no article at all", "<p>示例公告</p><p>现予公布。</p>", "示例公告|现予公布。" },
    };

    [Theory]
    [MemberData(nameof(Oddities))]
    public void AnUnusualPageIsRead(string oddity, string html, string lines)
    {
        Assert.NotEmpty(oddity);
        Assert.Equal(
            lines.Split('|'), Assert.Single(CorpusTexts.Read(html).Texts).Text.Content.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void APageOfNothingButFurnitureIsReportedToHaveNoText()
    {
        var read = CorpusTexts.Read("<html><body><nav><a href=/>首页</a></nav><script>1</script></body></html>");
        Assert.Empty(read.Texts);
        Assert.Contains(read.Diagnostics, d => d is { Code: DiagnosticCodes.NoText, Severity: Severity.Error });
    }

    [Fact]
    public void DeepNestingIsReportedAndTheTextIsRead()
    {
        var read = CorpusTexts.Read(string.Concat(Enumerable.Repeat("<div><b>", 100_000)) + "<p>第一条 甲。</p>");
        Assert.Equal("第一条 甲。\n", Assert.Single(read.Texts).Text.Content);
        Assert.Contains(read.Diagnostics, d => d.Code == DiagnosticCodes.NestedTooDeeply);
    }

    [Fact]
    public void AMillionHeadingsAreRead()
    {
        var read = CorpusTexts.Read("<p>第一条 甲。</p>" + string.Concat(Enumerable.Repeat("<h2>第一章 总则</h2>", 1_000_000)));
        Assert.Equal(1_000_002, Assert.Single(read.Texts).Text.LineCount);
    }

    private static int EndOfReference(string html, int end) => html[end - 1] == '&' ? html.IndexOf(';', end) + 1 : end;

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u00AD' or '\u200B')));

    // without tags, and without the content of tags that are not shown
    private static string Shown(string html)
    {
        var shown = new StringBuilder();
        for (var at = 0; at < html.Length;)
        {
            var tag = html.IndexOf('<', at);
            shown.Append(html, at, (tag < 0 ? html.Length : tag) - at);
            at = tag < 0 ? html.Length : html.IndexOf('>', tag) + 1;
        }

        return WebUtility.HtmlDecode(shown.ToString());
    }
}
