using System.Collections.Frozen;

namespace Statutes.Citations.Parsing.Tokens;

/// <summary>Words among which one that stands in a text is looked up, without making a string of it. Case counts.</summary>
internal sealed class WordSet(params string[] words)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> held =
        words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> word) => held.Contains(word);
}
