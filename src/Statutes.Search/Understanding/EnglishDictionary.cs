using System.Collections.Frozen;
using Statutes.Model.Text;

namespace Statutes.Search.Understanding;

/// <summary>
/// Knows common English words, so that a valid word that no text contains is not corrected. The list is english-words.txt beside this file;
/// it is read at the first question. Thread-safe.
/// </summary>
internal static class EnglishDictionary
{
    private static readonly Lazy<FrozenSet<string>> Words = new(() =>
        EmbeddedTable.Lines(typeof(EnglishDictionary), "english-words.txt").ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Whether a word is in the list, itself or without its possessive ending.</summary>
    /// <param name="word">The word, in lower case.</param>
    public static bool Contains(string word) =>
        Words.Value.Contains(word) || (word.EndsWith("'s", StringComparison.Ordinal) && Words.Value.Contains(word[..^2]));
}
