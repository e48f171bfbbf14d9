using System.Globalization;
using System.Text;
using System.Xml;
using Statutes.Reading.Sources;

namespace Statutes.Reading.Docx;

/// <summary>
/// Reads the elements of a document part as a stream, in any schema. Elements that the Open XML library does not know, such as the
/// text box of a drawing, may also contain text. The reader rejects document type declarations, loads nothing from outside the file,
/// and limits the depth: <see cref="XmlException"/> for XML that is damaged or has such a declaration, and
/// <see cref="LimitExceededException"/>.
/// </summary>
public sealed class PartReader : IDisposable
{
    private readonly XmlReader xml;
    private readonly ReadingLimits limits;
    private readonly CancellationToken cancellation;
    private bool isOnNextNode;
    private bool isEndPending;

    /// <summary>Opens a part.</summary>
    /// <param name="part">The XML of the part. It is closed with the reader.</param>
    /// <param name="limits">The limits of one file; the depth and the unpacked size apply.</param>
    /// <param name="cancellation">Stops the reading.</param>
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

    /// <summary>Whether the reader is at the start of an element; otherwise it is at the end of one.</summary>
    public bool IsStart { get; private set; }

    /// <summary>The name of the current element without its prefix.</summary>
    public string LocalName => xml.LocalName;

    /// <summary>The namespace of the current element.</summary>
    public string Namespace => xml.NamespaceURI;

    /// <summary>The depth of the current element; 0 for the root. It is the same at the start and at the end of an element.</summary>
    public int Depth => xml.Depth;

    /// <summary>
    /// Whether blanks at both ends of a text are kept here (<c>xml:space="preserve"</c>, also on an element around this one).
    /// </summary>
    public bool KeepsBlanks => xml.XmlSpace == XmlSpace.Preserve;

    /// <summary>Moves to the next start or end of an element.</summary>
    /// <returns>False at the end of the part.</returns>
    public bool Read()
    {
        cancellation.ThrowIfCancellationRequested();
        if (isEndPending)
        {
            (isEndPending, IsStart) = (false, false); // the end of an element without content
            return true;
        }

        while (isOnNextNode || xml.Read())
        {
            isOnNextNode = false;
            if (xml.Depth > limits.MaxDepth)
            {
                throw LimitExceededException.OfDepth(limits);
            }

            if (xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                IsStart = xml.NodeType == XmlNodeType.Element;
                isEndPending = IsStart && xml.IsEmptyElement;
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the text at the start of the current element.</summary>
    public string Text()
    {
        if (!IsStart || isEndPending)
        {
            return "";
        }

        var text = new StringBuilder();
        while (xml.Read()
            && xml.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
        {
            text.Append(xml.Value);
        }

        isOnNextNode = true;
        return text.ToString();
    }

    /// <summary>Returns an attribute of the current element in any namespace; null if it is missing.</summary>
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

    /// <summary>Returns an attribute as a number; null if it is missing or not a number.</summary>
    public int? Number(string name) =>
        int.TryParse(Attribute(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether the current on/off element is on. Without a value, it is on.</summary>
    public bool IsOn() => Attribute("val") is not ("0" or "false" or "off");

    /// <inheritdoc/>
    public void Dispose() => xml.Dispose();
}
