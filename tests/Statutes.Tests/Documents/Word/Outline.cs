using System.Text;
using System.Xml.Linq;
using Statutes.RoundTrips;

namespace Statutes.Tests.Documents.Word;

/// <summary>
/// The body of a document in short: (b text) is a run with its format, { and } are the marks of a comment, ~ begins deleted text, ¶ is
/// between paragraphs, . is an id of this program and S its name. References of this program's comments are left out.
/// </summary>
internal static class Outline
{
    private static readonly HashSet<string> LeftOut = ["sectPr", "pPr", "sdtPr", "proofErr", "bookmarkEnd"];

    public static string Of(byte[] package)
    {
        var body = Package.Parse(Package.Read(package).Single(e => e.Name == "word/document.xml").Content).Root!.Elements().Single();
        return string.Join('¶', body.Elements().Where(e => e.Name.LocalName == "p").Select(p => Content(p)));
    }

    private static string Content(XElement around) =>
        string.Concat(around.Elements().Where(e => !LeftOut.Contains(e.Name.LocalName)).Select(Element));

    private static string Element(XElement element) => element.Name.LocalName switch
    {
        "r" => Run(element),
        "t" => element.Value,
        "delText" => "~" + element.Value,
        "tab" => "→",
        "br" => "↵",
        "footnoteReference" or "endnoteReference" => "*",
        "commentRangeStart" => Id(element) == "0" ? "{0 " : "{",
        "commentRangeEnd" => Id(element) == "0" ? "}0" : "}",
        "commentReference" => "c",
        "AlternateContent" => "box",
        "ins" or "del" => Change(element),
        "fldChar" or "instrText" => element.Name.LocalName,
        "bookmarkStart" => "<bookmarkStart/>",
        var name => $"<{name}>{Content(element)}</{name}>",
    };

    // the reference to a comment of this program is a run of its own, in small print
    private static string Run(XElement run)
    {
        var (format, text) = (new StringBuilder(), new StringBuilder());
        foreach (var element in run.Elements())
        {
            if (element.Name.LocalName == "rPr")
            {
                format.AppendJoin(' ', element.Elements().Select(e => e.Name.LocalName));
            }
            else
            {
                text.Append(Element(element));
            }
        }

        return format.ToString() == "sz szCs" ? ""
            : run.Name.NamespaceName.Contains("math", StringComparison.Ordinal) ? $"[{text}]"
            : format.Length > 0 ? $"({format} {text})"
            : $"({text})";
    }

    private static string Change(XElement change)
    {
        var author = (string?)change.Attribute(change.Name.Namespace + "author");
        var id = Id(change) is "7" or "90" ? Id(change) : ".";
        var name = change.Name.LocalName;
        return $"<{name} {id} {(author == TrackedChanges.Author ? "S" : author)}>{Content(change)}</{name}>";
    }

    private static string Id(XElement element) => (string?)element.Attribute(element.Name.Namespace + "id") ?? "";
}
