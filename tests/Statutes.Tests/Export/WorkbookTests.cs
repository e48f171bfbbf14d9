using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Statutes.Export.Excel;

namespace Statutes.Tests.Export;

/// <summary>A table as an Excel workbook, opened and read back.</summary>
public class WorkbookTests
{
    private static readonly WorkbookColumn[] Columns = [new("words", 20), new("amount", 10, IsNumber: true)];

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("  =1 ")]
    [InlineData("<a>&\"'")]
    [InlineData("第一行\n第二行")]
    [InlineData("10000")]
    public void ATextStaysAText(string words)
    {
        using var book = Open([[words, "10000000"]]);
        var cell = Cell(book, "A2");
        Assert.Equal((CellValues.InlineString, words), (cell.DataType!.Value, cell.InlineString!.InnerText));
        Assert.Empty(book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<CellFormula>());
    }

    [Fact]
    public void ANumberIsANumberAndAnEmptyCellIsLeftOut()
    {
        using var book = Open([["", "10000000"], ["x", "0.05"], ["y", "none"]]);
        Assert.Equal((CellValues.Number, "10000000"), (Cell(book, "B2").DataType!.Value, Cell(book, "B2").CellValue!.Text));
        Assert.Equal("0.05", Cell(book, "B3").CellValue!.Text);
        Assert.Equal("none", Cell(book, "B4").InlineString!.InnerText);
        Assert.DoesNotContain(Cells(book), c => c.CellReference == "A2");
    }

    [Fact]
    public void TheHeadingsStayInSightAndHaveAFilter()
    {
        using var book = Open([["a", "1"], ["b", "2"]]);
        var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        Assert.Equal("A1:B3", sheet.GetFirstChild<AutoFilter>()!.Reference!.Value);
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
        Assert.Equal(["words", "amount"], sheet.Descendants<Row>().First().Elements<Cell>().Select(c => c.InlineString!.InnerText));
    }

    [Fact]
    public void ACharacterThatXmlForbidsIsReplacedAndALongTextIsCut()
    {
        using var book = Open([["a\u0001b", ""], [new string('长', 40_000), ""]]);
        Assert.Equal("a\uFFFDb", Cell(book, "A2").InlineString!.InnerText);
        Assert.Equal(32_767, Cell(book, "A3").InlineString!.InnerText.Length);
    }

    [Fact]
    public void TheSameTableGivesTheSameBytes() => Assert.Equal(Write([["a", "1"]]).ToArray(), Write([["a", "1"]]).ToArray());

    private static Cell Cell(SpreadsheetDocument book, string reference) => Cells(book).Single(c => c.CellReference == reference);

    private static IEnumerable<Cell> Cells(SpreadsheetDocument book) =>
        book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>();

    private static SpreadsheetDocument Open(string[][] rows)
    {
        var book = SpreadsheetDocument.Open(Write(rows), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken));
        return book;
    }

    private static MemoryStream Write(string[][] rows)
    {
        var stream = new MemoryStream();
        WorkbookDocument.Write("table", Columns, rows, stream);
        return new MemoryStream(stream.ToArray());
    }
}
