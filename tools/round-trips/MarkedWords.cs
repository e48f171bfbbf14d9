using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Statutes.Documents.Reading;
using Statutes.Documents.Word;

namespace Statutes.RoundTrips;

/// <summary>
/// Judges the marks of comments: each has a beginning before its end and one reference; around words of the body, exactly those words are
/// between the marks, or a whole formula, control or text box that contains them.
/// </summary>
internal static class MarkedWords
{
    /// <summary>Checks the marks.</summary>
    /// <param name="annotated">The annotated document.</param>
    /// <param name="paragraphs">The paragraphs before.</param>
    /// <param name="remarks">The remarks.</param>
    /// <param name="comments">The text of the comment on each.</param>
    /// <param name="isMade">Whether the replacement of each was made.</param>
    public static IEnumerable<string> Check(
        byte[] annotated, IReadOnlyList<DocumentParagraph> paragraphs, IReadOnlyList<WordRemark> remarks, IReadOnlyList<string> comments,
        IReadOnlyList<bool> isMade)
    {
        var entries = Package.Read(annotated);
        var body = Package.Parse(entries.Single(e => e.Name == "word/document.xml").Content).Root!;
        var ids = entries.Where(e => e.Name.Contains("word/comments", StringComparison.Ordinal))
            .SelectMany(e => Package.Parse(e.Content).Root!.Elements())
            .Where(c => (string?)c.Attribute(c.Name.Namespace + "author") == TrackedChanges.Author)
            .Select(Id).ToList();
        if (ids.Distinct().Count() != ids.Count)
        {
            yield return "two comments have one id";
        }

        TrackedChanges.Reject(body);
        var elements = body.Descendants().ToList();
        for (var i = 0; i < remarks.Count; i++)
        {
            var start = elements.FindIndex(e => e.Name.LocalName == "commentRangeStart" && Id(e) == ids[i]);
            var end = elements.FindIndex(e => e.Name.LocalName == "commentRangeEnd" && Id(e) == ids[i]);
            var references = elements.Count(e => e.Name.LocalName == "commentReference" && Id(e) == ids[i]);
            if (start < 0 || end < start || references != 1)
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture, $"comment {ids[i]}: marks at {start} and {end}, {references} references");
                continue;
            }

            var isBoxed = comments[i].StartsWith("Text box", StringComparison.Ordinal)
                || comments[i].StartsWith("文本框", StringComparison.Ordinal);
            var (remark, inside) = (remarks[i], WordsOf(elements[(start + 1)..end], isBoxed));
            var paragraph = paragraphs.First(p => p.Part == remark.Part && p.Number == remark.Paragraph);
            var words = Strip(paragraph.Text[remark.Start..remark.End]);
            var isExact = inside == words;
            if (remark.Part == PartNames.Body && (isMade[i] ? !isExact : !inside.Contains(words, StringComparison.Ordinal)))
            {
                yield return $"comment {ids[i]} is around “{inside}”, not “{words}”";
            }
        }
    }

    // texts that are not deleted, hidden or an instruction; the generator makes those recognizable
    private static string WordsOf(IEnumerable<XElement> elements, bool withBoxes)
    {
        var words = new StringBuilder();
        foreach (var element in elements.Where(e => e.Name.LocalName is "t" or "noBreakHyphen"
            && !e.Ancestors().Any(a => IsLeftOut(a.Name.LocalName, withBoxes))))
        {
            words.Append(element.Name.LocalName == "t" ? element.Value : "-");
        }

        return Strip(words.ToString());
    }

    private static bool IsLeftOut(string around, bool withBoxes) =>
        around is "moveFrom" or "rt" or "Fallback" || (around == "txbxContent" && !withBoxes);

    private static string Strip(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u00AD' or GeneratedDocument.HiddenMark)));

    private static string Id(XElement element) => (string?)element.Attribute(element.Name.Namespace + "id") ?? "";
}
