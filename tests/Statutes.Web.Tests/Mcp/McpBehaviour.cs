using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Statutes.Web.Tests.Api;

namespace Statutes.Web.Tests.Mcp;

/// <summary>What the protocol answers, whatever it is carried by; asked by the SDK's own client.</summary>
public abstract class McpBehaviour(McpClient client)
{
    protected McpClient Client => client;

    [Fact]
    public async Task TheToolsAreTheseAndOnlyRead()
    {
        var tools = await client.ListToolsAsync();
        Assert.Equal(
            [
                "check_document", "compare_versions", "find_citations", "find_obligations", "list_works", "look_up_term",
                "read_provision", "resolve_citations", "search",
            ],
            tools.Select(t => t.Name).Order());
        Assert.All(tools, t =>
        {
            Assert.True(
                t.ProtocolTool.Annotations is { ReadOnlyHint: true, DestructiveHint: false, IdempotentHint: true, OpenWorldHint: false });
            Assert.InRange(t.Description.Length, 50, 700);
            Assert.Equal("object", t.ProtocolTool.InputSchema.Text("type"));
            Assert.False(t.ProtocolTool.InputSchema.At("additionalProperties").GetBoolean());
            Assert.All(t.ProtocolTool.InputSchema.At("properties").EnumerateObject(), p => Assert.NotEmpty(p.Value.Text("description")!));
        });
        Assert.Contains("caution", client.ServerInstructions);
    }

    [Fact]
    public async Task TheListOfToolsHasAtMostTenKilobytesWithoutOutputSchemas()
    {
        var size = 0;
        foreach (var tool in await client.ListToolsAsync())
        {
            tool.ProtocolTool.OutputSchema = null;
            size += JsonSerializer.SerializeToUtf8Bytes(tool.ProtocolTool, McpJsonUtilities.DefaultOptions).Length;
        }

        Assert.InRange(size, 1_000, 10 * 1_024);
    }

    [Fact]
    public async Task TheToolsForCitationsDescribePairsTheDateOfADocumentAndWhatIsNotAvailable()
    {
        var tools = (await client.ListToolsAsync()).ToDictionary(t => t.Name, t => t.JsonSchema.GetRawText() + t.Description);
        Assert.All(["`pair`", "`documentDate`", "`notAvailable`"], w => Assert.Contains(w, tools["find_citations"]));
        Assert.All(["`pair`", "find_citations", "`version-not-available`"], w => Assert.Contains(w, tools["resolve_citations"]));
    }

    [Fact]
    public async Task Article35WithoutADateIsNeverQuotedWithoutItsOtherReading()
    {
        var resolved = (await AnswerAsync("resolve_citations", new { cites = new[] { "CSL Art. 35" } })).At("results.0");
        AssertTold(resolved);
        var read = await AnswerAsync("read_provision", new { work = "csl", provision = 35 });
        AssertTold(read.At("resolution"));
        Assert.Equal("csl@2026-01-01/art_35", read.Text("article.id"));
        AssertTold((await AnswerAsync("search", new { q = "CSL Art. 35" })).At("citation"));
        AssertTold(
            (await AnswerAsync("find_citations", new { text = "The operator shall act under CSL Art. 35." })).At("citations.0.resolution"));

        static void AssertTold(JsonElement resolution)
        {
            Assert.True(resolution.At("atAssumed").GetBoolean());
            Assert.Equal(("csl@2026-01-01/art_35", "in-force"), (resolution.Text("targets.0.id"), resolution.Text("targets.0.status")));
            Assert.Equal(["renumbered"], resolution.Texts("cautions", "code"));
            Assert.Contains("Article 37", resolution.Text("cautions.0.message.en"));
            Assert.Equal(["csl@2017-06-01/art_35"], resolution.Texts("alternatives", "id"));
        }
    }

