using AngleSharp.Html.Parser;
using Statutes.Documents.Checking;
using Statutes.Documents.Reading;
using Statutes.Documents.Reports;
using Statutes.Model.Text;

namespace Statutes.Tests.Documents.Reports;

public class CheckReportTests
{
    private const string Memo =
        "《网络安全法》第三十七条规定：“关键信息基础设施的运营者在中华人民共和国境外运营中收集和产生的个人信息和重要数据应当在境内存储。”";

    private static readonly string[] Hostile =
    [
        "</bdi></td><script>alert(1)</script> CSL Art. 999 <img src=x onerror=alert(2)>",
        "\" onmouseover=\"x\" CSL Art. 35 ' & &amp; &#60;b&#62; <!-- ]]> <style>*{}</style>",
        "](javascript:alert(3)) CSL Art. 998 **[x](http://example.org)** `code` # | a | <http://example.org>",
        "# heading\vCSL Art. 997\v- list\v| table |\u0000\u001b[31m \u202E \uD800",
    ];

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void EveryOutputHasTheNoticeTheDayAndTheCorpus(Language language)
    {
        var report = ReportOf(CheckSample.Of(Memo), language);
        Assert.AllOf([report.ToHtml(), report.ToMarkdown()], text =>
        {
            Assert.Contains(ReportNotice.Words.In(language)!, text);
            Assert.Contains("2026-11-22", text);
            Assert.Contains("2025-03-05", text);
            Assert.Contains(TestCorpus.Linked.Hash[..12], text);
        });
    }

    [Fact]
    public void ACitationHasItsSentenceTheLawsWordsAndItsSuggestion()
    {
        var html = ReportOf(CheckSample.Of(Memo)).ToHtml();
        Assert.Contains("<mark>《网络安全法》第三十七条</mark>规定", html);
        Assert.Contains("Cybersecurity Law, Article 37 (version of 2017-06-01)", html);
        Assert.Contains("Cybersecurity Law, Article 39 (version of 2026-01-01), with the same words", html);
        Assert.Contains("《网络安全法》第三十九条", html);
    }

    [Fact]
    public void WhatWasNotComparedIsNamed()
    {
        var report = ReportOf(CheckSample.Of(CheckSample.Shortened));
        Assert.AllOf([report.ToHtml(), report.ToMarkdown().Replace("\\", "", StringComparison.Ordinal)], text =>
        {
            Assert.Contains("1 omission; the pieces must follow in this order.", text);
            Assert.Contains("Not compared, in brackets: [网信部门]", text);
        });
    }

    [Fact]
    public void WhatWasLeftOutIsNamedOnce()
    {
        var content = WordReadings.Of(new WordDocument
        {
            Body = WordDocument.Paragraph(WordDocument.Run("CSL Art. 37.")),
            Footnotes = [WordDocument.Paragraph(WordDocument.Run("A note without a mark."))],
        }.Write());
        var report = ReportOf(new DocumentChecker(TestCorpus.Knowledge).Check(content, null, TestCorpus.Today));
        var sentence = Assert.Single(content.LeftOut).En!;
        Assert.Equal(2, report.ToHtml().Split(sentence).Length);
        Assert.Equal(2, report.ToMarkdown().Replace("\\", "", StringComparison.Ordinal).Split(sentence).Length);
    }

    [Fact]
    public void DifferingWordsAreMarkedBySignsToo()
    {
        var report = ReportOf(CheckSample.Of(Memo));
        Assert.Contains("<del>[-境内-]</del><ins>{+境外+}</ins>", report.ToHtml());
        Assert.Contains("\\[-境内-\\]{+境外+}", report.ToMarkdown());
    }

    [Fact]
    public void ThePageIsOneFileWithoutScriptsWhateverTheDocumentSays()
    {
        var check = CheckSample.Of(Hostile);
        var html = ReportOf(check with { Findings = [CheckSample.Finding(check, "<script>")] }).ToHtml();
        using var page = new HtmlParser().ParseDocument(html);
        Assert.Empty(page.QuerySelectorAll("script, img, link, iframe, object, base, form"));
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.AllOf(page.QuerySelectorAll("a[href]"), a => Assert.StartsWith("#", a.GetAttribute("href")));
        Assert.Contains("<script>alert(1)</script>", page.Body!.TextContent);
        Assert.Equal("Report on a checked document", page.Title);
        Assert.DoesNotContain('\0', html);
        Assert.Contains("default-src 'none'", page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"));
    }

    [Fact]
    public void MarkdownShowsTheWordsOfADocumentAsTheyAre()
    {
        var markdown = ReportOf(CheckSample.Of(Hostile)).ToMarkdown();
        Assert.DoesNotContain("<script>", markdown.Replace("\\<script>", "", StringComparison.Ordinal));
        Assert.DoesNotContain("](", markdown.Replace("\\](", "", StringComparison.Ordinal));
        Assert.DoesNotContain("\n# heading", markdown);
        Assert.DoesNotContain("\n| table", markdown);
        Assert.DoesNotContain('\0', markdown);
        Assert.DoesNotContain('\u001b', markdown);
    }

    // an author chooses the mark of a note
    [Fact]
    public void TheNumberOfANoteIsEscapedToo()
    {
        var content = new DocumentContent(
            CheckedFormat.Docx, [new DocumentParagraph(PartNames.Footnotes, 0, "CSL Art. 999.", "<img src=x>[a](b)")], []);
        var report = ReportOf(new DocumentChecker(TestCorpus.Knowledge).Check(content, null, TestCorpus.Today));
        Assert.DoesNotContain("<img", report.ToHtml());
        var markdown = report.ToMarkdown();
        Assert.DoesNotContain("<img", markdown.Replace("\\<img", "", StringComparison.Ordinal));
        Assert.DoesNotContain("](", markdown.Replace("\\](", "", StringComparison.Ordinal));
    }

    [Fact]
    public void ALongListShowsWhatNeedsAttentionFirstAndSaysWhatIsMissing()
    {
        var check = CheckSample.Of(new DateOnly(2026, 3, 5), "CSL Art. 999.", "CSL Art. 37.");
        var (missing, fine) = (check.Citations[0], check.Citations[1]);
        var many = check with { Citations = [.. Enumerable.Repeat(fine, CheckReport.MostListed), missing] };
        var html = ReportOf(many).ToHtml();
        Assert.Contains($"id=\"c{CheckReport.MostListed + 1}\"", html);
        Assert.DoesNotContain($"id=\"c{CheckReport.MostListed}\"", html);
        Assert.Contains($"{CheckReport.MostListed} of {CheckReport.MostListed + 1} are listed", html);
    }

    [Fact]
    public void TheSameCheckGivesTheSameReport()
    {
        var check = CheckSample.Of(Memo);
        Assert.Equal(ReportOf(check).ToHtml(), ReportOf(check).ToHtml());
        Assert.Equal(ReportOf(check).ToMarkdown(), ReportOf(check).ToMarkdown());
    }

    private static CheckReport ReportOf(DocumentCheck check, Language language = Language.English) =>
        new(check, TestCorpus.Knowledge, language);
}
