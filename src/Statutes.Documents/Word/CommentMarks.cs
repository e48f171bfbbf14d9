using System.Globalization;
using System.Xml.Linq;
using Statutes.Documents.Reading;

namespace Statutes.Documents.Word;

/// <summary>Writes the elements of a comment: the marks around its words, and the comment itself.</summary>
internal sealed class CommentMarks(XNamespace w)
{
    /// <summary>Returns the form of a date in a document, without fractions of a second.</summary>
    public static string DateOf(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The mark before the words.</summary>
    public XElement Start(string id) => new(w + "commentRangeStart", new XAttribute(w + "id", id));

    /// <summary>The mark behind the words, and the reference to the comment in small print.</summary>
    public XElement[] End(string id) =>
    [
        new(w + "commentRangeEnd", new XAttribute(w + "id", id)),
        new(
            w + "r",
            new XElement(w + "rPr", Small("sz"), Small("szCs")),
            new XElement(w + "commentReference", new XAttribute(w + "id", id))),
    ];

    /// <summary>The comment, a paragraph for each line.</summary>
    public XElement Comment(string id, string date, IEnumerable<string> lines) => new(
        w + "comment",
        new XAttribute(w + "id", id), new XAttribute(w + "author", WordComments.Author), new XAttribute(w + "date", date),
        new XAttribute(w + "initials", WordComments.Initials),
        lines.Select((line, i) => new XElement(
            w + "p",
            i == 0 ? new XElement(w + "r", new XElement(w + "annotationRef")) : null,
            new XElement(w + "r", XmlText.Elements(w, line)))));

    private XElement Small(string name) => new(w + name, new XAttribute(w + "val", 16));
}