    [Fact]
    public async Task ADateChoosesTheVersionAndIsNotAssumed()
    {
        var read = await AnswerAsync("read_provision", new { work = "csl", provision = "art_35", at = "2018-01-01" });
        Assert.False(read.At("resolution.atAssumed").GetBoolean());
        Assert.Equal("csl@2017-06-01/art_35", read.Text("resolution.targets.0.id"));
        Assert.Equal("csl@2026-01-01/art_37", read.Text("resolution.targets.0.now.id"));
        Assert.Equal("2018-01-01", (await AnswerAsync("search", new { q = "约谈", at = "2018-01-01" })).Text("at"));
        Assert.False((await AnswerAsync("search", new { q = "约谈", at = "2018-01-01" })).At("atAssumed").GetBoolean());
        Assert.True((await AnswerAsync("search", new { q = "约谈" })).At("atAssumed").GetBoolean());
    }

    [Fact]
    public async Task SpellingIsCorrectedUnlessItIsRefused()
    {
        Assert.Contains("spelling", (await AnswerAsync("search", new { q = "netwrok operator" })).Texts("suggestions", "code"));
        var asTyped = await AnswerAsync("search", new { q = "netwrok operator", spelling = "off" });
        Assert.DoesNotContain("spelling", asTyped.Texts("suggestions", "code"));
    }

    [Fact]
    public async Task AnIdOfAFormerVersionIsReadWithTheCautionThatItIsSuperseded()
    {
        var read = await AnswerAsync("read_provision", new { id = "csl@2017-06-01/art_21__para_1__item_3" });
        Assert.Equal(
            ("csl@2017-06-01/art_21__para_1__item_3", "superseded"),
            (read.Text("resolution.targets.0.id"), read.Text("resolution.targets.0.status")));
        Assert.Contains("superseded", read.Texts("resolution.cautions", "code"));
        Assert.Equal("csl@2017-06-01/art_21", read.Text("article.id"));
        Assert.StartsWith("采取监测", read.Text("resolution.targets.0.text.zh.0"));
    }

    [Fact]
    public async Task ManyCitationsKeepTheirOrderAndOneBadOneSpoilsNone()
    {
        string[] cites = [.. Enumerable.Range(1, 99).Select(n => $"CSL Art. {n}"), "not a citation"];
        var results = (await AnswerAsync("resolve_citations", new { cites, at = "2018-01-01" })).At("results");
        Assert.Equal(cites, results.EnumerateArray().Select(r => r.Text("cite")));
        Assert.Equal("csl@2017-06-01/art_79", results.Text("78.targets.0.id"));
        Assert.Equal("no-such-article", results.Text("79.reason.code"));
        Assert.Equal("not-a-citation", results.Text("99.reason.code"));
    }

    [Fact]
    public async Task VersionsAreComparedByWhatChanged()
    {
        var all = await AnswerAsync("compare_versions", new { work = "csl", from = "2017-06-01", to = "current" });
        Assert.Equal(2, all.At("counts.unchanged").GetInt32());
        Assert.Equal(12, all.At("counts.renumbered-and-amended").GetInt32() + all.At("counts.new").GetInt32());
        Assert.DoesNotContain("unchanged", all.Texts("articles", "change"));
        var one = await AnswerAsync("compare_versions", new { work = "csl", from = "2017-06-01", to = "2026-01-01", article = "35" });
        Assert.Equal(["33→35", "35→37"], one.At("articles").EnumerateArray().Select(a => $"{a.Text("from.0")}→{a.Text("to.0")}"));
    }

    [Fact]
    public async Task ADocumentIsCheckedAsTextOrAsAFile()
    {
        var text = await AnswerAsync("check_document", new { text = SampleDocument.Text });
        Assert.Equal(["renumbered", "not-there", "not-available", "renumbered"], text.Texts("citations", "verdict"));
        var file = await AnswerAsync(
            "check_document", new { file = Convert.ToBase64String(SampleDocument.Word()), at = "2026-03-05", terms = true });
        Assert.Equal(("docx", "2026-03-05"), (file.Text("document.format"), file.Text("at")));
        Assert.False(text.TryGetProperty("shortened", out _));
        var tags = await AnswerAsync("check_document", new { text = "<p>See <b>CSL Art. 35</b></p>" });
        Assert.Equal("text", tags.Text("document.format"));
    }

