using System.Net.Http.Headers;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Statutes.Export.Excel;
using Statutes.Export.Reports;

namespace Statutes.Web.Tests.Api;

public class ObligationsTests(RunningService service)
{
    private const string Csl = "/api/obligations?work=csl&at=2026-06-01";

    [Fact]
    public async Task ARowHasBothLanguagesAndThePenaltiesWithNumbers()
    {
        var answer = await service.GetAsync(Csl + "&subject=" + Uri.EscapeDataString("网络运营者") + "&penalty=true&pageSize=1");
        Assert.Equal(("csl", "2026-06-01", 1), (answer.Text("work"), answer.Text("at"), answer.At("rows").GetArrayLength()));
        var row = answer.At("rows")[0];
        Assert.Equal(("csl@2026-01-01/art_23__para_1__item_1", "shall"), (row.Text("id"), row.Text("modal")));
        Assert.Equal(("网络运营者", "network operator"), (row.Text("subject.zh"), row.Text("subject.en")));
        Assert.StartsWith("制定内部安全管理制度", row.Text("action.zh"));
        Assert.False(string.IsNullOrEmpty(row.Text("action.en")));
        var penalty = row.At("penalties")[2];
        Assert.Equal(("fine", "organization", "CNY"), (penalty.Text("kind"), penalty.Text("on"), penalty.Text("currency")));
        Assert.Equal((10_000, 50_000), (penalty.At("min").GetInt32(), penalty.At("max").GetInt32()));
        Assert.True(penalty.At("may").GetBoolean());
    }

    [Fact]
    public async Task ChangesSinceAVersionHaveTheRowBefore()
    {
        var rows = (await service.GetAsync(Csl + "&since=csl@2017-06-01&pageSize=100")).At("rows").EnumerateArray().ToArray();
        var log = Assert.Single(rows, r => r.Text("id") == "csl@2026-01-01/art_23__para_1__item_3");
        Assert.Equal(("penalties-changed", "csl@2017-06-01/art_21__para_1__item_3"), (log.Text("change"), log.Text("before.id")));
        Assert.Contains(log.At("penalties").EnumerateArray(), p => p.At("max").ValueKind != System.Text.Json.JsonValueKind.Null
            && p.At("max").GetInt64() == 10_000_000);
        Assert.DoesNotContain(rows, r => r.Text("change") == "unchanged");
    }

    [Theory]
    [InlineData("", "text/csv")]
    [InlineData("&format=csv", "application/json")]
    public async Task TheTableIsCsv(string format, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Csl + format);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        using var response = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        var csv = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("csl@2026-01-01/art_23__para_1__item_5,", csv);
    }

    [Theory]
    [InlineData("", WorkbookDocument.MediaType)]
    [InlineData("&format=xlsx", "application/json")]
    public async Task TheTableIsAWorkbookWithNumbers(string format, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Csl + format);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        using var response = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(WorkbookDocument.MediaType, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("obligations-csl-2026-06-01.xlsx", response.Content.Headers.ContentDisposition?.FileName);
        using var stream = new MemoryStream(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using var book = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken));
        var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().ToArray();
        Assert.Equal((await service.GetAsync(Csl)).At("total").GetInt32(), rows.Length - 1);
        var log = rows.Single(r => r.Elements<Cell>().First().InnerText == "csl@2026-01-01/art_23__para_1__item_3");
        var fine = log.Elements<Cell>().Single(c => c.CellReference!.Value!.StartsWith('L'));
        Assert.Equal((CellValues.Number, "10000000"), (fine.DataType!.Value, fine.CellValue!.Text));
    }

    [Theory]
    [InlineData("&since=csl@2017-06-01", "text/html", "text/html")]
    [InlineData("&since=csl@2017-06-01&format=docx", "*/*", WordReport.MediaType)]
    [InlineData("&since=csl@2017-06-01", "*/*", "application/json")]
    [InlineData("", "text/html", "application/json")] // without an earlier version there is no report
    public async Task TheReportOfTheChangesIsHtmlOrWord(string query, string accept, string mediaType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Csl + query);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        using var response = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Accept", response.Headers.Vary);
    }

    [Theory]
    [InlineData("work=csl&format=html", "missing-parameter")]
    [InlineData("format=pdf", "unknown-parameter")]
    [InlineData("modal=must", "unknown-parameter")]
    [InlineData("kind=prison", "unknown-parameter")]
    [InlineData("work=nope", "unknown-work")]
    [InlineData("at=2026", "bad-date")]
    [InlineData("since=2017-06-01", "missing-parameter")]
    [InlineData("work=csl&at=2018-01-01&since=2026-01-01", "unknown-parameter")]
    [InlineData("work=csl&since=pipl@2021-11-01", "unknown-parameter")]
    [InlineData("who=me", "unknown-parameter")]
    [InlineData("pageSize=101", "bad-page")]
    public async Task AWrongParameterIsRefused(string query, string code) =>
        Assert.Equal(code, (await service.GetAsync("/api/obligations?" + query, 400)).Text("code"));

    [Fact]
    public async Task NobodyIsBoundByALawBeforeItIsInForce() =>
        Assert.Equal(0, (await service.GetAsync("/api/obligations?at=1990-01-01")).At("total").GetInt32());

    [Theory]
    [InlineData("六个月 网络日志")]
    [InlineData("网络日志 网络运营者")]
    public async Task ARowHasEveryWordInAnyOrder(string words) =>
        Assert.Equal(1, (await service.GetAsync(Csl + "&q=" + Uri.EscapeDataString(words))).At("total").GetInt32());

    [Fact]
    public async Task ThePageSaysWhatChangedAndKeepsTheQuestion()
    {
        var page = await service.Client.GetStringAsync(
            "/obligations?work=csl&at=2026-06-01&since=csl@2017-06-01&pageSize=100&modal=shall",
            TestContext.Current.CancellationToken);
        Assert.Contains("[penalties changed]", page);
        Assert.Contains("name=\"since\" value=\"csl@2017-06-01\"", page);
        Assert.Contains("name=\"modal\" value=\"shall\"", page);
        var first = await service.Client.GetStringAsync(
            "/obligations?work=csl&at=2026-06-01&pageSize=5", TestContext.Current.CancellationToken);
        Assert.Contains("pageSize=5&amp;page=2", first);
    }

    [Fact]
    public async Task ThePageShowsTheRows()
    {
        var page = await service.Client.GetStringAsync(
            "/obligations?work=csl&at=2026-06-01&penalty=true", TestContext.Current.CancellationToken);
        Assert.Contains("网络运营者", page);
        Assert.Contains("50000–500000 CNY", page);
    }
}
