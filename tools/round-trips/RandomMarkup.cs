using System.Globalization;
using System.Security;

namespace Statutes.RoundTrips;

/// <summary>Writes paragraphs in the markup of Word, of every kind that the reader and the annotator know.</summary>
internal sealed class RandomMarkup(Random random)
{
    /// <summary>The length of a word that occurs once: QZ and a number.</summary>
    public const int WordLength = 7;

    /// <summary>The content of the styles.</summary>
    public const string Styles =
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"Hidden\"><w:name w:val=\"Hidden\"/><w:rPr><w:vanish/></w:rPr></w:style>";

    private static readonly string[] Words =
    [
        "依照《网络安全法》第三十五条的规定，", "应当通过国家安全审查。", "CSL Art. 35 ", "the operator shall ", "A & B <c> ", " ", "　", "“引用”",
        "第二十一条第（三）项", "see above", "𠀀", "a-b",
    ];

    private static readonly string[] Formats =
        ["", "", "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:i/><w:color w:val=\"FF0000\"/></w:rPr>", "<w:rPr><w:sz w:val=\"28\"/></w:rPr>"];

    private int nextId = 100;
    private int nextWord = 10_000;
    private int footnotes;
    private int endnotes;
    private int comments;

    /// <summary>The properties of the last section.</summary>
    public string LastSection =>
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header1\"/>"
        + "<w:footerReference w:type=\"default\" r:id=\"footer1\"/></w:sectPr>";

    /// <summary>Whether the body refers to comments.</summary>
    public bool HasComments => comments > 0;

