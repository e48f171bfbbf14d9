using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Statutes.Citations.Formatting;
using Statutes.Model.Corpus;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Export.Word;

/// <summary>
/// Writes the text of a Word document, row by row. Tables end before each heading, as Word leaves headings in tables
/// out of the outline.
/// </summary>
/// <param name="exported">The version.</param>
/// <param name="body">The output of the text.</param>
/// <param name="footnotes">The output of its notes.</param>
internal sealed class WordBody(ExportedVersion exported, OpenXmlWriter body, WordFootnotes footnotes)
{
    // A4 with margins of 2 cm, in twentieths of a point.
    private const int Width = 9638;
    private const int Margin = 1134;
    private const int Indent = 420;

    private readonly StatuteDocument[] texts =
        [.. new[] { exported.Text(Language.Chinese), exported.Text(Language.English) }.OfType<StatuteDocument>()];

    private bool isInTable;

    /// <summary>Makes a run of words; line ends become breaks.</summary>
    public static Run RunOf(string words, bool bold = false)
    {
        var run = bold ? new Run(new RunProperties(new Bold())) : new Run();
        var lines = XmlCharacters.Replace(words).ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    /// <summary>Writes the text.</summary>
    public void Write()
    {
        body.WriteStartDocument();
        body.WriteStartElement(new Document());
        body.WriteStartElement(new Body());
        WriteHead();
        foreach (var provision in ParallelProvision.Of(exported))
        {
            WriteProvision(provision);
        }

        EndTable();
        body.WriteElement(new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = "footer" },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 567, Footer = 567, Gutter = 0 }));
        body.WriteEndElement();
        body.WriteEndElement();
    }

    private void WriteHead()
    {
        foreach (var text in texts)
        {
            var words = RunOf(exported.TitleOf(text).ReplaceLineEndings(" "));
            var title = Styled(text == texts[0] ? WordStyles.Title : WordStyles.Subtitle, words);
            if (text == texts[0])
            {
                var sentences = ExportStatement.Of(exported, includesPreamble: true);
                title.Append(footnotes.Add([.. sentences.Select(s => s.Zh!), .. sentences.Select(s => s.En!)]));
            }

            body.WriteElement(title);
            if (text.Note is { } note)
            {
                body.WriteElement(Styled(WordStyles.Subtitle, RunOf(text.Language == Language.Chinese ? $"（{note}）" : $"({note})")));
            }
        }

        foreach (var line in exported.Part.IsWhole ? texts.SelectMany(t => LooseLines.Of(t).Before) : [])
        {
            body.WriteElement(new Paragraph(RunOf(line)));
        }
    }

    private void WriteProvision(ParallelProvision provision)
    {
        if (provision.Kind.IsDivision)
        {
            EndTable();
            foreach (var text in texts.Where(t => provision.In(t.Language) is not null))
            {
                var heading = RunOf(text.HeadingOf(provision.In(text.Language)!));
                body.WriteElement(Styled(text == texts[0] ? WordStyles.Heading(LevelOf(provision.Kind)) : WordStyles.Subtitle, heading));
            }
        }
        else if (provision.Kind != ProvisionKind.Article || provision.Children.IsEmpty)
        {
            WriteRow(provision);
        }

        foreach (var child in provision.Children)
        {
            WriteProvision(child);
        }
    }

    private void WriteRow(ParallelProvision provision)
    {
        if (texts.Length < 2)
        {
            body.WriteElement(CellOf(provision, texts[0]));
            return;
        }

        BeginTable();
        var row = new TableRow(); // may break: an unbroken row with its notes could leave half a page empty
        foreach (var text in texts)
        {
            var width = new TableCellWidth { Width = $"{Width / 2}", Type = TableWidthUnitValues.Dxa };
            row.Append(new TableCell(new TableCellProperties(width), CellOf(provision, text)));
        }

        body.WriteElement(row);
    }

    private Paragraph CellOf(ParallelProvision provision, StatuteDocument text)
    {
        var indent = provision.Kind switch { ProvisionKind.Item => Indent, ProvisionKind.Subitem => 2 * Indent, _ => 0 };
        var paragraph = new Paragraph(new ParagraphProperties(new Indentation { Left = $"{indent}" }));
        if (provision.In(text.Language) is not { } own)
        {
            return paragraph;
        }

        if (ArticleBeginningWith(text, own) is { } article)
        {
            paragraph.Append(RunOf(text.Source.Slice(article.NumberSpan), bold: true));
            if (exported.Facts(text.Language) is { } facts && !facts.Unverified.Any(p => p.IsWhole) && !facts.IsVerified(article.Path))
            {
                paragraph.Append(footnotes.Add(ExportStatement.UnverifiedArticle.In(text.Language)!));
            }

            paragraph.Append(RunOf(text.Language == Language.Chinese ? "\u3000" : "  "));
        }
        else if (own.NumberSpan.Length > 0)
        {
            paragraph.Append(RunOf(text.Source.Slice(own.NumberSpan) + (text.Language == Language.Chinese ? "" : " ")));
        }

        foreach (var run in WordingRun.Of(text.WordingOf(own), exported.ReferencesIn(text, own)))
        {
            paragraph.Append(RunOf(run.Text));
            if (run.Reference is { } reference && !IsThisLaw(reference))
            {
                paragraph.Append(footnotes.Add(NoteOn(reference)));
            }
        }

        return paragraph;
    }

    // The number of an article is printed before its first paragraph.
    private static Provision? ArticleBeginningWith(StatuteDocument text, Provision own) => own.Kind switch
    {
        ProvisionKind.Article => own,
        ProvisionKind.Paragraph when text.Find(own.Path.Parent) is { } article && ReferenceEquals(article.Children[0], own) => article,
        _ => null,
    };

    // 本法, this Law: a reference to the law itself needs no note.
    private bool IsThisLaw(Reference reference) => reference.Targets is [var one] && one.Path.IsWhole && one.Version == exported.Id;

    private string NoteOn(Reference reference)
    {
        var isChinese = reference.Language == Language.Chinese;
        if (reference.Targets.IsEmpty)
        {
            return reference.OutsideTitle is { } title
                ? isChinese ? $"未收录：{title}。" : $"Not in the corpus: {title}."
                : isChinese ? $"未能解析（{reference.Unresolved?.Name}）。" : $"Not resolved ({reference.Unresolved?.Name}).";
        }

        var between = isChinese ? "；" : "; ";
        var targets = exported.IsRange(reference.Targets) && reference.Targets.Length > 2
            ? $"{Name(reference.Targets[0])} {(isChinese ? "至" : "to")} {Name(reference.Targets[^1])}"
            : string.Join(between, reference.Targets.Select(Name));
        return targets + (reference, isChinese) switch
        {
            ({ OfLaterVersion: true }, true) => "（后来的版本，条号可能不同）",
            ({ OfLaterVersion: true }, false) => " (of a later version, whose numbers may differ)",
            ({ OfEarlierVersion: true }, true) => "（修改前的版本，条号可能不同）",
            ({ OfEarlierVersion: true }, false) => " (of an earlier version, before an amendment; its numbers may differ)",
            _ => "",
        };

        string Name(ProvisionId target)
        {
            var work = exported.Catalog.Find(target.Version.Work)!;
            var label = CitationFormatter.Label(work, target.Path, exported.Catalog.ShapeOf(target.Version)).Either(reference.Language);
            return $"{label} [{target}]{(exported.BaseUrl.Length == 0 ? "" : $" {exported.AddressOf(target)}")}";
        }
    }

    private void BeginTable()
    {
        if (!isInTable)
        {
            body.WriteStartElement(new Table());
            body.WriteElement(new TableProperties(
                new TableWidth { Width = $"{Width}", Type = TableWidthUnitValues.Dxa },
                new TableBorders(new InsideVerticalBorder { Val = BorderValues.Single, Size = 4, Color = "BFBFBF" }),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 113, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 113, Type = TableWidthValues.Dxa })));
            body.WriteElement(new TableGrid(new GridColumn { Width = $"{Width / 2}" }, new GridColumn { Width = $"{Width / 2}" }));
            isInTable = true;
        }
    }

    private void EndTable()
    {
        if (isInTable)
        {
            body.WriteEndElement();
            isInTable = false;
        }
    }

    private static Paragraph Styled(string style, Run run) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), run);

    private static int LevelOf(ProvisionKind kind) => kind switch
    {
        ProvisionKind.Book => 1,
        ProvisionKind.Part => 2,
        ProvisionKind.Chapter => 3,
        _ => 4,
    };
}
