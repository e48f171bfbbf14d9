using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Statutes.Web.Tests.Api;

/// <summary>Many citations in one request: JSON and NDJSON in and out, a date for each, as much of each answer as is needed.</summary>
public class BatchTests(RunningService service)
{
    private const string Lines = "application/x-ndjson";

    [Fact]
    public async Task EachCitationOfABatchHasItsOwnDate()
    {
        var answer = await PostAsync(
            """{"at":"2018-01-01","items":[{"cite":"CSL Art. 35"},{"cite":"CSL Art. 35","at":"2026-06-01"}]}""", "application/json");
        Assert.Equal(["2018-01-01", "2026-06-01"], answer.Texts("results", "at"));
        Assert.Equal("csl@2017-06-01/art_35", answer.Text("results.0.targets.0.id"));
        Assert.Equal("csl@2026-01-01/art_35", answer.Text("results.1.targets.0.id"));
    }

    [Fact]
    public async Task EveryLineOfNdjsonIsAnsweredWithALine()
    {
        var lines = await LinesAsync(
            "\"CSL Art. 35\"\n{\"cite\":\"NSL Art. 59\",\"at\":\"2018-01-01\"}\r\n\"\"\n\"nonsense\"", "?at=2017-06-01");
        Assert.Equal(["2017-06-01", "2018-01-01", "2017-06-01", "2017-06-01"], lines.Select(l => l.Text("at")));
        Assert.Equal(["resolved", "resolved", "unresolved", "unresolved"], lines.Select(l => l.Text("outcome")));
    }

    [Theory]
    [InlineData("application/json", null, "application/json")]
    [InlineData("application/json", Lines, Lines)]
    [InlineData("application/json", "*/*", "application/json")]
    [InlineData(Lines, null, Lines)]
    [InlineData(Lines, "*/*", Lines)]
    [InlineData(Lines, "application/json", "application/json")]
    public async Task AcceptSelectsTheFormOfTheAnswer(string contentType, string? accept, string expected)
    {
        var body = contentType == Lines ? "\"CSL Art. 35\"\n" : """{"cites":["CSL Art. 35"]}""";
        using var answer = await SendAsync(body, contentType, "", accept);
        Assert.Equal(expected, answer.Content.Headers.ContentType!.MediaType);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var isLine = text.StartsWith("""{"cite":""", StringComparison.Ordinal) && text.EndsWith("}\n", StringComparison.Ordinal);
        Assert.Equal(expected == Lines, isLine);
    }

