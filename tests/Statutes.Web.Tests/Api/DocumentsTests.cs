using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Statutes.Web.Tests.Api;

public class DocumentsTests(RunningService service)
{
    private const string Address = "/api/documents/check";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [Fact]
    public async Task TheAnswerHasTheShapeOfTheContract()
    {
        var answer = await CheckAsync(SampleDocument.Text);
        Assert.Equal(
            ["document", "at", "atFrom", "today", "cautions", "citations", "quotations", "notUnderstood", "findings", "coverage", "notice",
                "corpus", "counts"],
            NamesOf(answer));
        Assert.Equal(["format", "characters", "parts", "date", "leftOut"], NamesOf(answer.At("document")));
        Assert.Equal(["value", "text", "part", "paragraph", "start", "end"], NamesOf(answer.At("document.date")));
        Assert.Equal(
            ["text", "part", "paragraph", "start", "end", "kind", "verdict", "why", "resolution", "suggestion"],
            NamesOf(answer.At("citations.0")));
        Assert.Equal(["text", "id", "why", "certain"], NamesOf(answer.At("citations.0.suggestion")));
        Assert.Equal(
            ["text", "part", "paragraph", "start", "end", "citation", "lang", "verdict", "why", "found", "differences", "omissions",
                "leftOut"],
            NamesOf(answer.At("quotations.0")));
        Assert.Equal(["id", "lang", "start", "end"], NamesOf(answer.At("quotations.0.found")));
        Assert.Equal(["op", "text"], NamesOf(answer.At("quotations.1.differences.0")));
        Assert.Equal(["text", "part", "paragraph", "start", "end", "why"], NamesOf(answer.At("notUnderstood.0")));
        Assert.Equal(["zh", "en"], NamesOf(answer.At("coverage")));
        Assert.Equal(["citations", "quotations", "notUnderstood", "findings", "needAttention"], NamesOf(answer.At("counts")));
    }

    [Fact]
    public async Task EachCitationAndQuotationHasItsVerdictAndItsPlace()
    {
        var answer = await CheckAsync(SampleDocument.Text);
        Assert.Equal(("text", "2025-03-05", "document"), (answer.Text("document.format"), answer.Text("at"), answer.Text("atFrom")));
        Assert.Equal(("2026-11-22", "Date: 5 March 2025"), (answer.Text("today"), answer.Text("document.date.text")));
        Assert.Equal(["renumbered", "not-there", "not-available", "renumbered"], answer.Texts("citations", "verdict"));
        Assert.Equal(["exact", "near"], answer.Texts("quotations", "verdict"));
        Assert.Equal("《网络安全法》第三十七条", answer.Text("citations.0.suggestion.text"));
        Assert.Equal("csl@2026-01-01/art_37", answer.Text("citations.0.suggestion.id"));
        Assert.Equal("csl@2017-06-01/art_35", answer.Text("citations.0.resolution.targets.0.id"));
        Assert.Contains("境外", answer.Texts("quotations.1.differences", "text"));
        Assert.Equal(
            """{"citations":{"renumbered":2,"not-there":1,"not-available":1},"quotations":{"exact":1,"near":1},"notUnderstood":1,"""
                + "\"findings\":0,\"needAttention\":6}",
            answer.At("counts").GetRawText());
        var paragraphs = SampleDocument.Text.Split("\n\n");
        foreach (var list in new[] { "citations", "quotations", "notUnderstood" })
        {
            Assert.AllOf(answer.At(list).EnumerateArray(), e => Assert.Equal(e.Text("text"), In(paragraphs, e)));
        }

        static string In(string[] paragraphs, JsonElement e) =>
            paragraphs[e.At("paragraph").GetInt32()][e.At("start").GetInt32()..e.At("end").GetInt32()];
    }

    [Fact]
    public async Task AWordDocumentIsReadWithItsFootnotesAndADateWins()
    {
        var own = await CheckAsync(SampleDocument.Word());
        Assert.Equal("docx", own.Text("document.format"));
        Assert.Equal(["body", "footnotes"], own.At("document.parts").EnumerateArray().Select(p => p.GetString()));
        Assert.Equal("footnotes", own.Text("notUnderstood.0.part"));
        Assert.Equal(["renumbered", "not-there", "not-available", "renumbered"], own.Texts("citations", "verdict"));
        var given = await CheckAsync(SampleDocument.Word(), "?at=2026-03-05");
        Assert.Equal(("2026-03-05", "request"), (given.Text("at"), given.Text("atFrom")));
        Assert.Equal("doubtful", given.Text("citations.0.verdict"));
    }

