using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Statutes.Export.Word;

namespace Statutes.Export.Reports;

/// <summary>
/// Writes a report as a Word document on A4: deleted words are struck out, inserted words are underlined. The same report gives the same
/// bytes.
/// </summary>
public static class WordReport
{
    /// <summary>The media type of a Word document.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string Deleted = "8A2B1D";
    private const string Inserted = "1F6B33";

    // A4 with margins of 2 cm, in twentieths of a point
    private const int Width = 9638;
    private const int Margin = 1134;

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="name">The name at the foot of each page.</param>
    /// <param name="stream">The output; it is not closed and need not support seeking.</param>
    public static void Write(Report report, string name, Stream stream)
    {
        using var made = new MemoryStream();
        using (var package = WordprocessingDocument.Create(made, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            package.ChangeIdOfPart(main, "document"); // the default id is different each time
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = WordStyles.Make();
            main.AddNewPart<FooterPart>("footer").Footer = WordStyles.MakeFooter(name);
            main.Document = new Document(BodyOf(report));
        }

        made.Position = 0;
        OfficePackage.Repack(made, stream);
    }

    private static Body BodyOf(Report report)
    {
        var body = new Body(Styled(WordStyles.Title, report.Title.Zh), Styled(WordStyles.Subtitle, report.Title.En));
        foreach (var fact in report.Facts)
        {
            body.Append(new Paragraph(RunOf($"{fact.Name.Zh} {fact.Name.En}: ", WordMark.Strong), RunOf(fact.Value)));
        }

        foreach (var notice in report.Notices)
        {
            body.Append(new Paragraph(RunOf(notice.Zh)), new Paragraph(RunOf(notice.En)));
        }

        foreach (var section in report.Sections)
        {
            body.Append(Styled(WordStyles.Heading(1), $"{section.Heading.Zh} {section.Heading.En}"));
            foreach (var paragraph in section.Paragraphs)
            {
                var mark = paragraph.NeedsAttention ? WordMark.Strong : WordMark.None;
                body.Append(new Paragraph(RunOf(paragraph.Words.Zh, mark)), new Paragraph(RunOf(paragraph.Words.En, mark)));
            }

            foreach (var table in section.Tables)
            {
                body.Append(TableOf(table), new Paragraph()); // Word joins tables that touch
            }
        }

        body.Append(new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = "footer" },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 567, Footer = 567, Gutter = 0 }));
        return body;
    }

    private static Table TableOf(ReportTable table)
    {
        var widths = table.Columns.Select(c => (Width * c.Percent / 100).ToString(CultureInfo.InvariantCulture)).ToArray();
        var made = new Table(
            new TableProperties(
                new TableWidth { Width = $"{Width}", Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    Border<TopBorder>(), Border<LeftBorder>(), Border<BottomBorder>(), Border<RightBorder>(),
                    Border<InsideHorizontalBorder>(), Border<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 85, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 85, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(w => new GridColumn { Width = w })));
        made.Append(RowOf(
            table.Columns.Select(c => new ReportCell([ReportLine.Of(null, $"{c.Heading.Zh} {c.Heading.En}", WordMark.Strong)])),
            widths,
            isHeading: true));
        foreach (var row in table.Rows)
        {
            made.Append(RowOf(row, widths, isHeading: false));
        }

        return made;
    }

    private static TableRow RowOf(IEnumerable<ReportCell> cells, string[] widths, bool isHeading)
    {
        var row = isHeading ? new TableRow(new TableRowProperties(new TableHeader())) : new TableRow();
        foreach (var (index, cell) in cells.Index())
        {
            var made = new TableCell(
                new TableCellProperties(new TableCellWidth { Width = widths[index], Type = TableWidthUnitValues.Dxa }));
            foreach (var line in cell.Lines.DefaultIfEmpty(ReportLine.Of(null, ""))) // a cell needs a paragraph
            {
                made.Append(new Paragraph(line.Words.Select(w => RunOf(w.Text, w.Mark))));
            }

            row.Append(made);
        }

        return row;
    }

    private static T Border<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "BFBFBF" };

    private static Paragraph Styled(string style, string? words) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), RunOf(words));

    private static Run RunOf(string? words, WordMark mark = WordMark.None)
    {
        var run = WordBody.RunOf(words ?? "");
        var properties = mark switch
        {
            WordMark.Strong => new RunProperties(new Bold()),
            WordMark.Deleted => new RunProperties(new Strike(), new Color { Val = Deleted }),
            WordMark.Inserted => new RunProperties(new Color { Val = Inserted }, new Underline { Val = UnderlineValues.Single }),
            _ => null,
        };
        if (properties is not null)
        {
            run.PrependChild(properties);
        }

        return run;
    }
}
