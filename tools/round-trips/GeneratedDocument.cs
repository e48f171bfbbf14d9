using System.Globalization;
using System.Text;
using Statutes.Documents.Reading;
using Statutes.Documents.Word;

namespace Statutes.RoundTrips;

/// <summary>A generated document with remarks on it. The same seed gives the same document.</summary>
/// <param name="Content">The bytes.</param>
/// <param name="Remarks">The remarks: spans chosen at random, and replacements of words that occur once.</param>
public sealed record GeneratedDocument(byte[] Content, IReadOnlyList<WordRemark> Remarks)
{
    /// <summary>The character that hidden text consists of.</summary>
    internal const char HiddenMark = '隐';

    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
        + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\" mc:Ignorable=\"w14\"";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static readonly (string Usual, string Strict)[] StrictNamespaces =
    [
        ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"),
        (Office, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
        ("http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math"),
    ];

    /// <summary>Generates a document.</summary>
    public static GeneratedDocument Make(int seed)
    {
        var random = new Random(seed);
        var markup = new RandomMarkup(random);
        var body = markup.Blocks(random.Next(3, 14), isBody: true);
        var files = new List<(string Name, string Kind, string Content)>
        {
            ("document", "document.main", $"<w:document {Namespaces}><w:body>{body}{markup.LastSection}</w:body></w:document>"),
            ("styles", "styles", $"<w:styles {Namespaces}>{RandomMarkup.Styles}</w:styles>"),
            ("settings", "settings", $"<w:settings {Namespaces}><w:trackRevisions/></w:settings>"),
            ("header1", "header", $"<w:hdr {Namespaces}>{markup.Blocks(random.Next(1, 3), isBody: false)}</w:hdr>"),
            ("footer1", "footer", $"<w:ftr {Namespaces}>{markup.Blocks(1, isBody: false)}</w:ftr>"),
            ("footnotes", "footnotes", $"<w:footnotes {Namespaces}>{markup.Notes("footnote")}</w:footnotes>"),
            ("endnotes", "endnotes", $"<w:endnotes {Namespaces}>{markup.Notes("endnote")}</w:endnotes>"),
        };
        if (markup.HasComments || random.Next(4) == 0)
        {
            files.Add(("comments", "comments", $"<w:comments {Namespaces}>{markup.Comments()}</w:comments>"));
        }

        var content = Write(files, random);
        return new GeneratedDocument(content, Choose(content, random));
    }

    private static byte[] Write(List<(string Name, string Kind, string Content)> files, Random random)
    {
        var prefix = random.Next(4) == 0 ? "x" : "w";
        var isStrict = random.Next(6) == 0;
        var types = string.Concat(files.Select(f => $"<Override PartName=\"/word/{f.Name}.xml\" ContentType=\"{Word}{f.Kind}+xml\"/>"));
        var relationships = string.Concat(files.Skip(1).Select(f =>
            $"<Relationship Id=\"{f.Name}\" Type=\"{Office}/{f.Kind}\" Target=\"{f.Name}.xml\"/>"));
        var entries = new List<(string Name, string Content)>
        {
            (
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
                    + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"bin\" ContentType=\"image/bmp\"/>"
                    + types + "</Types>"),
            ("_rels/.rels", Relationships($"<Relationship Id=\"a\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/>")),
            ("word/_rels/document.xml.rels", Relationships(relationships
                + $"<Relationship Id=\"link\" Type=\"{Office}/hyperlink\" Target=\"https://example.org\" TargetMode=\"External\"/>")),
        };
        entries.AddRange(files.Select(f => ($"word/{f.Name}.xml", Convert(f.Content))));
        entries.Add(("customXml/item1.xml", "<a>\r\n <b/> </a>"));
        entries.Add(("word/media/a.bin", new string('x', random.Next(1, 5_000))));
        return Package.Write(entries.Select(e => (
            e.Name, Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n" + e.Content))));

        string Relationships(string content) => Convert(
            $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{content}</Relationships>");

        // another prefix, and the namespaces of the strict form
        string Convert(string xml)
        {
            xml = prefix == "w" ? xml : xml.Replace("<w:", $"<{prefix}:", StringComparison.Ordinal)
                .Replace("</w:", $"</{prefix}:", StringComparison.Ordinal).Replace(" w:", $" {prefix}:", StringComparison.Ordinal)
                .Replace("xmlns:w=", $"xmlns:{prefix}=", StringComparison.Ordinal);
            return isStrict ? StrictNamespaces.Aggregate(xml, (x, n) => x.Replace(n.Usual, n.Strict, StringComparison.Ordinal)) : xml;
        }
    }

    private static List<WordRemark> Choose(byte[] content, Random random)
    {
        var result = DocumentReader.Read(content, DocumentLimits.Default, CancellationToken.None);
        if (result is not DocumentReading.Success { Content: var read })
        {
            throw new InvalidOperationException("The generated document is refused.");
        }

        var remarks = new List<WordRemark>();
        foreach (var paragraph in read.Paragraphs.Where(p => p.Text.Length > 0))
        {
            for (var at = paragraph.Text.IndexOf("QZ", StringComparison.Ordinal);
                at >= 0 && at + RandomMarkup.WordLength <= paragraph.Text.Length;
                at = paragraph.Text.IndexOf("QZ", at + 1, StringComparison.Ordinal))
            {
                var word = paragraph.Text.Substring(at, RandomMarkup.WordLength);
                remarks.Add(new WordRemark(
                    paragraph.Part, paragraph.Number, at, at + word.Length, [$"{word} is now another word."],
                    random.Next(5) == 0 ? "" : "NEW" + word[2..]));
            }

            for (var times = random.Next(3); times > 0; times--)
            {
                var start = random.Next(paragraph.Text.Length);
                remarks.Add(new WordRemark(
                    paragraph.Part, paragraph.Number, start, random.Next(start, paragraph.Text.Length) + 1,
                    [string.Create(CultureInfo.InvariantCulture, $"第 {remarks.Count} 条批注：<&>"), "Second line\tof it\u0001."]));
            }
        }

        return remarks;
    }
}