    /// <summary>Writes blocks; the last one is a paragraph.</summary>
    public string Blocks(int count, bool isBody) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => Block(isBody))) + $"<w:p>{Run("末")}</w:p>";

    /// <summary>Writes the notes that the body refers to.</summary>
    public string Notes(string kind) =>
        $"<w:{kind} w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>"
        + string.Concat(Enumerable.Range(1, kind == "footnote" ? footnotes : endnotes).Select(
            i => $"<w:{kind} w:id=\"{i}\"><w:p><w:r><w:{kind}Ref/></w:r>{Inlines(false)}</w:p></w:{kind}>"));

    /// <summary>Writes the comments that the body refers to.</summary>
    public string Comments() => string.Concat(Enumerable.Range(0, comments).Select(
        i => $"<w:comment w:id=\"{i}\" w:author=\"A\" w:date=\"2026-01-01T00:00:00Z\" w:initials=\"A\"><w:p>{Run(Word())}"
            + $"{Run(Word())}</w:p></w:comment>"));

    private string Block(bool isBody) => random.Next(isBody ? 12 : 6) switch
    {
        6 => "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr>"
            + "<w:tblGrid><w:gridCol w:w=\"4000\"/><w:gridCol w:w=\"4000\"/></w:tblGrid>"
            + $"<w:tr><w:tc><w:p>{Inlines(true)}</w:p></w:tc><w:tc><w:p>{Inlines(true)}</w:p></w:tc></w:tr></w:tbl>",
        7 => $"<w:sdt><w:sdtPr><w:id w:val=\"{Id()}\"/></w:sdtPr><w:sdtContent><w:p>{Inlines(true)}</w:p></w:sdtContent></w:sdt>",
        8 => $"<w:p><w:pPr><w:rPr><w:del w:id=\"{Id()}\" w:author=\"A\"/></w:rPr></w:pPr>{Inlines(true)}</w:p><w:p>{Inlines(true)}</w:p>",
        9 => $"\n  <w:p>\n    {Inlines(true)}\n  </w:p>\n",
        10 => $"<w:p><w:pPr><w:sectPr/></w:pPr>{Inlines(true)}</w:p>",
        11 => $"<w:p>{Inlines(true)}{TextBox($"<w:p>{Inlines(false)}</w:p>")}</w:p>",
        _ => $"<w:p>{Inlines(isBody)}</w:p>",
    };

    private string Inlines(bool isBody) => string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => Inline(isBody)));

    private string Inline(bool isBody) => random.Next(isBody ? 22 : 16) switch
    {
        0 => $"<w:r>{Format()}<w:tab/>{Text(Word())}<w:br/>{Text(Word())}<w:noBreakHyphen/><w:lastRenderedPageBreak/>{Text(Word())}</w:r>",
        1 => $"<w:r><w:t>{SecurityElement.Escape(Word().Trim())}</w:t></w:r>",
        2 => $"<w:hyperlink r:id=\"link\">{Run(Word())}{Unique()}</w:hyperlink>",
        3 => "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://example.org\" </w:instrText></w:r>"
            + $"<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{Run(Word())}{Unique()}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
        4 => $"<w:fldSimple w:instr=\" QUOTE x \">{Run(Word())}</w:fldSimple>",
        5 => $"<w:ins w:id=\"{Id()}\" w:author=\"A\">{Run(Word())}{Unique()}{Run(Word())}</w:ins>",
        6 => $"<w:del w:id=\"{Id()}\" w:author=\"A\"><w:r>{Format()}<w:delText>旧</w:delText></w:r></w:del>",
        7 => Marked("bookmark", $" w:name=\"b{nextId}\"", Run(Word())) + "<w:proofErr w:type=\"spellStart\"/>",
        8 => $"<w:sdt><w:sdtPr><w:id w:val=\"{Id()}\"/></w:sdtPr><w:sdtContent>{Run(Word())}{Unique()}</w:sdtContent></w:sdt>",
        9 => $"<w:sdt><w:sdtPr><w:id w:val=\"{Id()}\"/><w:text/></w:sdtPr><w:sdtContent>{Run(Word())}{Unique()}</w:sdtContent></w:sdt>",
        10 => $"<w:r><w:rPr><w:vanish/></w:rPr>{Text(new string(GeneratedDocument.HiddenMark, 2))}</w:r>",
        11 => $"<m:oMath><m:r><m:t>{random.Next(10)}%</m:t></m:r></m:oMath>",
        12 or 13 or 14 => Unique(),
        16 => $"{Run(Word())}<w:r><w:footnoteReference w:id=\"{++footnotes}\"/></w:r>",
        17 => $"<w:r><w:endnoteReference w:id=\"{++endnotes}\"/></w:r>",
        18 => Comment(),
        19 => "<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val=\"center\"/><w:hps w:val=\"10\"/><w:hpsRaise w:val=\"10\"/>"
            + "<w:hpsBaseText w:val=\"20\"/>"
            + $"<w:lid w:val=\"zh-CN\"/></w:rubyPr><w:rt>{Run("guo")}</w:rt><w:rubyBase>{Run("国")}</w:rubyBase></w:ruby></w:r>",
        20 => $"<w:smartTag w:uri=\"u\" w:element=\"e\">{Run(Word())}{Unique()}</w:smartTag>",
        21 => Marked(
            "moveFromRange", $" w:author=\"A\" w:name=\"m{nextId}\"",
            $"<w:moveFrom w:id=\"{Id()}\" w:author=\"A\">{Run("移")}</w:moveFrom>"),
        _ => Run(Word()),
    };

    // a word that occurs once, in one run or split over several
    private string Unique()
    {
        var word = string.Create(CultureInfo.InvariantCulture, $"QZ{nextWord++}");
        var cut = random.Next(word.Length);
        return random.Next(3) switch
        {
            0 => $"<w:r>{Format()}{Text(Word() + word + Word())}</w:r>",
            1 => Run(word[..cut] is { Length: > 0 } first ? first : " ") + "<w:bookmarkStart w:id=\"" + nextId + "\" w:name=\"u" + nextId
                + $"\"/>{Run(word[cut..])}<w:bookmarkEnd w:id=\"{Id()}\"/>",
            _ => $"<w:r>{Format()}{Text(Word())}<w:tab/>{Text(word)}<w:lastRenderedPageBreak/>{Text(Word())}</w:r>",
        };
    }

    private string Comment()
    {
        var id = comments++;
        return $"<w:commentRangeStart w:id=\"{id}\"/>{Run(Word())}{Unique()}<w:commentRangeEnd w:id=\"{id}\"/>"
            + $"<w:r><w:commentReference w:id=\"{id}\"/></w:r>";
    }

    private string Marked(string kind, string more, string content)
    {
        var id = Id();
        return $"<w:{kind}Start w:id=\"{id}\"{more}/>{content}<w:{kind}End w:id=\"{id}\"/>";
    }

    private string TextBox(string content) =>
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
        + $"<wp:extent cx=\"2000000\" cy=\"500000\"/><wp:docPr id=\"{Id()}\" name=\"Box\"/><a:graphic>"
        + "<a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr txBox=\"1\"/>"
        + "<wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"2000000\" cy=\"500000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/>"
        + $"</a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData>"
        + "</a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style=\"width:100pt;height:40pt\"><v:textbox>"
        + $"<w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";

    private string Run(string text) => $"<w:r>{Format()}{Text(text)}</w:r>";

    private string Format() => Formats[random.Next(Formats.Length)];

    private string Word() => Words[random.Next(Words.Length)];

    private int Id() => nextId++;

    private static string Text(string text) => $"<w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t>";
}
