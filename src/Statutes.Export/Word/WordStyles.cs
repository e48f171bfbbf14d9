using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Statutes.Export.Word;

/// <summary>The layout of the document: its styles, its settings and its footer.</summary>
internal static class WordStyles
{
    /// <summary>The style of the title.</summary>
    public const string Title = "Title";

    /// <summary>The style of the title and headings in the second language, and of the line in brackets; not in the outline.</summary>
    public const string Subtitle = "Subtitle";

    /// <summary>The style of notes.</summary>
    public const string FootnoteText = "FootnoteText";

    /// <summary>The style of the marks of notes.</summary>
    public const string FootnoteMark = "FootnoteReference";

    private const string Latin = "Times New Roman";
    private const string Han = "SimSun";
    private const string HanForHeadings = "SimHei";

    /// <summary>Returns the style of a heading.</summary>
    /// <param name="level">Its level, from 1.</param>
    public static string Heading(int level) => $"Heading{level}";

    /// <summary>Makes the styles.</summary>
    public static Styles Make()
    {
        var styles = new Styles(new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                Fonts(Han), new FontSize { Val = "21" }, new Languages { Val = "en-GB", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new SpacingBetweenLines { After = "80", Line = "276", LineRule = LineSpacingRuleValues.Auto }))));
        styles.Append(new Style(new StyleName { Val = "Normal" }, new PrimaryStyle())
        {
            Type = StyleValues.Paragraph,
            StyleId = "Normal",
            Default = true,
        });
        styles.Append(Paragraph(Title, "Title", "32", bold: true, centered: true, HanForHeadings));
        styles.Append(Paragraph(Subtitle, "Subtitle", "22", bold: false, centered: true, Han));
        for (var level = 1; level <= 4; level++)
        {
            var size = level == 1 ? "26" : "23";
            styles.Append(Paragraph(
                Heading(level), $"heading {level}", size, bold: true, centered: true, HanForHeadings, outline: level - 1));
        }

        styles.Append(Paragraph(FootnoteText, "footnote text", "17", bold: false, centered: false, Han));
        var superscript = new VerticalTextAlignment { Val = VerticalPositionValues.Superscript };
        styles.Append(new Style(new StyleName { Val = "footnote reference" }, new StyleRunProperties(superscript))
        {
            Type = StyleValues.Character,
            StyleId = FootnoteMark,
        });
        return styles;
    }

    /// <summary>Makes the settings; the compatibility mode is that of current Word.</summary>
    public static Settings MakeSettings() => new(
        new FootnoteDocumentWideProperties(new FootnoteSpecialReference { Id = -1 }, new FootnoteSpecialReference { Id = 0 }),
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }));

    /// <summary>Makes the footer of each page: the name of the text, the words "unofficial copy" and the page number.</summary>
    public static Footer MakeFooter(string name) => new(new Paragraph(
        new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
        new Run(
            new RunProperties(new FontSize { Val = "16" }),
            new Text($"{name} · 非官方文本 unofficial copy · ") { Space = SpaceProcessingModeValues.Preserve }),
        new SimpleField(new Run(new RunProperties(new FontSize { Val = "16" }), new Text("1"))) { Instruction = " PAGE " }));

    private static RunFonts Fonts(string han) => new() { Ascii = Latin, HighAnsi = Latin, EastAsia = han, ComplexScript = Latin };

    private static Style Paragraph(string id, string name, string size, bool bold, bool centered, string han, int? outline = null)
    {
        var properties = new StyleParagraphProperties();
        if (id != FootnoteText)
        {
            properties.Append(new KeepNext());
        }

        if (outline is not null || id == Title)
        {
            properties.Append(new SpacingBetweenLines { Before = "240", After = "80" });
        }

        if (centered)
        {
            properties.Append(new Justification { Val = JustificationValues.Center });
        }

        if (outline is { } level)
        {
            properties.Append(new OutlineLevel { Val = level });
        }

        var runs = new StyleRunProperties(Fonts(han));
        if (bold)
        {
            runs.Append(new Bold());
        }

        runs.Append(new FontSize { Val = size });
        return new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), properties, runs)
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
        };
    }
}
