using System.IO.Compression;
using System.Security;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Statutes.Tests.Documents;

/// <summary>Writes a document of Word, part by part, in the markup of Word. What is null or empty has no part.</summary>
internal sealed record WordDocument
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
        + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\" mc:Ignorable=\"w14\"";

    /// <summary>The content of the body.</summary>
    public string Body { get; init; } = "";

    /// <summary>The properties of the last section.</summary>
    public string Section { get; init; } = "";

    /// <summary>Footnotes, by id from 1: the content of each.</summary>
    public string[] Footnotes { get; init; } = [];

    /// <summary>Endnotes, by id from 1.</summary>
    public string[] Endnotes { get; init; } = [];

    /// <summary>The content of <c>w:comments</c>.</summary>
    public string? Comments { get; init; }

    /// <summary>Headers, with the relationships h0, h1 and so on.</summary>
    public string[] Headers { get; init; } = [];

    /// <summary>Footers, with the relationships f0, f1 and so on.</summary>
    public string[] Footers { get; init; } = [];

    /// <summary>The content of <c>w:styles</c>.</summary>
    public string? Styles { get; init; }

    /// <summary>The content of <c>w:settings</c>.</summary>
    public string? Settings { get; init; }

    /// <summary>The kind of document.</summary>
    public WordprocessingDocumentType Kind { get; init; } = WordprocessingDocumentType.Document;

    public static string Text(string text) => $"<w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t>";

    public static string Run(string text, string properties = "") =>
        $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}{Text(text)}</w:r>";

    public static string Paragraph(string content, string properties = "") =>
        $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}{content}</w:p>";

    public static string Deleted(string text) =>
        "<w:del w:id=\"90\" w:author=\"A\"><w:r>"
        + $"<w:delText xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:delText></w:r></w:del>";

    public static string FootnoteMark(int id) => $"<w:r><w:footnoteReference w:id=\"{id}\"/></w:r>";

    public static string EndnoteMark(int id) => $"<w:r><w:endnoteReference w:id=\"{id}\"/></w:r>";

    public static string Field(string instruction, string result) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>"
        + $"<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{result}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    public static string Table(params string[] cells) =>
        $"<w:tbl><w:tr>{string.Concat(cells.Select(c => $"<w:tc>{c}</w:tc>"))}</w:tr></w:tbl>";

    public static string TextBox(string content) =>
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>"
        + $"<w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        + $"<w:txbxContent>{content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";

    /// <summary>Writes the document.</summary>
    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, Kind))
        {
            var main = document.AddMainDocumentPart();
            Feed(main, "document", $"<w:body>{Body}<w:sectPr>{Section}</w:sectPr></w:body>");
            AddNotes(main);
            if (Comments is not null)
            {
                Feed(main.AddNewPart<WordprocessingCommentsPart>(), "comments", Comments);
            }

            for (var i = 0; i < Headers.Length; i++)
            {
                Feed(main.AddNewPart<HeaderPart>($"h{i}"), "hdr", Headers[i]);
            }

            for (var i = 0; i < Footers.Length; i++)
            {
                Feed(main.AddNewPart<FooterPart>($"f{i}"), "ftr", Footers[i]);
            }

            if (Styles is not null)
            {
                Feed(main.AddNewPart<StyleDefinitionsPart>(), "styles", Styles);
            }

            if (Settings is not null)
            {
                Feed(main.AddNewPart<DocumentSettingsPart>(), "settings", Settings);
            }
        }

        return stream.ToArray();
    }

    /// <summary>Changes the text of an entry of a package. An entry that is missing is added.</summary>
    public static byte[] Change(byte[] package, string entry, Func<string, string> change)
    {
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var text = "";
            if (archive.GetEntry(entry) is { } old)
            {
                using (var reader = new StreamReader(old.Open()))
                {
                    text = reader.ReadToEnd();
                }

                old.Delete();
            }

            using var target = archive.CreateEntry(entry).Open();
            target.Write(Encoding.UTF8.GetBytes(change(text)));
        }

        return stream.ToArray();
    }

    private void AddNotes(MainDocumentPart main)
    {
        if (Footnotes.Length > 0)
        {
            Feed(main.AddNewPart<FootnotesPart>(), "footnotes", NotesOf("footnote", Footnotes));
        }

        if (Endnotes.Length > 0)
        {
            Feed(main.AddNewPart<EndnotesPart>(), "endnotes", NotesOf("endnote", Endnotes));
        }

        static string NotesOf(string kind, string[] notes) =>
            $"<w:{kind} w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>"
            + string.Concat(notes.Select((n, i) => $"<w:{kind} w:id=\"{i + 1}\">{n}</w:{kind}>"));
    }

    private static void Feed(OpenXmlPart part, string root, string content)
    {
        var xml = $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<w:{root} {Namespaces}>{content}</w:{root}>";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(stream);
    }
}
