using Statutes.Reading.Docx;

namespace Statutes.Documents.Reading;

/// <summary>What the styles of a Word document say about reading: which text is hidden, and which is a quotation.</summary>
internal sealed class WordStyles
{
    /// <summary>The longest chain of styles that are based on one another.</summary>
    private const int MaxChain = 50;

    private static readonly HashSet<string> QuotationNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "quote", "intense quote", "block text", "quotations", "block quotation", "引用", "明显引用",
    };

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);

    /// <summary>Reads <c>styles.xml</c>.</summary>
    public static WordStyles Read(PartReader reader)
    {
        var read = new WordStyles();
        Style? style = null;
        while (reader.Read())
        {
            if (!reader.IsStart)
            {
                style = reader.LocalName == "style" ? null : style;
            }
            else if (reader.LocalName == "style" && reader.Attribute("styleId") is { } id)
            {
                read.styles[id] = style = new Style();
            }
            else if (style is not null)
            {
                ReadProperty(reader, style);
            }
        }

        return read;
    }

    /// <summary>
    /// Whether text in these styles is hidden. Where a paragraph style and a character style both hide, Word shows the text.
    /// </summary>
    /// <param name="paragraph">The paragraph style, or null.</param>
    /// <param name="character">The character style, or null.</param>
    public bool IsHidden(string? paragraph, string? character) => IsHidden(paragraph) != IsHidden(character);

    /// <summary>Whether paragraphs in a style are quotations.</summary>
    public bool IsQuotation(string? paragraph) => Chain(paragraph).Any(s => QuotationNames.Contains(s.Name));

    private static void ReadProperty(PartReader reader, Style style)
    {
        switch (reader.LocalName)
        {
            case "name":
                style.Name = reader.Attribute("val") ?? "";
                break;
            case "basedOn":
                style.BasedOn = reader.Attribute("val");
                break;
            case "vanish":
                style.IsHidden = reader.IsOn();
                break;
        }
    }

    private bool IsHidden(string? id) => Chain(id).Select(s => s.IsHidden).FirstOrDefault(h => h is not null) ?? false;

    // a damaged document may have a circle of styles
    private IEnumerable<Style> Chain(string? id)
    {
        for (var i = 0; i < MaxChain && id is not null && styles.TryGetValue(id, out var style); i++, id = style.BasedOn)
        {
            yield return style;
        }
    }

    private sealed class Style
    {
        public string Name { get; set; } = "";

        public string? BasedOn { get; set; }

        public bool? IsHidden { get; set; }
    }
}