    [Fact]
    public async Task TenThousandLinesAreAnsweredInOrderAndOneMoreIsTooMany()
    {
        var body = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"\"CSL Art. {(i % 79) + 1}\"\n"));
        var lines = await LinesAsync(body, "?at=2018-01-01&wording=none");
        Assert.Equal(10_000, lines.Length);
        Assert.All(lines.Index(), l => Assert.Equal($"csl@2017-06-01/art_{(l.Index % 79) + 1}", l.Item.Text("targets.0.id")));
        Assert.Equal("too-large", (await PostAsync(body + "\"x\"\n", Lines, "", 413)).Text("code"));
    }

    [Theory]
    [InlineData("""{"cites":["x"],"cites":["y"]}""", "bad-body", "“cites” appears twice")]
    [InlineData("""{"cites":["x"],"foo":1}""", "bad-body", "no member “foo”")]
    [InlineData("""{"cites":3}""", "bad-body", "$.cites")]
    [InlineData("""{"cites":["x"],"items":[]}""", "bad-body", "either")]
    [InlineData("""{"at":"2018-01-01"}""", "bad-body", "either")]
    [InlineData("""{"cites":[null]}""", "bad-body", "Citation 1")]
    [InlineData("""{"items":[{"cite":"x"},{"at":"2018-01-01"}]}""", "bad-body", "Citation 2")]
    [InlineData("""{"items":[{"cite":"x","at":"2018-13-01"}]}""", "bad-date", "citation 1")]
    [InlineData("""{"items":[{"cite":"x","at":""}]}""", "bad-date", "citation 1")]
    [InlineData("""{"cites":["x"],"at":""}""", "bad-date", "not a date")]
    [InlineData("[]", "bad-body", "has another type")]
    [InlineData("", "bad-body", "JSON")]
    public async Task AWrongBodySaysWhatIsWrongInWordsOfTheApi(string body, string code, string detail)
    {
        var problem = await PostAsync(body, "application/json", "", 400);
        Assert.Equal(code, problem.Text("code"));
        Assert.Contains(detail, problem.Text("detail"));
        Assert.DoesNotContain("System.", problem.Text("detail"));
        Assert.DoesNotContain("Statutes.", problem.Text("detail"));
    }

    [Theory]
    [InlineData("\"x\"\n\n\"y\"\n", "Line 2")]
    [InlineData("\"x\"\n{\"cite\":\"y\",\"frob\":1}\n", "Line 2")]
    [InlineData("CSL Art. 35\n", "Line 1")]
    [InlineData("\"x\"\n3\n", "Line 2")]
    public async Task AWrongLineOfNdjsonIsNamed(string body, string line)
    {
        var problem = await PostAsync(body, Lines, "", 400);
        Assert.Equal("bad-body", problem.Text("code"));
        Assert.StartsWith(line, problem.Text("detail"));
    }

    [Theory]
    [InlineData("?at=2018-01-01", """{"cites":["x"],"at":"2018-01-01"}""")]
    [InlineData("?style=court", """{"cites":["x"],"style":"court"}""")]
    [InlineData("?wording=some", """{"cites":["x"]}""")]
    [InlineData("?lang=fr", """{"cites":["x"]}""")]
    [InlineData("?at=", """{"cites":["x"]}""")]
    [InlineData("?wordin=none", """{"cites":["x"]}""")]
    public async Task AParameterThatCannotBeMeantIsRefused(string query, string body) =>
        Assert.Equal(400, (await PostAsync(body, "application/json", query, 400)).At("status").GetInt32());

    // the shape stays the same: what is left out is null
    [Fact]
    public async Task WordingAndLanguageCanBeLeftOut()
    {
        const string Address = "/api/resolve?cite=CSL%20Art.%2035&at=2018-01-01";
        var whole = await service.GetAsync(Address);
        var bare = await service.GetAsync(Address + "&wording=none");
        Assert.Equal(
            whole.At("targets.0").EnumerateObject().Select(m => m.Name), bare.At("targets.0").EnumerateObject().Select(m => m.Name));
        Assert.Equal(JsonValueKind.Null, bare.At("targets.0.receipt").ValueKind);
        Assert.All(bare.At("targets.0.text").EnumerateObject(), t => Assert.Equal(JsonValueKind.Null, t.Value.ValueKind));
        Assert.Equal(whole.Text("targets.0.label.en"), bare.Text("targets.0.label.en"));

        var english = await service.GetAsync(Address + "&lang=en");
        Assert.Equal(whole.At("targets.0.text.en").GetRawText(), english.At("targets.0.text.en").GetRawText());
        Assert.Equal(JsonValueKind.Null, english.At("targets.0.text.zh").ValueKind);
        Assert.Null(english.Text("targets.0.receipt.sha256.zh"));
        Assert.Null(english.Text("cautions.0.message.zh"));
        Assert.NotNull(english.Text("cautions.0.message.en"));
        Assert.Equal(whole.GetRawText(), (await service.GetAsync(Address + "&wording=full")).GetRawText());
    }

    [Fact]
    public async Task CitationsInATextCanLeaveTheWordingOutToo()
    {
        using var text = new StringContent("See CSL Art. 35.");
        var found = await service.PostAsync("/api/citations?at=2018-01-01&wording=none&lang=zh", text);
        Assert.Equal("csl@2017-06-01/art_35", found.Text("citations.0.resolution.targets.0.id"));
        Assert.Equal(JsonValueKind.Null, found.At("citations.0.resolution.targets.0.receipt").ValueKind);
        Assert.Null(found.Text("citations.0.resolution.targets.0.label.en"));
    }

    [Theory]
    [InlineData("/api/resolve", "application/json", """{"cites":["CSL Art. 35"]}""")]
    [InlineData("/api/resolve", Lines, "\"CSL Art. 35\"\n")]
    [InlineData("/api/citations", "text/plain", "See CSL Art. 35.")]
    [InlineData("/api/annotate", "text/html", "<p>See CSL Art. 35.</p>")]
    [InlineData("/api/documents/check", "text/plain", "See CSL Art. 35.")]
    public async Task ABodyMayBeCompressedWithGzip(string address, string type, string body)
    {
        using var compressed = Content(Gzip(body), type, "gzip");
        using var plain = Content(Encoding.UTF8.GetBytes(body), type, null);
        using var answer = await service.Client.PostAsync(address, compressed, TestContext.Current.CancellationToken);
        using var same = await service.Client.PostAsync(address, plain, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal(
            await same.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("gzip, gzip")]
    [InlineData("zstd")]
    public async Task EveryOtherEncodingIsRefused(string encoding)
    {
        using var body = Content(Gzip("x"), "text/plain", encoding);
        using var answer = await service.Client.PostAsync("/api/citations", body, TestContext.Current.CancellationToken);
        Assert.Equal(415, (int)answer.StatusCode);
        Assert.Equal("gzip", answer.Headers.NonValidated["Accept-Encoding"].Single());
    }

    // 40 MB of one character are 40 KB of gzip
    [Theory]
    [InlineData("/api/citations", "text/plain", 40)]
    [InlineData("/api/resolve", "application/json", 12)]
    [InlineData("/api/documents/check", "text/plain", 40)]
    public async Task TheLimitIsThatOfTheDecompressedBody(string address, string type, int megabytes)
    {
        using var body = Content(Gzip(new string(' ', megabytes * 1024 * 1024)), type, "gzip");
        using var answer = await service.Client.PostAsync(address, body, TestContext.Current.CancellationToken);
        Assert.Equal(413, (int)answer.StatusCode);
    }

    // half of a text must not be taken for the whole
    [Fact]
    public async Task GzipThatIsCutOffOrDamagedIsRefused()
    {
        var random = new Random(1);
        var whole = Gzip(string.Concat(Enumerable.Range(0, 20_000).Select(_ => $"CSL Art. {random.Next(1, 79)}. ")));
        byte[][] wrong = [whole[..^1], whole[..^8], whole[..(whole.Length / 2)], whole[..12], [.. whole, 0, 0], [1, 2, 3], []];
        foreach (var bytes in wrong)
        {
            using var body = Content(bytes, "text/plain", "gzip");
            using var answer = await service.Client.PostAsync("/api/citations", body, TestContext.Current.CancellationToken);
            Assert.Equal((bytes.Length, 400), (bytes.Length, (int)answer.StatusCode));
            Assert.Contains("bad-body", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("/api/resolve", "application/json or application/x-ndjson")]
    [InlineData("/api/citations", "application/json or text/plain")]
    [InlineData("/api/annotate", "text/plain or text/html")]
    public async Task AMediaTypeThatIsNotReadNamesThoseThatAre(string address, string types)
    {
        using var body = Content("x"u8.ToArray(), "image/png", null);
        var problem = await service.PostAsync(address, body, 415);
        Assert.Contains(types, problem.Text("detail"));
    }

    private static byte[] Gzip(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }

    private static ByteArrayContent Content(byte[] bytes, string type, string? encoding)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (encoding is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        }

        return content;
    }

    private async Task<JsonElement> PostAsync(string body, string type, string query = "", int status = 200)
    {
        using var content = Content(Encoding.UTF8.GetBytes(body), type, null);
        return await service.PostAsync("/api/resolve" + query, content, status);
    }

    private async Task<JsonElement[]> LinesAsync(string body, string query)
    {
        using var answer = await SendAsync(body, Lines, query, null);
        Assert.Equal(200, (int)answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
    }

    private async Task<HttpResponseMessage> SendAsync(string body, string type, string query, string? accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/resolve" + query)
        {
            Content = Content(Encoding.UTF8.GetBytes(body), type, null),
        };
        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }

        return await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
