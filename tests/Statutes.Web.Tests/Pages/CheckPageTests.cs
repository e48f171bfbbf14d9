using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Statutes.Web.Tests.Api;

namespace Statutes.Web.Tests.Pages;

public class CheckPageTests(RunningService service)
{
    private const string Hostile = "<b>CSL</b> \"><script>alert(1)</script> ' onload=x \u202E CSL Art. 999 & </textarea><!-- ";

    [Fact]
    public async Task TheEmptyPageNamesTheLimitsAndThatNothingIsKept()
    {
        var page = await service.PageAsync("/check");
        Assert.Contains("up to 32 MB, 10 MB of text and 50,000 paragraphs", page);
        Assert.Contains("It is neither stored nor logged.", page);
        Assert.Contains("aria-current=\"page\">Check a document</a>", page);
        Assert.DoesNotContain("check-result", page);
    }

    [Fact]
    public async Task TheListAndTheTextLeadToEachOther()
    {
        var page = await PageAsync(File(SampleDocument.Word()));
        Assert.Contains("<b>2</b> outdated</li>", page);
        Assert.Contains("the date of the document: “Date: 5 March 2025”", page);
        var links = Between(page, "href=\"#", "\"").Where(l => l != "main").ToArray();
        Assert.True(links.Length > 8);
        Assert.AllOf(links, l => Assert.Single(Between(page, $"id=\"{l}", "\""), ""));
        Assert.Contains("<a class=\"checked attention\" id=\"t-c0\" href=\"#l-c0\">《网络安全法》第三十五条</a>规定", page);
        Assert.Contains("<del>境内</del>", page);
        Assert.Contains("<ins>境外</ins>", page);
    }

    [Fact]
    public async Task WhatWasNotComparedOfAQuotationIsShown()
    {
        const string Memo =
            "《网络安全法》第三十五条规定：“关键信息基础设施的运营者采购……，可能影响国家安全的，应当通过国家网信部门会同国务院有关部门[网信部门]组织的国家安全审查。”";
        var page = await PageAsync((new StringContent(Memo), "text", null), (new StringContent("2018-01-01"), "at", null));
        Assert.Contains("1 omission; the pieces must follow in this order.", page);
        Assert.Contains("Not compared, in brackets: [网信部门]", page);
    }

    [Fact]
    public async Task ATextIsCheckedWhereNoFileIsChosen()
    {
        var page = await PageAsync((new StringContent("Under CSL Art. 35."), "text", null));
        Assert.Contains("Under CSL Art. 35.</textarea>", page);
        Assert.Contains("CSL Art. 35</a>", page);
        Assert.Contains("href=\"/alerts?ids=csl%402026-01-01%2Fart_35\"", page);
        Assert.Contains("name=\"as\" value=\"report\"", page);
        Assert.DoesNotContain("name=\"as\" value=\"word\"", page);
    }

    [Fact]
    public async Task WhatADocumentSaysIsNeverMarkup()
    {
        foreach (var page in new[] { await PageAsync((new StringContent(Hostile), "text", null)), await PageAsync(File(Word(Hostile))) })
        {
            Assert.DoesNotContain("<script>alert", page);
            Assert.DoesNotContain("<b>CSL", page);
            Assert.Contains("CSL Art. 999", page);
            Assert.DoesNotContain("</textarea><!--", page);
        }
    }

