using System.Collections.Immutable;
using System.Text;
using System.Xml;

namespace Statutes.Export.AkomaNtoso;

/// <summary>
/// Writes elements of Akoma Ntoso. Each element begins a line; no white space is added within an element with words.
/// Attributes without a value are left out. Characters that are invalid in XML become U+FFFD. Dispose ends the
/// document.
/// </summary>
internal sealed class AkomaNtosoWriter : IDisposable
{
    /// <summary>The namespace of Akoma Ntoso 3.0.</summary>
    public const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private const string OtherPrefix = "s";

    private readonly XmlWriter xml;
    private readonly Stack<bool> filled = new();

    /// <summary>Begins a document. The stream is not closed.</summary>
    public AkomaNtosoWriter(Stream stream)
    {
        xml = XmlWriter.Create(stream, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            CloseOutput = false,
            NewLineHandling = NewLineHandling.None,
        });
        xml.WriteStartDocument();
    }

    /// <summary>Opens the root element, which declares the second namespace.</summary>
    public void OpenRoot(string name, string otherNamespace)
    {
        Open(name);
        xml.WriteAttributeString("xmlns", OtherPrefix, null, otherNamespace);
    }

    /// <summary>Opens an element that contains elements.</summary>
    public void Open(string name, params ImmutableArray<(string Name, string? Value)> attributes)
    {
        Line();
        xml.WriteStartElement(name, Namespace);
        Write(attributes);
        filled.Push(false);
    }

    /// <summary>Closes the element that was opened last.</summary>
    public void Close()
    {
        if (filled.Pop())
        {
            Indent();
        }

        xml.WriteEndElement();
    }

    /// <summary>Writes an empty element.</summary>
    public void Empty(string name, params ImmutableArray<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        Close();
    }

    /// <summary>Writes <c>p</c> with words; a line end in them is a <c>br</c>.</summary>
    public void Paragraph(string words, params ImmutableArray<(string Name, string? Value)> attributes)
    {
        OpenInline("p", attributes);
        Words(words);
        CloseInline();
    }

    /// <summary>Writes an element with words.</summary>
    public void Line(string name, string words, params ImmutableArray<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        Words(words);
        Close();
    }

    /// <summary>Opens an element on a line of its own that contains words and inline elements.</summary>
    public void OpenInline(string name, params ImmutableArray<(string Name, string? Value)> attributes) => Open(name, attributes);

    /// <summary>Closes an element with words, or an inline element.</summary>
    public void CloseInline() => Close();

    /// <summary>Opens an inline element.</summary>
    public void OpenWithinLine(string name, params ImmutableArray<(string Name, string? Value)> attributes)
    {
        xml.WriteStartElement(name, Namespace);
        Write(attributes);
        filled.Push(false);
    }

    /// <summary>Writes words; a line end in them is a <c>br</c>.</summary>
    public void Words(string words)
    {
        var clean = XmlCharacters.Replace(words.ReplaceLineEndings("\n"));
        for (var at = 0; at <= clean.Length;)
        {
            var end = clean.IndexOf('\n', at);
            xml.WriteString(clean[at..(end < 0 ? clean.Length : end)]);
            if (end >= 0)
            {
                xml.WriteStartElement("br", Namespace);
                xml.WriteEndElement();
            }

            at = end < 0 ? clean.Length + 1 : end + 1;
        }
    }

    /// <summary>Writes an element of the second namespace with words.</summary>
    public void Foreign(string space, string name, string words, ImmutableArray<(string Name, string? Value)> attributes)
    {
        Line();
        xml.WriteStartElement(OtherPrefix, name, space);
        Write(attributes);
        xml.WriteString(XmlCharacters.Replace(words));
        xml.WriteEndElement();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        xml.WriteWhitespace("\n");
        xml.WriteEndDocument();
        xml.Dispose();
    }

    private void Write(ImmutableArray<(string Name, string? Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                var isXml = name.StartsWith("xml:", StringComparison.Ordinal);
                xml.WriteAttributeString(isXml ? "xml" : null, isXml ? name[4..] : name, null, XmlCharacters.Replace(value));
            }
        }
    }

    private void Line()
    {
        if (filled.TryPop(out _))
        {
            filled.Push(true);
        }

        Indent();
    }

    private void Indent() => xml.WriteWhitespace("\n" + new string(' ', filled.Count * 2));
}
