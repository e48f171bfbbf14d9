namespace Statutes.Export;

/// <summary>A format of an exported version.</summary>
public enum ExportFormat
{
    /// <summary>Akoma Ntoso 3.0: a document for each language.</summary>
    AkomaNtoso,

    /// <summary>JSON-LD: schema.org <c>Legislation</c> with ELI, in both languages.</summary>
    JsonLd,

    /// <summary>NDJSON: an article on each line, in both languages.</summary>
    Ndjson,

    /// <summary>Markdown, in both languages or in one.</summary>
    Markdown,

    /// <summary>A Word document, with the languages in two columns.</summary>
    Docx,
}

/// <summary>The names of the formats.</summary>
public static class ExportFormatNames
{
    extension(ExportFormat format)
    {
        /// <summary>The name in addresses and on the command line: <c>akn</c>.</summary>
        public string Name => format switch
        {
            ExportFormat.AkomaNtoso => "akn",
            ExportFormat.JsonLd => "jsonld",
            ExportFormat.Ndjson => "ndjson",
            ExportFormat.Markdown => "markdown",
            ExportFormat.Docx => "docx",
            _ => throw Unknown(format),
        };

        /// <summary>The media type, with its character set where it is text.</summary>
        public string MediaType => format switch
        {
            ExportFormat.AkomaNtoso => "application/akn+xml; charset=utf-8",
            ExportFormat.JsonLd => "application/ld+json",
            ExportFormat.Ndjson => "application/x-ndjson",
            ExportFormat.Markdown => "text/markdown; charset=utf-8",
            ExportFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            _ => throw Unknown(format),
        };

        /// <summary>The file name extension, without its point.</summary>
        public string Extension => format switch
        {
            ExportFormat.AkomaNtoso => "akn.xml",
            ExportFormat.JsonLd => "jsonld",
            ExportFormat.Ndjson => "ndjson",
            ExportFormat.Markdown => "md",
            ExportFormat.Docx => "docx",
            _ => throw Unknown(format),
        };

        /// <summary>Whether the format can be exported in one language.</summary>
        public bool TakesLanguage => format is ExportFormat.AkomaNtoso or ExportFormat.Markdown;
    }

    /// <summary>Parses a name.</summary>
    public static bool TryParse(string? name, out ExportFormat format)
    {
        foreach (var known in Enum.GetValues<ExportFormat>())
        {
            if (known.Name == name)
            {
                format = known;
                return true;
            }
        }

        format = default;
        return false;
    }

    private static ArgumentOutOfRangeException Unknown(ExportFormat format) => new(nameof(format), format, "Not a format of an export.");
}
