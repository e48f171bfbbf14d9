using System.Text.Json;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Statutes.Contract.Requests;
using Statutes.Export;
using Statutes.Ingest.Parsing;
using Statutes.Model.Corpus;
using Statutes.Model.Ids;
using Statutes.Model.Text;
using Statutes.Model.Works;
using Statutes.Search;
using Statutes.Web.Api;

namespace Statutes.Web.Tests.Api;

public class ExportTests(RunningService service)
{
    public static TheoryData<string, string, string> Formats => new()
    {
        { "akn", "application/akn+xml", "csl@2017-06-01.zho.akn.xml" },
        { "jsonld", "application/ld+json", "csl@2017-06-01.jsonld" },
        { "ndjson", "application/x-ndjson", "csl@2017-06-01.ndjson" },
        { "markdown", "text/markdown", "csl@2017-06-01.md" },
        { "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "csl@2017-06-01.docx" },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task AVersionIsHadInEachForm(string format, string mediaType, string fileName)
    {
        using var answer = await service.Client.GetAsync(
            $"/api/works/csl/2018-01-01/export?format={format}",
            TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(fileName, answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(bytes.Length, answer.Content.Headers.ContentLength);
        Assert.Equal(
            bytes,
            await service.Client.GetByteArrayAsync(
                $"/api/works/csl/2017-06-01/export?format={format}",
                TestContext.Current.CancellationToken));
        AssertHoldsArticle35(format, bytes);
    }

    private static void AssertHoldsArticle35(string format, byte[] bytes)
    {
        const string Words = "关键信息基础设施的运营者采购网络产品和服务";
        using var stream = new MemoryStream(bytes);
        switch (format)
        {
            case "akn":
                Assert.StartsWith(
                    Words,
                    XDocument.Load(stream).Descendants().Single(e => e.Attribute("eId")?.Value == "art_35__para_1").Value.Trim());
                break;
            case "docx":
                using (var archive = new System.IO.Compression.ZipArchive(stream))
                using (var part = new StreamReader(archive.GetEntry("word/document.xml")!.Open()))
                {
                    Assert.Contains(Words, part.ReadToEnd());
                }

                break;
            default:
                Assert.Contains(Words, System.Text.Encoding.UTF8.GetString(bytes));
                break;
        }
    }

    [Theory]
    [InlineData("zho", "zh", "第三十五条")]
    [InlineData("eng", "en", "Article 35")]
    public async Task AkomaNtosoHasADocumentForEachLanguage(string lang, string language, string number)
    {
        using var answer = await service.Client.GetAsync(
            $"/api/works/csl/current/export?format=akn&lang={lang}",
            TestContext.Current.CancellationToken);
        Assert.Equal([language], answer.Content.Headers.ContentLanguage);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"<num>{number}</num>", body);
        Assert.Contains($"FRBRlanguage language=\"{lang}\"", body);
    }

    [Fact]
    public async Task EachLineOfNdjsonIsTheArticleThatTheApiAnswers()
    {
        var lines = (
            await service.Client.GetStringAsync(
                "/api/works/csl/2017-06-01/export?format=ndjson",
                TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(79, lines.Length);
        foreach (var number in new[] { 1, 35, 79 })
        {
            var line = JsonDocument.Parse(lines[number - 1]).RootElement;
            foreach (var member in (await service.GetAsync($"/api/works/csl/2017-06-01/articles/{number}")).EnumerateObject())
            {
                Assert.Equal(member.Value.GetRawText(), line.GetProperty(member.Name).GetRawText());
            }

            Assert.Equal(
                ("2017-06-01", "2026-01-01", "CC0 1.0"),
                (line.Text("inForceFrom"), line.Text("inForceUntil"), line.Text("rights.en")));
            Assert.Contains("unofficial", line.Text("statement.en"));
        }
    }

    [Fact]
    public async Task BaseStandsBeforeEveryAddress() => Assert.Contains(
        "(https://example.org/csl/2017-06-01/art_1)", await service.Client.GetStringAsync(
            "/api/works/csl/2017-06-01/export?format=markdown&base=https://example.org/",
            TestContext.Current.CancellationToken));

    // a text of that length takes long to be read and indexed, so it is given to the answer as it is
    [Theory]
    [InlineData(ExportRequest.MaxTextOverHttp, true)]
    [InlineData(ExportRequest.MaxTextOverHttp + 1, false)]
    public void ATextThatIsTooLongIsRefusedAndTheCommandThatExportsItIsNamed(int length, bool isExported)
    {
        const string Beginning = "长法\n第一条\u3000本法";
        Assert.True(VersionId.TryParse("own@2020-01-01", out var id));
        var text = StatuteParser.Parse(new SourceText("own.txt", Beginning.PadRight(length, '长')), id, Language.Chinese).Document;
        var work = new Work(
            id.Work,
            WorkKind.Law,
            new Bilingual("长法", null),
            new Bilingual("长法", null),
            [],
            [],
            null,
            [],
            [new LawVersion(id.Date)],
            [],
            id.Date);
        var request = new ExportRequest(
            new ExportedVersion(new Catalog([work], [text], []), id, [text], _ => []),
            ExportFormat.Markdown,
            Language.Chinese);
        var answer = ExportApi.Answer(request, service.Services.GetRequiredService<CurrentKnowledge>().Current!);
        if (isExported)
        {
            Assert.IsType<StreamResult>(answer);
            return;
        }

        var problem = Assert.IsType<ProblemHttpResult>(answer).ProblemDetails;
        Assert.Equal((413, "too-large"), (problem.Status, problem.Extensions["code"]));
        Assert.Contains("4000001 characters; at most 4000000", problem.Detail);
        Assert.Contains("statutes export own --out", problem.Detail);
    }

    [Theory]
    [InlineData("/api/works/csl/2017-06-01/export", 400, "missing-parameter")]
    [InlineData("/api/works/csl/2017-06-01/export?format=pdf", 400, "unknown-parameter")]
    [InlineData("/api/works/csl/2017-06-01/export?format=akn&lang=fra", 400, "unknown-parameter")]
    [InlineData("/api/works/csl/2017-06-01/export?format=docx&lang=zho", 400, "unknown-parameter")]
    [InlineData("/api/works/csl/2017-06-01/export?format=akn&base=javascript:x", 400, "unknown-parameter")]
    [InlineData("/api/works/csl/2017-06-01/export?format=akn&colour=red", 400, "unknown-parameter")]
    [InlineData("/api/works/csl/yesterday/export?format=akn", 400, "bad-date")]
    [InlineData("/api/works/xyz/2017-06-01/export?format=akn", 404, "unknown-work")]
    [InlineData("/api/works/news/2017-06-01/export?format=akn", 404, "unknown-version")]
    public async Task WhatCannotBeExportedIsAProblem(string address, int status, string code) =>
        Assert.Equal(code, (await service.GetAsync(address, status)).Text("code"));

    // a chapter or an article alone
    [Theory]
    [InlineData("markdown", "chp_3__sec_2", "第三十五条", "第四十条", "csl@2017-06-01.chp_3__sec_2.md")]
    [InlineData("ndjson", "chp_3__sec_2", "\"csl@2017-06-01/art_35\"", "\"id\":\"csl@2017-06-01/art_40\"",
        "csl@2017-06-01.chp_3__sec_2.ndjson")]
    [InlineData("docx", "chp_3__sec_2", "国家安全审查", "信息保护制度", "csl@2017-06-01.chp_3__sec_2.docx")]
    [InlineData("markdown", "art_35", "国家安全审查", "保密协议", "csl@2017-06-01.art_35.md")]
    [InlineData("markdown&lang=eng", "art_35", "national security review", "confidentiality agreement", "csl@2017-06-01.art_35.eng.md")]
    [InlineData("ndjson", "art_35", "国家安全审查", "保密协议", "csl@2017-06-01.art_35.ndjson")]
    [InlineData("docx", "art_35", "国家安全审查", "保密协议", "csl@2017-06-01.art_35.docx")]
    [InlineData("akn", "art_35", "国家安全审查", "保密协议", "csl@2017-06-01.art_35.zho.akn.xml")]
    [InlineData("jsonld", "art_35", "国家安全审查", "保密协议", "csl@2017-06-01.art_35.jsonld")]
    [InlineData("docx", "art_21__para_1__item_3", "网络日志", "数据分类", "csl@2017-06-01.art_21__para_1__item_3.docx")]
    public async Task APartIsExportedAlone(string format, string part, string inside, string outside, string name)
    {
        using var answer = await service.Client.GetAsync(
            $"/api/works/csl/2017-06-01/export?format={format}&provision={part}", TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(name, answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        if (format == "docx")
        {
            using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
            using var document = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
            text = await document.ReadToEndAsync(TestContext.Current.CancellationToken);
        }

        Assert.Contains(inside, text);
        Assert.DoesNotContain(outside, text);
    }

    [Theory]
    [InlineData("art_99", "no-such-article")]
    [InlineData("art_35__para_9", "no-such-provision")]
    [InlineData("nonsense", "no-such-provision")]
    public async Task APartThatIsNotThereIsNotFound(string part, string code) => Assert.Equal(
        code, (await service.GetAsync($"/api/works/csl/2017-06-01/export?format=docx&provision={part}", 404)).Text("code"));
}
