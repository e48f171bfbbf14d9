using System.Text;
using CsCheck;
using Statutes.Documents.Reading;
using Statutes.MadeDocuments;
using Statutes.Model.Text;

namespace Statutes.Tests.Documents.Reading;

/// <summary>Texts, Markdown, web pages and PDFs, paragraph by paragraph. Nothing of the author's words may be lost.</summary>
public class TextReadingTests
{
    private const string Wrapped =
        "The operator shall apply for a security review under Article 35 of\n"
        + "the Cybersecurity Law, and shall keep the records for at least six\n"
        + "months. It shall report to the competent department in accordance\n"
        + "with Article 37 of the same law, without delay.\n\nA new paragraph.\n";

    // what the text shows, the text, its paragraphs
    public static TheoryData<string, CheckedFormat, string, string> Texts => new()
    {
        { "lines", CheckedFormat.Text, "甲\r\n\r\n乙\n", "甲|乙" },
        { "lines of a head", CheckedFormat.Text, "Date: 5 March 2025\nRe: CSL Art. 35\n", "Date: 5 March 2025|Re: CSL Art. 35" },
        {
            "a text in two languages keeps its order", CheckedFormat.Text,
            "第一条　甲。\nArticle 1  A.\n第二条　乙。\nArticle 2  B.\n", "第一条　甲。|Article 1  A.|第二条　乙。|Article 2  B."
        },
        { "headings", CheckedFormat.Markdown, "# Memo\n\n## 第二部分\n\n甲", "Memo|第二部分|甲" },
        {
            "emphasis", CheckedFormat.Markdown, "# M\n\n**第三十五条** of the *Cybersecurity Law* and __it__ 2*3*4 a_b_c",
            "M|第三十五条 of the Cybersecurity Law and it 234 a_b_c"
        },
        { "marks without a partner", CheckedFormat.Markdown, "# M\n\n5 * 3 and *note", "M|5 * 3 and *note" },
        { "escapes", CheckedFormat.Markdown, "# M\n\n1\\. a \\*b\\*", "M|1. a *b*" },
        {
            "links", CheckedFormat.Markdown, "# M\n\n[《网络安全法》](https://example.org/csl \"CSL\")第三十五条 [a](b c) [d]",
            "M|《网络安全法》第三十五条 [a](b c) [d]"
        },
        {
            "rows, rules and fences", CheckedFormat.Markdown, "# M\n\n| a | b |\n|---|---|\n| c | d |\n\n---\n```\ncode\n```",
            "M|| a | b ||| c | d ||code"
        },
        { "a block quotation", CheckedFormat.Markdown, "# M\n\n> 国家实行网络安全等级保护制度。\n", "M|>国家实行网络安全等级保护制度。" },
        { "notes", CheckedFormat.Markdown, "# M\n\n甲[^1]乙\n\n[^1]: CSL Art. 35", "M|甲乙|1:CSL Art. 35" },
        {
            "an HTML page", CheckedFormat.Html, "<html><body><nav>首页</nav><p>甲<br>乙</p><footer>注：第三条</footer></body></html>",
            "首页|甲|乙|注：第三条"
        },
        {
            "notes of an HTML page", CheckedFormat.Html,
            "<html><body><p>甲<sup>[1]</sup></p><aside class=comment>CSL Art. 35</aside><div class=bottom><ol><li>See DSL.</ol></div>",
            "甲|CSL Art. 35|1. See DSL."
        },
        {
            "an HTML page in two languages keeps its order", CheckedFormat.Html,
            "<p>Before</p><p>第一条　甲。</p><p>Article 1  A.</p><p>第二条　乙。</p><p>Article 2  B.</p>",
            "Before|第一条　甲。|Article 1 A.|第二条　乙。|Article 2 B."
        },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void ATextIsReadInParagraphs(string shown, CheckedFormat format, string text, string expected)
    {
        var read = WordReadings.Of(Encoding.UTF8.GetBytes(text));
        Assert.Equal((shown, format, expected), (shown, read.Format, OneLine(read)));
        Assert.Equal(Enumerable.Range(0, read.Paragraphs.Length), read.Paragraphs.Select(p => p.Number));
    }

    [Fact]
    public void WrappedLinesAreOneParagraphWhereThatIsSure()
    {
        var read = WordReadings.Of(Encoding.UTF8.GetBytes(Wrapped));
        Assert.Equal(2, read.Paragraphs.Length);
        Assert.Contains("Article 35 of\vthe Cybersecurity Law", read.Paragraphs[0].Text, StringComparison.Ordinal);
        var markdown = WordReadings.Of(Encoding.UTF8.GetBytes("# Memo\n\n" + Wrapped));
        Assert.Equal(["Memo", .. read.Paragraphs.Select(p => p.Text)], markdown.Paragraphs.Select(p => p.Text));

        // two lines alone may be two paragraphs
        Assert.Equal(2, WordReadings.Of(Encoding.UTF8.GetBytes(string.Join('\n', Wrapped.Split('\n')[..2]))).Paragraphs.Length);
    }

    [Fact]
    public void ChineseLinesThatAreWrappedAreOneParagraph()
    {
        const string Sentence = "关键信息基础设施的运营者采购网络产品和服务，可能影响国家安全的，应当通过国家网信部门会同国务院有关部门组织的国家安全审查，"
            + "并应当按照规定与提供者签订安全保密协议，明确安全和保密义务与责任，依照本法第三十五条、第三十六条和第三十七条的规定办理有关手续。";
        var lines = string.Join('\n', Sentence.Chunk(30).Select(c => new string(c)));
        var paragraph = Assert.Single(WordReadings.Of(Encoding.UTF8.GetBytes(lines)).Paragraphs);
        Assert.Equal(Sentence, paragraph.Text.Replace("\v", "", StringComparison.Ordinal));
    }

    [Fact]
    public void EncodingsAreDecoded()
    {
        foreach (var encoding in new[] { "utf-8", "utf-16", "utf-16BE", "gb18030" })
        {
            var text = TextDecoding.Find(encoding)!;
            var read = WordReadings.Of([.. text.GetPreamble(), .. text.GetBytes("依照《网络安全法》第三十五条的规定，应当通过国家安全审查。")]);
            Assert.Equal("依照《网络安全法》第三十五条的规定，应当通过国家安全审查。", Assert.Single(read.Paragraphs).Text);
        }
    }

    [Fact]
    public void APdfIsReadInParagraphsAndWhatRepeatsIsNamed()
    {
        var read = WordReadings.Of(new PdfPages().Add(["备忘录", "依照《网络安全法》第三十五条的规定办理。", "- 1 -"]).Write());
        Assert.Equal(CheckedFormat.Pdf, read.Format);
        Assert.Contains("第三十五条", string.Concat(read.Paragraphs.Select(p => p.Text)), StringComparison.Ordinal);
        Assert.Contains(read.LeftOut, l => l.En!.Contains("Page numbers", StringComparison.Ordinal));
    }

    [Fact]
    public void HiddenTextOfAPageIsNamedAndScriptsAreNot()
    {
        var read = WordReadings.Of("<html><body><script>var a;</script><p>甲</p><p hidden>乙</p></body></html>"u8.ToArray());
        Assert.Contains("乙", Assert.Single(read.LeftOut).En, StringComparison.Ordinal);
    }

    // the letters and digits of a plain text are all read, in order, however its lines are cut
    [Fact]
    public void NoWordOfATextIsLost() =>
        TestGen.AnyOf(
                "Article 35 of the law", "第三十五条", "\n", "\r\n", " ", "　　", "（一）", "abcdefghijklmnopqrstuvwxyz ", "> ", "a | b", "\t")
            .List[1, 60]
            .Where(p => p.Exists(t => t.Any(char.IsLetter)))
            .Sample(pieces =>
            {
                var text = "x\n" + string.Concat(pieces);
                var read = string.Concat(WordReadings.Of(Encoding.UTF8.GetBytes(text)).Paragraphs.Select(p => p.Text));
                return Letters(read) == Letters(text);
            }, iter: 300);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string OneLine(DocumentContent read) => string.Join(
        '|', read.Paragraphs.Select(p => (p.Note is null ? "" : p.Note + ":") + (p.IsBlockQuotation ? ">" : "") + p.Text));
}
