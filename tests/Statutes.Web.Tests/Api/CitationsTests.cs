using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Statutes.Web.Tests.Api;

public class CitationsTests(RunningService service)
{
    private const string Prose = "《网络产品和服务安全审查办法（试行）》（以下简称“《办法》”）已经公布。依照《办法》第十条，另见GDPR Article 17。";

    [Fact]
    public async Task EveryCitationHasItsPlaceItsKindAndItsMeaning()
    {
        var answer = await service.PostAsync("/api/citations", RunningService.Json(new { at = "2018-01-01", text = Prose }));
        Assert.Equal(
            ["at", "atAssumed", "atFrom", "documentDate", "cautions", "citations", "definitions", "notUnderstood", "counts"],
            answer.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("2018-01-01", false), (answer.Text("at"), answer.At("atAssumed").GetBoolean()));
        var cited = answer.At("citations.1");
        Assert.Equal(["text", "start", "end", "kind", "via", "resolution"], cited.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("《办法》第十条", "short"), (cited.Text("text"), cited.Text("kind")));
        Assert.Equal(Prose[cited.At("start").GetInt32()..cited.At("end").GetInt32()], cited.Text("text"));
        Assert.Equal("《办法》 was defined at 25 as npsr", cited.Text("via.0"));
        Assert.Equal(("《办法》第十条", "npsr@2017-06-01/art_10"), (cited.Text("resolution.cite"), cited.Text("resolution.targets.0.id")));
        Assert.Equal(
            ("《办法》", "npsr", 25, 29),
            (
                answer.Text("definitions.0.name"),
                answer.Text("definitions.0.work"),
                answer.At("definitions.0.start").GetInt32(),
                answer.At("definitions.0.end").GetInt32()));
        Assert.Equal(
            """{"found":3,"resolved":2,"ambiguous":0,"unresolved":1,"notAvailable":1,"notUnderstood":0}""",
            answer.At("counts").GetRawText());
    }

    [Fact]
    public async Task TheAnswerNamesTheSourceOfItsDate()
    {
        var own = await service.PostAsync("/api/citations", new StringContent("MEMO\nDate: 5 March 2025\n\nCSL Art. 35"));
        Assert.Equal(("2025-03-05", "document"), (own.Text("at"), own.Text("atFrom")));
        Assert.Equal(
            """{"value":"2025-03-05","text":"Date: 5 March 2025","start":5,"end":23}""", own.At("documentDate").GetRawText());
        var given = await service.PostAsync("/api/citations?at=2018-01-01", new StringContent("Date: 5 March 2025\n\nCSL Art. 35"));
        Assert.Equal(("2018-01-01", "request", null), (given.Text("at"), given.Text("atFrom"), given.Text("documentDate")));
        var unclear = await service.PostAsync(
            "/api/citations", new StringContent("Date: 5 March 2025\nDate: 6 March 2025\n\nCSL Art. 35"));
        Assert.Equal(("2026-11-22", "today"), (unclear.Text("at"), unclear.Text("atFrom")));
        Assert.Equal(["date-unclear"], unclear.Texts("cautions", "code"));
    }

    [Fact]
    public async Task PlainTextWithTheDateInTheAddressHasTheSameAnswer()
    {
        var json = await service.PostAsync("/api/citations", RunningService.Json(new { at = "2018-01-01", text = Prose }));
        var plain = await service.PostAsync("/api/citations?at=2018-01-01", new StringContent(Prose));
        Assert.Equal(json.GetRawText(), plain.GetRawText());
    }

    [Fact]
    public async Task OffsetsCountCodePointsWhereTheyAreAskedFor()
    {
        var (units, points) = (await Find(""), await Find("?offsets=codepoints"));
        Assert.Equal(units.At("citations.1.start").GetInt32() - 2, points.At("citations.1.start").GetInt32());
        Assert.Equal(27, points.At("definitions.0.start").GetInt32());
        Assert.Equal("《办法》 was defined at 29 as npsr", units.Text("citations.1.via.0"));
        Assert.Equal("《办法》 was defined at 27 as npsr", points.Text("citations.1.via.0"));
        Assert.Equal(units.GetRawText(), (await Find("?offsets=utf16")).GetRawText());
        Task<JsonElement> Find(string query) => service.PostAsync("/api/citations" + query, new StringContent("𠀀𠀀" + Prose));
    }

