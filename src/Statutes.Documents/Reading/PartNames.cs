using System.Collections.Immutable;

namespace Statutes.Documents.Reading;

/// <summary>The names of the parts of a document in JSON. Formats other than Word have a body alone.</summary>
public static class PartNames
{
    /// <summary>The main text, with its tables and text boxes.</summary>
    public const string Body = "body";

    /// <summary>The footnotes.</summary>
    public const string Footnotes = "footnotes";

    /// <summary>The endnotes.</summary>
    public const string Endnotes = "endnotes";

    /// <summary>The comments.</summary>
    public const string Comments = "comments";

    /// <summary>The headers of the pages.</summary>
    public const string Headers = "headers";

    /// <summary>The footers of the pages.</summary>
    public const string Footers = "footers";

    /// <summary>All parts, in the order in which a document is read.</summary>
    public static ImmutableArray<string> Order { get; } = [Body, Footnotes, Endnotes, Comments, Headers, Footers];
}
