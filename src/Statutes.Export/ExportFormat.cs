namespace Statutes.Export;

/// <summary>A form in which a version leaves the program.</summary>
public enum ExportFormat
{
    /// <summary>Akoma Ntoso 3.0; a document for each language.</summary>
    AkomaNtoso,

    /// <summary>JSON-LD: schema.org <c>Legislation</c> with ELI; both languages.</summary>
    JsonLd,

    /// <summary>The articles as JSON, one on each line; both languages.</summary>
    Ndjson,

    /// <summary>Markdown; both languages in turn, or one.</summary>
    Markdown,

    /// <summary>A document of Word; both languages in two columns.</summary>
    Docx,
}

/// <summary>How the formats are called.</summary>
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
            _ => "docx",
        };

        /// <summary>The media type, with its character set where it is text.</summary>
        public string MediaType => format switch
        {
            ExportFormat.AkomaNtoso => "application/akn+xml; charset=utf-8",
            ExportFormat.JsonLd => "application/ld+json",
            ExportFormat.Ndjson => "application/x-ndjson",
            ExportFormat.Markdown => "text/markdown; charset=utf-8",
            _ => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        };

        /// <summary>What ends the name of a file.</summary>
        public string Extension => format switch
        {
            ExportFormat.AkomaNtoso => "akn.xml",
            ExportFormat.JsonLd => "jsonld",
            ExportFormat.Ndjson => "ndjson",
            ExportFormat.Markdown => "md",
            _ => "docx",
        };

        /// <summary>Whether it may be had in one language.</summary>
        public bool TakesLanguage => format is ExportFormat.AkomaNtoso or ExportFormat.Markdown;
    }

    /// <summary>Reads a name.</summary>
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
}
