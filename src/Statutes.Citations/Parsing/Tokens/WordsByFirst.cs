using System.Collections.Frozen;

namespace Statutes.Citations.Parsing.Tokens;

/// <summary>
/// A list of words by their first character, so that a position in a text is compared with few of them. Words with the same first
/// character stay in the order of the list; capitals of the first letter do not count.
/// </summary>
internal sealed class WordsByFirst(IEnumerable<string> words)
{
    private readonly FrozenDictionary<char, string[]> byFirst =
        words.GroupBy(w => char.ToLowerInvariant(w[0])).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    /// <summary>Returns the words that can begin at a position; none at the end of the text.</summary>
    public ReadOnlySpan<string> At(ReadOnlySpan<char> text, int at) =>
        at < text.Length && byFirst.TryGetValue(char.ToLowerInvariant(text[at]), out var some) ? some : [];
}
