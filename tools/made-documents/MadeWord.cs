using System.Globalization;
using System.Security;
using System.Text;
using Statutes.RoundTrips;

namespace Statutes.MadeDocuments;

/// <summary>Writes Word documents with footnotes, tables and tracked changes.</summary>
internal static class MadeWord
{
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>Writes a document.</summary>
    /// <param name="lines">The lines at its head.</param>
    /// <param name="statements">The statements, each a paragraph, a footnote or a cell.</param>
    /// <param name="random">The random numbers.</param>
    public static byte[] Write(IReadOnlyList<string> lines, IReadOnlyList<string> statements, Random random)
    {
        var (body, notes, count) = (new StringBuilder(), new StringBuilder(), 0);
        foreach (var line in lines)
        {
            body.Append(Paragraph(Run(line)));
        }

        foreach (var statement in statements)
        {
            switch (random.Next(4))
            {
                case 0:
                    count++;
                    notes.Append(CultureInfo.InvariantCulture, $"<w:footnote w:id=\"{count}\">")
                        .Append(Paragraph(Runs(statement, random))).Append("</w:footnote>");
                    body.Append(Paragraph(string.Create(
                        CultureInfo.InvariantCulture, $"{Run("…")}<w:r><w:footnoteReference w:id=\"{count}\"/></w:r>")));
                    break;
                case 1:
                    body.Append("<w:tbl><w:tr><w:tc>").Append(Paragraph(Runs(statement, random))).Append("</w:tc></w:tr></w:tbl>");
                    break;
                default:
                    body.Append(Paragraph(Runs(statement, random)));
                    break;
            }
        }

        return Package.Write(new (string Name, string Content)[]
        {
            (
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
                    + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + $"<Override PartName=\"/word/document.xml\" ContentType=\"{Types}document.main+xml\"/>"
                    + $"<Override PartName=\"/word/footnotes.xml\" ContentType=\"{Types}footnotes+xml\"/></Types>"),
            ("_rels/.rels", Relationship("officeDocument", "word/document.xml")),
            ("word/_rels/document.xml.rels", Relationship("footnotes", "footnotes.xml")),
            ("word/document.xml", $"<w:document {Word}><w:body>{body}<w:sectPr/></w:body></w:document>"),
            ("word/footnotes.xml", $"<w:footnotes {Word}>{notes}</w:footnotes>"),
        }.Select(e => (e.Name, Encoding.UTF8.GetBytes(e.Content))));
    }

    private static string Relationship(string type, string target) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + $"<Relationship Id=\"r1\" Type=\"{Office}/{type}\" Target=\"{target}\"/></Relationships>";

    private static string Paragraph(string content) => $"<w:p>{content}</w:p>";

    private static string Run(string text) => $"<w:r>{Text(text, "t")}</w:r>";

    private static string Text(string text, string name) => $"<w:{name} xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:{name}>";

    // some words are inserted by another author, and others that were there are deleted
    private static string Runs(string text, Random random)
    {
        var (first, second) = (random.Next(1, text.Length), random.Next(1, text.Length));
        (first, second) = (Math.Min(first, second), Math.Max(first, second));
        var middle = Run(text[first..second]);
        return Run(text[..first]) + random.Next(3) switch
        {
            0 => $"<w:del w:id=\"1\" w:author=\"A\"><w:r>{Text("第九百条旧文", "delText")}</w:r></w:del>" + middle,
            1 => $"<w:ins w:id=\"2\" w:author=\"A\">{middle}</w:ins>",
            _ => middle,
        } + Run(text[second..]);
    }
}
