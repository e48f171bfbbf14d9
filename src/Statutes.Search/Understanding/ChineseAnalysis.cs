
namespace Statutes.Search.Understanding;

/// <summary>
/// Cuts the Chinese of a query: words of the glossary and everyday words stay whole, all other Chinese is searched as phrases
/// and as overlapping pairs of characters. Immutable.
/// </summary>
/// <remarks>Measurements derive other ways of cutting from it, to compare them. The product uses this one.</remarks>
internal class ChineseAnalysis
{
    /// <summary>Whether words of the glossary and everyday words are recognized in Chinese text.</summary>
    public virtual bool RecognizesWords => true;

    /// <summary>Makes units of a run of Chinese in which no word is recognized.</summary>
    /// <param name="run">The run, at least one character, without particles at its edges.</param>
    public virtual IEnumerable<QueryUnit> UnitsOf(string run) => [new QueryUnit(run, NumberForms.Of(run), [])];

    /// <summary>
    /// Cuts Chinese text into the parts that are searched when the whole text has too few matches: 数据出境 gives 数据, 据出, 出境.
    /// </summary>
    /// <param name="text">The text, at least two characters.</param>
    public virtual IEnumerable<string> PartsOf(string text) => PairsOf(text);

    /// <summary>Cuts a text into overlapping pairs of characters.</summary>
    protected static IEnumerable<string> PairsOf(string text) => Enumerable.Range(0, text.Length - 1).Select(at => text.Substring(at, 2));
}
