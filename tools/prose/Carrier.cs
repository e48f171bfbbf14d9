using Statutes.Model.Text;

namespace Statutes.Prose;

/// <summary>A piece of a document with slots for citations, a date and misleading text: a row of <c>carriers.zh.tsv</c>.</summary>
/// <param name="Id">Its id: zh-c001.</param>
/// <param name="Language">Its language.</param>
/// <param name="Genre">The kind of document; one that begins with "trad" is in Traditional characters.</param>
/// <param name="Text">The text.</param>
public sealed record Carrier(string Id, Language Language, string Genre, Template Text)
{
    /// <summary>Whether it has a second citation.</summary>
    public bool HasSecondCitation => Text.Has("cite2");

    /// <summary>Whether it has an article without the name of a law.</summary>
    public bool HasBareArticle => Text.Has("bare");

    /// <summary>Whether it has its own date.</summary>
    public bool HasDate => Text.Has("date");

    /// <summary>Whether it is in Traditional characters.</summary>
    public bool IsTraditional => Genre.StartsWith("trad", StringComparison.Ordinal);

    /// <summary>Reads the carriers of a language.</summary>
    /// <param name="path">The file.</param>
    /// <param name="language">The language.</param>
    internal static IEnumerable<Carrier> ReadAll(string path, Language language) => TableReader.Read(path, 3).Select(
        row => new Carrier(row[0], language, row[1], Template.Parse(row[2], "cite", "cite2", "bare", "date", "trap")));
}
