using System.Globalization;
using System.Text;
using System.Xml;
using Statutes.Reading.Sources;

namespace Statutes.Reading.Docx;

/// <summary>
/// Reads the elements of a part of a document as a stream, whichever schema they follow: what is not known to any version of the library, such as a box of
/// a drawing, may hold text too. No document type, nothing from outside the file, no deeper than the limit.
/// </summary>
internal sealed class PartReader : IDisposable
{
    private readonly XmlReader xml;
    private readonly ReadingLimits limits;
    private readonly CancellationToken cancellation;
    private bool isAhead;
    private bool isEndDue;

    public PartReader(Stream part, ReadingLimits limits, CancellationToken cancellation)
    {
        (this.limits, this.cancellation) = (limits, cancellation);
        xml = XmlReader.Create(part, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
            MaxCharactersInDocument = limits.MaxUnpackedBytes,
        });
    }

    /// <summary>Whether an element begins here; else one ends.</summary>
    public bool IsStart { get; private set; }

    public string LocalName => xml.LocalName;

    public string Namespace => xml.NamespaceURI;

    public int Depth => xml.Depth;

    /// <summary>Goes on to where the next element begins or ends.</summary>
    /// <returns>False at the end of the part.</returns>
    public bool Read()
    {
        cancellation.ThrowIfCancellationRequested();
        if (isEndDue)
        {
            (isEndDue, IsStart) = (false, false); // of an element without content
            return true;
        }

        while (isAhead || xml.Read())
        {
            isAhead = false;
            if (xml.Depth > limits.MaxDepth)
            {
                throw LimitExceededException.OfDepth(limits);
            }

            if (xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                IsStart = xml.NodeType == XmlNodeType.Element;
                isEndDue = IsStart && xml.IsEmptyElement;
                return true;
            }
        }

        return false;
    }

    /// <summary>The text with which the element that begins here begins.</summary>
    public string Text()
    {
        if (!IsStart || isEndDue)
        {
            return "";
        }

        var text = new StringBuilder();
        while (xml.Read() && xml.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
        {
            text.Append(xml.Value);
        }

        isAhead = true;
        return text.ToString();
    }

    /// <summary>An attribute of the element that begins here, without regard to its namespace; null where it has none.</summary>
    public string? Attribute(string name)
    {
        string? value = null;
        for (var more = xml.MoveToFirstAttribute(); more && value is null; more = xml.MoveToNextAttribute())
        {
            value = xml.LocalName == name ? xml.Value : null;
        }

        xml.MoveToElement();
        return value;
    }

    /// <summary>A number out of an attribute; null where there is none.</summary>
    public int? Number(string name) => int.TryParse(Attribute(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether an element that switches something on does: it need not say so.</summary>
    public bool IsOn() => Attribute("val") is not ("0" or "false" or "off");

    public void Dispose() => xml.Dispose();
}
