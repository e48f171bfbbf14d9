using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Statutes.Citations.Formatting;
using Statutes.Model.Dates;
using Statutes.Model.Provisions;
using Statutes.Model.Text;

namespace Statutes.Export.Word;

/// <summary>
/// Writes a version as a Word document: headings, Chinese and English in two columns aligned by paragraph and item, and
/// a footnote for each reference and for each unverified article. A version in one language has one column. The bytes
/// are the same for the same corpus. The parts are streamed; the package is buffered in memory until it is complete.
/// </summary>
public static class WordDocument
{
    private const string Core =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
        + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">";

    /// <summary>Writes a version.</summary>
    /// <param name="exported">The version.</param>
    /// <param name="stream">The output; it is not closed and need not support seeking.</param>
    public static void Write(ExportedVersion exported, Stream stream)
    {
        using var made = new MemoryStream();
        using (var package = WordprocessingDocument.Create(made, WordprocessingDocumentType.Document))
        {
            WriteParts(exported, package);
        }

        made.Position = 0;
        OfficePackage.Repack(made, stream);
    }

    private static void WriteParts(ExportedVersion exported, WordprocessingDocument package)
    {
        var main = package.AddMainDocumentPart();
        package.ChangeIdOfPart(main, "document"); // the default id is different each time
        var styles = main.AddNewPart<StyleDefinitionsPart>("styles");
        styles.Styles = WordStyles.Make();
        var settings = main.AddNewPart<DocumentSettingsPart>("settings");
        settings.Settings = WordStyles.MakeSettings();
        var footer = main.AddNewPart<FooterPart>("footer");
        footer.Footer = WordStyles.MakeFooter(NameOf(exported));
        var notes = main.AddNewPart<FootnotesPart>("footnotes");
        using (var footnotes = new WordFootnotes(notes))
        using (var body = OpenXmlWriter.Create(main))
        {
            new WordBody(exported, body, footnotes).Write();
        }

        var core = package.AddCoreFilePropertiesPart();
        package.ChangeIdOfPart(core, "core");
        using var properties = new StreamWriter(core.GetStream(FileMode.Create));
        var words = XmlCharacters.Replace(exported.Work.TitleOf(exported.Version).Either(Language.Chinese));
        var title = System.Security.SecurityElement.Escape(words);
        properties.Write($"{Core}<dc:identifier>{exported.Id}</dc:identifier><dc:title>{title}</dc:title></cp:coreProperties>");
    }

    // as a reader cites it, with the date of the version
    private static string NameOf(ExportedVersion exported)
    {
        var label = CitationFormatter.Label(exported.Catalog, new ProvisionId(exported.Id, exported.Part));
        return XmlCharacters.Replace($"{label.Zh} · {label.En} · {LawDate.Format(exported.Version.Date)}");
    }
}
