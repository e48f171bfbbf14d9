using System.Security;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Statutes.Model.Provisions;
using Statutes.Model.Text;
using Statutes.Reading.Classification;

namespace Statutes.Tests.Reading;

/// <summary>Writes documents of Word, part by part, as Word does.</summary>
internal static class DocxDocuments
{
    private const string Namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
        xmlns:v="urn:schemas-microsoft-com:vml"
        """;

    /// <summary>Chapters and sections count on one definition, articles and items on another; 3 and 4 are the same in English.</summary>
    private const string Numbering = """
        <w:abstractNum w:abstractNumId="1">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="space"/><w:lvlText w:val="第%1章"/></w:lvl>
          <w:lvl w:ilvl="1">
            <w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="Section"/><w:lvlText w:val="第%2节"/>
          </w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="2">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="第%1条"/></w:lvl>
          <w:lvl w:ilvl="1">
            <w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="（%2）"/>
          </w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="3">
          <w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="Chapter %1"/></w:lvl>
          <w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="Section %2"/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="4">
          <w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="Article %1"/></w:lvl>
          <w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="(%2)"/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="4"/></w:num>
        <w:num w:numId="5"><w:abstractNumId w:val="5"/></w:num>
        <w:num w:numId="6"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="35"/></w:lvlOverride></w:num>
        """;

    private const string Styles = """
        <w:style w:type="paragraph" w:styleId="Section"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Article"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Article2"><w:basedOn w:val="Article"/></w:style>
        <w:style w:type="paragraph" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>
        """;

    /// <summary>Every shape, by name: the paragraphs of a document out of the lines of a law.</summary>
    public static IReadOnlyDictionary<string, Func<string[], Language, string>> Shapes { get; } =
        new Dictionary<string, Func<string[], Language, string>>
    {
        ["a paragraph a line"] = (lines, _) => string.Concat(lines.Select(Paragraph)),
        ["automatic numbers"] = Numbered,
        ["line breaks in one paragraph"] = (lines, _) =>
            $"<w:p><w:r>{string.Join("<w:br/>", lines.Select(l => Text("　　" + l)))}</w:r></w:p>",
        ["runs cut anywhere, bookmarks between"] = (lines, _) =>
            string.Concat(lines.Select(l => $"<w:p>{string.Concat(l.Chunk(3).Select(c => BoldRun(new string(c))))}</w:p>")),
        ["tracked changes"] = (lines, _) =>
            string.Concat(lines.Select(l =>
                $"<w:p><w:del w:id=\"1\"><w:r><w:delText>旧文</w:delText></w:r></w:del><w:r>{Text(l[..1])}</w:r><w:ins w:id=\"2\">"
                    + $"<w:r>{Text(l[1..])}</w:r></w:ins><w:moveFrom w:id=\"3\"><w:r>{Text("移走")}</w:r></w:moveFrom></w:p>")),
        ["a table of one column"] = (lines, _) => Table(lines.Select(l => new[] { l })),
        ["text boxes, in both ways of writing them"] = (lines, _) =>
            string.Concat(lines.Select(l =>
                "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>"
                    + $"<w:txbxContent>{Paragraph(l)}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
                    + $"<v:textbox><w:txbxContent>{Paragraph(l)}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
                    + "</mc:AlternateContent></w:r></w:p>")),
        ["hyperlinks and fields"] = (lines, _) =>
            string.Concat(lines.Select(l =>
                $"<w:p><w:hyperlink r:id=\"x\"><w:r>{Text(l[..1])}</w:r></w:hyperlink><w:r><w:fldChar w:fldCharType=\"begin\"/>"
                    + "</w:r><w:r><w:instrText> HYPERLINK \"a\" </w:instrText></w:r><w:r><w:fldChar "
                    + $"w:fldCharType=\"separate\"/></w:r><w:r>{Text(l[1..2])}</w:r><w:r><w:fldChar w:fldCharType=\"end\"/>"
                    + $"</w:r><w:fldSimple w:instr=\"REF x\"><w:r>{Text(l[2..])}</w:r></w:fldSimple></w:p>")),
        ["footnotes and hidden text"] = (lines, _) =>
            string.Concat(lines.Select(l =>
                $"<w:p><w:r>{Text(l)}<w:footnoteReference w:id=\"1\"/></w:r><w:r><w:rPr><w:vanish/></w:rPr>{Text("隐藏")}</w:r>"
                    + "</w:p>")),
        ["content controls"] = (lines, _) =>
            Control(string.Concat(lines.Select(l => $"<w:p>{Control($"<w:r>{Text(l)}</w:r>")}</w:p>"))),
        ["ends of paragraphs deleted"] = (lines, _) =>
            string.Concat(lines.Select(l =>
                $"<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r>{Text(l[..2])}</w:r></w:p><w:p>"
                    + $"<w:r>{Text(l[2..])}</w:r></w:p>")),
    };

    private static string BoldRun(string text) =>
        $"<w:r><w:rPr><w:b/></w:rPr>{Text(text)}</w:r><w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:proofErr w:type=\"spellStart\"/>";

    private static string Control(string content) => $"<w:sdt><w:sdtContent>{content}</w:sdtContent></w:sdt>";

    public static string Text(string text) => $"<w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t>";

    public static string Paragraph(string line) => $"<w:p><w:r>{Text(line)}</w:r></w:p>";

    public static string Table(IEnumerable<string[]> rows) =>
        $"<w:tbl>{string.Concat(rows.Select(r => $"<w:tr>{string.Concat(r.Select(c => $"<w:tc>{Paragraph(c)}</w:tc>"))}</w:tr>"))}</w:tbl>";

    /// <summary>Writes a document.</summary>
    /// <param name="body">The content of its body, in the markup of Word.</param>
    public static byte[] Write(string body)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            Feed(main, $"<w:document {Namespaces}><w:body>{body}<w:sectPr/></w:body></w:document>");
            Feed(main.AddNewPart<NumberingDefinitionsPart>(), $"<w:numbering {Namespaces}>{Numbering}</w:numbering>");
            Feed(main.AddNewPart<StyleDefinitionsPart>(), $"<w:styles {Namespaces}>{Styles}</w:styles>");
            Feed(main.AddNewPart<HeaderPart>(), $"<w:hdr {Namespaces}>{Paragraph("某某律师事务所")}</w:hdr>");
            Feed(
                main.AddNewPart<FootnotesPart>(),
                $"<w:footnotes {Namespaces}><w:footnote w:id=\"1\">{Paragraph("一个脚注。")}</w:footnote></w:footnotes>");
        }

        return stream.ToArray();
    }

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(stream);
    }

    // numbers that Word would count to are left to it
    private static string Numbered(string[] lines, Language language)
    {
        var body = new StringBuilder();
        var counters = new Dictionary<ProvisionKind, int>();
        foreach (var text in lines)
        {
            var line = LineClassifier.Classify(text, new TextSpan(0, text.Length), language);
            var kind = line.Unit ?? ProvisionKind.Paragraph;
            var next = counters.GetValueOrDefault(kind) + 1;
            var isCounted = line.Kind is LineKind.Heading or LineKind.ArticleStart or LineKind.Item
                && line.Number == new ProvisionNumber(next)
                && kind is ProvisionKind.Chapter or ProvisionKind.Section or ProvisionKind.Article or ProvisionKind.Item;
            if (!isCounted)
            {
                body.Append(Paragraph(text));
                continue;
            }

            counters[kind] = next;
            var below = kind switch
            {
                ProvisionKind.Chapter => ProvisionKind.Section,
                ProvisionKind.Article => ProvisionKind.Item,
                _ => ProvisionKind.Paragraph,
            };
            counters[below] = 0;
            var (number, level) = (
                kind is ProvisionKind.Chapter or ProvisionKind.Section ? 1 : 2,
                kind is ProvisionKind.Chapter or ProvisionKind.Article ? 0 : 1);
            var properties = (language, kind) switch
            {
                (Language.Chinese, ProvisionKind.Section) => "<w:pStyle w:val=\"Section\"/>",
                (Language.Chinese, ProvisionKind.Article) =>
                    "<w:pStyle w:val=\"Article2\"/><w:pPrChange><w:pPr><w:numPr><w:numId w:val=\"5\"/></w:numPr></w:pPr></w:pPrChange>",
                _ =>
                    $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{number + (language == Language.English ? 2 : 0)}\"/></w:numPr>",
            };
            body.Append($"<w:p><w:pPr>{properties}</w:pPr><w:r>{Text(text[line.WordingSpan.Start..])}</w:r></w:p>");
        }

        return body.ToString();
    }
}
