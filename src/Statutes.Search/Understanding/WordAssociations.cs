using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Statutes.Model.Text;
using Statutes.Search.Schema;

namespace Statutes.Search.Understanding;

/// <summary>
/// Maps words of questions to the words of the articles that answer them, each with a weight from 0 to 1: 欠钱 to 债务 0.8. Unlike
/// <see cref="EverydayWords"/>, an association is no synonym. It ranks articles with some of the words of a query, and an article may
/// match by an associated word alone. It never counts as one of the words of the query. Immutable.
/// </summary>
internal sealed class WordAssociations
{
    private readonly FrozenDictionary<string, ImmutableArray<(string Word, float Weight)>> associations;

    /// <summary>Reads a table.</summary>
    /// <param name="rows">Rows of three columns: the word of the question, the statutory word, the weight.</param>
    /// <exception cref="FormatException">A row does not have three columns, or its weight is no number from 0 to 1.</exception>
    public WordAssociations(IEnumerable<string[]> rows) => associations = rows
        .Select(Read)
        .GroupBy(r => r.Asked, r => (r.Word, r.Weight), StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The associations of the product: the table associations.tsv beside this file.</summary>
    public static WordAssociations Learned { get; } = new(EmbeddedTable.Rows(typeof(WordAssociations), "associations.tsv"));

    /// <summary>Gets the statutory words for a word, with their weights; empty if there is none.</summary>
    /// <param name="word">The word, folded.</param>
    public ImmutableArray<(string Word, float Weight)> Of(string word) => associations.GetValueOrDefault(word, []);

    /// <summary>Lists the words of a question that may have associations, in their order: also words of one character, such as 骂.</summary>
    /// <param name="asked">The question, folded.</param>
    public static IEnumerable<string> WordsIn(string asked) =>
        ChineseWords.SpansIn(asked, minLength: 1).Select(s => asked.Substring(s.Start, s.Length));

    private static (string Asked, string Word, float Weight) Read(string[] row) =>
        row is [var asked, var word, var text]
        && float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)
        && weight is >= 0 and <= 1
            ? (QueryText.Fold(asked), QueryText.Fold(word), weight)
            : throw new FormatException($"\"{string.Join(' ', row)}\" is not a word, a statutory word and a weight from 0 to 1.");
}
