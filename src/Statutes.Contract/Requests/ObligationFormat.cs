using Statutes.Export.Excel;
using Statutes.Export.Reports;

namespace Statutes.Contract.Requests;

/// <summary>A format of the register of duties.</summary>
public enum ObligationFormat
{
    /// <summary>A page of rows as JSON.</summary>
    Json,

    /// <summary>Every row as CSV.</summary>
    Csv,

    /// <summary>Every row as an Excel workbook.</summary>
    Xlsx,

    /// <summary>The report of what changed, as one page of HTML.</summary>
    Html,

    /// <summary>The report of what changed, as a Word document.</summary>
    Docx,
}

/// <summary>The names of the formats, and their media types.</summary>
public static class ObligationFormatNames
{
    extension(ObligationFormat format)
    {
        /// <summary>The name in a query string: <c>xlsx</c>.</summary>
        public string Name => format switch
        {
            ObligationFormat.Csv => "csv",
            ObligationFormat.Xlsx => "xlsx",
            ObligationFormat.Html => "html",
            ObligationFormat.Docx => "docx",
            _ => "json",
        };

        /// <summary>Whether a terminal can show it.</summary>
        public bool IsText => format is not (ObligationFormat.Xlsx or ObligationFormat.Docx);

        /// <summary>Whether it is the report of what changed since a version.</summary>
        public bool IsReport => format is ObligationFormat.Html or ObligationFormat.Docx;

        /// <summary>The media type.</summary>
        public string MediaType => format switch
        {
            ObligationFormat.Csv => "text/csv",
            ObligationFormat.Xlsx => WorkbookDocument.MediaType,
            ObligationFormat.Html => "text/html",
            ObligationFormat.Docx => WordReport.MediaType,
            _ => "application/json",
        };
    }

    /// <summary>Every format, the default first.</summary>
    public static IReadOnlyList<ObligationFormat> All { get; } = Enum.GetValues<ObligationFormat>();

    /// <summary>Finds a format by its name; null if there is none.</summary>
    public static ObligationFormat? Find(string name) => All.Where(f => f.Name == name).Select(f => (ObligationFormat?)f).FirstOrDefault();
}