    [Theory]
    [InlineData(100, 100)]
    [InlineData(2_000, 1_000)]
    public async Task ALongAnswerIsShortenedAndSaysSo(int citations, int most)
    {
        var text = string.Concat(Enumerable.Range(0, citations).Select(i => $"CSL Art. {(i % 79) + 1} applies.\n"));
        var answer = await AnswerAsync("check_document", new { text, at = "2018-01-01" });
        var size = Encoding.UTF8.GetByteCount(JsonSerializer.Serialize(
            answer, new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.InRange(size, 10_000, 200_000);
        Assert.Contains("words of the law were left out", answer.Text("shortened.en"));
        Assert.InRange(answer.At("citations").GetArrayLength(), 50, most);
        Assert.Equal(citations, answer.At("counts.citations").EnumerateObject().Sum(c => c.Value.GetInt32()));
    }

    [Fact]
    public async Task AQuotationNamesNoCitationThatAShortenedAnswerLeavesOut()
    {
        var text = string.Concat(Enumerable.Range(0, 1_500).Select(i => $"CSL Art. {(i % 79) + 1} applies.\n"))
            + "CSL Art. 37 says “no such words are anywhere in this law”.\n";
        var answer = await AnswerAsync("check_document", new { text, at = "2018-01-01" });
        var kept = answer.At("citations").GetArrayLength();
        Assert.InRange(kept, 1, 1_000);
        Assert.Equal(JsonValueKind.Null, answer.At("quotations.0.citation").ValueKind);
        Assert.Contains("“citation” is null", answer.Text("shortened.en"));
    }

    [Fact]
    public async Task ATermIsFoundByAnyOfItsNames()
    {
        var found = await AnswerAsync("look_up_term", new { q = "MLPS" });
        Assert.Contains("网络安全等级保护制度", found.Texts("terms", "zh"));
        var many = await AnswerAsync("look_up_term", new { q = "a" });
        Assert.Equal(50, many.At("terms").GetArrayLength());
        Assert.True(many.At("total").GetInt32() > 50);
    }

    public static TheoryData<string, string, string, string> Mistakes => new()
    {
        { "search", """{}""", "missing-parameter", "q" },
        { "search", """{ "q": "a", "date": "2018-01-01" }""", "unknown-parameter", "q, at, work, lang, page, pageSize, spelling" },
        { "search", """{ "q": "a", "at": "2018-1-1" }""", "bad-date", "2018-01-01" },
        { "search", """{ "q": "a", "pageSize": 21 }""", "bad-page", "1 to 20" },
        { "search", """{ "q": "a", "lang": "fr" }""", "unknown-parameter", "zh, en" },
        { "search", """{ "q": "a", "work": "nope" }""", "unknown-work", "csl" },
        { "search", """{ "q": "a", "spelling": "maybe" }""", "unknown-parameter", "on, off" },
        { "search", """{ "q": ["a"] }""", "bad-body", "“q” is not a string" },
        { "resolve_citations", """{}""", "missing-parameter", "cites" },
        { "resolve_citations", """{ "cites": [] }""", "missing-parameter", "missing or empty" },
        { "resolve_citations", """{ "cites": [1] }""", "bad-body", "list of strings" },
        { "resolve_citations", """{ "cites": ["CSL 1"], "style": "loud" }""", "unknown-parameter", "court" },
        { "resolve_citations", """{ "cites": ["CSL 1"], "at": "yesterday" }""", "bad-date", "at=2018-01-01" },
        { "find_citations", """{}""", "missing-parameter", "text" },
        { "find_citations", """{ "text": "CSL 1", "offsets": "bytes" }""", "unknown-parameter", "utf16, codepoints" },
        { "check_document", """{}""", "missing-parameter", "exactly one" },
        { "check_document", """{ "text": "a", "file": "YQ==" }""", "missing-parameter", "exactly one" },
        { "check_document", """{ "file": "not base64" }""", "bad-body", "base64" },
        { "check_document", """{ "text": "CSL 1", "at": "2018-1-1" }""", "bad-date", "2018-01-01" },
        { "check_document", """{ "text": "CSL 1", "terms": "maybe" }""", "unknown-parameter", "true, false" },
        { "check_document", """{ "file": "0M8R4KGxGuEAAAAAAAAAAAAAAAAAAAAA" }""", "document-of-old-format", "try again" },
        { "read_provision", """{}""", "missing-parameter", "csl@2017-06-01/art_35" },
        { "read_provision", """{ "work": "csl" }""", "missing-parameter", "provision" },
        { "read_provision", """{ "provision": "35" }""", "missing-parameter", "work" },
        { "read_provision", """{ "id": "csl@2017-06-01/art_35", "work": "csl" }""", "unknown-parameter", "alone" },
        { "read_provision", """{ "id": "Article 35" }""", "no-such-provision", "csl@2017-06-01/art_35" },
        { "read_provision", """{ "id": "csl@2018-01-01/art_35" }""", "unknown-version", "csl@2017-06-01, csl@2026-01-01" },
        { "read_provision", """{ "work": "csl", "provision": "82" }""", "no-such-article", "81 articles" },
        { "read_provision", """{ "work": "csl", "provision": "art_35__para_9" }""", "no-such-provision", "art_35__para_9" },
        { "read_provision", """{ "work": "icep", "provision": "1" }""", "unknown-version", "is not in this corpus" },
        { "compare_versions", """{ "work": "csl" }""", "missing-parameter", "from" },
        { "compare_versions", """{ "work": "csl", "from": "2026-01-01", "to": "2017-06-01" }""", "bad-date", "Swap" },
        { "compare_versions", """{ "work": "csl", "from": "2017-06-01", "to": "2026-01-01", "article": "99" }""", "no-such-article", "99" },
        { "list_works", """{ "text": "some" }""", "unknown-parameter", "available, missing" },
        { "list_works", """{ "page": 0 }""", "bad-page", "1 to 1000" },
        { "list_works", """{ "at": "2018" }""", "bad-date", "2018-01-01" },
        { "look_up_term", """{ "q": " " }""", "missing-parameter", "q" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task AMistakeIsAToolErrorThatNamesTheMend(string tool, string arguments, string code, string mend)
    {
        var result = await CallAsync(tool, JsonDocument.Parse(arguments).RootElement);
        var text = Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
        Assert.True(result.IsError, text);
        Assert.StartsWith(code + ": ", text);
        Assert.Contains(mend, text);
        Assert.Null(result.StructuredContent);
    }

    [Fact]
    public async Task WhatIsOverALimitIsToldWithTheLimit()
    {
        Assert.Contains("at most 200", await ErrorAsync("resolve_citations", new { cites = Enumerable.Repeat("CSL 1", 201) }));
        Assert.Contains("at most 1000", await ErrorAsync("resolve_citations", new { cites = new[] { new string('x', 1_001) } }));
        Assert.Contains("at most 100000", await ErrorAsync("find_citations", new { text = new string('x', 100_001) }));
        Assert.Contains("at most 100000", await ErrorAsync("check_document", new { text = new string('x', 100_001) }));
        Assert.Contains(
            "at most 2097152", await ErrorAsync("check_document", new { file = Convert.ToBase64String(new byte[(2 * 1024 * 1024) + 1]) }));
        Assert.Contains(
            "at most 1000000",
            await ErrorAsync("resolve_citations", new { cites = Enumerable.Repeat("CSL Arts. 1-79", 200), at = "2018-01-01" }));
        Assert.Contains("at most 1000", await ErrorAsync("search", new { q = new string('x', 1_001) }));
    }

    [Fact]
    public async Task AToolThatIsNotThereSaysWhichAre()
    {
        var result = await CallAsync("delete_everything", new { });
        Assert.True(result.IsError);
        Assert.Contains("search, resolve_citations", Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text);
    }

    [Fact]
    public async Task AnswersComeToTheQuestionsThatWereAskedWhenManyAreAskedAtOnce()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(1, 79).Select(n => AnswerAsync("read_provision", new { work = "csl", provision = n, at = "2018-01-01" })));
        Assert.Equal(Enumerable.Range(1, 79).Select(n => $"csl@2017-06-01/art_{n}"), answers.Select(a => a.Text("article.id")));
    }

    [Fact]
    public async Task ACallThatIsCancelledEndsAndTheNextIsAnswered()
    {
        using var cancelled = new CancellationTokenSource();
        var long_ = client.CallToolAsync(
            "resolve_citations",
            Arguments(new { cites = Enumerable.Repeat("CSL Arts. 1-79", 200) }),
            cancellationToken: cancelled.Token).AsTask();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => long_);
        Assert.Equal("csl@2017-06-01/art_1", (await AnswerAsync("read_provision", new { id = "csl@2017-06-01/art_1" })).Text("article.id"));
    }

    [Fact]
    public async Task ProvisionsAreResourcesByAddressAndCarryTheirCautions()
    {
        var templates = await client.ListResourceTemplatesAsync();
        Assert.Equal(["statutes://{work}/{version}", "statutes://{work}/{version}/{eid}"], templates.Select(t => t.UriTemplate).Order());
        var listed = await client.ListResourcesAsync();
        Assert.Contains("statutes://csl/2017-06-01", listed.Select(r => r.Uri));
        var contents = await ReadAsync("statutes://csl/2017-06-01");
        Assert.Equal("csl@2017-06-01", contents.Text("id"));
        var provision = await ReadAsync("statutes://csl/2018-01-01/art_35__para_1");
        Assert.Equal("csl@2017-06-01/art_35__para_1", provision.Text("resolution.targets.0.id"));
        Assert.Equal(["renumbered", "superseded"], provision.Texts("resolution.cautions", "code").Order());
        Assert.Equal("csl@2026-01-01/art_35", (await ReadAsync("statutes://csl/current/art_35")).Text("article.id"));
    }

    [Theory]
    [InlineData("statutes://nope/current/art_1", "unknown-work")]
    [InlineData("statutes://csl/never/art_1", "bad-date")]
    [InlineData("statutes://csl/2018-01-01/art_80", "no-such-article")]
    [InlineData("statutes://csl/2018-01-01/%E7%AC%AC", "no-such-provision")]
    [InlineData("statutes://csl", "no-such-address")]
    [InlineData("file:///etc/passwd", "no-such-address")]
    public async Task AnAddressAtWhichNothingStandsSaysWhatAddressesLookLike(string address, string code)
    {
        var error = await Assert.ThrowsAsync<McpProtocolException>(async () => await client.ReadResourceAsync(address));
        Assert.Contains(code + ": ", error.Message);
    }

    protected async Task<JsonElement> AnswerAsync(string tool, object arguments)
    {
        var result = await CallAsync(tool, arguments);
        var text = Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
        Assert.False(result.IsError ?? false, text);
        Assert.True(JsonElement.DeepEquals(result.StructuredContent!.Value, JsonDocument.Parse(text).RootElement));
        return result.StructuredContent.Value;
    }

    private async Task<string> ErrorAsync(string tool, object arguments)
    {
        var result = await CallAsync(tool, arguments);
        Assert.True(result.IsError);
        var text = Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
        Assert.StartsWith("too-large: ", text);
        return text;
    }

    private async Task<JsonElement> ReadAsync(string address)
    {
        var contents = Assert.IsType<TextResourceContents>(Assert.Single((await client.ReadResourceAsync(address)).Contents));
        Assert.Equal((address, "application/json"), (contents.Uri, contents.MimeType));
        return JsonDocument.Parse(contents.Text).RootElement;
    }

    private async Task<CallToolResult> CallAsync(string tool, object arguments) => await client.CallToolAsync(tool, Arguments(arguments));

    private static Dictionary<string, object?> Arguments(object arguments) =>
        JsonSerializer.SerializeToElement(arguments).EnumerateObject().ToDictionary(p => p.Name, p => (object?)p.Value);
}
