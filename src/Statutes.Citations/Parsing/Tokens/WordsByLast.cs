using System.Collections.Frozen;

namespace Statutes.Citations.Parsing.Tokens;

/// <summary>
/// A list of words by their last character, so that the end of a text is compared with few of them. Words with the same last character
/// stay in the order of the list.
/// </summary>
internal sealed class WordsByLast(IEnumerable<string> words)
{
    private readonly FrozenDictionary<char, string[]> byLast =
        words.GroupBy(w => w[^1]).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    /// <summary>Returns the first of the words with which a text ends; null if it ends with none.</summary>
    public string? EndOf(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !byLast.TryGetValue(text[^1], out var some))
        {
            return null;
        }

        foreach (var word in some)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return word;
            }
        }

        return null;
    }
}
