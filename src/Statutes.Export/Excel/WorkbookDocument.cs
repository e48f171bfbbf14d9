using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Statutes.Export.Excel;

/// <summary>
/// Writes a table as an Excel workbook with one sheet: the headings stay in sight, and each column has a filter. A text is always a text,
/// also if it begins with =, +, - or @; no cell is a formula. The bytes are the same for the same table.
/// </summary>
public static class WorkbookDocument
{
    /// <summary>The media type of a workbook.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // Excel refuses a longer text in one cell
    private const int MostCharacters = 32_767;

    /// <summary>Writes a table.</summary>
    /// <param name="sheet">The name of the sheet, at most 31 characters.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows, each with one cell for each column. An empty cell is left out.</param>
    /// <param name="stream">The output; it is not closed and need not support seeking.</param>
    public static void Write(
        string sheet, IReadOnlyList<WorkbookColumn> columns, IReadOnlyCollection<IReadOnlyList<string>> rows, Stream stream)
    {
        using var made = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(made, SpreadsheetDocumentType.Workbook))
        {
            var book = package.AddWorkbookPart();
            package.ChangeIdOfPart(book, "book"); // the default id is different each time
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = WorkbookStyles.Make();
            var part = book.AddNewPart<WorksheetPart>("sheet");
            using (var writer = OpenXmlWriter.Create(part))
            {
                WriteSheet(writer, columns, rows);
            }

            book.Workbook = new Workbook(new Sheets(new Sheet { Id = "sheet", SheetId = 1, Name = sheet }));
        }

        made.Position = 0;
        OfficePackage.Repack(made, stream);
    }

    private static void WriteSheet(
        OpenXmlWriter writer, IReadOnlyList<WorkbookColumn> columns, IReadOnlyCollection<IReadOnlyList<string>> rows)
    {
        writer.WriteStartDocument();
        writer.WriteStartElement(new Worksheet());
        var pane = new Pane
        {
            VerticalSplit = 1,
            TopLeftCell = "A2",
            ActivePane = PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        };
        writer.WriteElement(new SheetViews(new SheetView(pane) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(columns.Select((c, i) => new Column
        {
            Min = (uint)i + 1,
            Max = (uint)i + 1,
            Width = c.Width,
            CustomWidth = true,
        })));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(columns.Select(c => TextCell(c.Heading, WorkbookStyles.Heading))));
        foreach (var (index, row) in rows.Index())
        {
            writer.WriteElement(new Row(row.Index().Where(c => c.Item.Length > 0)
                .Select(c => CellOf(c.Item, columns[c.Index], $"{Name(c.Index)}{index + 2}"))));
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A1:{Name(columns.Count - 1)}{rows.Count + 1}" });
        writer.WriteEndElement();
    }

    private static Cell CellOf(string words, WorkbookColumn column, string name)
    {
        var cell = column.IsNumber && decimal.TryParse(words, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? new Cell
            {
                DataType = CellValues.Number,
                CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)),
                StyleIndex = WorkbookStyles.Number,
            }
            : TextCell(words, WorkbookStyles.Text);
        cell.CellReference = name;
        return cell;
    }

    private static Cell TextCell(string words, uint style)
    {
        var text = XmlCharacters.Replace(words);
        text = text.Length <= MostCharacters ? text : text[..(MostCharacters - 1)] + "…";
        return new Cell
        {
            DataType = CellValues.InlineString,
            StyleIndex = style,
            InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }),
        };
    }

    // A, B … Z, AA
    private static string Name(int column) =>
        column < 26 ? $"{(char)('A' + column)}" : Name((column / 26) - 1) + (char)('A' + (column % 26));
}
