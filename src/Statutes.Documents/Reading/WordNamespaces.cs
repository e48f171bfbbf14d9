namespace Statutes.Documents.Reading;

/// <summary>The namespaces of Word documents, in the transitional and in the strict form of the standard.</summary>
internal static class WordNamespaces
{
    /// <summary>The text of a document.</summary>
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The text of a strict document.</summary>
    public const string StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>Alternative contents for newer and older programs.</summary>
    public const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <summary>Whether a namespace is that of the text.</summary>
    public static bool IsWord(string name) => name is Word or StrictWord;

    /// <summary>Whether a namespace is that of formulas.</summary>
    public static bool IsMath(string name) =>
        name is "http://schemas.openxmlformats.org/officeDocument/2006/math" or "http://purl.oclc.org/ooxml/officeDocument/math";
}
