using Statutes.Reading;

namespace Statutes.Documents.Reading;

/// <summary>
/// Recognizes documents of Office that are texts: XML of Word, and saved web pages. Read as a text, their markup would be checked.
/// </summary>
internal static class OfficeXml
{
    /// <summary>The marks of a format are within this number of lines.</summary>
    private const int MaxLines = 20;

    /// <summary>The marks of a format are within this number of code units of a line.</summary>
    private const int MaxLength = 4_000;

    /// <summary>Returns the refusal of such a document; null for another text.</summary>
    public static DocumentRefusal? Refuse(FileLines file)
    {
        if (file.Format == SourceFormat.Pdf)
        {
            return null;
        }

        foreach (var line in file.Lines.Take(MaxLines).Select(l => l.Length > MaxLength ? l[..MaxLength] : l))
        {
            if (line.Contains("schemas.microsoft.com/office/2006/xmlPackage", StringComparison.Ordinal)
                || line.Contains("schemas.microsoft.com/office/word/2003/wordml", StringComparison.Ordinal))
            {
                return Refusals.UnknownFormat("单个 XML 文件形式的 Word 文档", "a Word document as a single XML file");
            }

            if (line.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase))
            {
                return Refusals.UnknownFormat("网页归档文件（.mht）", "a web archive (.mht)");
            }
        }

        return null;
    }
}
