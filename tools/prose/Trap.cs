using Statutes.Model.Text;

namespace Statutes.Prose;

/// <summary>
/// Words that look like a citation of a Chinese law in the catalog, but cite something else: a row of <c>traps.en.tsv</c>, such as
/// Article 26 of Vietnam's Cybersecurity Law.
/// </summary>
/// <param name="Id">Its id: en-t001.</param>
/// <param name="Language">The language of the texts in which it is used.</param>
/// <param name="Text">The words.</param>
public sealed record Trap(string Id, Language Language, string Text)
{
    /// <summary>Reads the traps of a language.</summary>
    /// <param name="path">The file.</param>
    /// <param name="language">The language.</param>
    internal static IEnumerable<Trap> ReadAll(string path, Language language) =>
        TableReader.Read(path, 2).Select(row => new Trap(row[0], language, row[1]));
}