    [Fact]
    public async Task TheDocumentThatThePageCarriesGivesTheReportAgain()
    {
        var document = SampleDocument.Word();
        var page = await PageAsync(File(document));
        var carried = WebUtility.HtmlDecode(Assert.Single(Between(page, "name=\"document\" value=\"", "\"")));
        Assert.Equal(document, Convert.FromBase64String(carried));
        using var answer = await PostAsync(
            200, (new StringContent(carried), "document", null), (new StringContent("report"), "as", null));
        Assert.Equal("attachment; filename=report.html", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Contains("Report on a checked document", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("markdown", "text/markdown", "attachment; filename=report.md", "CSL Art. 35")]
    [InlineData("json", "application/json", "attachment; filename=report.json", "\"text\":\"CSL Art. 35\"")]
    public async Task TheReportIsSavedInOtherFormsToo(string form, string mediaType, string name, string words)
    {
        using var answer = await PostAsync(
            200, (new StringContent("Under CSL Art. 35."), "text", null), (new StringContent(form), "as", null));
        Assert.Equal(mediaType, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(name, answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task APastedTextWithTagsStaysAText()
    {
        var page = await PageAsync((new StringContent("<p>See <b>CSL Art. 999</b></p>"), "text", null));
        Assert.Contains("&lt;b&gt;<a class=\"checked attention\"", page);
        var carried = WebUtility.HtmlDecode(Assert.Single(Between(page, "name=\"document\" value=\"", "\"")));
        var plain = Assert.Single(Between(page, "name=\"plain\" value=\"", "\""));
        using var answer = await PostAsync(
            200, (new StringContent(carried), "document", null), (new StringContent(plain), "plain", null),
            (new StringContent("report"), "as", null));
        Assert.Contains("&lt;b&gt;<mark>", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AWordDocumentIsSavedWithCommentsInTheLanguageOfTheVisitor()
    {
        using var answer = await PostAsync(
            200, File(SampleDocument.Word()), (new StringContent("word"), "as", null), (new StringContent("true"), "update", null));
        Assert.Equal("attachment; filename=checked.docx", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal((byte)'P', (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[0]);
    }

    [Fact]
    public async Task TheInterfaceIsInTheLanguageOfTheVisitor()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/check")
        {
            Content = new MultipartFormDataContent { { new StringContent("CSL Art. 999"), "text" } },
        };
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue("zh-CN"));
        using var answer = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<h1>文件核对</h1>", page);
        Assert.Contains("没有这一条款", page);
    }

    [Fact]
    public async Task AMistakeIsAPageThatNamesTheFix()
    {
        using var nothing = await PostAsync(400, (new StringContent(" "), "text", null));
        Assert.Contains("Choose a file, or paste a text.", await nothing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var date = await PostAsync(400, (new StringContent("CSL 1"), "text", null), (new StringContent("2018-1-1"), "at", null));
        using var old = await PostAsync(415, File(RefusedDocument.Of("old")));
        using var word = await PostAsync(406, (new StringContent("CSL 1"), "text", null), (new StringContent("word"), "as", null));
        using var json = await service.Client.PostAsync(
            "/check", new StringContent("{}", Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, json.StatusCode);
    }

    private static byte[] Word(string text) => new Statutes.Tests.Documents.WordDocument
    {
        Body = Statutes.Tests.Documents.WordDocument.Paragraph(Statutes.Tests.Documents.WordDocument.Run(text)),
    }.Write();

    private static (HttpContent, string, string?) File(byte[] document) => (new ByteArrayContent(document), "file", "memo.docx");

    private async Task<string> PageAsync(params (HttpContent Content, string Name, string? File)[] fields)
    {
        using var answer = await PostAsync(200, fields);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task<HttpResponseMessage> PostAsync(int status, params (HttpContent Content, string Name, string? File)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (content, name, file) in fields)
        {
            if (file is null)
            {
                form.Add(content, name);
            }
            else
            {
                form.Add(content, name, file);
            }
        }

        var answer = await service.Client.PostAsync("/check", form, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)answer.StatusCode);
        return answer;
    }

    private static IEnumerable<string> Between(string page, string start, string end)
    {
        for (var at = page.IndexOf(start, StringComparison.Ordinal); at >= 0; at = page.IndexOf(start, at + 1, StringComparison.Ordinal))
        {
            var from = at + start.Length;
            yield return page[from..page.IndexOf(end, from, StringComparison.Ordinal)];
        }
    }
}
