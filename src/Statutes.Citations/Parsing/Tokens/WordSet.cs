using System.Collections.Frozen;

namespace Statutes.Citations.Parsing.Tokens;

/// <summary>A set of words in which a word of a text is looked up without allocating a string. Case counts.</summary>
internal sealed class WordSet(params string[] words)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup =
        words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the set contains a word.</summary>
    public bool Contains(ReadOnlySpan<char> word) => lookup.Contains(word);
}
