using DocumentFormat.OpenXml.Spreadsheet;

namespace Statutes.Export.Excel;

/// <summary>The formats of cells.</summary>
internal static class WorkbookStyles
{
    /// <summary>The format of headings.</summary>
    public const uint Heading = 1;

    /// <summary>The format of texts: typing in the cell leaves it a text.</summary>
    public const uint Text = 2;

    /// <summary>The format of numbers.</summary>
    public const uint Number = 3;

    // built into Excel: @ and #,##0
    private const uint TextFormat = 49;
    private const uint NumberFormat = 3;

    /// <summary>Makes the formats.</summary>
    public static Stylesheet Make() => new(
        new Fonts(new Font(new FontSize { Val = 11 }), new Font(new Bold(), new FontSize { Val = 11 })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 })), // both are required
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            Format(TextFormat, font: 1, wraps: false),
            Format(TextFormat, font: 0, wraps: true),
            Format(NumberFormat, font: 0, wraps: false)));

    private static CellFormat Format(uint format, uint font, bool wraps) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wraps })
        {
            NumberFormatId = format,
            ApplyNumberFormat = true,
            FontId = font,
            ApplyFont = font != 0,
            ApplyAlignment = true,
        };
}
