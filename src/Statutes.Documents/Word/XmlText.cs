using System.Xml;
using System.Xml.Linq;

namespace Statutes.Documents.Word;

/// <summary>Writes texts in the markup of Word.</summary>
internal static class XmlText
{
    private static readonly XName Space = XNamespace.Xml + "space";

    /// <summary>Writes the elements of a run for a text: a tab and a line break are elements of their own.</summary>
    /// <param name="w">The namespace.</param>
    /// <param name="text">The text. Characters that XML cannot contain become U+FFFD.</param>
    public static IEnumerable<XElement> Elements(XNamespace w, string text)
    {
        var clean = Clean(text);
        for (var at = 0; at < clean.Length;)
        {
            var length = clean.AsSpan(at).IndexOfAny('\t', '\v', '\n');
            if (length == 0)
            {
                yield return new XElement(w + (clean[at] == '\t' ? "tab" : "br"));
                at++;
                continue;
            }

            length = length < 0 ? clean.Length - at : length;
            yield return Element(w + "t", clean.Substring(at, length));
            at += length;
        }
    }

    /// <summary>Writes an element with a text whose blanks are kept.</summary>
    public static XElement Element(XName name, string text) => new(name, new XAttribute(Space, "preserve"), text);

    /// <summary>Sets the text of an element, and keeps its blanks.</summary>
    public static void Set(XElement element, string text)
    {
        element.Value = text;
        element.SetAttributeValue(Space, "preserve");
    }

    private static string Clean(string text)
    {
        var lines = text.ReplaceLineEndings("\n");
        return string.Create(lines.Length, lines, (clean, from) =>
        {
            for (var i = 0; i < clean.Length; i++)
            {
                var isPair = (char.IsHighSurrogate(from[i]) && i + 1 < from.Length && char.IsLowSurrogate(from[i + 1]))
                    || (char.IsLowSurrogate(from[i]) && i > 0 && char.IsHighSurrogate(from[i - 1]));
                clean[i] = isPair || XmlConvert.IsXmlChar(from[i]) || from[i] == '\v' ? from[i] : '\uFFFD';
            }
        });
    }
}