    [Theory]
    [InlineData("gb18030")]
    [InlineData("gbk")]
    [InlineData("utf-16")]
    public async Task ATextInAnotherCharsetIsRead(string charset)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var body = new ByteArrayContent(Encoding.GetEncoding(charset).GetBytes("违反《网络安全法》第三十五条"));
        body.Headers.ContentType = MediaTypeHeaderValue.Parse($"text/plain; charset={charset}");
        Assert.Equal("《网络安全法》第三十五条", (await service.PostAsync("/api/citations", body)).Text("citations.0.text"));
    }

    [Theory]
    [InlineData("", "application/json", "{\"text\": \"x\", \"date\": \"2018-01-01\"}", 400, "bad-body")]
    [InlineData("", "application/json", "{\"at\": \"2018-01-01\"}", 400, "bad-body")]
    [InlineData("", "application/json", "[", 400, "bad-body")]
    [InlineData("", "application/json", "{\"text\": \"x\", \"at\": \"2018-13-01\"}", 400, "bad-date")]
    [InlineData("?at=2018-01-01", "application/json", "{\"text\": \"x\", \"at\": \"2018-01-01\"}", 400, "unknown-parameter")]
    [InlineData("?at=yesterday", "text/plain", "x", 400, "bad-date")]
    [InlineData("?offsets=bytes", "text/plain", "x", 400, "unknown-parameter")]
    [InlineData("?att=2018-01-01", "text/plain", "x", 400, "unknown-parameter")]
    [InlineData("", "text/plain; charset=klingon", "x", 415, "unsupported-media-type")]
    [InlineData("", "text/html", "x", 415, "unsupported-media-type")]
    [InlineData("", "application/octet-stream", "x", 415, "unsupported-media-type")]
    public async Task AMistakeIsAProblemThatNamesTheMend(string query, string type, string body, int status, string code)
    {
        var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        Assert.Equal(code, (await service.PostAsync("/api/citations" + query, content, status)).Text("code"));
    }

    [Fact]
    public async Task BytesThatAreNoTextAreABadBody()
    {
        var body = new ByteArrayContent([0xC3, 0x28, 0xFF]);
        body.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        Assert.Equal("bad-body", (await service.PostAsync("/api/citations", body, 400)).Text("code"));
    }

    [Fact]
    public async Task AnEmptyTextHoldsNothing() =>
        Assert.Equal(0, (await service.PostAsync("/api/citations", RunningService.Json(new { text = "" }))).At("counts.found").GetInt32());

    [Fact]
    public async Task TenMegabytesAreReadAndOneByteMoreIsTooLarge()
    {
        var text = "CSL Art. 35".PadRight(10 * 1024 * 1024, '\n');
        Assert.Equal(1, (await service.PostAsync("/api/citations", new StringContent(text))).At("counts.found").GetInt32());
        Assert.Equal(1, (await service.PostAsync("/api/citations", RunningService.Json(new { text }))).At("counts.found").GetInt32());
        Assert.Equal("too-large", (await service.PostAsync("/api/citations", new StringContent(text + "\n"), 413)).Text("code"));
        Assert.Equal(
            "too-large",
            (await service.PostAsync("/api/citations", RunningService.Json(new { text = text + "\n" }), 413)).Text("code"));
    }

    [Fact]
    public async Task TwentyThousandCitationsAreAnswered() =>
        Assert.Equal(
            20_000,
            (
                await service.PostAsync(
                    "/api/citations",
                    new StringContent(string.Concat(Enumerable.Repeat("CSL Art. 35.\n", 20_000))))).At("citations").GetArrayLength());
}