    [Fact]
    public async Task AFormWithOneFileIsReadLikeTheFileAndItsNameIsNowhere()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(SampleDocument.Word()), "anything", "secret-client.docx" } };
        using var answer = await service.Client.PostAsync(Address, form, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal((await CheckAsync(SampleDocument.Word())).GetRawText(), JsonDocument.Parse(text).RootElement.GetRawText());
        Assert.DoesNotContain("secret-client", text + answer.Headers + answer.Content.Headers);
    }

    [Theory]
    [InlineData("text/plain", "text")]
    [InlineData("text/plain; charset=utf-8", "text")]
    [InlineData("text/html", "html")]
    [InlineData("application/octet-stream", "html")]
    public async Task TheTagsOfAPlainTextAreWords(string mediaType, string format)
    {
        using var content = new ByteArrayContent("<p>See <b>CSL Art. 35</b> &amp; others.</p>"u8.ToArray());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        var body = await service.PostAsync(Address, content);
        Assert.Equal(format, body.Text("document.format"));
        Assert.Equal(format == "text" ? 43 : 25, body.At("document.characters").GetInt32());
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent("<p>See <b>CSL Art. 35</b></p>"u8.ToArray()), "a", format == "text" ? "memo.TXT" : "memo.html" },
        };
        Assert.Equal(format, (await service.PostAsync(Address, form)).Text("document.format"));
    }

    [Fact]
    public async Task AFormWithAnotherNumberOfFilesIsRefused()
    {
        using var two = new MultipartFormDataContent
        {
            { new StringContent("CSL Art. 35"), "a", "a.txt" }, { new StringContent("CSL Art. 36"), "b", "b.txt" },
        };
        Assert.Contains("2 files", (await service.PostAsync(Address, two, 400)).Text("detail"));
        using var no = new MultipartFormDataContent { { new StringContent("CSL Art. 35"), "text" } };
        Assert.Contains("0 files", (await service.PostAsync(Address, no, 400)).Text("detail"));
    }

    [Theory]
    [InlineData("text/html", "text/html", "inline; filename=report.html")]
    [InlineData("text/markdown, text/html;q=0.5", "text/markdown", "inline; filename=report.md")]
    public async Task AReportComesBackByAcceptAndIsNotStored(string accept, string type, string disposition)
    {
        using var answer = await SendAsync(SampleDocument.Word(), accept);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(disposition, answer.Content.Headers.ContentDisposition!.ToString());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains("Accept", answer.Headers.Vary);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("2025-03-05", text);
        Assert.Contains("第三十七条", text);
        if (type == "text/html")
        {
            Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
        }
    }

    [Theory]
    [InlineData("?lang=zh", "文件核对报告")]
    [InlineData("?lang=en", "Report on a checked document")]
    [InlineData("", "Report on a checked document")]
    public async Task TheReportHasTheLanguageOfTheRequestElseOfTheDocument(string query, string title)
    {
        using var answer = await SendAsync(Encoding.UTF8.GetBytes("Article 35 of the Cybersecurity Law applies."), "text/html", query);
        Assert.Contains($"<h1>{title}</h1>", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AWordDocumentComesBackOnlyForAWordDocument()
    {
        using var answer = await SendAsync(Encoding.UTF8.GetBytes(SampleDocument.Text), Word);
        await AssertProblemAsync(answer, 406, "not-acceptable");
        using var picture = await SendAsync(SampleDocument.Word(), "image/png");
        await AssertProblemAsync(picture, 406, "not-acceptable");
    }

    [Theory]
    [InlineData("?lang=en", false)]
    [InlineData("?lang=en&update=true", true)]
    public async Task AWordDocumentComesBackWithCommentsAndOnlyWithUpdateWithChanges(string query, bool changes)
    {
        using var answer = await SendAsync(SampleDocument.Word(), Word, query);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Word, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment; filename=checked.docx", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        await using var stream = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using var package = new ZipArchive(stream, ZipArchiveMode.Read);
        var comments = await TextAsync(package, "word/comments.xml");
        Assert.Contains("Renumbered: Cybersecurity Law, Article 35 (version of 2017-06-01)", comments);
        Assert.Contains("[-境内-]{+境外+}", comments);
        Assert.Contains("; unofficial translation.", comments);
        Assert.Equal(6, comments.Split("<w:comment ").Length - 1); // four citations, a quotation, and a passage in the footnote
        var body = await TextAsync(package, "word/document.xml");
        Assert.Equal(changes ? 2 : 0, body.Split("<w:ins ").Length - 1);
        Assert.Equal(changes, body.Contains("w:author=\"Statutes\"", StringComparison.Ordinal));
        Assert.Equal(changes, body.Contains("第三十九条", StringComparison.Ordinal));

        static async Task<string> TextAsync(ZipArchive package, string part)
        {
            using var reader = new StreamReader(await package.GetEntry(part)!.OpenAsync(TestContext.Current.CancellationToken));
            return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/html")]
    [InlineData("*/*")]
    public async Task ChangesAreRefusedWhereNoWordDocumentComesBack(string accept)
    {
        using var answer = await SendAsync(SampleDocument.Word(), accept, "?update=true");
        await AssertProblemAsync(answer, 400, "unknown-parameter");
        using var without = await SendAsync(SampleDocument.Word(), accept, "?update=false");
        Assert.True(without.IsSuccessStatusCode);
    }

    public static TheoryData<string, int, string> Refused => new()
    {
        { "empty", 400, "bad-body" },
        { "picture", 415, "unsupported-media-type" },
        { "old", 415, "document-of-old-format" },
        { "macros", 415, "document-with-macros" },
        { "damaged", 422, "document-damaged" },
        { "protected", 422, "document-protected" },
        { "long", 422, "too-many-paragraphs" },
        { "wide", 413, "too-large" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task ADocumentThatCannotBeCheckedHasAProblemOfItsOwn(string kind, int status, string code)
    {
        using var answer = await SendAsync(RefusedDocument.Of(kind), "application/json");
        await AssertProblemAsync(answer, status, code);
    }

    [Theory]
    [InlineData("?at=2018-1-1", "bad-date")]
    [InlineData("?lang=fr", "unknown-parameter")]
    [InlineData("?update=yes", "unknown-parameter")]
    [InlineData("?terms=1", "unknown-parameter")]
    [InlineData("?date=2018-01-01", "unknown-parameter")]
    [InlineData("?update=true&update=true", "unknown-parameter")]
    public async Task AMistakeInTheAddressIsAProblem(string query, string code)
    {
        using var answer = await SendAsync(Encoding.UTF8.GetBytes("CSL Art. 35"), "application/json", query);
        await AssertProblemAsync(answer, 400, code);
    }

    [Fact]
    public async Task ABodyOverTheLimitIsTooLarge()
    {
        using var answer = await SendAsync(new byte[(32 * 1024 * 1024) + 1], "application/json");
        await AssertProblemAsync(answer, 413, "too-large");
    }

    [Fact]
    public async Task NoDocumentIsWrittenToDisk()
    {
        // ASP.NET fails where it would write a body to this folder
        Environment.SetEnvironmentVariable("ASPNETCORE_TEMP", Path.Combine(Path.GetTempPath(), "statutes-has-no-such-folder"));
        var text = "CSL Art. 35 applies.\n" + string.Concat(Enumerable.Repeat($"{new string('a', 100)}\n", 40_000));
        using var form = new MultipartFormDataContent { { new StringContent(text), "file", "a.txt" } };
        Assert.Equal(1, (await service.PostAsync(Address, form)).At("citations").GetArrayLength());
    }

    private async Task<JsonElement> CheckAsync(string text) => await CheckAsync(Encoding.UTF8.GetBytes(text));

    private async Task<JsonElement> CheckAsync(byte[] document, string query = "")
    {
        using var answer = await SendAsync(document, "application/json", query);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, body);
        return JsonDocument.Parse(body).RootElement;
    }

    private async Task<HttpResponseMessage> SendAsync(byte[] document, string accept, string query = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address + query) { Content = new ByteArrayContent(document) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        Assert.True(request.Headers.TryAddWithoutValidation("Accept", accept));
        return await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task AssertProblemAsync(HttpResponseMessage answer, int status, string code)
    {
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True((int)answer.StatusCode == status, body);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(code, JsonDocument.Parse(body).RootElement.Text("code"));
    }

    private static IEnumerable<string> NamesOf(JsonElement value) => value.EnumerateObject().Select(p => p.Name);
}
